package cn.jiazhu.render.reading;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.render.reading.PdfValue.Array;
import cn.jiazhu.render.reading.PdfValue.Dictionary;
import cn.jiazhu.render.reading.PdfValue.Literal;
import cn.jiazhu.render.reading.PdfValue.Name;
import cn.jiazhu.render.reading.PdfValue.Reference;
import cn.jiazhu.render.reading.PdfValue.Stream;
import cn.jiazhu.render.reading.PdfValue.Text;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.function.ToIntFunction;

/// Reads objects from a place in a file onwards (ISO 32000-1, 7.2 and 7.3), more strictly than viewers do: a key
/// given twice, a hole, a nesting deeper than any honest writer's end the reading.
final class PdfLexer {

    private static final int DEEPEST = 40;
    private static final int LONGEST_NUMBER = 20;

    private final byte[] file;
    private final int end;
    private int at;

    /// Reads from `start`, never at or beyond `end`.
    PdfLexer(byte[] file, int start, int end) {
        if (start < 0 || start > end || end > file.length) {
            throw new Unreadable("offset outside the file");
        }
        this.file = file;
        this.end = end;
        at = start;
    }

    int at() {
        return at;
    }

    boolean atEnd() {
        return at >= end;
    }

    /// Passes white space. Comments are no white space here: what a viewer skips, another may read.
    PdfLexer skipSpace() {
        while (at < end && isSpace(file[at])) {
            at++;
        }
        return this;
    }

    boolean sees(String word) {
        byte[] wanted = word.getBytes(StandardCharsets.US_ASCII);
        return at + wanted.length <= end && Arrays.equals(file, at, at + wanted.length, wanted, 0, wanted.length);
    }

    PdfLexer expect(String word) {
        if (!sees(word)) {
            throw new Unreadable("'" + word + "' is missing");
        }
        at += word.length();
        return this;
    }

    int integer() {
        skipSpace();
        int start = at;
        while (at < end && isDigit(file[at])) {
            at++;
        }
        if (start == at || at - start > 9) {
            throw new Unreadable("a number is missing");
        }
        return Integer.parseInt(new String(file, start, at - start, StandardCharsets.US_ASCII));
    }

    /// An indirect object, its number passed already: `0 obj … endobj`.
    ///
    /// @param length what a stream's `/Length` comes to
    PdfValue indirect(ToIntFunction<PdfValue> length) {
        if (integer() != 0) {
            throw new Unreadable("a generation other than 0");
        }
        skipSpace().expect("obj");
        PdfValue value = value();
        skipSpace();
        if (value instanceof Dictionary head && sees("stream")) {
            value = stream(head, length);
        }
        skipSpace().expect("endobj");
        return value;
    }

    PdfValue value() {
        return value(0);
    }

    Dictionary dictionary() {
        return value() instanceof Dictionary dictionary ? dictionary : missing();
    }

    private PdfValue value(int depth) {
        if (depth > DEEPEST) {
            throw new Unreadable("nested too deeply");
        }
        skipSpace();
        if (atEnd()) {
            throw new Unreadable("ends within an object");
        }
        if (sees("<<")) {
            return dictionary(depth);
        }
        return switch (file[at]) {
            case '/' -> new Name(name());
            case '(' -> new Text(Bytes.of(literalString()));
            case '<' -> new Text(Bytes.of(hexadecimalString()));
            case '[' -> array(depth);
            default -> literalOrReference();
        };
    }

    private Dictionary dictionary(int depth) {
        expect("<<");
        var entries = new HashMap<String, PdfValue>();
        while (!skipSpace().sees(">>")) {
            String key = name();
            if (entries.put(key, value(depth + 1)) != null) {
                throw new Unreadable("/" + key + " is given twice");
            }
        }
        expect(">>");
        return new Dictionary(entries);
    }

