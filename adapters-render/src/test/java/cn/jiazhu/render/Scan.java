package cn.jiazhu.render;

import cn.jiazhu.render.Outline.Close;
import cn.jiazhu.render.Outline.Curve;
import cn.jiazhu.render.Outline.Line;
import cn.jiazhu.render.Outline.Move;
import cn.jiazhu.render.Outline.Point;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// What happens to a print of 600 dpi before and while it is scanned. A print gains in its dark parts.
enum Scan {
    PLAIN,
    TILTED_7,
    TILTED_15,
    BLURRED,
    FAINT,
    STAINED,
    CREASED,
    NOISY,
    ASLANT;

    private static final double MARGIN = 7;
    private static final double SIDE = 28;
    private static final int PAPER_DOTS = (int) ((SIDE + 2 * MARGIN) / 25.4 * 600);
    private static final int REDUCED = 4;
    private static final double GAIN = 0.04;

    BufferedImage of(QrCode symbol, Random random) throws IOException {
        BufferedImage paper = printed(symbol, random);
        BufferedImage scanned = reduced(this == ASLANT ? aslant(paper) : paper);
        for (int y = 0; y < scanned.getHeight(); y++) {
            for (int x = 0; x < scanned.getWidth(); x++) {
                int grey = scanned.getRaster().getSample(x, y, 0);
                double changed = switch (this) {
                    case FAINT -> 120 + grey * 0.3;
                    case NOISY -> grey + random.nextGaussian() * 25;
                    case PLAIN, TILTED_7, TILTED_15, BLURRED, STAINED, CREASED, ASLANT -> grey;
                };
                scanned.getRaster().setSample(x, y, 0, (int) Math.clamp(changed, 0, 255));
            }
        }
        return jpeg(this == BLURRED ? blurred(scanned) : scanned);
    }

    private BufferedImage printed(QrCode symbol, Random random) {
        var paper = new BufferedImage(PAPER_DOTS, PAPER_DOTS, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = paper.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, PAPER_DOTS, PAPER_DOTS);
        pen.scale(600 / 25.4, 600 / 25.4);
        pen.rotate(Math.toRadians(degrees()), MARGIN + SIDE / 2, MARGIN + SIDE / 2);
        Path2D path = path(symbol.outline(MARGIN, MARGIN, SIDE));
        pen.setColor(new Color(40, 40, 40));
        pen.fill(path);
        pen.setStroke(new BasicStroke((float) GAIN));
        pen.draw(path);
        handle(pen, random);
        pen.dispose();
        return paper;
    }

    private double degrees() {
        return switch (this) {
            case TILTED_7 -> 7;
            case TILTED_15 -> 15;
            case PLAIN, BLURRED, FAINT, STAINED, CREASED, NOISY, ASLANT -> 1;
        };
    }

    /// A ring of coffee; a fold where the ink is gone.
    private void handle(Graphics2D pen, Random random) {
        double x = MARGIN + SIDE * random.nextDouble();
        double y = MARGIN + SIDE * random.nextDouble();
        if (this == STAINED) {
            pen.setColor(new Color(110, 90, 60, 110));
            pen.fill(new Ellipse2D.Double(x - 6, y - 6, 12, 12));
        }
        if (this == CREASED) {
            pen.setColor(new Color(235, 235, 235));
            pen.setStroke(new BasicStroke(0.3f));
            pen.draw(new Line2D.Double(MARGIN - 3, y, MARGIN + SIDE + 3, MARGIN + SIDE - (y - MARGIN)));
        }
    }

    /// Held at an angle: the upper edge is a tenth shorter.
    private static BufferedImage aslant(BufferedImage paper) {
        var seen = new BufferedImage(PAPER_DOTS, PAPER_DOTS, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < PAPER_DOTS; y++) {
            double width = 0.9 + 0.1 * y / PAPER_DOTS;
            int from = (int) (y / (0.9 + 0.1) * (1.1 - 0.1 * y / PAPER_DOTS) * 0.95);
            for (int x = 0; x < PAPER_DOTS; x++) {
                int at = (int) ((x - PAPER_DOTS / 2.0) / width + PAPER_DOTS / 2.0);
                boolean inside = at >= 0 && at < PAPER_DOTS && from < PAPER_DOTS;
                seen.getRaster().setSample(x, y, 0, inside ? paper.getRaster().getSample(at, from, 0) : 255);
            }
        }
        return seen;
    }

    /// The mean of 16 dots, as a scanner sees.
    private static BufferedImage reduced(BufferedImage paper) {
        int side = PAPER_DOTS / REDUCED;
        var seen = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        int[] dots = new int[REDUCED * REDUCED];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                paper.getRaster().getSamples(x * REDUCED, y * REDUCED, REDUCED, REDUCED, 0, dots);
                int sum = 0;
                for (int dot : dots) {
                    sum += dot;
                }
                seen.getRaster().setSample(x, y, 0, sum / dots.length);
            }
        }
        return seen;
    }

    private static BufferedImage blurred(BufferedImage image) {
        int side = image.getWidth();
        var seen = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int sum = 0;
                for (int i = 0; i < 9; i++) {
                    int nearX = Math.clamp(x + i % 3 - 1, 0, side - 1);
                    int nearY = Math.clamp(y + i / 3 - 1, 0, side - 1);
                    int weight = (2 - Math.abs(i % 3 - 1)) * (2 - Math.abs(i / 3 - 1));
                    sum += weight * image.getRaster().getSample(nearX, nearY, 0);
                }
                seen.getRaster().setSample(x, y, 0, sum / 16);
            }
        }
        return seen;
    }

    private static BufferedImage jpeg(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var quality = writer.getDefaultWriteParam();
        quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        quality.setCompressionQuality(0.4f);
        var bytes = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), quality);
        } finally {
            writer.dispose();
        }
        return ImageIO.read(new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static Path2D path(Outline outline) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Outline.Plain step : outline.plain()) {
            switch (step) {
                case Move(Point to) -> path.moveTo(to.x(), to.y());
                case Line(Point to) -> path.lineTo(to.x(), to.y());
                case Curve curve -> throw new AssertionError("no curves in a QR: " + curve);
                case Close _ -> path.closePath();
            }
        }
        return path;
    }
}
