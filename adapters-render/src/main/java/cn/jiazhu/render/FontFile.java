package cn.jiazhu.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/// A font among the resources, mapped into memory, so that it takes no heap and the system drops and reads its pages as
/// it likes. One that lies in a jar is unpacked into a temporary file, which loses its name as soon as it is mapped.
final class FontFile {

    private FontFile() {}

    static ByteBuffer map(String name) {
        return map(Objects.requireNonNull(FontFile.class.getResource("/fonts/" + name), name));
    }

    static ByteBuffer map(URL resource) {
        try {
            URI place = resource.toURI();
            return place.getScheme().equals("file") ? mapped(Path.of(place)) : unpacked(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static ByteBuffer mapped(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(MapMode.READ_ONLY, 0, channel.size());
        }
    }

    private static ByteBuffer unpacked(URL resource) throws IOException {
        Path file = Files.createTempFile("jiazhu-", ".ttf");
        try (InputStream packed = resource.openStream();
                FileChannel channel = FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE)) {
            packed.transferTo(Channels.newOutputStream(channel));
            return channel.map(MapMode.READ_ONLY, 0, channel.size());
        }
    }
}
