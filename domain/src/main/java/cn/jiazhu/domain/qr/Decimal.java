package cn.jiazhu.domain.qr;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Bytes as decimal digits, which a QR packs tighter than letters: 7 bytes are 17 digits, a shorter last group as few
/// as it needs.
final class Decimal {

    private static final int GROUP = 7;

    /// How many digits hold as many bytes.
    private static final List<Integer> WIDTHS = List.of(0, 3, 5, 8, 10, 13, 15, 17);

    private static final int WIDTH = WIDTHS.getLast();

    private Decimal() {}

    static int width(int bytes) {
        return bytes / GROUP * WIDTH + WIDTHS.get(bytes % GROUP);
    }

    static String digits(String hex) {
        return groups(hex, 2 * GROUP).stream()
                .map(group -> padded(Long.toString(Long.parseLong(group, 16)), WIDTHS.get(group.length() / 2)))
                .collect(Collectors.joining());
    }

    static String hex(String digits) {
        InvalidValue.unless(digits.chars().allMatch(c -> c >= '0' && c <= '9'), "digits", Reason.CHARACTER);
        return groups(digits, WIDTH).stream().map(Decimal::bytes).collect(Collectors.joining());
    }

    private static String bytes(String group) {
        int count = WIDTHS.indexOf(group.length());
        InvalidValue.unless(count >= 0, "digits", Reason.TOO_SHORT);
        String hex = Long.toHexString(Long.parseLong(group));
        InvalidValue.unless(hex.length() <= 2 * count, "digits", Reason.RANGE);
        return padded(hex, 2 * count);
    }

    private static List<String> groups(String text, int size) {
        List<String> groups = new ArrayList<>();
        for (int from = 0; from < text.length(); from += size) {
            groups.add(text.substring(from, Math.min(text.length(), from + size)));
        }
        return groups;
    }

    private static String padded(String number, int width) {
        return "0".repeat(width - number.length()) + number;
    }
}
