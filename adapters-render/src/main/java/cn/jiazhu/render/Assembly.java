package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Splice;
import cn.jiazhu.application.port.Splice.Part;
import cn.jiazhu.application.port.Splice.Part.Common;
import cn.jiazhu.application.port.Splice.Part.Literal;
import cn.jiazhu.application.port.Splice.Part.Reference;
import cn.jiazhu.domain.Digest;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A file being put together from literal bytes and from blobs that other files share; digested part by part.
final class Assembly {

    /// Of deflate (RFC 1951), in bytes.
    private static final int WINDOW = 32_768;

    /// As many literal bytes as there mostly are in a row.
    private static final int MOST = 1 << 14;

    private final List<Part> parts = new ArrayList<>();
    private final Map<Digest, Bytes> blobs = new LinkedHashMap<>();
    private final ByteArrayOutputStream literal = new ByteArrayOutputStream(MOST);
    private final MessageDigest digest;
    private int sizeOfParts;

    Assembly() {
        digest = sha256();
    }

    /// Continues what others begin with too; that is not digested again.
    Assembly(Beginning beginning) {
        digest = copy(beginning.digest);
        refer(beginning.blob);
    }

    /// What many files begin with.
    ///
    /// @param digest of it, never finished
    record Beginning(Blob blob, MessageDigest digest) {}

    Assembly literal(byte[] bytes) {
        literal.writeBytes(bytes);
        return this;
    }

    Assembly literal(String latin) {
        return literal(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    Assembly shared(Blob blob) {
        endLiteral();
        digest.update(blob.bytes().array());
        refer(blob);
        return this;
    }

    /// Literal, and in the copy's other file too.
    Assembly common(byte[] bytes) {
        endLiteral();
        digest.update(bytes);
        parts.add(new Common(Bytes.of(bytes)));
        sizeOfParts += bytes.length;
        return this;
    }

    int size() {
        return sizeOfParts + literal.size();
    }

    /// SHA-256 of what there is and of what will stand behind a signature: the signature itself is not signed.
    Bytes digestWith(byte[] rest) {
        MessageDigest whole = copy(digest);
        whole.update(literal.toByteArray());
        return Bytes.of(whole.digest(rest));
    }

    /// What there is from one part on, and what will stand behind it.
    byte[] bytesFrom(int first, byte[]... rest) {
        endLiteral();
        var arrays = new ArrayList<byte[]>();
        for (Part part : parts.subList(first, parts.size())) {
            arrays.add(
                    switch (part) {
                        case Literal(Bytes bytes) -> bytes.array();
                        case Common(Bytes bytes) -> bytes.array();
                        case Reference(Digest blob, var _) ->
                            Objects.requireNonNull(blobs.get(blob)).array();
                    });
        }
        arrays.addAll(List.of(rest));
        var all = ByteBuffer.allocate(
                arrays.stream().mapToInt(array -> array.length).sum());
        arrays.forEach(all::put);
        return all.array();
    }

    /// What has been put together so far, for others to begin with; it must be literal throughout.
    Beginning beginning() {
        if (!parts.isEmpty()) {
            throw new IllegalStateException("a blob refers to no other");
        }
        var blob = Blob.of(Bytes.of(literal.toByteArray()));
        MessageDigest begun = sha256();
        begun.update(blob.bytes().array());
        return new Beginning(blob, begun);
    }

    /// The finished file.
    ///
    /// @param dictionary of files like it
    Splice splice(Blob dictionary) {
        endLiteral();
        blobs.put(dictionary.name(), dictionary.bytes());
        return new Splice(parts, Digest.of(digest.digest()), sizeOfParts, dictionary.name());
    }

    /// What files like this one have literally, and the blobs they name; in the order of the file, so that the distance
    /// from anything to its like stays about the same. No more than deflate can look back.
    Blob dictionary() {
        endLiteral();
        var words = new ByteArrayOutputStream();
        for (Part part : parts) {
            words.writeBytes(
                    switch (part) {
                        case Literal(Bytes bytes) -> bytes.array();
                        case Common(Bytes bytes) -> bytes.array();
                        case Reference(Digest blob, int _) -> HexFormat.of().parseHex(blob.hex());
                    });
        }
        byte[] all = words.toByteArray();
        return Blob.of(Bytes.of(Arrays.copyOfRange(all, Math.max(0, all.length - WINDOW), all.length)));
    }

    /// What the splice refers to.
    Map<Digest, Bytes> blobs() {
        return blobs;
    }

    private void refer(Blob blob) {
        blobs.put(blob.name(), blob.bytes());
        parts.add(new Reference(blob.name(), blob.bytes().length()));
        sizeOfParts += blob.bytes().length();
    }

    private void endLiteral() {
        if (literal.size() > 0) {
            byte[] bytes = literal.toByteArray();
            literal.reset();
            digest.update(bytes);
            parts.add(new Literal(Bytes.of(bytes)));
            sizeOfParts += bytes.length;
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of every Java can be cloned", e);
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
