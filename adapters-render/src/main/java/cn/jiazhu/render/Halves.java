package cn.jiazhu.render;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Where a long text is broken into two lines; by code points.
final class Halves {

    private Halves() {}

    /// In half; of an odd number the first line has one more.
    static List<String> of(String text) {
        return brokenAt(text, (text.codePointCount(0, text.length()) + 1) / 2);
    }

    /// After the middle dot that makes the lines most equal; in half, if there is none.
    static List<String> afterDot(String text) {
        int[] points = text.codePoints().toArray();
        return IntStream.range(1, points.length)
                .filter(i -> points[i - 1] == '·')
                .boxed()
                .min(Comparator.comparingInt(i -> Math.abs(2 * i - points.length)))
                .map(i -> brokenAt(text, i))
                .orElseGet(() -> of(text));
    }

    private static List<String> brokenAt(String text, int codePoints) {
        int at = text.offsetByCodePoints(0, codePoints);
        return List.of(text.substring(0, at), text.substring(at));
    }
}
