package cn.jiazhu.bootstrap.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.InflaterInputStream;

/// Reads the one page of a PDF with a classic cross-reference table: enough for a stranger who wants to know what is
/// printed on it.
final class PdfReader {

    private static final Pattern START = Pattern.compile("startxref\\s+([0-9]+)\\s+%%EOF\\s*$");
    private static final Pattern ENTRY = Pattern.compile("([0-9]{10}) [0-9]{5} [nf]\\s{1,2}");
    private static final Pattern REFERENCE = Pattern.compile("([0-9]+) 0 R");
    private static final Pattern FONT = Pattern.compile("/([A-Za-z]+) ([0-9]+) 0 R");
    private static final Pattern RANGE = Pattern.compile("<([0-9A-F]{4})><[0-9A-F]{4}>\\[([<>0-9A-F]+)]");
    private static final Pattern CHARACTER = Pattern.compile("<([0-9A-F]+)>");
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final String file;
    private final List<Integer> offsets = new ArrayList<>();

    private PdfReader(byte[] bytes) {
        file = new String(bytes, StandardCharsets.ISO_8859_1);
        int table = Integer.parseInt(group(START, file));
        Matcher entry = ENTRY.matcher(file);
        for (int at = file.indexOf('\n', table + "xref\n".length()) + 1;
                entry.region(at, file.length()).lookingAt();
                at = entry.end()) {
            offsets.add(Integer.parseInt(entry.group(1)));
        }
    }

    static Printed read(byte[] bytes) {
        var reader = new PdfReader(bytes);
        String pages = reader.object(reader.reference("Pages", reader.object(reader.reference("Root", reader.file))));
        Mismatch.unless(pages.contains("/Count 1"), "a PDF of other than one page");
        String page = reader.object(Integer.parseInt(group(REFERENCE, between(pages, "/Kids[", "]"))));
        String content = REFERENCE
                .matcher(between(page, "/Contents[", "]"))
                .results()
                .map(part -> new String(reader.stream(Integer.parseInt(part.group(1))), StandardCharsets.ISO_8859_1))
                .collect(Collectors.joining("\n"));
        return new Printed(new PdfContentReader(reader.fonts(page)).read(content), reader.symbols(page));
    }

    /// Among the pictures of one bit a pixel, each row of which names its PNG filter: none.
    private List<QrGrid> symbols(String page) {
        return REFERENCE
                .matcher(between(page, "/XObject<<", ">>"))
                .results()
                .map(picture -> Integer.parseInt(picture.group(1)))
                .filter(picture -> number("BitsPerComponent", object(picture)) == 1)
                .flatMap(picture -> symbol(number("Width", object(picture)), stream(picture)).stream())
                .toList();
    }

    private static Optional<QrGrid> symbol(int side, byte[] rows) {
        int row = 1 + (side + 7) / 8;
        return QrGrid.of(side, (x, y) -> (rows[y * row + 1 + x / 8] & 0x80 >> x % 8) == 0);
    }

    /// For each font of the page, the character of each glyph.
    private Map<String, Map<String, String>> fonts(String page) {
        var fonts = new LinkedHashMap<String, Map<String, String>>();
        FONT.matcher(between(page, "/Font<<", ">>")).results().forEach(font -> {
            int unicode = reference("ToUnicode", object(Integer.parseInt(font.group(2))));
            fonts.put(font.group(1), characters(new String(stream(unicode), StandardCharsets.ISO_8859_1)));
        });
        return fonts;
    }

    private static Map<String, String> characters(String map) {
        var characters = new HashMap<String, String>();
        RANGE.matcher(map).results().forEach(range -> {
            int first = HexFormat.fromHexDigits(range.group(1));
            var several = CHARACTER
                    .matcher(range.group(2))
                    .results()
                    .map(one -> one.group(1))
                    .toList();
            for (int i = 0; i < several.size(); i++) {
                byte[] utf16 = HEX.parseHex(several.get(i));
                characters.put(HEX.toHexDigits((char) (first + i)), new String(utf16, StandardCharsets.UTF_16BE));
            }
        });
        return characters;
    }

    private String object(int number) {
        return file.substring(offsets.get(number), file.indexOf("endobj", offsets.get(number)));
    }

    private int reference(String name, String in) {
        return Integer.parseInt(group(Pattern.compile("/" + name + " ([0-9]+) 0 R"), in));
    }

    private static int number(String name, String in) {
        return Integer.parseInt(group(Pattern.compile("/" + name + " ([0-9]+)"), in));
    }

    private byte[] stream(int number) {
        String object = object(number);
        String dictionary = object.substring(0, object.indexOf("stream"));
        int length = number("Length", dictionary);
        int from = object.indexOf("stream\n") + "stream\n".length();
        byte[] bytes = object.substring(from, from + length).getBytes(StandardCharsets.ISO_8859_1);
        return dictionary.contains("/FlateDecode") ? inflated(bytes) : bytes;
    }

    private static byte[] inflated(byte[] bytes) {
        try (var inflating = new InflaterInputStream(new ByteArrayInputStream(bytes))) {
            return inflating.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String group(Pattern pattern, String in) {
        Matcher matcher = pattern.matcher(in);
        Mismatch.unless(matcher.find(), "no PDF as it should be: no " + pattern);
        return matcher.group(1);
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from);
        Mismatch.unless(start >= 0, "no PDF as it should be: no " + from);
        return text.substring(start + from.length(), text.indexOf(to, start));
    }
}
