package cn.jiazhu.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The embedded server for an ordinary user, and for a root who may not make user namespaces. Only root can play both.
final class EmbeddedAsOthersTest {

    private static final List<String> AS_NOBODY =
            List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");
    private static final Path NOWHERE = Path.of("/nowhere");

    @TempDir
    private Path temporary;

    @BeforeEach
    void only_as_root() {
        assumeThat(new UnixSystem().getUid()).isZero();
    }

    @Test
    void an_ordinary_user_runs_it_in_his_own_folder() throws IOException {
        // Where he can read: our own folders may be root's alone.
        var home = Files.createTempDirectory(Path.of("/tmp"), "jiazhu-");
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxrwxrwx"));
        try (var program =
                Program.start(AS_NOBODY, NOWHERE, home.resolve("data"), true, readableClassPath(home.resolve("lib")))) {
            assertThat(program.word()).isEqualTo("ready true");
            assertThat(Files.getOwner(home.resolve("data/postgres")).getName()).isEqualTo("nobody");
        } finally {
            Folders.delete(home);
        }
    }

    @Test
    void root_without_namespaces_runs_it_as_nobody_and_apart() throws IOException {
        var refusing = Files.writeString(temporary.resolve("unshare"), "#!/bin/sh\nexit 1\n");
        Files.setPosixFilePermissions(refusing, PosixFilePermissions.fromString("rwxr-xr-x"));
        var folder = temporary.resolve("data");
        var apart = Quarters.apart(folder);
        try {
            for (int time = 1; time <= 2; time++) {
                try (var program = Program.start(List.of(), temporary, folder, true, Program.classPath())) {
                    assertThat(program.word()).isEqualTo("ready true");
                    var server = Postmaster.in(apart.resolve("postgres")).orElseThrow();
                    assertThat(ProcessHandle.of(server.pid())
                                    .orElseThrow()
                                    .info()
                                    .user())
                            .contains("nobody");
                }
            }
            assertThat(folder.resolve("postgres")).doesNotExist();
            assertThat(Files.getPosixFilePermissions(apart)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        } finally {
            Folders.delete(apart);
        }
    }

    private static String readableClassPath(Path folder) throws IOException {
        Files.createDirectories(folder);
        var entries = Stream.of(Program.classPath().split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        for (Path entry : entries) {
            copy(entry, folder.resolve(nameOf(entry)));
        }
        return entries.stream()
                .map(entry -> folder.resolve(nameOf(entry)).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String nameOf(Path entry) {
        return entry.toString().replace('/', '_');
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }
}
