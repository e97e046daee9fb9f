package cn.jiazhu.render;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a copy has written behind the objects that all copies share, read back object by object. In ISO 8859-1, so that
/// a character is a byte.
final class WrittenPdf {

    private static final String BEGIN = " 0 obj\n";
    private static final String STREAM = "\nstream\n";
    private static final String TYPE = "<</Type/";
    private static final String END = "\nendobj\n";

    private final String text;
    private final Map<Integer, String> dictionaries = new HashMap<>();
    private final Map<String, Integer> byType = new HashMap<>();
    private final Map<Integer, Stretch> streams = new HashMap<>();

    private record Stretch(int start, int end) {}

    /// @param own of the file, from the first object that others do not have to the end
    WrittenPdf(byte[] own) {
        text = new String(own, StandardCharsets.ISO_8859_1);
        int at = 0;
        while (!text.startsWith("xref\n", at)) {
            at = read(at);
        }
    }

    private int read(int start) {
        int begin = text.indexOf(BEGIN, start);
        int end = text.indexOf(END, begin);
        require(begin > start && end > begin, "an object without an end");
        int number = number(text, start);
        int stream = text.indexOf(STREAM, begin, end);
        if (stream < 0) {
            addDictionary(number, text.substring(begin + BEGIN.length(), end));
            return end + END.length();
        }
        String dictionary = text.substring(begin + BEGIN.length(), stream);
        int content = stream + STREAM.length();
        int after = content + Integer.parseInt(between(dictionary, "/Length ", ">>"));
        require(text.startsWith("\nendstream" + END, after), "a stream of another length");
        addDictionary(number, dictionary);
        add(streams, number, new Stretch(content, after));
        return after + ("\nendstream" + END).length();
    }

    private void addDictionary(int number, String dictionary) {
        add(dictionaries, number, dictionary);
        if (dictionary.startsWith(TYPE)) {
            int end = TYPE.length();
            while (Character.isLetter(dictionary.charAt(end))) {
                end++;
            }
            byType.merge(dictionary.substring(TYPE.length(), end), number, (_, _) -> 0);
        }
    }

    private static <T> void add(Map<Integer, T> objects, int number, T object) {
        require(objects.put(number, object) == null, "an object that is there twice");
    }

    Map<Integer, String> dictionaries() {
        return dictionaries;
    }

    /// The number of the only one of a type.
    int only(String type) {
        int number = byType.getOrDefault(type, 0);
        require(number > 0, "not one " + type);
        return number;
    }

    String dictionary(int number) {
        return Optional.ofNullable(dictionaries.get(number))
                .orElseThrow(() -> new IllegalArgumentException("the PDF: no object " + number));
    }

    String stream(int number) {
        return Optional.ofNullable(streams.get(number))
                .map(stream -> text.substring(stream.start, stream.end))
                .orElseThrow(() -> new IllegalArgumentException("the PDF: no stream " + number));
    }

    /// The number that stands right behind `name`.
    static int reference(String in, String name) {
        int at = in.indexOf(name);
        require(at >= 0, "no " + name);
        return number(in, at + name.length());
    }

    static String between(String in, String before, String after) {
        int start = in.indexOf(before) + before.length();
        int end = in.indexOf(after, start);
        require(start >= before.length() && end >= 0, "no " + before);
        return in.substring(start, end);
    }

    private static int number(String in, int start) {
        int end = start;
        while (end < in.length() && Character.isDigit(in.charAt(end))) {
            end++;
        }
        require(end > start, "no number where one should be");
        return Integer.parseInt(in, start, end, 10);
    }

    static void require(boolean right, String wrong) {
        if (!right) {
            throw new IllegalArgumentException("the PDF: " + wrong);
        }
    }
}
