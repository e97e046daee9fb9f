package cn.jiazhu.persistence;

import com.sun.security.auth.module.UnixSystem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's own programs, unpacked once from the class path.
final class PostgresPrograms {

    private static final int PATIENCE_SECONDS = 90;

    private final Path home;

    private PostgresPrograms(Path home) {
        this.home = home;
    }

    /// Unpacked beside, then moved: what bears the name is whole.
    static PostgresPrograms in(Path home) {
        if (!Files.isDirectory(home)) {
            var half = home.resolveSibling(home.getFileName() + ".new");
            try {
                Folders.delete(half);
                unpack(half);
                Files.move(half, home);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return new PostgresPrograms(home);
    }

    String majorVersion() {
        String version = run("postgres", List.of("--version"));
        return version.replaceAll("(?s).*?([0-9]+)\\..*", "$1");
    }

    /// Runs one of them to its end and gives what it said. Its output goes through a file: a server that it starts
    /// keeps
    /// its output open.
    String run(String program, List<String> arguments) {
        try {
            var output = Files.createTempFile(home, "output", ".txt");
            try {
                var command = new ArrayList<String>();
                if (isRoot()) {
                    command.addAll(List.of("unshare", "-U"));
                }
                command.add(home.resolve("bin").resolve(program).toString());
                command.addAll(arguments);
                var process = new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new IllegalStateException(program + " does not end");
                }
                String said = Files.readString(output);
                if (process.exitValue() != 0) {
                    throw new IllegalStateException(program + " failed: " + said.strip());
                }
                return said;
            } finally {
                Files.delete(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(program + " was interrupted", e);
        }
    }

    private static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    private static void unpack(Path to) throws IOException {
        var name = archive();
        try (var packed = PostgresPrograms.class.getResourceAsStream(name)) {
            if (packed == null) {
                throw new Persistence.Unfit("PostgreSQL for this machine is not on the class path: " + name);
            }
            var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(packed)));
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, to.resolve(entry.getName()));
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path to) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(to);
            return;
        }
        Files.createDirectories(to.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(tar, to);
        boolean executable = (entry.getMode() & 0b001_000_000) != 0;
        Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }

    private static String archive() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        return "/postgres-" + (mac ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }
}
