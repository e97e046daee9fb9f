package cn.jiazhu.render;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Writes big-endian, as font tables are.
final class TableBytes {

    private byte[] out = new byte[256];
    private int size;

    int size() {
        return size;
    }

    TableBytes int8(int value) {
        grow(1);
        out[size++] = (byte) value;
        return this;
    }

    TableBytes int16(int value) {
        return int8(value >>> 8).int8(value);
    }

    TableBytes int32(int value) {
        return int16(value >>> 16).int16(value);
    }

    TableBytes bytes(byte[] bytes) {
        grow(bytes.length);
        System.arraycopy(bytes, 0, out, size, bytes.length);
        size += bytes.length;
        return this;
    }

    TableBytes ascii(String text) {
        return bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    /// Up to the next multiple.
    TableBytes pad(int multiple) {
        while (size % multiple != 0) {
            int8(0);
        }
        return this;
    }

    byte[] toArray() {
        return Arrays.copyOf(out, size);
    }

    private void grow(int by) {
        if (size + by > out.length) {
            out = Arrays.copyOf(out, Math.max(2 * out.length, size + by));
        }
    }
}
