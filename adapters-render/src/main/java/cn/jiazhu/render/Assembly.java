package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Splice;
import cn.jiazhu.application.port.Splice.Part;
import cn.jiazhu.application.port.Splice.Part.Literal;
import cn.jiazhu.application.port.Splice.Part.Reference;
import cn.jiazhu.domain.Digest;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A file being put together from literal bytes and from blobs that other files share; digested as it grows.
final class Assembly {

    private final List<Part> parts = new ArrayList<>();
    private final Map<Digest, Bytes> blobs = new LinkedHashMap<>();
    private final ByteArrayOutputStream literal = new ByteArrayOutputStream();
    private final MessageDigest digest = sha256();
    private int size;

    Assembly literal(byte[] bytes) {
        literal.writeBytes(bytes);
        return grown(bytes);
    }

    Assembly literal(String latin) {
        return literal(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    Assembly shared(Blob blob) {
        endLiteral();
        blobs.put(blob.name(), blob.bytes());
        parts.add(new Reference(blob.name(), blob.bytes().length()));
        return grown(blob.bytes().array());
    }

    int size() {
        return size;
    }

    /// SHA-256 of what there is and of what will stand behind a signature: the signature itself is not signed.
    Bytes digestWith(byte[] rest) {
        try {
            var both = (MessageDigest) digest.clone();
            return Bytes.of(both.digest(rest));
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of every Java can be cloned", e);
        }
    }

    /// All there is.
    byte[] bytes() {
        endLiteral();
        var out = new ByteArrayOutputStream(size);
        for (Part part : parts) {
            out.writeBytes(
                    switch (part) {
                        case Literal(Bytes bytes) -> bytes.array();
                        case Reference(Digest blob, int _) ->
                            Objects.requireNonNull(blobs.get(blob)).array();
                    });
        }
        return out.toByteArray();
    }

    /// What has been put together so far, as a blob for others; it must be literal throughout.
    Blob blob() {
        if (!parts.isEmpty()) {
            throw new IllegalStateException("a blob refers to no other");
        }
        return Blob.of(Bytes.of(literal.toByteArray()));
    }

    /// The finished file.
    Splice splice() {
        endLiteral();
        return new Splice(parts, Digest.of(digest.digest()), size);
    }

    /// What the splice refers to.
    Map<Digest, Bytes> blobs() {
        return blobs;
    }

    private Assembly grown(byte[] bytes) {
        digest.update(bytes);
        size += bytes.length;
        return this;
    }

    private void endLiteral() {
        if (literal.size() > 0) {
            parts.add(new Literal(Bytes.of(literal.toByteArray())));
            literal.reset();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
