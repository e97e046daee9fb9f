package cn.jiazhu.render;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Writes both files of every copy that the judges see, to be looked at: `java … cn.jiazhu.render.WriteSamples
/// <folder>`.
final class WriteSamples {

    private WriteSamples() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        for (var copies : Copies.judged().entrySet()) {
            Made made = Made.of(copies.getValue().copy());
            Files.write(folder.resolve(copies.getKey() + ".pdf"), made.pdf());
            Files.write(folder.resolve(copies.getKey() + ".ofd"), made.ofd());
        }
    }
}
