package cn.jiazhu.bootstrap.browser;

import cn.jiazhu.bootstrap.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A text that somebody hopes will run on another's page; where one does, a dialog opens or a file is asked for, both
/// with its mark. All of them: `injections.txt`, with `§` for the mark and `\u0000` for what cannot be seen.
///
/// @param mark a number that stands nowhere else, or the text itself
record Injection(String text, String mark) {

    private static final int FIRST_MARK = 70_001;
    private static final Pattern ESCAPED = Pattern.compile("\\\\u([0-9a-f]{4})");

    static List<Injection> all() throws IOException {
        List<String> lines =
                Files.readAllLines(Checkout.BOOTSTRAP.resolve("src/test/resources/injections.txt")).stream()
                        .filter(line -> !line.startsWith("# "))
                        .toList();
        return IntStream.range(0, lines.size())
                .mapToObj(n -> of(lines.get(n), Integer.toString(FIRST_MARK + n)))
                .toList();
    }

    private static Injection of(String line, String mark) {
        String text = ESCAPED.matcher(line)
                .replaceAll(hex -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(hex.group(1), 16))));
        return text.contains("§") ? new Injection(text.replace("§", mark), mark) : new Injection(text, text);
    }

    boolean standsIn(String page) {
        return page.contains(mark);
    }

    /// Whether it stands there as markup. Texts without a tag are left to the browser: a quote is harmless in a
    /// paragraph.
    boolean isRawIn(String page) {
        return text.contains("<") && page.contains(text);
    }

    @Override
    public String toString() {
        return text;
    }
}
