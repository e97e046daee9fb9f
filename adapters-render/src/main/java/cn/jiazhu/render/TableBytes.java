package cn.jiazhu.render;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Writes big-endian, as font tables are.
final class TableBytes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    int size() {
        return out.size();
    }

    TableBytes int8(int value) {
        out.write(value);
        return this;
    }

    TableBytes int16(int value) {
        return int8(value >>> 8).int8(value);
    }

    TableBytes int32(int value) {
        return int16(value >>> 16).int16(value);
    }

    TableBytes bytes(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    TableBytes ascii(String text) {
        return bytes(text.getBytes(StandardCharsets.US_ASCII));
    }

    /// Up to the next multiple of four.
    TableBytes pad() {
        while (out.size() % 4 != 0) {
            out.write(0);
        }
        return this;
    }

    byte[] toArray() {
        return out.toByteArray();
    }
}
