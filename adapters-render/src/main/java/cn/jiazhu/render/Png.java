package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;

/// Takes a PNG apart. Grey or RGB, without transparency or interlacing, as the import writes them: a PDF takes those as
/// they are, since it knows PNG's compression and predictors.
final class Png {

    private static final long SIGNATURE = 0x89504E470D0A1A0AL;
    private static final int HEAD = 0x49484452;
    private static final int PIXELS = 0x49444154;
    private static final int TRANSPARENCY = 0x74524E53;
    private static final int END = 0x49454E44;
    private static final int GREY = 0;
    private static final int RGB = 2;

    private Png() {}

    static ImageFile read(Bytes file) {
        ByteBuffer bytes = ByteBuffer.wrap(file.array());
        if (bytes.getLong(0) != SIGNATURE || bytes.getInt(12) != HEAD) {
            throw new IllegalArgumentException("neither JPEG nor PNG");
        }
        int colours = bytes.get(25);
        if ((colours != GREY && colours != RGB) || bytes.get(28) != 0) {
            throw new IllegalArgumentException("a PNG that is not plain");
        }
        return new ImageFile(
                ImageFile.Kind.PNG,
                Blob.of(file),
                pixels(bytes),
                bytes.getInt(16),
                bytes.getInt(20),
                bytes.get(24),
                colours == GREY ? 1 : 3);
    }

    /// The contents of all `IDAT` chunks.
    private static Blob pixels(ByteBuffer bytes) {
        var pixels = new ByteArrayOutputStream();
        int at = 8;
        for (int chunk = HEAD; chunk != END; chunk = bytes.getInt(at + 4)) {
            int length = bytes.getInt(at);
            if (length < 0 || length > bytes.capacity() - at || chunk == TRANSPARENCY) {
                throw new IllegalArgumentException("a PNG that is not plain");
            }
            if (chunk == PIXELS) {
                byte[] part = new byte[length];
                bytes.get(at + 8, part);
                pixels.writeBytes(part);
            }
            at += 12 + length;
        }
        return Blob.of(Bytes.of(pixels.toByteArray()));
    }
}
