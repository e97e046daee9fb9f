package cn.jiazhu.persistence;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.UUID;

/// Where PostgreSQL's programs and data lie, and behind which command its programs run: they refuse to run as root.
///
/// An ordinary user needs nothing. For root they run in a user namespace, in which they cannot see that they are root;
/// where that is not permitted, as `nobody`, in a folder that nobody may enter.
///
/// @param behind the command before each of theirs
/// @param owner whose files they need; an empty text: ours
record Quarters(Path folder, List<String> behind, String owner) {

    private static final Path APART = Path.of("/var/lib/jiazhu");
    private static final String NOBODY = "nobody";
    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    private static final List<String> IN_A_NAMESPACE = List.of("unshare", "-U");

    static Quarters in(Path dataFolder) {
        if (new UnixSystem().getUid() != 0) {
            return new Quarters(dataFolder, List.of(), "");
        }
        var apart = apart(dataFolder);
        if (!Files.isDirectory(apart) && mayUseNamespace()) {
            return new Quarters(dataFolder, IN_A_NAMESPACE, "");
        }
        if (Files.isDirectory(dataFolder.resolve("postgres"))) {
            throw new Persistence.Unfit("PostgreSQL's data in " + dataFolder
                    + " were made by root in a user namespace, which is not permitted here: use another data folder");
        }
        return new Quarters(furnished(apart), AS_NOBODY, NOBODY);
    }

    static Path apart(Path dataFolder) {
        byte[] name = dataFolder.toString().getBytes(StandardCharsets.UTF_8);
        return APART.resolve(UUID.nameUUIDFromBytes(name).toString());
    }

    /// Makes the file theirs.
    void give(Path file) {
        if (!owner.isEmpty()) {
            try {
                Files.setOwner(
                        file,
                        file.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static Path furnished(Path apart) {
        try {
            Files.createDirectories(apart);
        } catch (IOException e) {
            throw new Persistence.Unfit("as root and without user namespaces, PostgreSQL needs " + apart, e);
        }
        var quarters = new Quarters(apart, AS_NOBODY, NOBODY);
        quarters.give(apart);
        try {
            Files.setPosixFilePermissions(apart, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return apart;
    }

    private static boolean mayUseNamespace() {
        try {
            return new ProcessBuilder("unshare", "-U", "true")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
