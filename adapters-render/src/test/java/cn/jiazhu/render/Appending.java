package cn.jiazhu.render;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Appends a revision to a PDF by hand, as an attacker or an honest signing tool would, and can be told to lie.
final class Appending {

    private static final Pattern TRAILER =
            Pattern.compile("/Size (\\d+)/Root (\\d+) 0 R/Info (\\d+) 0 R(/ID\\[[^]]*])[^>]*>>\\s*startxref\\s+(\\d+)");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Map<Integer, Integer> offsets = new TreeMap<>();
    private final String before;
    private final int root;
    private final int information;
    private final String id;
    private final int previous;
    private int size;
    private String alsoInTrailer = "";
    private String alsoInTable = "";

    Appending(byte[] file) {
        out.writeBytes(file);
        before = new String(file, StandardCharsets.ISO_8859_1);
        Matcher trailer = TRAILER.matcher(before);
        while (true) {
            if (!trailer.find()) {
                throw new IllegalArgumentException("no trailer");
            }
            if (!TRAILER.matcher(before.substring(trailer.end())).find()) {
                break;
            }
        }
        size = Integer.parseInt(trailer.group(1));
        root = Integer.parseInt(trailer.group(2));
        information = Integer.parseInt(trailer.group(3));
        id = trailer.group(4);
        previous = Integer.parseInt(trailer.group(5));
    }

    int root() {
        return root;
    }

    int information() {
        return information;
    }

    /// The newest text of an object in the file as it was.
    String text(int number) {
        int at = before.lastIndexOf("\n" + number + " 0 obj\n");
        int start = before.indexOf("obj\n", at) + 4;
        return before.substring(start, before.indexOf("\nendobj", start));
    }

    /// The number of the object that holds `words`.
    int numberOf(String words) {
        Matcher object = Pattern.compile("\n(\\d+) 0 obj\n").matcher(before);
        int found = -1;
        while (object.find()) {
            int end = before.indexOf("endobj", object.end());
            if (before.substring(object.end(), end).contains(words)) {
                found = Integer.parseInt(object.group(1));
            }
        }
        if (found < 0) {
            throw new IllegalArgumentException("no object with " + words);
        }
        return found;
    }

    int next() {
        return size++;
    }

    int add(String body) {
        int number = next();
        put(number, body);
        return number;
    }

    int addStream(String head, String content) {
        return add("<<" + head + "/Length " + content.length() + ">>\nstream\n" + content + "\nendstream");
    }

    Appending put(int number, String body) {
        offsets.put(number, out.size());
        return hidden(number, body);
    }

    /// An object that no table names.
    Appending hidden(int number, String body) {
        return raw(number + " 0 obj\n" + body + "\nendobj\n");
    }

    /// An object's text with one part replaced.
    Appending change(int number, String old, String now) {
        String text = text(number);
        if (!text.contains(old)) {
            throw new IllegalArgumentException("object " + number + " has no " + old);
        }
        return put(number, text.replace(old, now));
    }

    Appending raw(String latin) {
        out.writeBytes(latin.getBytes(StandardCharsets.ISO_8859_1));
        return this;
    }

    Appending inTrailer(String more) {
        alsoInTrailer += more;
        return this;
    }

    /// A further section of the table.
    Appending inTable(String more) {
        alsoInTable += more;
        return this;
    }

    byte[] saved() {
        return saved(root, previous);
    }

    byte[] saved(int rootNow, int previousNow) {
        int start = out.size();
        raw("xref\n" + alsoInTable);
        offsets.forEach((number, offset) -> raw("%d 1\n%010d 00000 n \n".formatted(number, offset)));
        raw("trailer\n<</Size " + size + "/Root " + rootNow + " 0 R/Info " + information + " 0 R" + id + "/Prev "
                + previousNow + alsoInTrailer + ">>\nstartxref\n" + start + "\n%%EOF\n");
        return out.toByteArray();
    }
}
