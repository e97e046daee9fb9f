package cn.jiazhu.render.reading;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.render.reading.PdfValue.Array;
import cn.jiazhu.render.reading.PdfValue.Dictionary;
import cn.jiazhu.render.reading.PdfValue.Literal;
import cn.jiazhu.render.reading.PdfValue.Name;
import cn.jiazhu.render.reading.PdfValue.Reference;
import cn.jiazhu.render.reading.PdfValue.Stream;
import cn.jiazhu.render.reading.PdfValue.Text;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads words and objects (ISO 32000-1, 7.2 and 7.3), more strictly than viewers do: a key given twice, a comment, a
/// nesting deeper or a word longer than any honest writer's end the reading. White space is passed before each.
final class PdfParser {

    private static final String WHITE = "\\x00\\t\\n\\f\\r ";

    static final String SPACE = "[" + WHITE + "]";

    /// In a word, and never behind one.
    private static final String REGULAR = "[^" + WHITE + "()<>\\[\\]{}/%]";

    private static final String END = "(?!" + REGULAR + ")";

    private static final int DEEPEST = 40;
    private static final int LONGEST_STRING = 1 << 20;

    private static final Pattern SPACES = Pattern.compile(SPACE + "*+");
    private static final Pattern INTEGER = Pattern.compile("\\d{1,9}+(?!\\d)");
    private static final Pattern LITERAL = Pattern.compile(
            "(?=" + REGULAR + "{1,20}+" + END + ")(?:true|false|null|[+-]?(?:\\d++\\.?\\d*+|\\.\\d++))" + END);
    private static final Pattern REFERENCE = Pattern.compile("(\\d{1,9}+)" + SPACE + "++0" + SPACE + "*+R" + END);
    private static final Pattern NAME = Pattern.compile("/((?:[" + REGULAR + "&&[^#]]|#[0-9A-Fa-f]{2}){0,127}+)" + END);
    private static final Pattern CODE = Pattern.compile("#(..)");
    private static final Pattern HEXADECIMAL =
            Pattern.compile("<([0-9A-Fa-f" + SPACE + "]{0," + 2 * LONGEST_STRING + "}+)>");
    private static final Pattern PART_OF_STRING =
            Pattern.compile("[^()\\\\]{1,1000}+|\\\\(?:[0-7]{1,3}+|\r\n|.)|[()]", Pattern.DOTALL);
    private static final Pattern STREAM = Pattern.compile("stream\r?\n");

    private final PdfText file;
    private final Matcher words;
    private final int end;
    private int at;

    PdfParser(PdfText file, int start, int end) {
        this.file = file;
        this.end = end;
        words = SPACES.matcher(file.text());
        at = start;
    }

    /// Where the next word begins.
    int at() {
        passes(SPACES);
        return at;
    }

    boolean atEnd() {
        return at() == end;
    }

    boolean passes(String word) {
        boolean there = file.text().startsWith(word, at()) && word.length() <= end - at;
        at += there ? word.length() : 0;
        return there;
    }

    PdfParser expect(String word) {
        if (!passes(word)) {
            throw new Unreadable("'" + word + "' is missing");
        }
        return this;
    }

    /// The word that stands here.
    Matcher expect(Pattern word, String otherwise) {
        at();
        return next(word, otherwise);
    }

    int integer() {
        return Integer.parseInt(expect(INTEGER, "a number is missing").group());
    }

    /// An indirect object, its number passed already: `0 obj … endobj`.
    ///
    /// @param length what a stream's `/Length` comes to
    PdfValue indirect(ToIntFunction<PdfValue> length) {
        if (integer() != 0) {
            throw new Unreadable("a generation other than 0");
        }
        expect("obj");
        PdfValue value = value(0);
        at();
        if (value instanceof Dictionary head && passes(STREAM)) {
            value = new Stream(head, bytes(length.applyAsInt(head.get("Length"))));
            expect("endstream");
        }
        expect("endobj");
        return value;
    }

    Dictionary dictionary() {
        if (value(0) instanceof Dictionary dictionary) {
            return dictionary;
        }
        throw new Unreadable("a dictionary is missing");
    }

    private PdfValue value(int depth) {
        file.takeValue();
        if (depth > DEEPEST) {
            throw new Unreadable("nested too deeply");
        }
        if (atEnd()) {
            throw new Unreadable("ends within an object");
        }
        return switch (file.text().charAt(at)) {
            case '/' -> name();
            case '(' -> literalString();
            case '[' -> array(depth);
            case '<' -> passes("<<") ? dictionary(depth) : hexadecimalString();
            default ->
                passes(REFERENCE)
                        ? new Reference(Integer.parseInt(words.group(1)))
                        : new Literal(next(LITERAL, "neither a number nor a word of PDF")
                                .group());
        };
    }

    private Name name() {
        String text = expect(NAME, "a name without end").group(1);
        return new Name(CODE.matcher(text).replaceAll(code -> Matcher.quoteReplacement(character(code.group(1), 16))));
    }

    private Dictionary dictionary(int depth) {
        var entries = new TreeMap<String, PdfValue>();
        while (!passes(">>")) {
            Name key = name();
            if (entries.put(key.text(), value(depth + 1)) != null) {
                throw new Unreadable("/" + key.text() + " is given twice");
            }
        }
        return new Dictionary(entries);
    }

    private Array array(int depth) {
        expect("[");
        List<PdfValue> items = new ArrayList<>();
        while (!passes("]")) {
            items.add(value(depth + 1));
        }
        return new Array(items);
    }

    private Text hexadecimalString() {
        String digits = expect(HEXADECIMAL, "a string without end").group(1).replaceAll(SPACE, "");
        byte[] text = HexFormat.of().parseHex(digits.length() % 2 == 0 ? digits : digits + "0");
        return new Text(new String(text, StandardCharsets.ISO_8859_1));
    }

    private Text literalString() {
        expect("(");
        var text = new StringBuilder();
        for (int open = 1; text.length() <= LONGEST_STRING; ) {
            String part = next(PART_OF_STRING, "ends within a string").group();
            open += part.equals("(") ? 1 : part.equals(")") ? -1 : 0;
            if (open == 0) {
                return new Text(text.toString());
            }
            text.append(part.startsWith("\\") ? escaped(part.substring(1)) : part);
        }
        throw new Unreadable("a string without end");
    }

    private static String escaped(String code) {
        return switch (code.charAt(0)) {
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 't' -> "\t";
            case 'b' -> "\b";
            case 'f' -> "\f";
            case '\r', '\n' -> "";
            case '0', '1', '2', '3', '4', '5', '6', '7' -> character(code, 8);
            default -> code;
        };
    }

    private static String character(String digits, int radix) {
        return String.valueOf((char) (Integer.parseInt(digits, radix) & 0xff));
    }

    private Bytes bytes(int size) {
        if (size < 0 || size > end - at) {
            throw new Unreadable("a stream is longer than the file");
        }
        at += size;
        return Bytes.of(file.text().substring(at - size, at).getBytes(StandardCharsets.ISO_8859_1));
    }

    private Matcher next(Pattern word, String otherwise) {
        if (!passes(word)) {
            throw new Unreadable(otherwise);
        }
        return words;
    }

    private boolean passes(Pattern word) {
        boolean there = words.usePattern(word).region(at, end).lookingAt();
        at = there ? words.end() : at;
        return there;
    }
}