    private Array array(int depth) {
        expect("[");
        List<PdfValue> items = new ArrayList<>();
        while (!skipSpace().sees("]")) {
            items.add(value(depth + 1));
        }
        expect("]");
        return new Array(items);
    }

    private Stream stream(Dictionary head, ToIntFunction<PdfValue> length) {
        expect("stream");
        if (sees("\r")) {
            at++;
        }
        expect("\n");
        int size = length.applyAsInt(head.get("Length").orElseThrow(() -> new Unreadable("/Length is missing")));
        if (size < 0 || size > end - at) {
            throw new Unreadable("a stream is longer than the file");
        }
        byte[] content = Arrays.copyOfRange(file, at, at + size);
        at += size;
        skipSpace().expect("endstream");
        return new Stream(head, Bytes.of(content));
    }

    private String name() {
        expect("/");
        var text = new ByteArrayOutputStream();
        while (at < end && isRegular(file[at])) {
            int next = file[at++];
            if (next == '#') {
                next = 16 * hex() + hex();
            }
            text.write(next);
        }
        return text.toString(StandardCharsets.ISO_8859_1);
    }

    private byte[] literalString() {
        expect("(");
        var text = new ByteArrayOutputStream();
        for (int open = 1; ; ) {
            int next = next();
            switch (next) {
                case '\\' -> escape(text);
                case '(' -> open++;
                case ')' -> open--;
                default -> {}
            }
            if (open == 0) {
                return text.toByteArray();
            }
            if (next != '\\') {
                text.write(next);
            }
        }
    }

    private void escape(ByteArrayOutputStream text) {
        int next = next();
        int letter = "nrtbf".indexOf(next);
        if (letter >= 0) {
            text.write("\n\r\t\b\f".charAt(letter));
        } else if (next >= '0' && next <= '7') {
            int code = next - '0';
            for (int i = 1; i < 3 && at < end && file[at] >= '0' && file[at] <= '7'; i++) {
                code = 8 * code + file[at++] - '0';
            }
            text.write(code);
        } else if (next == '\r' && sees("\n")) {
            at++;
        } else if (next != '\r' && next != '\n') {
            text.write(next);
        }
    }

    private byte[] hexadecimalString() {
        expect("<");
        var text = new ByteArrayOutputStream();
        while (!skipSpace().sees(">")) {
            int high = hex();
            text.write(16 * high + (skipSpace().sees(">") ? 0 : hex()));
        }
        expect(">");
        return text.toByteArray();
    }

    private PdfValue literalOrReference() {
        int start = at;
        while (at < end && isRegular(file[at])) {
            at++;
        }
        String text = new String(file, start, at - start, StandardCharsets.ISO_8859_1);
        if (text.matches("true|false|null|[+-]?(\\d+\\.?\\d*|\\.\\d+)") && text.length() <= LONGEST_NUMBER) {
            return isReference(text) ? new Reference(Integer.parseInt(text)) : new Literal(text);
        }
        throw new Unreadable("neither a number nor a word of PDF");
    }

    /// Looks ahead for `0 R`; passes it when it is there.
    private boolean isReference(String number) {
        int after = at;
        if (number.length() <= 9 && number.chars().allMatch(Character::isDigit)) {
            skipSpace();
            if (sees("0")) {
                at++;
                if (skipSpace().sees("R") && (at + 1 == end || !isRegular(file[at + 1]))) {
                    at++;
                    return true;
                }
            }
        }
        at = after;
        return false;
    }

    private int next() {
        if (atEnd()) {
            throw new Unreadable("ends within a string");
        }
        return file[at++] & 0xff;
    }

    private int hex() {
        int digit = Character.digit(next(), 16);
        if (digit < 0) {
            throw new Unreadable("not a hexadecimal digit");
        }
        return digit;
    }

    private static Dictionary missing() {
        throw new Unreadable("a dictionary is missing");
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0;
    }

    private static boolean isRegular(byte b) {
        return !isSpace(b) && "()<>[]{}/%".indexOf(b) < 0;
    }
}
