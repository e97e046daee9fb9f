package cn.jiazhu.persistence;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// PostgreSQL's own programs, unpacked once from the class path.
final class PostgresPrograms {

    private static final int PATIENCE_SECONDS = 90;

    private final Quarters quarters;
    private final Path home;

    /// Unpacked beside, then moved: what bears the name is whole. The name is another for another version.
    PostgresPrograms(Quarters quarters) {
        this.quarters = quarters;
        try {
            var archive = archive().openConnection();
            this.home = quarters.folder().resolve("programs-" + archive.getContentLengthLong());
            if (!Files.isDirectory(home)) {
                var half = home.resolveSibling("programs.new");
                Folders.delete(half);
                unpack(archive, half);
                Files.move(half, home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path home() {
        return home;
    }

    String majorVersion() {
        return run("postgres", "--version").replaceAll("(?s).*?([0-9]+)\\..*", "$1");
    }

    /// Runs one of them to its end and gives what it said. Its output goes through a file: a server that it starts
    /// keeps
    /// its output open.
    String run(String program, String... arguments) {
        try {
            var output = Files.createTempFile(quarters.folder(), "output", ".txt");
            try {
                var process = new ProcessBuilder(command(program, arguments))
                        .directory(quarters.folder().toFile())
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

    private List<String> command(String program, String... arguments) {
        var itself = home.resolve("bin").resolve(program).toString();
        return Stream.of(quarters.behind().stream(), Stream.of(itself), Stream.of(arguments))
                .flatMap(words -> words)
                .toList();
    }

    private static void unpack(URLConnection archive, Path to) throws IOException {
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(archive.getInputStream())))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(tar, entry, to.resolve(entry.getName()));
            }
        }
    }

    /// Whoever runs them must be able to read them, whatever our own mask is.
    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path to) throws IOException {
        var folder = entry.isDirectory() ? to : Objects.requireNonNull(to.getParent());
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(to, Path.of(entry.getLinkName()));
        } else if (!entry.isDirectory()) {
            Files.copy(tar, to);
            boolean executable = (entry.getMode() & 0b001_000_000) != 0;
            Files.setPosixFilePermissions(to, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static URL archive() {
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        var name = "/postgres-" + (mac ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
        return Optional.ofNullable(PostgresPrograms.class.getResource(name))
                .orElseThrow(
                        () -> new Persistence.Unfit("PostgreSQL for this machine is not on the class path: " + name));
    }
}
