package cn.jiazhu.render;

import cn.jiazhu.render.Outline.Point;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A closed contour of straight lines, as nearly all glyphs of Hanazono are drawn: ink on its right.
record Polygon(List<Point> corners) {

    Polygon {
        corners = List.copyOf(corners);
    }

    private static final int LINES_PER_CURVE = 8;

    /// The contours of a glyph; its curves as several lines each.
    static List<Polygon> of(Outline outline) {
        var polygons = new ArrayList<Polygon>();
        var corners = new ArrayList<Point>();
        for (Outline.Step step : outline.steps()) {
            switch (step) {
                case Outline.Move(Point to) -> corners.add(to);
                case Outline.Line(Point to) -> corners.add(to);
                case Outline.Close _ -> {
                    polygons.add(new Polygon(corners));
                    corners.clear();
                }
                case Outline.Quadratic(Point control, Point to) -> {
                    Point from = corners.getLast();
                    for (int i = 1; i <= LINES_PER_CURVE; i++) {
                        double share = (double) i / LINES_PER_CURVE;
                        corners.add(from.towards(control, share).towards(control.towards(to, share), share));
                    }
                }
                case Outline.Curve _ -> throw new IllegalArgumentException("no curve of a TrueType font");
            }
        }
        return polygons;
    }

    Polygon map(UnaryOperator<Point> change) {
        return new Polygon(corners.stream().map(change).toList());
    }

    /// Every edge moved outwards by the upward or downward part of `distance`: what lies grows thicker, what stands
    /// does
    /// not.
    Polygon thickened(double distance) {
        Polygon distinct = distinct();
        int count = distinct.corners.size();
        var moved = new ArrayList<Point>(count);
        for (int i = 0; i < count; i++) {
            Point at = distinct.corners.get(i);
            Point in = outwards(distinct.corners.get((i + count - 1) % count), at);
            Point out = outwards(at, distinct.corners.get((i + 1) % count));
            double turn = 1 + in.x() * out.x() + in.y() * out.y();
            double share = turn < 0.01 ? 0 : Math.clamp((in.y() + out.y()) / turn, -1, 1);
            moved.add(at.plus(0, share * distance));
        }
        return new Polygon(moved);
    }

    /// With fewer corners, none of those left out farther than `tolerance` from the new edges (Douglas and Peucker).
    Polygon simplified(double tolerance) {
        if (corners.size() < 4) {
            return this;
        }
        int far = farthest(0, corners.size());
        var kept = new ArrayList<Point>();
        keep(0, far, tolerance, kept);
        keep(far, corners.size(), tolerance, kept);
        return new Polygon(kept);
    }

    Polygon distinct() {
        var distinct = new ArrayList<Point>();
        for (Point corner : corners) {
            if (distinct.isEmpty() || !distinct.getLast().equals(corner)) {
                distinct.add(corner);
            }
        }
        if (distinct.size() > 1 && distinct.getFirst().equals(distinct.getLast())) {
            distinct.removeLast();
        }
        return new Polygon(distinct);
    }

    private void keep(int first, int last, double tolerance, List<Point> kept) {
        int far = farthest(first, last);
        if (far > first && distance(far, first, last) > tolerance) {
            keep(first, far, tolerance, kept);
            keep(far, last, tolerance, kept);
        } else {
            kept.add(corners.get(first));
        }
    }

    private int farthest(int first, int last) {
        int far = first;
        for (int i = first + 1; i < last; i++) {
            if (distance(i, first, last) > distance(far, first, last)) {
                far = i;
            }
        }
        return far;
    }

    /// Of a corner from the edge between two others, of which the last may be the first again.
    private double distance(int corner, int first, int last) {
        Point p = corners.get(corner);
        Point a = corners.get(first);
        Point b = corners.get(last % corners.size());
        double length = Math.hypot(b.x() - a.x(), b.y() - a.y());
        if (length == 0) {
            return Math.hypot(p.x() - a.x(), p.y() - a.y());
        }
        double along = ((p.x() - a.x()) * (b.x() - a.x()) + (p.y() - a.y()) * (b.y() - a.y())) / length;
        Point nearest = a.towards(b, Math.clamp(along / length, 0, 1));
        return Math.hypot(p.x() - nearest.x(), p.y() - nearest.y());
    }

    private static Point outwards(Point from, Point to) {
        double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
        return new Point((from.y() - to.y()) / length, (to.x() - from.x()) / length);
    }
}
