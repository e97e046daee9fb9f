package cn.jiazhu.render;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Writes a block of deflate (RFC 1951), whose bits fill a byte from the lowest on. Which codes it has, who writes it
/// decides.
final class Deflating {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final int LONGEST_MATCH = 258;
    private static final int SYMBOL_OF_LONGEST = 285;

    private byte[] out;
    private int size;
    private long bits;
    private int count;

    /// @param capacity in bytes, to begin with
    Deflating(int capacity) {
        out = new byte[capacity + Long.BYTES];
    }

    /// A number begins with its lowest bit.
    ///
    /// @param length at most 56
    Deflating put(long value, int length) {
        if (size + Long.BYTES > out.length) {
            out = Arrays.copyOf(out, 2 * out.length);
        }
        bits |= value << count;
        count += length;
        EIGHT.set(out, size, bits); // of which only the whole bytes count
        size += count / Byte.SIZE;
        bits >>>= count & -Byte.SIZE;
        count %= Byte.SIZE;
        return this;
    }

    /// A code begins with its highest bit.
    Deflating code(int code, int length) {
        return put(Integer.reverse(code) >>> (32 - length), length);
    }

    /// Of a length, its two highest bits choose the symbol behind that of its power of two.
    static int lengthSymbol(int length) {
        int more = moreOfLength(length);
        return length == LONGEST_MATCH ? SYMBOL_OF_LONGEST : 257 + 4 * more + ((length - 3) >> more);
    }

    /// Of a distance, its highest bit but one.
    static int distanceSymbol(int distance) {
        int more = moreOfDistance(distance);
        return 2 * more + ((distance - 1) >> more);
    }

    /// The bits that the symbol does not tell.
    Deflating restOfLength(int length) {
        int more = length == LONGEST_MATCH ? 0 : moreOfLength(length);
        return put((length - 3) & ((1 << more) - 1), more);
    }

    Deflating restOfDistance(int distance) {
        int more = moreOfDistance(distance);
        return put((distance - 1) & ((1 << more) - 1), more);
    }

    private static int moreOfLength(int length) {
        return Math.max(0, 29 - Integer.numberOfLeadingZeros(length - 3));
    }

    private static int moreOfDistance(int distance) {
        return Math.max(0, 30 - Integer.numberOfLeadingZeros(distance - 1));
    }

    /// All of it, the last byte filled up.
    byte[] ended() {
        put(0, Byte.SIZE - 1);
        return Arrays.copyOf(out, size);
    }
}
