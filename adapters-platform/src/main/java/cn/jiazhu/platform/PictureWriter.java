package cn.jiazhu.platform;

import cn.jiazhu.application.port.Bytes;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Stream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Writes pictures as copies print them, at 300 dots an inch, from pixels alone: nothing else that was in the source
/// gets through.
final class PictureWriter {

    /// 25 × 35 mm.
    private static final int PHOTO_WIDTH = 295;
    private static final int PHOTO_HEIGHT = 413;
    private static final int PHOTO_BYTES = 12_000;

    /// 34 × 13 mm, the place on the certificate's face.
    private static final int SIGNATURE_WIDTH = 402;
    private static final int SIGNATURE_HEIGHT = 154;

    private static final int GREYS = 16;

    private PictureWriter() {}

    /// JPEG on white ground, at the best quality that keeps it small, and never at an ugly one.
    static Bytes photo(BufferedImage source) {
        double scale = Math.min((double) PHOTO_WIDTH / source.getWidth(), (double) PHOTO_HEIGHT / source.getHeight());
        BufferedImage photo = onWhite(source, scale, PHOTO_WIDTH, PHOTO_HEIGHT);
        return Stream.of(0.9f, 0.85f, 0.8f, 0.75f, 0.7f, 0.6f, 0.5f, 0.4f)
                .map(quality -> encoded(photo, "jpeg", quality))
                .filter(bytes -> bytes.length() <= PHOTO_BYTES)
                .findFirst()
                .orElseGet(() -> encoded(photo, "jpeg", 0.4f));
    }

    /// PNG in a few greys, not larger than its place.
    static Bytes signature(BufferedImage source) {
        double fit =
                Math.min((double) SIGNATURE_WIDTH / source.getWidth(), (double) SIGNATURE_HEIGHT / source.getHeight());
        double scale = Math.min(1, fit);
        int width = Math.max(1, (int) Math.round(source.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(source.getHeight() * scale));
        return encoded(grey(onWhite(source, scale, width, height)), "png", 0);
    }

    private static BufferedImage onWhite(BufferedImage source, double scale, int width, int height) {
        BufferedImage part = source;
        double rest = scale;
        while (rest <= 0.5 && part.getWidth() > 1 && part.getHeight() > 1) {
            part = drawn(part, part.getWidth() / 2, part.getHeight() / 2, part.getWidth() / 2, part.getHeight() / 2);
            rest *= 2;
        }
        int partWidth = Math.max(1, (int) Math.round(source.getWidth() * scale));
        int partHeight = Math.max(1, (int) Math.round(source.getHeight() * scale));
        return drawn(part, partWidth, partHeight, width, height);
    }

    /// The picture in the middle of a white ground.
    private static BufferedImage drawn(
            BufferedImage picture, int width, int height, int groundWidth, int groundHeight) {
        var ground = new BufferedImage(groundWidth, groundHeight, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = ground.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, groundWidth, groundHeight);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, (groundWidth - width) / 2, (groundHeight - height) / 2, width, height, null);
        pen.dispose();
        return ground;
    }

    /// Four bits a pixel.
    private static BufferedImage grey(BufferedImage colour) {
        byte[] levels = new byte[GREYS];
        for (int i = 0; i < GREYS; i++) {
            levels[i] = (byte) (i * 255 / (GREYS - 1));
        }
        var palette = new IndexColorModel(4, GREYS, levels, levels, levels);
        var grey = new BufferedImage(colour.getWidth(), colour.getHeight(), BufferedImage.TYPE_BYTE_BINARY, palette);
        for (int y = 0; y < colour.getHeight(); y++) {
            for (int x = 0; x < colour.getWidth(); x++) {
                var c = new Color(colour.getRGB(x, y));
                int light = (299 * c.getRed() + 587 * c.getGreen() + 114 * c.getBlue()) / 1000;
                grey.getRaster().setSample(x, y, 0, light * GREYS / 256);
            }
        }
        return grey;
    }

    private static Bytes encoded(BufferedImage picture, String format, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        param.setCompressionQuality(quality);
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return Bytes.of(bytes.toByteArray());
    }
}
