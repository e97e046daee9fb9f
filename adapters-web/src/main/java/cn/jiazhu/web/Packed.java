package cn.jiazhu.web;

import cn.jiazhu.application.port.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/// What is sent, as it is and packed (gzip). What everybody gets alike is packed once and hard, a page each time and
/// fast.
///
/// A page may be packed although it holds a secret, because that secret is masked anew in each answer (BREACH).
record Packed(Bytes plain, Bytes zipped) {

    static Packed once(Bytes plain) {
        return new Packed(plain, zipped(plain, Deflater.BEST_COMPRESSION));
    }

    static Bytes zipped(Bytes plain, int level) {
        var bytes = new ByteArrayOutputStream(plain.length() / 3 + 64);
        try (var out = new Gzip(bytes, level)) {
            out.write(plain.array());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Bytes.of(bytes.toByteArray());
    }

    private static final class Gzip extends GZIPOutputStream {

        Gzip(ByteArrayOutputStream bytes, int level) throws IOException {
            super(bytes);
            def.setLevel(level);
        }
    }
}
