package cn.jiazhu.domain.qr;

import java.util.HexFormat;
import java.util.stream.Collectors;

/// Writes bytes; numbers have their highest byte first.
final class Hex {

    static final HexFormat FORMAT = HexFormat.of();

    private Hex() {}

    static String number(long value, int bytes) {
        return FORMAT.toHexDigits(value, 2 * bytes);
    }

    /// As a length of one byte, in UTF-16 units, and the units.
    static String text(String text) {
        return number(text.length(), 1) + units(text);
    }

    static String units(String text) {
        return text.chars().mapToObj(unit -> FORMAT.toHexDigits((char) unit)).collect(Collectors.joining());
    }

    static String ascii(String text) {
        return text.chars().mapToObj(c -> FORMAT.toHexDigits((byte) c)).collect(Collectors.joining());
    }

    /// Whether it is so many bytes, in small letters.
    static boolean isOf(String hex, int bytes) {
        return hex.length() == 2 * bytes && hex.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'));
    }
}
