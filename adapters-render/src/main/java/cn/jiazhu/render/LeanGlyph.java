package cn.jiazhu.render;

import cn.jiazhu.render.Outline.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A glyph's description, written anew from its outline with as few points as look the same. Contours stand from left
/// to right, and each begins at its highest point: like strokes then give like bytes, which compress better.
final class LeanGlyph {

    /// Of a lean glyph: no finer than the grid its points lie on, so that nearly all distances fit in a byte.
    static final int UNITS_PER_EM = Typeface.UNITS_PER_EM / LeanContour.GRID;

    private final List<LeanContour> contours = new ArrayList<>();
    private final List<Point> knots = new ArrayList<>();
    private final List<Point> controls = new ArrayList<>();

    private LeanGlyph() {}

    static byte[] of(Outline outline) {
        var glyph = new LeanGlyph();
        outline.steps().forEach(glyph::add);
        return GlyphWriter.write(glyph.contours.stream()
                .map(LeanContour::points)
                .sorted(Comparator.comparingInt(
                                (List<GlyphPoint> points) -> points.getFirst().x())
                        .thenComparingInt(points -> -points.getFirst().y()))
                .toList());
    }

    private void add(Outline.Step step) {
        switch (step) {
            case Outline.Move(Point to) -> knots.add(to);
            case Outline.Line(Point to) -> add(knots.getLast().towards(to, 0.5), to);
            case Outline.Quadratic(Point control, Point to) -> add(control, to);
            case Outline.Close _ -> close();
            case Outline.Curve _ -> throw new IllegalArgumentException("no curve of a TrueType font");
        }
    }

    private void add(Point control, Point to) {
        if (!to.equals(knots.getLast())) {
            controls.add(control);
            knots.add(to);
        }
    }

    private void close() {
        add(knots.getLast().towards(knots.getFirst(), 0.5), knots.getFirst());
        if (!controls.isEmpty()) {
            contours.add(LeanContour.closed(knots, controls));
        }
        knots.clear();
        controls.clear();
    }
}
