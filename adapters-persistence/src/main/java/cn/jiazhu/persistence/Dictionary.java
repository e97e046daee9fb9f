package cn.jiazhu.persistence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// What deflate is told beforehand. Inflating is specified (RFC 1951), deflating is not: what was deflated once is
/// kept.
final class Dictionary {

    private final byte[] words;

    Dictionary(byte[] words) {
        this.words = words;
    }

    byte[] deflated(byte[] plain) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setDictionary(words);
        var out = new ByteArrayOutputStream();
        try (var deflating = new DeflaterOutputStream(out, deflater)) {
            deflating.write(plain);
        } catch (IOException e) {
            throw new AssertionError("memory takes all that is written", e);
        } finally {
            deflater.end();
        }
        return out.toByteArray();
    }

    /// @throws IOException when it was not deflated with these words
    byte[] inflated(byte[] deflated) throws IOException {
        var inflater = new Inflater(true);
        inflater.setDictionary(words);
        try (var inflating = new InflaterInputStream(new ByteArrayInputStream(deflated), inflater)) {
            return inflating.readAllBytes();
        } finally {
            inflater.end();
        }
    }
}
