package cn.jiazhu.bootstrap;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipInputStream;

/// The issued files, put together again from what is stored by a reading of its own.
final class InvariantFiles {

    private static final byte[] NOTHING = {};

    private final Map<String, byte[]> blobs = new HashMap<>();
    private final List<String> damaged = new ArrayList<>();
    private final List<String> otherDay = new ArrayList<>();

    private InvariantFiles() {}

    static Map<String, List<String>> broken(Connection database) throws SQLException {
        var files = new InvariantFiles();
        try (var statement = database.createStatement()) {
            try (var found = statement.executeQuery("select digest, bytes from blob")) {
                while (found.next()) {
                    files.blobs.put(HexFormat.of().formatHex(found.getBytes(1)), found.getBytes(2));
                }
            }
            try (var found = statement.executeQuery("""
                    select annotation, d.format, d.splice, pdf.splice as pdf, d.sha256, d.size, last_day from document d
                    join annotation a on a.id = d.annotation
                    join document pdf using (annotation) where pdf.format = 'PDF'""")) {
                while (found.next()) {
                    files.check(found);
                }
            }
        }
        return Map.of(
                "I2 the bytes have the digest and the size of the row", files.damaged,
                "I6 the OFD states the last day of the row", files.otherDay);
    }

    private void check(ResultSet row) throws SQLException {
        String name = row.getString("annotation") + " " + row.getString("format");
        int size = row.getInt("size");
        byte[] digest = row.getBytes("sha256");
        Optional<byte[]> whole = whole(
                        row.getBytes("splice"), row.getString("format").equals("OFD") ? row.getBytes("pdf") : NOTHING)
                .filter(bytes -> bytes.length == size && Arrays.equals(sha256(bytes), digest));
        String stated = "\"JZJYXQJZSJ\">" + row.getString("last_day") + "<";
        if (whole.isEmpty()) {
            damaged.add(name);
        } else if (row.getString("format").equals("OFD")
                && !entry(whole.get(), "OFD.xml").contains(stated)) {
            otherDay.add(name);
        }
    }

    /// @param before the PDF, of an OFD
    private Optional<byte[]> whole(byte[] splice, byte[] before) {
        try {
            byte[] common = before.length == 0 ? NOTHING : joined(inflated(before, NOTHING), true);
            return Optional.of(joined(inflated(splice, common), false));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /// A kind (2), the digest of the dictionary, and parts deflated with it.
    private byte[] inflated(byte[] splice, byte[] common) throws IOException {
        var words = new ByteArrayOutputStream();
        words.writeBytes(blob(Arrays.copyOfRange(splice, 1, 33)));
        words.writeBytes(common);
        var inflater = new Inflater(true);
        inflater.setDictionary(words.toByteArray());
        var deflated = new ByteArrayInputStream(splice, 33, splice.length - 33);
        try (var in = new InflaterInputStream(deflated, inflater)) {
            return in.readAllBytes();
        } finally {
            inflater.end();
        }
    }

    /// Parts: a kind, a length, and the bytes (0; 2 when the other file has them too) or the digest of their blob (1).
    private byte[] joined(byte[] parts, boolean common) throws IOException {
        var in = new DataInputStream(new ByteArrayInputStream(parts));
        var out = new ByteArrayOutputStream();
        while (in.available() > 0) {
            int kind = in.readByte();
            int length = in.readInt();
            byte[] bytes = in.readNBytes(kind == 1 ? 32 : length);
            if (kind > 0 || !common) {
                out.writeBytes(kind == 1 && !common ? blob(bytes) : bytes);
            }
        }
        return out.toByteArray();
    }

    private byte[] blob(byte[] digest) {
        return blobs.getOrDefault(HexFormat.of().formatHex(digest), NOTHING);
    }

    static String entry(byte[] zip, String name) {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(name)) {
                    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
            }
            return "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
