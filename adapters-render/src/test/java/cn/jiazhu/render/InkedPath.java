package cn.jiazhu.render;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.ArrayList;
import java.util.List;

/// A glyph's outline as the JDK draws it.
///
/// @param contours each as a chain of short lines, the first point once more at the end
record InkedPath(Shape path, List<Contour> contours) {

    private static final double FLATNESS = 0.1;
    private static final double STEP = 20;
    private static final int PIXELS = 320;
    private static final double PIXELS_PER_UNIT = 0.2;

    record Contour(List<Line2D> lines, Rectangle2D box) {}

    static InkedPath of(Outline outline) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Outline.Plain step : outline.plain()) {
            switch (step) {
                case Outline.Move(var to) -> path.moveTo(to.x(), to.y());
                case Outline.Line(var to) -> path.lineTo(to.x(), to.y());
                case Outline.Curve(var one, var two, var to) ->
                    path.curveTo(one.x(), one.y(), two.x(), two.y(), to.x(), to.y());
                case Outline.Close _ -> path.closePath();
            }
        }
        return new InkedPath(path, contours(path));
    }

    private static List<Contour> contours(Shape path) {
        var contours = new ArrayList<Contour>();
        var lines = new ArrayList<Line2D>();
        double[] start = new double[2];
        double[] at = new double[2];
        double[] to = new double[6];
        for (PathIterator in = path.getPathIterator(null, FLATNESS); !in.isDone(); in.next()) {
            switch (in.currentSegment(to)) {
                case PathIterator.SEG_MOVETO -> start = new double[] {to[0], to[1]};
                case PathIterator.SEG_LINETO -> lines.add(new Line2D.Double(at[0], at[1], to[0], to[1]));
                default -> {
                    lines.add(new Line2D.Double(at[0], at[1], start[0], start[1]));
                    contours.add(new Contour(List.copyOf(lines), box(lines)));
                    lines.clear();
                }
            }
            at = new double[] {to[0], to[1]};
        }
        return contours;
    }

    private static Rectangle2D box(List<Line2D> lines) {
        Rectangle2D box = lines.getFirst().getBounds2D();
        lines.forEach(line -> box.add(line.getBounds2D()));
        return box;
    }

    /// How far the point is from another path that is farthest from it.
    double farthestFrom(InkedPath other) {
        return contours.stream()
                .flatMap(contour -> contour.lines.stream())
                .mapToDouble(line -> farthest(line, other))
                .max()
                .orElse(0);
    }

    private static double farthest(Line2D line, InkedPath other) {
        int steps = 1 + (int) (line.getP1().distance(line.getP2()) / STEP);
        double farthest = 0;
        for (int i = 0; i < steps; i++) {
            double x = line.getX1() + (line.getX2() - line.getX1()) * i / steps;
            double y = line.getY1() + (line.getY2() - line.getY1()) * i / steps;
            farthest = Math.max(farthest, other.distance(x, y));
        }
        return farthest;
    }

    private double distance(double x, double y) {
        double least = Double.MAX_VALUE;
        for (Contour contour : contours) {
            Rectangle2D box = contour.box;
            double beside = Math.max(box.getMinX() - x, x - box.getMaxX());
            double above = Math.max(box.getMinY() - y, y - box.getMaxY());
            if (Math.max(beside, above) < least) {
                least = contour.lines.stream()
                        .mapToDouble(line -> line.ptSegDist(x, y))
                        .reduce(least, Math::min);
            }
        }
        return least;
    }

    /// How much of the paper is black, in squares of an em's thousandth.
    double ink() {
        var paper = new BufferedImage(PIXELS, PIXELS, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = paper.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.translate(60, 60);
        pen.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
        pen.fill(path);
        double sum = 0;
        for (byte grey : ((DataBufferByte) paper.getRaster().getDataBuffer()).getData()) {
            sum += Byte.toUnsignedInt(grey);
        }
        return sum / 255 / (PIXELS_PER_UNIT * PIXELS_PER_UNIT);
    }
}
