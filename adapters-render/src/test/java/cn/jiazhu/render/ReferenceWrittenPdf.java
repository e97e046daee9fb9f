package cn.jiazhu.render;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.InflaterInputStream;

/// A PDF of ours, read back: one cross-reference table, dictionaries before streams, nothing packed.
final class ReferenceWrittenPdf {

    private static final Pattern ENTRY = Pattern.compile("([0-9]{10}) 00000 n \n");

    private final byte[] bytes;
    private final String file;
    private final List<Integer> offsets = new ArrayList<>();

    ReferenceWrittenPdf(byte[] bytes) {
        this.bytes = bytes;
        file = new String(bytes, StandardCharsets.ISO_8859_1);
        int table = Integer.parseInt(first("startxref\n([0-9]+)\n%%EOF\n$", file.substring(file.length() - 40)));
        Matcher entry = ENTRY.matcher(file).region(table, file.length());
        while (entry.find()) {
            offsets.add(Integer.parseInt(entry.group(1)));
        }
    }

    int objects() {
        return offsets.size();
    }

    /// What stands of an object before its stream, if it has one.
    String dictionary(int number) {
        int start = offsets.get(number - 1);
        int end = file.indexOf("\nendobj", start);
        int stream = file.indexOf("\nstream\n", start);
        String object = file.substring(start, stream >= 0 && stream < end ? stream : end);
        String head = number + " 0 obj\n";
        require(object.startsWith(head), "no object " + number + " where it should be");
        return object.substring(head.length());
    }

    byte[] stream(int number) {
        String dictionary = dictionary(number);
        int start =
                offsets.get(number - 1) + (number + " 0 obj\n").length() + dictionary.length() + "\nstream\n".length();
        int length = Integer.parseInt(first("/Length ([0-9]+)", dictionary));
        var content = new ByteArrayInputStream(bytes, start, length);
        try (var reading = dictionary.contains("/FlateDecode") ? new InflaterInputStream(content) : content) {
            return reading.readAllBytes();
        } catch (IOException e) {
            throw new IllegalArgumentException("a stream that cannot be read", e);
        }
    }

    String trailer() {
        return file.substring(file.lastIndexOf("trailer\n"));
    }

    int length() {
        return bytes.length;
    }

    static int reference(String name, String in) {
        return Integer.parseInt(first("/" + name + " ?\\[?([0-9]+) 0 R", in));
    }

    static List<Integer> references(String name, String in) {
        return all("([0-9]+) 0 R", first("/" + name + " ?\\[([^\\]]*)\\]", in)).stream()
                .map(found -> Integer.valueOf(found.group(1)))
                .toList();
    }

    static String first(String pattern, String in) {
        Matcher matcher = Pattern.compile(pattern).matcher(in);
        require(matcher.find(), "nothing like " + pattern);
        return matcher.group(1);
    }

    static List<MatchResult> all(String pattern, String in) {
        return Pattern.compile(pattern).matcher(in).results().toList();
    }

    static void require(boolean right, String else_) {
        if (!right) {
            throw new IllegalArgumentException("the PDF: " + else_);
        }
    }
}
