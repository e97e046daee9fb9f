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
                    select annotation, format, splice, sha256, size, last_day from document d
                    join annotation a on a.id = d.annotation""")) {
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
        Optional<byte[]> whole = whole(row.getBytes("splice"))
                .filter(bytes -> bytes.length == size && Arrays.equals(sha256(bytes), digest));
        String stated = "\"JZJYXQJZSJ\">" + row.getString("last_day") + "<";
        if (whole.isEmpty()) {
            damaged.add(name);
        } else if (row.getString("format").equals("OFD")
                && !entry(whole.get(), "OFD.xml").contains(stated)) {
            otherDay.add(name);
        }
    }

    /// A kind (2), the digest of the dictionary, and parts deflated with it: a kind, a length, and the bytes (0) or the
    /// digest of their blob (1).
    private Optional<byte[]> whole(byte[] splice) {
        var inflater = new Inflater(true);
        inflater.setDictionary(blobs.getOrDefault(HexFormat.of().formatHex(splice, 1, 33), new byte[0]));
        var deflated = new ByteArrayInputStream(splice, 33, splice.length - 33);
        try (var plain = new InflaterInputStream(deflated, inflater);
                var in = new DataInputStream(new ByteArrayInputStream(plain.readAllBytes()))) {
            var out = new ByteArrayOutputStream();
            while (in.available() > 0) {
                boolean literal = in.readByte() == 0;
                int length = in.readInt();
                byte[] bytes = literal
                        ? in.readNBytes(length)
                        : blobs.getOrDefault(HexFormat.of().formatHex(in.readNBytes(32)), new byte[0]);
                out.writeBytes(bytes);
            }
            return Optional.of(out.toByteArray());
        } catch (IOException _) {
            return Optional.empty();
        }
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
