package cn.jiazhu.render;

import cn.jiazhu.render.Outline.Point;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A closed contour drawn anew by as few points as possible, all on a coarse grid. Between two of its old points the
/// new one is a line, a curve, or two curves that meet half-way between their controls: the first of them that stays
/// near. The cheapest chain of such pieces is found as shortest paths are.
final class LeanContour {

    /// How far the new contour may stray from the old, in thousandths of an em: half a dot of 600 dpi at 12 points.
    private static final double NEAR = 5;

    /// Width of the grid, in thousandths too; an em of a lean glyph has so many times fewer units than the old one.
    static final int GRID = 4;

    /// How many old points one piece may pass.
    private static final int LONGEST = 6;

    /// Sine of how far at most a line may turn away from the old contour at its ends, lest a bow get corners.
    private static final double STRAIGHT = 0.1;

    private static final int COST_OF_POINT = 3;
    private static final int COST_OF_STEP = 4;

    /// Sixths of the old contour's way, where two new curves may meet on it.
    private static final int[] MEETINGS = {3, 2, 4};

    private final List<Point> knots;
    private final List<Point> controls;
    private final List<Point> placed;
    private final Point least;
    private final Point corner;
    private final Trace trace = new Trace(128);
    private final int[] traced;
    private final List<Path> paths;

    private LeanContour(List<Point> knots, List<Point> controls) {
        this.knots = knots;
        this.controls = controls;
        least = new Point(
                knots.stream().mapToDouble(Point::x).min().orElseThrow(),
                knots.stream().mapToDouble(Point::y).min().orElseThrow());
        corner = new Point(GRID * Math.floor(least.x() / GRID + 0.5), GRID * Math.floor(least.y() / GRID + 0.5));
        placed = knots.stream().map(this::onGrid).toList();
        traced = new int[knots.size()];
        trace.add(knots.getFirst());
        for (int i = 0; i < controls.size(); i++) {
            trace.curve(controls.get(i), knots.get(i + 1));
            traced[i + 1] = trace.last();
        }
        paths = new ArrayList<>(Collections.nCopies(knots.size(), Path.NONE));
        paths.set(0, new Path(0, 0, List.of()));
    }

    /// The cheapest chain of pieces to a knot.
    ///
    /// @param from the knot where the last piece begins
    /// @param piece its controls, and the point where it ends
    private record Path(int cost, int from, List<Point> piece) {

        static final Path NONE = new Path(Integer.MAX_VALUE, 0, List.of());

        Stream<GlyphPoint> points() {
            int end = piece.size() - 1;
            return IntStream.rangeClosed(0, end).mapToObj(i -> GlyphPoint.at(piece.get(i), GRID, i == end));
        }
    }

    /// The same contour, from its highest point on.
    ///
    /// @param knots the points on the curve, the first once more at the end
    /// @param controls of the curves between them
    static LeanContour closed(List<Point> knots, List<Point> controls) {
        int count = controls.size();
        int highest = IntStream.range(0, count)
                .boxed()
                .max(Comparator.comparingDouble((Integer i) -> knots.get(i).y())
                        .thenComparingDouble(i -> -knots.get(i).x()))
                .orElseThrow();
        var turnedKnots = new ArrayList<>(knots.subList(0, count));
        var turnedControls = new ArrayList<>(controls);
        Collections.rotate(turnedKnots, -highest);
        Collections.rotate(turnedControls, -highest);
        turnedKnots.add(turnedKnots.getFirst());
        return new LeanContour(turnedKnots, turnedControls);
    }

    List<GlyphPoint> points() {
        int end = controls.size();
        for (int from = 0; from < end; from++) {
            int to = from + 1;
            if (!isDrawn(from, to)) {
                add(from, to, old(from));
            }
            do {
                to++;
            } while (to <= Math.min(end, from + LONGEST) && isDrawn(from, to));
        }
        var points = new ArrayDeque<GlyphPoint>();
        for (int knot = end; knot > 0; knot = paths.get(knot).from) {
            paths.get(knot).points().toList().reversed().forEach(points::addFirst);
        }
        points.addFirst(points.removeLast());
        return List.copyOf(points);
    }

