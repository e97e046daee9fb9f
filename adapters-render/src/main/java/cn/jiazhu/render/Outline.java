package cn.jiazhu.render;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// A path. Unit and axes are those of whoever made it. Glyphs have quadratic curves, as TrueType does; [#plain] has
/// only M L C Z, which SVG, PDF and OFD all know.
record Outline(List<Step> steps) {

    static final Outline EMPTY = new Outline(List.of());

    Outline {
        steps = List.copyOf(steps);
    }

    record Point(double x, double y) {

        Point plus(double dx, double dy) {
            return new Point(x + dx, y + dy);
        }

        Point minus(Point other) {
            return new Point(x - other.x, y - other.y);
        }

        /// The point at `share` of the way to `other`.
        Point towards(Point other, double share) {
            return new Point(x + (other.x - x) * share, y + (other.y - y) * share);
        }
    }

    sealed interface Step {}

    sealed interface Plain extends Step {

        /// Where the pen is afterwards; behind a closed contour always comes a move.
        default Point end(Point before) {
            return switch (this) {
                case Move(Point to) -> to;
                case Line(Point to) -> to;
                case Curve curve -> curve.to();
                case Close _ -> before;
            };
        }
    }

    record Move(Point to) implements Plain {}

    record Line(Point to) implements Plain {}

    record Curve(Point control1, Point control2, Point to) implements Plain {}

    record Close() implements Plain {}

    record Quadratic(Point control, Point to) implements Step {}

    boolean isEmpty() {
        return steps.isEmpty();
    }

    Outline map(UnaryOperator<Point> change) {
        return new Outline(steps.stream()
                .<Step>map(step -> switch (step) {
                    case Move(Point to) -> new Move(change.apply(to));
                    case Line(Point to) -> new Line(change.apply(to));
                    case Curve(Point one, Point two, Point to) ->
                        new Curve(change.apply(one), change.apply(two), change.apply(to));
                    case Quadratic(Point control, Point to) -> new Quadratic(change.apply(control), change.apply(to));
                    case Close close -> close;
                })
                .toList());
    }

    /// The box around all nodes.
    Bounds bounds() {
        List<Point> nodes = nodes();
        return new Bounds(
                nodes.stream().mapToDouble(Point::x).min().orElseThrow(),
                nodes.stream().mapToDouble(Point::y).min().orElseThrow(),
                nodes.stream().mapToDouble(Point::x).max().orElseThrow(),
                nodes.stream().mapToDouble(Point::y).max().orElseThrow());
    }

    private List<Point> nodes() {
        var nodes = new ArrayList<Point>();
        for (Plain step : plain()) {
            switch (step) {
                case Move(Point to) -> nodes.add(to);
                case Line(Point to) -> nodes.add(to);
                case Curve curve -> nodes.add(curve.to());
                case Close _ -> {}
            }
        }
        return nodes;
    }

    /// Every quadratic curve raised to the cubic that is equal to it.
    List<Plain> plain() {
        var plain = new ArrayList<Plain>(steps.size());
        Point at = new Point(0, 0);
        for (Step step : steps) {
            Plain same = switch (step) {
                case Quadratic(Point control, Point to) ->
                    new Curve(at.towards(control, 2 / 3.0), to.towards(control, 2 / 3.0), to);
                case Plain already -> already;
            };
            plain.add(same);
            at = same.end(at);
        }
        return plain;
    }

    static Outline joined(List<Outline> parts) {
        return new Outline(parts.stream().flatMap(part -> part.steps.stream()).toList());
    }

    static Outline rectangle(double x, double y, double width, double height) {
        return polygon(
                new Point(x, y), new Point(x + width, y), new Point(x + width, y + height), new Point(x, y + height));
    }

    /// A square that stands on its corner.
    static Outline diamond(double x, double y, double radius) {
        return polygon(
                new Point(x - radius, y), new Point(x, y - radius), new Point(x + radius, y), new Point(x, y + radius));
    }

    static Outline polygon(Point... corners) {
        var pen = new Pen();
        pen.move(corners[0]);
        for (int i = 1; i < corners.length; i++) {
            pen.line(corners[i]);
        }
        pen.close();
        return pen.outline();
    }

    static Outline line(Point from, Point to) {
        return new Outline(List.of(new Move(from), new Line(to)));
    }

    /// Draws an outline step by step.
    static final class Pen {

        private final List<Step> steps = new ArrayList<>();

        void move(Point to) {
            steps.add(new Move(to));
        }

        void line(Point to) {
            steps.add(new Line(to));
        }

        void curve(Point control1, Point control2, Point to) {
            steps.add(new Curve(control1, control2, to));
        }

        void quadratic(Point control, Point to) {
            steps.add(new Quadratic(control, to));
        }

        void close() {
            steps.add(new Close());
        }

        Outline outline() {
            return new Outline(steps);
        }
    }
}
