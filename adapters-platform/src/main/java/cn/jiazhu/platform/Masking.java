package cn.jiazhu.platform;

import java.util.regex.Pattern;

/// What of a refused value may be shown. Columns can be shifted, so a run of digits long enough for a mobile or an ID
/// number is masked wherever it stands, and nothing can break a line or run long.
final class Masking {

    private static final int MOST = 40;
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![0-9])([0-9]{3})([0-9]{4,})([0-9]{3}[0-9Xx])");

    private Masking() {}

    static String value(Column column, String raw) {
        return Column.PERSONAL.contains(column) ? personal(raw) : text(raw);
    }

    /// A file without a header begins with a person.
    static String title(String raw) {
        return raw.matches("[A-Za-z_ ]{1,30}") ? raw : "***";
    }

    private static String text(String raw) {
        String masked = LONG_NUMBER
                .matcher(printable(raw))
                .replaceAll(found -> found.group(1) + "*".repeat(found.group(2).length()) + found.group(3));
        return masked.length() > MOST ? masked.substring(0, masked.offsetByCodePoints(0, MOST / 2)) + "…" : masked;
    }

    /// Long ones: the first three and the last four characters; short ones: the first.
    private static String personal(String raw) {
        String shown = printable(raw.strip());
        if (shown.length() > MOST) {
            return "***";
        }
        int[] points = shown.codePoints().toArray();
        int head = points.length > 9 ? 3 : Math.min(1, points.length);
        int tail = points.length > 9 ? 4 : 0;
        return new String(points, 0, head)
                + "*".repeat(points.length - head - tail)
                + new String(points, points.length - tail, tail);
    }

    private static String printable(String raw) {
        return raw.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? 0xFFFD : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
