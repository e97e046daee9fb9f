package cn.jiazhu.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The checkout the tests run in, for those that judge its files.
public final class Checkout {

    /// Surefire names the module's folder; an IDE starts tests in it.
    public static final Path BOOTSTRAP =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath();

    static final Path ROOT = BOOTSTRAP.resolveSibling("").normalize();

    private Checkout() {}

    public static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
