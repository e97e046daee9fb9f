package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.Bytes;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Photos and signatures of nobody, drawn without fonts, so that no picture of a person is needed anywhere. The same
/// seed gives the same picture, another seed another.
final class SampleImages {

    private static final int PHOTO_WIDTH = 295;
    private static final int PHOTO_HEIGHT = 413;
    private static final int SIGNATURE_HEIGHT = 240;
    private static final int CHARACTER_WIDTH = 210;

    private static final List<Color> TINTS = List.of(
            new Color(0xBBD1CF), new Color(0xC5CDD8), new Color(0xD3CBBD), new Color(0xC9D2BF), new Color(0xD4C6CC));
    private static final Color INK = new Color(0x16181D);

    private SampleImages() {}

    /// A neutral figure in a tint on white, 25 × 35 mm, JPEG.
    static Bytes photo(long seed) {
        var random = new SplittableRandom(seed);
        var picture = new BufferedImage(PHOTO_WIDTH, PHOTO_HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(picture);
        pen.setColor(TINTS.get(random.nextInt(TINTS.size())));
        double middle = PHOTO_WIDTH / 2.0;
        double head = random.nextDouble(126, 140);
        double chin = random.nextDouble(222, 234);
        pen.fill(new Ellipse2D.Double(middle - head / 2, chin - head * 1.06, head, head * 1.06));
        double shoulder = random.nextDouble(110, 130);
        double collar = chin + 34;
        var trunk = new Path2D.Double();
        trunk.moveTo(middle - shoulder, PHOTO_HEIGHT);
        trunk.curveTo(middle - shoulder, collar + 40, middle - shoulder * 0.7, collar, middle, collar);
        trunk.curveTo(middle + shoulder * 0.7, collar, middle + shoulder, collar + 40, middle + shoulder, PHOTO_HEIGHT);
        pen.fill(trunk);
        pen.dispose();
        return encoded(picture, "jpeg");
    }

    /// Something written by hand that nobody can read, of two or three characters, PNG.
    static Bytes signature(long seed) {
        var random = new SplittableRandom(seed);
        int characters = random.nextInt(2, 4);
        var picture =
                new BufferedImage(CHARACTER_WIDTH * characters + 40, SIGNATURE_HEIGHT, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = pen(picture);
        pen.setColor(INK);
        for (int i = 0; i < characters; i++) {
            character(pen, random, 20 + i * CHARACTER_WIDTH);
        }
        pen.dispose();
        return encoded(picture, "png");
    }

    /// A few strokes across and down, the last one running out to the right.
    private static void character(Graphics2D pen, RandomGenerator random, double left) {
        int across = random.nextInt(2, 4);
        for (int i = 0; i < across; i++) {
            double y = 60 + i * 50 + random.nextDouble(-12, 12);
            double x = left + random.nextDouble(20, 50);
            double width = random.nextDouble(70, 130);
            stroke(pen, new Point2D.Double(x, y), new Point2D.Double(x + width, y - random.nextDouble(8, 26)), 14);
        }
        int down = random.nextInt(1, 3);
        for (int i = 0; i < down; i++) {
            double x = left + 70 + i * 45 + random.nextDouble(-14, 14);
            stroke(pen, new Point2D.Double(x, 30), new Point2D.Double(x - random.nextDouble(10, 40), 205), 22);
        }
        stroke(pen, new Point2D.Double(left + 95, 110), new Point2D.Double(left + 30, 200), -16);
        stroke(pen, new Point2D.Double(left + 100, 115), new Point2D.Double(left + 190, 195), 26);
    }

    /// A bent line that a brush pen draws: pressed down at once, drawn out thin.
    private static void stroke(Graphics2D pen, Point2D from, Point2D to, double bend) {
        double midX = (from.getX() + to.getX()) / 2 + bend * Math.signum(to.getY() - from.getY());
        double midY = (from.getY() + to.getY()) / 2 - bend;
        for (double t = 0; t <= 1; t += 0.002) {
            double x = (1 - t) * (1 - t) * from.getX() + 2 * t * (1 - t) * midX + t * t * to.getX();
            double y = (1 - t) * (1 - t) * from.getY() + 2 * t * (1 - t) * midY + t * t * to.getY();
            double width = 2.2 + 6 * Math.sqrt(Math.sin(Math.PI * Math.min(1, t * 0.8 + 0.18)));
            pen.fill(new Ellipse2D.Double(x - width / 2, y - width / 2, width, width));
        }
    }

    private static Graphics2D pen(BufferedImage picture) {
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, picture.getWidth(), picture.getHeight());
        return pen;
    }

    private static Bytes encoded(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(picture, format, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Bytes.of(bytes.toByteArray());
    }
}
