package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.CubicCurve2D;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// A photo and signatures of nobody.
final class Pictures {

    private Pictures() {}

    static Bytes photo() {
        var image = new BufferedImage(295, 413, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = pen(image, Color.WHITE);
        pen.setColor(new Color(0xBBD1CF));
        pen.fill(new Ellipse2D.Double(82, 93, 132, 132));
        pen.fill(new Ellipse2D.Double(24, 260, 248, 320));
        return encoded(image, "jpg");
    }

    /// In sixteen greys, as the import writes it.
    static Bytes signature() {
        byte[] levels = new byte[16];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) (17 * i);
        }
        var greys = new IndexColorModel(4, levels.length, levels, levels, levels);
        return signature(new BufferedImage(400, 150, BufferedImage.TYPE_BYTE_BINARY, greys), Color.WHITE);
    }

    /// With transparency; the import lays such a one on white.
    static Bytes transparentSignature() {
        return signature(new BufferedImage(400, 150, BufferedImage.TYPE_INT_ARGB), new Color(0, true));
    }

    private static Bytes signature(BufferedImage image, Color ground) {
        Graphics2D pen = pen(image, ground);
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(5, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        for (int i = 0; i < 4; i++) {
            double x = 30 + 90 * i;
            pen.draw(new CubicCurve2D.Double(x, 40 + 9 * i, x + 90, 10, x - 60, 140, x + 70, 120 - 12 * i));
        }
        return encoded(image, "png");
    }

    private static Graphics2D pen(BufferedImage image, Color ground) {
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(ground);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        return pen;
    }

    /// A PNG as small as the import makes it; else as usual.
    static Bytes encoded(BufferedImage image, String format) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        if (format.equals("png")) {
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0);
        }
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Bytes.of(bytes.toByteArray());
    }
}
