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
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.zip.CRC32;

/// Draws the picture of the demonstration's seal: `java … cn.jiazhu.render.DrawSeal <png>`. Run only when its design
/// changes. Three colours: the seal's red opaque, half transparent, and not at all; 203 dpi. As little as that, because
/// an
/// OFD holds it twice.
final class DrawSeal {

    static final int PIXELS_PER_MM = 8;

    private static final int SIDE = DemoSealMaker.SIDE * PIXELS_PER_MM;
    private static final int OPAQUE = 2;

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
        pen.translate(
                DemoSealMaker.SIDE / 2.0 - SealPicture.CENTRE.x(), DemoSealMaker.SIDE / 2.0 - SealPicture.CENTRE.y());
        pen.setColor(new Color(Ink.SEAL.red(), Ink.SEAL.green(), Ink.SEAL.blue()));
        sheet.marks().forEach(mark -> draw(pen, (Shape) mark));
        return encoded(drawn);
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

    /// Two bits a pixel and no filters, which makes it half as large as others write it.
    private static byte[] encoded(BufferedImage drawn) {
        var rows = ByteBuffer.allocate(SIDE * (1 + SIDE / 4));
        for (int y = 0; y < SIDE; y++) {
            rows.put((byte) 0);
            for (int x = 0; x < SIDE; x += 4) {
                int four = 0;
                for (int i = 0; i < 4; i++) {
                    int alpha = drawn.getRGB(x + i, y) >>> 24;
                    four = four << 2 | (alpha * OPAQUE + 127) / 255;
                }
                rows.put((byte) four);
            }
        }
        var out = new ByteArrayOutputStream();
        out.writeBytes(HexFormat.of().parseHex("89504e470d0a1a0a"));
        var head =
                ByteBuffer.allocate(13).putInt(SIDE).putInt(SIDE).put((byte) 2).put((byte) 3);
        chunk(out, "IHDR", head.array());
        var colours = ByteBuffer.allocate(9).put(red()).put(red()).put(red());
        chunk(out, "PLTE", colours.array());
        chunk(out, "tRNS", new byte[] {0, (byte) 128, (byte) 255});
        chunk(out, "IDAT", Deflated.zlib(rows.array()));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static byte[] red() {
        return new byte[] {(byte) Ink.SEAL.red(), (byte) Ink.SEAL.green(), (byte) Ink.SEAL.blue()};
    }

    private static void chunk(ByteArrayOutputStream out, String type, byte[] content) {
        byte[] head = type.getBytes(StandardCharsets.US_ASCII);
        var crc = new CRC32();
        crc.update(head);
        crc.update(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
        out.writeBytes(head);
        out.writeBytes(content);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
