package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;

/// Reads a PNG. Grey or RGB without transparency or interlacing goes into a PDF as it is, since PDF knows PNG's
/// compression and predictors; any other is laid on white first, which is also what every viewer of OFD can show.
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
        ImageFile.checkSides(bytes.getInt(16), bytes.getInt(20));
        int colours = bytes.get(25);
        boolean plain = (colours == GREY || colours == RGB) && bytes.get(28) == 0 && !has(TRANSPARENCY, bytes);
        if (!plain) {
            return read(onWhite(file));
        }
        return new ImageFile(
                ImageFile.Kind.PNG,
                file,
                pixels(bytes),
                bytes.getInt(16),
                bytes.getInt(20),
                bytes.get(24),
                colours == GREY ? 1 : 3);
    }

    private static boolean has(int chunk, ByteBuffer bytes) {
        int at = 8;
        while (bytes.getInt(at + 4) != chunk && bytes.getInt(at + 4) != END) {
            at = next(bytes, at);
        }
        return bytes.getInt(at + 4) == chunk;
    }

    private static Bytes pixels(ByteBuffer bytes) {
        var pixels = new ByteArrayOutputStream();
        for (int at = 8; bytes.getInt(at + 4) != END; at = next(bytes, at)) {
            if (bytes.getInt(at + 4) == PIXELS) {
                byte[] chunk = new byte[bytes.getInt(at)];
                bytes.get(at + 8, chunk);
                pixels.writeBytes(chunk);
            }
        }
        return Bytes.of(pixels.toByteArray());
    }

    private static int next(ByteBuffer bytes, int at) {
        int length = bytes.getInt(at);
        if (length < 0) {
            throw new IndexOutOfBoundsException(length);
        }
        return at + 12 + length;
    }

    private static Bytes onWhite(Bytes file) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(file.array()));
            var flat = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = flat.createGraphics();
            pen.drawImage(image, 0, 0, Color.WHITE, null);
            pen.dispose();
            var out = new ByteArrayOutputStream();
            ImageIO.write(flat, "png", out);
            return Bytes.of(out.toByteArray());
        } catch (IOException e) {
            throw new IllegalArgumentException("a PNG that cannot be read", e);
        }
    }
}
