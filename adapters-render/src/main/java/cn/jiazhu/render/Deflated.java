package cn.jiazhu.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// Compresses what is stored once and shared: another zlib would give other bytes, so nothing that must be equal when
/// made again goes through here but by its digest.
final class Deflated {

    private Deflated() {}

    static byte[] of(byte[] bytes) {
        try (var deflater = new Deflater(Deflater.BEST_COMPRESSION)) {
            var out = new ByteArrayOutputStream();
            try (var deflating = new DeflaterOutputStream(out, deflater)) {
                deflating.write(bytes);
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
