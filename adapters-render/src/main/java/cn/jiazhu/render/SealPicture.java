package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.render.Outline.Point;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.jspecify.annotations.Nullable;

/// What a seal looks like, decoded once when we start: PDF and preview draw it themselves, OFD viewers take it from the
/// seal. A picture without transparency stands on white, and its white is taken for paper, so that the issuer below it
/// stays readable.
///
/// @param name of the seal
/// @param pixels with transparency
/// @param png the same, for screens
/// @param place on the face, in millimetres
record SealPicture(String name, BufferedImage pixels, Bytes png, Bounds place) {

    /// Of whichever seal a copy bears.
    static final Point CENTRE = new Point(164, 231);

    /// In millimetres; a larger one would cover what stands around it.
    private static final int LARGEST = 50;

    /// @throws IllegalArgumentException naming what is wrong with the picture, and the cure
    static SealPicture of(SesSeal seal) {
        SesSeal.Picture picture = seal.picture();
        if (Math.max(picture.width(), picture.height()) > LARGEST) {
            throw new IllegalArgumentException(
                    "its picture is larger than the %1$d × %1$d mm that the face has for it".formatted(LARGEST));
        }
        BufferedImage read = read(picture);
        boolean onWhite = !read.getColorModel().hasAlpha();
        var pixels = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < pixels.getHeight(); y++) {
            for (int x = 0; x < pixels.getWidth(); x++) {
                int pixel = read.getRGB(x, y);
                pixels.setRGB(x, y, onWhite ? withoutPaper(pixel) : pixel);
            }
        }
        return new SealPicture(seal.name(), pixels, png(pixels), place(picture));
    }

    static Bounds place(SesSeal.Picture picture) {
        double across = picture.width() / 2.0;
        double down = picture.height() / 2.0;
        return new Bounds(CENTRE.x() - across, CENTRE.y() - down, CENTRE.x() + across, CENTRE.y() + down);
    }

    private static BufferedImage read(SesSeal.Picture picture) {
        try {
            var data = new ByteArrayInputStream(picture.data().array());
            @Nullable BufferedImage read = ImageIO.read(new MemoryCacheImageInputStream(data));
            if (read != null) {
                return read;
            }
        } catch (IOException | RuntimeException _) {
            // As useless as a format nobody knows.
        }
        throw new IllegalArgumentException(
                "its picture of type %s cannot be drawn on the PDF; ask its maker for PNG".formatted(picture.type()));
    }

    /// The colour that on white looks the same, as transparent as it can be.
    private static int withoutPaper(int rgb) {
        var seen = new Color(rgb);
        int paper = Math.min(seen.getRed(), Math.min(seen.getGreen(), seen.getBlue()));
        int alpha = 255 - paper;
        IntUnaryOperator pure = part -> alpha == 0 ? 0 : (part - paper) * 255 / alpha;
        return new Color(
                        pure.applyAsInt(seen.getRed()),
                        pure.applyAsInt(seen.getGreen()),
                        pure.applyAsInt(seen.getBlue()),
                        alpha)
                .getRGB();
    }

    /// Rows of pixels, each row from a byte of its own.
    ///
    /// @param depth bits a value
    record Samples(int width, int height, int depth, Bytes rows) {}

    /// Three values a pixel; a single pixel for all of a seal in one colour.
    Samples colours() {
        int[] visible = IntStream.of(argb())
                .filter(pixel -> pixel >>> 24 != 0)
                .map(pixel -> pixel & 0xFFFFFF)
                .distinct()
                .toArray();
        return visible.length == 1
                ? new Samples(1, 1, 8, rgb(visible))
                : new Samples(pixels.getWidth(), pixels.getHeight(), 8, rgb(argb()));
    }

    private static Bytes rgb(int... pixels) {
        var colours = new ByteArrayOutputStream();
        for (int pixel : pixels) {
            colours.write(pixel >> 16);
            colours.write(pixel >> 8);
            colours.write(pixel);
        }
        return Bytes.of(colours.toByteArray());
    }

    /// Sixteen levels, which nobody tells from more.
    Samples opacity() {
        int width = pixels.getWidth();
        var opacity = new ByteArrayOutputStream();
        int[] argb = argb();
        for (int row = 0; row < argb.length; row += width) {
            for (int x = 0; x < width; x += 2) {
                int second = x + 1 < width ? level(argb[row + x + 1]) : 0;
                opacity.write(level(argb[row + x]) << 4 | second);
            }
        }
        return new Samples(width, pixels.getHeight(), 4, Bytes.of(opacity.toByteArray()));
    }

    private static int level(int pixel) {
        return ((pixel >>> 24) + 8) / 17;
    }

    private static Bytes png(BufferedImage pixels) {
        var png = new ByteArrayOutputStream();
        try {
            ImageIO.write(pixels, "png", png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Bytes.of(png.toByteArray());
    }

    private int[] argb() {
        return pixels.getRGB(0, 0, pixels.getWidth(), pixels.getHeight(), null, 0, pixels.getWidth());
    }
}
