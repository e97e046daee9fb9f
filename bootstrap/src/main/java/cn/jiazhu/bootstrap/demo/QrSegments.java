package cn.jiazhu.bootstrap.demo;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Locale;
import java.util.stream.IntStream;

/// The text in the data bits of a QR symbol: segments of bytes and of decimal digits, one behind the other.
final class QrSegments {

    private static final int MODE_BITS = 4;
    private static final int END = 0b0000;
    private static final int DIGITS = 0b0001;
    private static final int BYTES = 0b0100;

    /// Of one, two and three digits.
    private static final int[] DIGIT_BITS = {0, 4, 7, 10};

    private final BitSet bits;
    private final int length;
    private final int version;
    private final ByteArrayOutputStream read = new ByteArrayOutputStream();
    private int next;

    QrSegments(BitSet bits, int length, int version) {
        this.bits = bits;
        this.length = length;
        this.version = version;
    }

    String text() {
        boolean ended = false;
        while (!ended) {
            int mode = length - next < MODE_BITS ? END : take(MODE_BITS);
            switch (mode) {
                case END -> ended = true;
                case BYTES -> bytes(take(version < 10 ? 8 : 16));
                case DIGITS -> digits(take(version < 10 ? 10 : 12));
                default -> throw new Mismatch("QR mode " + mode);
            }
        }
        return read.toString(StandardCharsets.UTF_8);
    }

    private void bytes(int count) {
        for (int i = 0; i < count; i++) {
            read.write(take(8));
        }
    }

    /// In groups of three, the last one perhaps shorter.
    private void digits(int count) {
        for (int left = count; left > 0; left -= 3) {
            int group = Math.min(left, 3);
            String digits = String.format(Locale.ROOT, "%0" + group + "d", take(DIGIT_BITS[group]));
            Mismatch.unless(digits.length() == group, "QR digits " + digits);
            read.writeBytes(digits.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private int take(int count) {
        Mismatch.unless(next + count <= length, "QR that ends too early");
        next += count;
        return number(bits, next - count, count);
    }

    static int number(BitSet bits, int from, int length) {
        return IntStream.range(from, from + length).reduce(0, (number, i) -> number << 1 | (bits.get(i) ? 1 : 0));
    }
}
