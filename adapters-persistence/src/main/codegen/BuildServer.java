import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// A PostgreSQL for the build, before anything of ours is compiled: in a temporary folder, gone with it. Its programs
/// refuse to run as root: then they run in a user namespace, or, where that is refused, as nobody.
final class BuildServer implements AutoCloseable {

    private static final String NOBODY = "65534";

    private final Path folder = Files.createTempDirectory("jiazhu-tables-");
    private final List<String> behind = new ArrayList<>();
    private final String url;
    private final Process postgres;

    BuildServer() throws Exception {
        unpack();
        if (new com.sun.security.auth.module.UnixSystem().getUid() == 0) {
            chooseUser();
        }
        int port = freePort();
        url = "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres";
        if (start("initdb", "-D", data(), "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync")
                        .waitFor()
                != 0) {
            throw new IllegalStateException(Files.readString(folder.resolve("output")));
        }
        postgres = start(
                "postgres",
                "-D",
                data(),
                "-p",
                String.valueOf(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "fsync=off");
    }

    String url() {
        return url;
    }

    /// As soon as it lets somebody in.
    Connection connection() throws Exception {
        for (int attempt = 1; ; attempt++) {
            try {
                return DriverManager.getConnection(url);
            } catch (SQLException e) {
                if (attempt == 300 || !postgres.isAlive()) {
                    throw new IllegalStateException(Files.readString(folder.resolve("output")), e);
                }
                Thread.sleep(100);
            }
        }
    }

    @Override
    public void close() throws Exception {
        postgres.destroy();
        if (!postgres.waitFor(10, TimeUnit.SECONDS)) {
            postgres.destroyForcibly().waitFor();
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private void chooseUser() throws Exception {
        if (succeeds("unshare", "-U", "true")) {
            behind.addAll(List.of("unshare", "-U"));
        } else {
            behind.addAll(List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups"));
            succeeds("chown", "-R", NOBODY + ":" + NOBODY, folder.toString());
        }
    }

    private static boolean succeeds(String... command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }

    private Process start(String program, String... arguments) throws IOException {
        var command = new ArrayList<>(behind);
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("output").toFile())
                .start();
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private void unpack() throws IOException {
        String arm = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        String system = System.getProperty("os.name").startsWith("Mac") ? "darwin" : "linux";
        try (var packed = BuildServer.class.getResourceAsStream("/postgres-" + system + "-" + arm + ".txz");
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var to = folder.resolve(entry.getName());
                Files.createDirectories(entry.isDirectory() ? to : to.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
                } else if (!entry.isDirectory()) {
                    Files.copy(tar, to);
                    Files.setPosixFilePermissions(to, PosixFilePermissions.fromString("rwxr-xr-x"));
                }
            }
        }
    }
}
