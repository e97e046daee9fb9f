package cn.jiazhu.render;

import cn.jiazhu.render.Outline.Pen;
import cn.jiazhu.render.Outline.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoubleFunction;

/// Weave and rosette, computed (`design/certificate.md` §4). Every curve is a chain of cubic Béziers between nodes,
/// whose controls lie on the tangents. StrictMath, so that every machine draws the same bytes; tenths of a millimetre,
/// less than the width of its lines, since every digit is in every file.
final class Guilloche {

    private static final int STRANDS = 7;
    private static final double AMPLITUDE = 2.3;
    private static final int PETALS = 47;

    private Guilloche() {}

    private record Side(Point from, Point to, int waves) {}

    private static final List<Side> SIDES = List.of(
            new Side(new Point(14, 11), new Point(196, 11), 3),
            new Side(new Point(14, 286), new Point(196, 286), 3),
            new Side(new Point(11, 14), new Point(11, 283), 4),
            new Side(new Point(199, 14), new Point(199, 283), 4));

    /// Its four sides, of which those that face each other are alike.
    static List<Outline> weave() {
        return SIDES.stream().map(Guilloche::woven).toList();
    }

    private static Outline woven(Side side) {
        var pen = new Pen();
        for (int k = 0; k < STRANDS; k++) {
            strand(side, 2 * StrictMath.PI * k / STRANDS, pen);
        }
        return inTenths(pen.outline());
    }

    private static void strand(Side side, double phase, Pen pen) {
        double w = 2 * StrictMath.PI * side.waves;
        double dx = side.to.x() - side.from.x();
        double dy = side.to.y() - side.from.y();
        double length = StrictMath.hypot(dx, dy);
        double ux = dx / length;
        double uy = dy / length;
        var nodes = new TreeSet<>(List.of(0.0, 1.0));
        for (int j = 0; j <= 2 * side.waves + 2; j++) {
            double t = (j * StrictMath.PI - phase) / w;
            if (t > 0 && t < 1) {
                nodes.add(t);
            }
        }
        chain(
                new ArrayList<>(nodes),
                t -> {
                    double wave = AMPLITUDE * StrictMath.cos(w * t + phase);
                    return side.from.plus(dx * t - uy * wave, dy * t + ux * wave);
                },
                t -> {
                    double slope = -AMPLITUDE * w * StrictMath.sin(w * t + phase);
                    return new Point(ux * length - uy * slope, uy * length + ux * slope);
                },
                pen);
    }

    static Outline rosette() {
        var nodes = new ArrayList<Double>();
        for (int i = 0; i <= 2 * PETALS; i++) {
            nodes.add(i * StrictMath.PI * 10 / PETALS);
        }
        var pen = new Pen();
        chain(
                nodes,
                angle -> {
                    double r = radius(angle);
                    double turned = angle - StrictMath.PI / 2;
                    return new Point(105 + r * StrictMath.cos(turned), 176 + r * StrictMath.sin(turned));
                },
                angle -> {
                    double r = radius(angle);
                    double slope = -26 * PETALS / 10.0 * StrictMath.sin(PETALS * angle / 10);
                    double turned = angle - StrictMath.PI / 2;
                    double cos = StrictMath.cos(turned);
                    double sin = StrictMath.sin(turned);
                    return new Point(slope * cos - r * sin, slope * sin + r * cos);
                },
                pen);
        pen.close();
        return inTenths(pen.outline());
    }

    private static Outline inTenths(Outline outline) {
        return outline.map(p -> new Point(tenths(p.x()), tenths(p.y())));
    }

    private static double tenths(double value) {
        return StrictMath.floor(value * 10 + 0.5) / 10;
    }

    private static double radius(double angle) {
        return 50 + 26 * StrictMath.cos(PETALS * angle / 10);
    }

    private static void chain(List<Double> nodes, DoubleFunction<Point> at, DoubleFunction<Point> slope, Pen pen) {
        pen.move(at.apply(nodes.getFirst()));
        for (int i = 1; i < nodes.size(); i++) {
            double from = nodes.get(i - 1);
            double to = nodes.get(i);
            double h = (to - from) / 3;
            Point start = slope.apply(from);
            Point end = slope.apply(to);
            pen.curve(
                    at.apply(from).plus(h * start.x(), h * start.y()),
                    at.apply(to).plus(-h * end.x(), -h * end.y()),
                    at.apply(to));
        }
    }
}