    /// What led from a knot to the next one before: where rounding alone takes it too far to be called near.
    private List<Point> old(int from) {
        Point control = controls.get(from);
        Point end = placed.get(from + 1);
        boolean line = control.equals(knots.get(from).towards(knots.get(from + 1), 0.5));
        return line ? List.of(end) : List.of(onGrid(control), end);
    }

    /// A line, or with the directions that the old contour has at both ends a curve, or two that meet on it.
    private boolean isDrawn(int from, int to) {
        Point start = knots.get(from);
        Point end = knots.get(to);
        Point chord = end.minus(start);
        Point out = controls.get(from).minus(start);
        Point in = end.minus(controls.get(to - 1));
        if (isAlong(chord, out) && isAlong(chord, in) && isDrawn(from, to, List.of(placed.get(to)))) {
            return true;
        }
        double area = cross(out, in);
        if (area == 0) {
            return false;
        }
        double share = cross(chord, in) / area;
        Point control = onGrid(along(start, out, share));
        if (share > 0 && cross(out, chord) / area > 0 && isDrawn(from, to, List.of(control, placed.get(to)))) {
            return true;
        }
        for (int sixths : MEETINGS) {
            Point meeting = trace.at(traced[from] + (traced[to] - traced[from]) * sixths / 6);
            Point bend = meeting.minus(start).minus(end.minus(meeting));
            double ahead = cross(bend, in) / area;
            double back = cross(bend, out) / area;
            Point first = onGrid(along(start, out, ahead));
            Point second = onGrid(along(end, in, -back));
            // A hook may be near at every point that is measured, and stray between them.
            boolean folds = dot(second.minus(first), chord) < 0;
            if (ahead > 0 && back > 0 && !folds && isDrawn(from, to, List.of(first, second, placed.get(to)))) {
                return true;
            }
        }
        return false;
    }

    /// Whether there is no need to look for another piece: this one is good, or would be too dear if it were.
    private boolean isDrawn(int from, int to, List<Point> piece) {
        return costTo(from, piece) >= paths.get(to).cost || (isNear(piece, from, to) && add(from, to, piece));
    }

    private boolean add(int from, int to, List<Point> piece) {
        paths.set(to, new Path(costTo(from, piece), from, piece));
        return true;
    }

    private boolean isNear(List<Point> piece, int from, int to) {
        var drawn = new Trace(9);
        drawn.add(placed.get(from));
        Point end = piece.getLast();
        switch (piece.size()) {
            case 1 -> drawn.add(end);
            case 2 -> drawn.curve(piece.getFirst(), end);
            default -> {
                drawn.curve(piece.get(0), piece.get(0).towards(piece.get(1), 0.5));
                drawn.curve(piece.get(1), end);
            }
        }
        return drawn.isWithin(NEAR, trace, traced[from], traced[to])
                && trace.isWithin(NEAR, traced[from], traced[to], drawn);
    }

    /// Roughly what a chain takes compressed, in bits.
    private int costTo(int from, List<Point> piece) {
        int cost = paths.get(from).cost;
        Point before = placed.get(from);
        for (Point point : piece) {
            cost += COST_OF_POINT;
            cost += point.x() == before.x() ? 0 : COST_OF_STEP;
            cost += point.y() == before.y() ? 0 : COST_OF_STEP;
            before = point;
        }
        return cost;
    }

    /// Rounded by its distance from the contour's lower left corner, so that strokes of one thickness keep one; half
    /// down, so that all hairlines, of 28 to 30 units, become 28.
    private Point onGrid(Point p) {
        return new Point(
                corner.x() + GRID * Math.ceil((p.x() - least.x()) / GRID - 0.5),
                corner.y() + GRID * Math.ceil((p.y() - least.y()) / GRID - 0.5));
    }

    private static Point along(Point from, Point direction, double share) {
        return from.plus(share * direction.x(), share * direction.y());
    }

    private static boolean isAlong(Point chord, Point direction) {
        return Math.abs(cross(chord, direction)) <= STRAIGHT * Math.sqrt(square(chord) * square(direction));
    }

    private static double square(Point length) {
        return length.x() * length.x() + length.y() * length.y();
    }

    private static double dot(Point a, Point b) {
        return a.x() * b.x() + a.y() * b.y();
    }

    private static double cross(Point a, Point b) {
        return a.x() * b.y() - a.y() * b.x();
    }
}
