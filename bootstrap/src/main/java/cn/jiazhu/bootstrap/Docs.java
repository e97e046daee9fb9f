package cn.jiazhu.bootstrap;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// The documents that come with the program, and the table of settings, which follows the code.
final class Docs {

    private static final String FOLDER = "/docs/";

    private Docs() {}

    /// How many were written.
    static int writeTo(Path folder) {
        try {
            Files.createDirectories(folder);
            var names = names();
            for (String name : names) {
                try (InputStream document = open(name)) {
                    Files.write(folder.resolve(name), document.readAllBytes());
                }
            }
            Files.writeString(folder.resolve("settings.md"), settings());
            return names.size() + 1;
        } catch (IOException e) {
            throw new CannotRun("cannot write to " + folder + ": " + e.getMessage(), e);
        }
    }

    static String settings() {
        return Setting.all()
                .map(setting -> "| `%s` | `%s` | %s |%n"
                        .formatted(
                                setting.key(),
                                setting.form().isSecret() || setting.fallback().isEmpty() ? " " : setting.fallback(),
                                setting.meaning()))
                .collect(Collectors.joining("", "| key | default | meaning |%n|---|---|---|%n".formatted(), ""));
    }

    /// Those on the class path.
    static List<String> names() {
        try {
            return listed();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> listed() throws IOException {
        URL folder = Objects.requireNonNull(Docs.class.getResource(FOLDER));
        if (folder.openConnection() instanceof JarURLConnection jar) {
            try (var file = jar.getJarFile()) {
                return file.stream()
                        .map(entry -> "/" + entry.getName())
                        .filter(name -> name.startsWith(FOLDER) && name.length() > FOLDER.length())
                        .map(name -> name.substring(FOLDER.length()))
                        .toList();
            }
        }
        try (var files = Files.list(Path.of(folder.toURI()))) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Docs.class.getResourceAsStream(FOLDER + name));
    }
}
