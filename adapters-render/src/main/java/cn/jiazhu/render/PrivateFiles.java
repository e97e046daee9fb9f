package cn.jiazhu.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/// Files that nobody else may read.
final class PrivateFiles {

    private PrivateFiles() {}

    static void createFolder(Path path) {
        try {
            Files.createDirectories(path);
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new Rendering.Unfit("the folder of the keys cannot be made: " + path, e);
        }
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new Rendering.Unfit("cannot be read: " + file, e);
        }
    }

    /// Whole or not at all, and never over another.
    static void write(Path file, byte[] bytes) {
        Path next = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.deleteIfExists(next);
            Files.createFile(next);
            Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
            Files.write(next, bytes);
            Files.createLink(file, next);
            Files.delete(next);
        } catch (IOException e) {
            throw new Rendering.Unfit("cannot be written: " + file, e);
        }
    }

    /// Gives a folder its name, if nobody else was quicker; else removes it.
    static void settle(Path from, Path to) {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            try (var files = Files.list(from)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
                Files.delete(from);
            } catch (IOException left) {
                e.addSuppressed(left);
            }
            if (!Files.exists(to)) {
                throw new Rendering.Unfit("the folder of the keys cannot be made: " + to, e);
            }
        }
    }
}
