package cn.jiazhu.render;

import cn.jiazhu.render.Outline.Close;
import cn.jiazhu.render.Outline.Curve;
import cn.jiazhu.render.Outline.Line;
import cn.jiazhu.render.Outline.Move;
import cn.jiazhu.render.Outline.Point;
import cn.jiazhu.render.Outline.Quadratic;
import java.util.Locale;
import java.util.function.DoubleFunction;

/// The spelling of SVG.
final class Svg {

    private Svg() {}

    /// Path data in hundredths.
    static String path(Outline outline) {
        return path(outline, Numbers::hundredths);
    }

    /// Path data in whole numbers, as glyphs have them.
    static String glyph(Outline outline) {
        return path(outline, value -> Long.toString(StrictMath.round(value)));
    }

    static String colour(Ink ink) {
        return String.format(Locale.ROOT, "#%02X%02X%02X", ink.red(), ink.green(), ink.blue());
    }

    /// A scale has to be finer than a place on the page.
    static String scale(double value) {
        return String.format(Locale.ROOT, "%.7f", value);
    }

    private static String path(Outline outline, DoubleFunction<String> number) {
        var data = new StringBuilder();
        for (Outline.Step step : outline.steps()) {
            data.append(
                    switch (step) {
                        case Move(Point to) -> "M" + at(to, number);
                        case Line(Point to) -> "L" + at(to, number);
                        case Quadratic(Point control, Point to) -> "Q" + at(control, number) + " " + at(to, number);
                        case Curve(Point one, Point two, Point to) ->
                            "C" + at(one, number) + " " + at(two, number) + " " + at(to, number);
                        case Close _ -> "Z";
                    });
        }
        return data.toString();
    }

    private static String at(Point p, DoubleFunction<String> number) {
        return number.apply(p.x()) + " " + number.apply(p.y());
    }
}
