package cn.jiazhu.bootstrap;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The last words of the build: which tests were left out for want of which program. Started by Maven from this source.
final class WithoutJudges {

    private WithoutJudges() {}

    public static void main(String... folder) throws IOException {
        var notes = Path.of(folder[0]);
        if (!Files.isDirectory(notes)) {
            return;
        }
        try (var files = Files.list(notes)) {
            for (var note : files.sorted().toList()) {
                System.out.println("NOT RUN: " + note.getFileName() + ", not installed: " + Files.readString(note));
                Files.delete(note);
            }
        }
    }
}
