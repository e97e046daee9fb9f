package cn.jiazhu.persistence;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Splice.Part;
import cn.jiazhu.domain.Digest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// Parts of a splice as bytes: of each a kind, a length, and the bytes themselves or the digest of their blob.
final class Splices {

    private static final int LITERAL = 0;
    private static final int REFERENCE = 1;
    private static final int DIGEST_BYTES = 32;

    private Splices() {}

    static byte[] write(List<Part> parts) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            for (Part part : parts) {
                switch (part) {
                    case Part.Literal(var literal) -> write(out, LITERAL, literal.length(), literal.array());
                    case Part.Reference(var blob, var length) ->
                        write(out, REFERENCE, length, HexFormat.of().parseHex(blob.hex()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static List<Part> read(byte[] stored) {
        var parts = new ArrayList<Part>();
        try (var in = new DataInputStream(new ByteArrayInputStream(stored))) {
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
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(parts);
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
