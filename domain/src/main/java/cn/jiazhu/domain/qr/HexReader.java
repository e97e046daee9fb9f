package cn.jiazhu.domain.qr;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import java.util.PrimitiveIterator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Reads from the front what [Hex] writes; ends where the bytes end, with the name of the field that is missing.
final class HexReader {

    private final PrimitiveIterator.OfInt digits;

    HexReader(String hex) {
        this.digits = hex.chars().iterator();
    }

    /// Up to 8 bytes.
    long number(int bytes, String field) {
        return Long.parseUnsignedLong(bytes(bytes, field), 16);
    }

    int small(int bytes, String field) {
        return (int) number(bytes, field);
    }

    String text(String field) {
        return units(small(1, field), field);
    }

    String units(int count, String field) {
        return characters(count, 2, field);
    }

    /// As many as a length of one byte says, one byte each.
    String ascii(String field) {
        return characters(small(1, field), 1, field);
    }

    String bytes(int count, String field) {
        var read = new StringBuilder();
        for (int i = 0; i < 2 * count; i++) {
            InvalidValue.unless(digits.hasNext(), field, Reason.TOO_SHORT);
            read.append((char) digits.nextInt());
        }
        return read.toString();
    }

    void end() {
        InvalidValue.unless(!digits.hasNext(), "digits", Reason.TOO_LONG);
    }

    private String characters(int count, int bytes, String field) {
        return IntStream.range(0, count)
                .mapToObj(_ -> Character.toString(small(bytes, field)))
                .collect(Collectors.joining());
    }
}
