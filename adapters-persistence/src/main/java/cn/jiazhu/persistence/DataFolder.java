package cn.jiazhu.persistence;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/// What lies in the data folder: PostgreSQL's programs, its data, and the secrets made for them, readable to nobody
/// else.
final class DataFolder {

    static final String OWNER = "jiazhu_owner";
    static final String APPLICATION = "jiazhu";

    private static final int PASSWORD_BYTES = 24;

    private final Path folder;
    private final SecureRandom random;

    DataFolder(Path folder, SecureRandom random) {
        this.folder = made(folder.toAbsolutePath());
        this.random = random;
    }

    /// The folder, made if it is not there.
    static Path made(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                Files.createDirectories(folder);
                restrict(folder, "rwx------");
            }
        } catch (IOException e) {
            throw new Persistence.Unfit("the data folder " + folder + " cannot be made", e);
        }
        if (!Files.isWritable(folder)) {
            throw new Persistence.Unfit("the data folder " + folder + " is not writable");
        }
        return folder;
    }

    Quarters quarters() {
        return Quarters.in(folder);
    }

    Path usersLock() {
        return folder.resolve("users.lock");
    }

    /// Made for a new database, never for one that has another already.
    DataKey dataKey(boolean isNew) {
        var file = folder.resolve("data-key");
        try {
            if (!Files.exists(file)) {
                if (!isNew) {
                    throw new Persistence.Unfit("the data key is missing: " + file);
                }
                byte[] secret = new byte[DataKey.BYTES];
                random.nextBytes(secret);
                writeSecret(file, HexFormat.of().formatHex(secret));
            }
            return new DataKey(HexFormat.of().parseHex(Files.readString(file).strip()), random);
        } catch (IOException | IllegalArgumentException e) {
            throw new Persistence.Unfit("the data key cannot be read: " + file, e);
        }
    }

    /// Where the server listens and who may come in; made once, the port anew when another program has taken it.
    Access access() {
        var properties = new Properties();
        try {
            if (Files.exists(accessFile())) {
                properties.load(new StringReader(Files.readString(accessFile())));
                return new Access(
                        Integer.parseInt(properties.getProperty("port")),
                        properties.getProperty("owner-password"),
                        properties.getProperty("application-password"));
            }
            return keep(new Access(0, secret(), secret()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Access keep(Access access) {
        var properties = new Properties();
        properties.setProperty("port", Integer.toString(access.port()));
        properties.setProperty("owner-password", access.ownerPassword());
        properties.setProperty("application-password", access.applicationPassword());
        var text = new StringWriter();
        try {
            properties.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        writeSecret(accessFile(), text.toString());
        return access;
    }

    /// Whole or not at all, and never readable to others, not even for a moment.
    static void writeSecret(Path file, String text) {
        var next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next);
            restrict(next, "rw-------");
            Files.writeString(next, text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path accessFile() {
        return folder.resolve("database.properties");
    }

    private String secret() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static void restrict(Path path, String permissions) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
    }

    /// @param port 0 when none was chosen yet
    record Access(int port, String ownerPassword, String applicationPassword) {

        Login owner() {
            return new Login(OWNER, ownerPassword);
        }

        Login application() {
            return new Login(APPLICATION, applicationPassword);
        }

        Access at(int next) {
            return new Access(next, ownerPassword, applicationPassword);
        }

        String url(String database) {
            return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
        }

        @Override
        public String toString() {
            return "port " + port;
        }
    }
}
