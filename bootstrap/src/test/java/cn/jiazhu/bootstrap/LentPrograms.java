package cn.jiazhu.bootstrap;

import cn.jiazhu.persistence.Persistence;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;

/// PostgreSQL's programs take seconds to unpack: it is done once in a test process, and each data folder is lent a link
/// to them.
final class LentPrograms {

    private static final List<Path> PROGRAMS = unpacked();

    private LentPrograms() {}

    static void to(Path dataFolder) {
        try {
            Files.createDirectories(dataFolder);
            for (Path programs : PROGRAMS) {
                Files.createSymbolicLink(dataFolder.resolve(programs.getFileName()), programs);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// None where PostgreSQL lies apart from the data folder.
    private static List<Path> unpacked() {
        try {
            Path folder = Files.createTempDirectory("programs");
            Persistence.embedded(folder, true, new Persistence.Settings("sandbox", 1, new SecureRandom()))
                    .close();
            try (var files = Files.list(folder)) {
                return files.filter(file -> file.getFileName().toString().startsWith("programs-"))
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
