package cn.jiazhu.persistence;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Splice;
import cn.jiazhu.application.port.Splice.Part;
import cn.jiazhu.domain.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Splices as they are stored: a kind, the digest of the dictionary, and the parts deflated with it. Of each part a
/// kind, a length, and the bytes themselves or the digest of their blob. Inflating is specified (RFC 1951), deflating
/// is
/// not: what was deflated once is kept. The first files are stored as their parts alone.
final class Splices {

    private static final int LITERAL = 0;
    private static final int REFERENCE = 1;
    private static final int DEFLATED = 2;
    private static final int DIGEST_BYTES = 32;
    private static final int HEAD = 1 + DIGEST_BYTES;

    private Splices() {}

    /// Where blobs are found; it need not find them all, and may find more.
    interface Shelf extends Function<Set<Digest>, Map<Digest, Bytes>> {

        default Optional<Bytes> find(Digest digest) {
            return Optional.ofNullable(apply(Set.of(digest)).get(digest));
        }
    }

    /// @param dictionary the splice's own
    static byte[] write(Splice splice, Bytes dictionary) {
        var stored = new ByteArrayOutputStream();
        stored.write(DEFLATED);
        stored.writeBytes(HexFormat.of().parseHex(splice.dictionary().hex()));
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setDictionary(dictionary.array());
        try (var out = new DataOutputStream(new DeflaterOutputStream(stored, deflater))) {
            for (Part part : splice.parts()) {
                switch (part) {
                    case Part.Literal(var literal) -> write(out, LITERAL, literal.length(), literal.array());
                    case Part.Reference(var blob, var length) ->
                        write(out, REFERENCE, length, HexFormat.of().parseHex(blob.hex()));
                }
            }
        } catch (IOException e) {
            throw new AssertionError("memory takes all that is written", e);
        } finally {
            deflater.end();
        }
        return stored.toByteArray();
    }

    /// The whole file, its digest not yet looked at. Empty when it cannot be put together.
    static Optional<Bytes> expanded(byte[] stored, Shelf shelf) {
        try {
            return Optional.of(joined(parts(stored, shelf), shelf));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static Bytes joined(List<Part> parts, Shelf shelf) throws IOException {
        Map<Digest, Bytes> blobs = shelf.apply(parts.stream()
                .filter(Part.Reference.class::isInstance)
                .map(part -> ((Part.Reference) part).blob())
                .collect(Collectors.toSet()));
        var bytes = new ByteArrayOutputStream();
        for (Part part : parts) {
            bytes.write(
                    switch (part) {
                        case Part.Literal(var literal) -> literal.array();
                        case Part.Reference(var blob, var _) ->
                            found(Optional.ofNullable(blobs.get(blob))).array();
                    });
        }
        return Bytes.of(bytes.toByteArray());
    }

    private static List<Part> parts(byte[] stored, Shelf shelf) throws IOException {
        if (stored.length < HEAD || stored[0] != DEFLATED) {
            return read(stored);
        }
        Bytes dictionary = found(shelf.find(Digest.of(Arrays.copyOfRange(stored, 1, HEAD))));
        var deflated = new ByteArrayInputStream(stored, HEAD, stored.length - HEAD);
        var inflater = new Inflater(true);
        inflater.setDictionary(dictionary.array());
        try (var in = new InflaterInputStream(deflated, inflater)) {
            return read(in.readAllBytes());
        } finally {
            inflater.end();
        }
    }

    private static List<Part> read(byte[] plain) throws IOException {
        var parts = new ArrayList<Part>();
        var in = new DataInputStream(new ByteArrayInputStream(plain));
        while (in.available() > 0) {
            int kind = in.readUnsignedByte();
            int length = in.readInt();
            parts.add(
                    switch (kind) {
                        case LITERAL -> new Part.Literal(Bytes.of(read(in, length)));
                        case REFERENCE -> new Part.Reference(Digest.of(read(in, DIGEST_BYTES)), length);
                        default -> throw new IOException("part of kind " + kind);
                    });
        }
        return parts;
    }

    private static Bytes found(Optional<Bytes> blob) throws IOException {
        return blob.orElseThrow(() -> new IOException("a blob is gone"));
    }

    private static void write(DataOutputStream out, int kind, int length, byte[] bytes) throws IOException {
        out.writeByte(kind);
        out.writeInt(length);
        out.write(bytes);
    }

    private static byte[] read(DataInputStream in, int length) throws IOException {
        if (length < 0 || length > in.available()) {
            throw new IOException("part of " + length + " bytes");
        }
        return in.readNBytes(length);
    }
}
