package cn.jiazhu.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Compresses what is made once and shared by digest. Another zlib gives other bytes, so nothing goes through here that
/// must come out equal when it is made again elsewhere.
final class Deflated {

    private Deflated() {}

    /// With zlib's frame, as PDF wants it.
    static byte[] zlib(byte[] bytes) {
        return deflated(bytes, false);
    }

    /// Without a frame, as ZIP wants it.
    static byte[] raw(byte[] bytes) {
        return deflated(bytes, true);
    }

    private static byte[] deflated(byte[] bytes, boolean raw) {
        var out = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, raw);
        try (var deflating = new DeflaterOutputStream(out, deflater)) {
            deflating.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }
}
