package cn.jiazhu.render.reading;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.render.reading.PdfValue.Array;
import cn.jiazhu.render.reading.PdfValue.Dictionary;
import cn.jiazhu.render.reading.PdfValue.Literal;
import cn.jiazhu.render.reading.PdfValue.Name;
import cn.jiazhu.render.reading.PdfValue.Reference;
import cn.jiazhu.render.reading.PdfValue.Stream;
import cn.jiazhu.render.reading.PdfValue.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/// Reads objects (ISO 32000-1, 7.3), more strictly than viewers do: a key given twice, a hole, a nesting deeper than
/// any honest writer's end the reading.
final class PdfParser {

    private static final int DEEPEST = 40;
    private static final Pattern LITERAL = Pattern.compile("true|false|null|[+-]?(\\d+\\.?\\d*|\\.\\d+)");
    private static final Pattern OBJECT_NUMBER = Pattern.compile("\\d{1,9}");

    private final PdfLexer lexer;
    private final Allowance allowance;

    PdfParser(PdfLexer lexer, Allowance allowance) {
        this.lexer = lexer;
        this.allowance = allowance;
    }

    /// An indirect object, its number passed already: `0 obj … endobj`.
    ///
    /// @param length what a stream's `/Length` comes to
    PdfValue indirect(ToIntFunction<PdfValue> length) {
        if (lexer.integer() != 0) {
            throw new Unreadable("a generation other than 0");
        }
        lexer.skipSpace().expect("obj");
        PdfValue value = value();
        lexer.skipSpace();
        if (value instanceof Dictionary head && lexer.sees("stream")) {
            value = stream(head, length);
        }
        lexer.skipSpace().expect("endobj");
        return value;
    }

    PdfValue value() {
        return value(0);
    }

    Dictionary dictionary() {
        return value() instanceof Dictionary dictionary ? dictionary : missing();
    }

    private PdfValue value(int depth) {
        allowance.take();
        if (depth > DEEPEST) {
            throw new Unreadable("nested too deeply");
        }
        lexer.skipSpace();
        if (lexer.atEnd()) {
            throw new Unreadable("ends within an object");
        }
        if (lexer.sees("<<")) {
            return dictionary(depth);
        }
        return switch (lexer.peek()) {
            case '/' -> new Name(lexer.name());
            case '(' -> new Text(Bytes.of(lexer.literalString()));
            case '<' -> new Text(Bytes.of(lexer.hexadecimalString()));
            case '[' -> array(depth);
            default -> literalOrReference();
        };
    }

    private Dictionary dictionary(int depth) {
        lexer.expect("<<");
        var entries = new TreeMap<String, PdfValue>();
        while (!lexer.skipSpace().sees(">>")) {
            String key = lexer.name();
            if (entries.put(key, value(depth + 1)) != null) {
                throw new Unreadable("/" + key + " is given twice");
            }
        }
        lexer.expect(">>");
        return new Dictionary(entries);
    }

    private Array array(int depth) {
        lexer.expect("[");
        List<PdfValue> items = new ArrayList<>();
        while (!lexer.skipSpace().sees("]")) {
            items.add(value(depth + 1));
        }
        lexer.expect("]");
        return new Array(items);
    }

    private Stream stream(Dictionary head, ToIntFunction<PdfValue> length) {
        lexer.expect("stream");
        if (lexer.sees("\r")) {
            lexer.expect("\r");
        }
        lexer.expect("\n");
        PdfValue size = head.get("Length").orElseThrow(() -> new Unreadable("/Length is missing"));
        byte[] content = lexer.bytes(length.applyAsInt(size));
        lexer.skipSpace().expect("endstream");
        return new Stream(head, Bytes.of(content));
    }

    private PdfValue literalOrReference() {
        String word = lexer.word();
        if (!LITERAL.matcher(word).matches()) {
            throw new Unreadable("neither a number nor a word of PDF");
        }
        return OBJECT_NUMBER.matcher(word).matches() && lexer.passesReference()
                ? new Reference(Integer.parseInt(word))
                : new Literal(word);
    }

    private static Dictionary missing() {
        throw new Unreadable("a dictionary is missing");
    }
}
