package cn.jiazhu.render;

import cn.jiazhu.render.Mark.Fill;
import cn.jiazhu.render.Mark.FillAndStroke;
import cn.jiazhu.render.Mark.Shape;
import cn.jiazhu.render.Mark.Stroke;
import cn.jiazhu.render.Outline.Close;
import cn.jiazhu.render.Outline.Curve;
import cn.jiazhu.render.Outline.Line;
import cn.jiazhu.render.Outline.Move;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/// Draws the picture of the demonstration's seal: `java … cn.jiazhu.render.DrawSeal <png>`. Run only when its design
/// changes. Four colours: the seal's red, opaque, twice half transparent, and not at all.
final class DrawSeal {

    static final int PIXELS_PER_MM = 16;

    private static final int SIDE = DemoSeal.SIDE * PIXELS_PER_MM;
    private static final int SHADES = 4;

    private DrawSeal() {}

    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[0]), png());
    }

    static byte[] png() {
        var sheet = new Sheet(Fonts.load());
        DemoSeal.drawOn(sheet, Fonts.load().bold());
        var drawn = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = drawn.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.scale(PIXELS_PER_MM, PIXELS_PER_MM);
        pen.translate(DemoSeal.SIDE / 2.0 - DemoSeal.CENTRE.x(), DemoSeal.SIDE / 2.0 - DemoSeal.CENTRE.y());
        pen.setColor(new Color(Ink.SEAL.red(), Ink.SEAL.green(), Ink.SEAL.blue()));
        sheet.marks().forEach(mark -> draw(pen, (Shape) mark));
        return encoded(inShades(drawn));
    }

    private static void draw(Graphics2D pen, Shape shape) {
        switch (shape.paint()) {
            case Fill _ -> pen.fill(path(shape.outline()));
            case Stroke(var _, double width) -> {
                pen.setStroke(new BasicStroke((float) width));
                pen.draw(path(shape.outline()));
            }
            case FillAndStroke _ -> throw new IllegalArgumentException("no part of a seal");
        }
    }

    private static Path2D path(Outline outline) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Outline.Plain step : outline.plain()) {
            switch (step) {
                case Move(var to) -> path.moveTo(to.x(), to.y());
                case Line(var to) -> path.lineTo(to.x(), to.y());
                case Curve(var one, var two, var to) ->
                    path.curveTo(one.x(), one.y(), two.x(), two.y(), to.x(), to.y());
                case Close _ -> path.closePath();
            }
        }
        return path;
    }

    private static BufferedImage inShades(BufferedImage drawn) {
        byte[] red = shades(Ink.SEAL.red(), Ink.SEAL.red());
        byte[] green = shades(Ink.SEAL.green(), Ink.SEAL.green());
        byte[] blue = shades(Ink.SEAL.blue(), Ink.SEAL.blue());
        var colours = new IndexColorModel(2, SHADES, red, green, blue, shades(0, 255));
        var image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_BYTE_BINARY, colours);
        for (int y = 0; y < SIDE; y++) {
            for (int x = 0; x < SIDE; x++) {
                int alpha = drawn.getRGB(x, y) >>> 24;
                image.getRaster().setSample(x, y, 0, (alpha * (SHADES - 1) + 127) / 255);
            }
        }
        return image;
    }

    private static byte[] shades(int first, int last) {
        byte[] shades = new byte[SHADES];
        for (int i = 0; i < SHADES; i++) {
            shades[i] = (byte) (first + (last - first) * i / (SHADES - 1));
        }
        return shades;
    }

    private static byte[] encoded(BufferedImage image) {
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
