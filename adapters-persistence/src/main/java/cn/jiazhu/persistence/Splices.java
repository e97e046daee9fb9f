package cn.jiazhu.persistence;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.MadeDocuments;
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

/// Splices as they are stored: a kind, the digest of the dictionary, and the parts deflated with it. Of each part a
/// kind, a length, and the bytes themselves or the digest of their blob. What a PDF has in common with its OFD follows
/// the OFD's dictionary. The first files are stored as their parts alone.
final class Splices {

    private static final int LITERAL = 0;
    private static final int REFERENCE = 1;
    private static final int COMMON = 2;

    private static final int DEFLATED = 2;
    private static final int DIGEST_BYTES = 32;
    private static final int HEAD = 1 + DIGEST_BYTES;

    private static final Bytes NOTHING = Bytes.of(new byte[0]);

    private Splices() {}

    /// Where blobs are found; it need not have them all, and may have more.
    interface Shelf extends Function<Set<Digest>, Map<Digest, Bytes>> {}

    static Map<Format, byte[]> write(MadeDocuments made, Map<Digest, Bytes> blobs) {
        return Map.of(
                Format.PDF, write(made.pdf(), blobs, List.of()),
                Format.OFD, write(made.ofd(), blobs, made.pdf().parts()));
    }

    private static byte[] write(Splice splice, Map<Digest, Bytes> blobs, List<Part> before) {
        var stored = new ByteArrayOutputStream();
        stored.write(DEFLATED);
        stored.writeBytes(bytes(splice.dictionary()));
        var words = blobs.getOrDefault(splice.dictionary(), NOTHING);
        stored.writeBytes(dictionary(words, before).deflated(plain(splice.parts())));
        return stored.toByteArray();
    }

    private static byte[] plain(List<Part> parts) {
        var plain = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(plain)) {
            for (Part part : parts) {
                switch (part) {
                    case Part.Literal(var bytes) -> write(out, LITERAL, bytes.length(), bytes.array());
                    case Part.Common(var bytes) -> write(out, COMMON, bytes.length(), bytes.array());
                    case Part.Reference(var blob, var length) -> write(out, REFERENCE, length, bytes(blob));
                }
            }
        } catch (IOException e) {
            throw new AssertionError("memory takes all that is written", e);
        }
        return plain.toByteArray();
    }

    private static void write(DataOutputStream out, int kind, int length, byte[] bytes) throws IOException {
        out.writeByte(kind);
        out.writeInt(length);
        out.write(bytes);
    }

    /// A whole file, its digest not yet looked at. Empty when it cannot be put together.
    ///
    /// @param stored both files
    static Optional<Bytes> file(Format format, Map<Format, byte[]> stored, Shelf shelf) {
        try {
            List<Part> pdf = read(stored, Format.PDF, shelf, List.of());
            return Optional.of(joined(format == Format.PDF ? pdf : read(stored, format, shelf, pdf), shelf));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static List<Part> read(Map<Format, byte[]> all, Format format, Shelf shelf, List<Part> before)
            throws IOException {
        byte[] stored = all.getOrDefault(format, NOTHING.array());
        if (stored.length < HEAD || stored[0] != DEFLATED) {
            return parts(stored);
        }
        var name = Digest.of(Arrays.copyOfRange(stored, 1, HEAD));
        Bytes words = found(shelf.apply(Set.of(name)), name);
        return parts(dictionary(words, before).inflated(Arrays.copyOfRange(stored, HEAD, stored.length)));
    }

    private static List<Part> parts(byte[] plain) throws IOException {
        var parts = new ArrayList<Part>();
        var in = new DataInputStream(new ByteArrayInputStream(plain));
        while (in.available() > 0) {
            int kind = in.readUnsignedByte();
            int length = in.readInt();
            parts.add(
                    switch (kind) {
                        case LITERAL -> new Part.Literal(Bytes.of(read(in, length)));
                        case COMMON -> new Part.Common(Bytes.of(read(in, length)));
                        case REFERENCE -> new Part.Reference(Digest.of(read(in, DIGEST_BYTES)), length);
                        default -> throw new IOException("part of kind " + kind);
                    });
        }
        return parts;
    }

    private static byte[] read(DataInputStream in, int length) throws IOException {
        if (length < 0 || length > in.available()) {
            throw new IOException("part of " + length + " bytes");
        }
        return in.readNBytes(length);
    }

    private static Bytes joined(List<Part> parts, Shelf shelf) throws IOException {
        Map<Digest, Bytes> blobs = shelf.apply(parts.stream()
                .filter(Part.Reference.class::isInstance)
                .map(part -> ((Part.Reference) part).blob())
                .collect(Collectors.toSet()));
        var whole = new ByteArrayOutputStream();
        for (Part part : parts) {
            whole.writeBytes(
                    switch (part) {
                        case Part.Literal(var bytes) -> bytes.array();
                        case Part.Common(var bytes) -> bytes.array();
                        case Part.Reference(var blob, var _) ->
                            found(blobs, blob).array();
                    });
        }
        return Bytes.of(whole.toByteArray());
    }

    private static Dictionary dictionary(Bytes words, List<Part> before) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(words.array());
        for (Part part : before) {
            all.writeBytes(
                    switch (part) {
                        case Part.Literal _ -> NOTHING.array();
                        case Part.Common(var bytes) -> bytes.array();
                        case Part.Reference(var blob, var _) -> bytes(blob);
                    });
        }
        return new Dictionary(all.toByteArray());
    }

    private static Bytes found(Map<Digest, Bytes> blobs, Digest digest) throws IOException {
        return Optional.ofNullable(blobs.get(digest)).orElseThrow(() -> new IOException("a blob is gone"));
    }

    private static byte[] bytes(Digest digest) {
        return HexFormat.of().parseHex(digest.hex());
    }
}
