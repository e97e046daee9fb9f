package cn.jiazhu.bootstrap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;

/// What a client remembers whatever happens: each key before it is sent, each acknowledgement once it is there, both on
/// the disk before anything else is done.
record KillDiary(Path file) {

    void sends(String key) {
        write("sends " + key);
    }

    void acknowledged(String key, String annotation) {
        write("acknowledged " + key + " " + annotation);
    }

    /// By key, the annotation that was acknowledged.
    Map<String, String> acknowledged() {
        var all = new HashMap<String, String>();
        try (var lines = Files.lines(file)) {
            lines.map(line -> line.split(" ", -1))
                    .filter(words -> words[0].equals("acknowledged"))
                    .forEach(words -> all.put(words[1], words[2]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }

    private synchronized void write(String line) {
        try (var channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
