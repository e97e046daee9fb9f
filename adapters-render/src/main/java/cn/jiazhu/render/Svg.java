package cn.jiazhu.render;

import cn.jiazhu.render.Outline.Close;
import cn.jiazhu.render.Outline.Curve;
import cn.jiazhu.render.Outline.Line;
import cn.jiazhu.render.Outline.Move;
import cn.jiazhu.render.Outline.Point;
import cn.jiazhu.render.Outline.Quadratic;
import java.util.Locale;

/// The spelling of SVG.
final class Svg {

    private Svg() {}

    /// How a coordinate is written.
    private interface Spelling {

        void write(StringBuilder out, double value);
    }

    /// Path data in hundredths.
    static String path(Outline outline) {
        return path(outline, Numbers::hundredths);
    }

    /// Path data in whole numbers, as glyphs and modules have them.
    static String whole(Outline outline) {
        return path(outline, (out, value) -> out.append(StrictMath.round(value)));
    }

    static String colour(Ink ink) {
        return String.format(Locale.ROOT, "#%02X%02X%02X", ink.red(), ink.green(), ink.blue());
    }

    /// A scale has to be finer than a place on the page.
    static String scale(double value) {
        return String.format(Locale.ROOT, "%.7f", value);
    }

    private static String path(Outline outline, Spelling spelling) {
        var data = new StringBuilder();
        for (Outline.Step step : outline.steps()) {
            switch (step) {
                case Move(Point to) -> put(data.append('M'), spelling, to);
                case Line(Point to) -> put(data.append('L'), spelling, to);
                case Quadratic(Point control, Point to) -> put(data.append('Q'), spelling, control, to);
                case Curve(Point one, Point two, Point to) -> put(data.append('C'), spelling, one, two, to);
                case Close _ -> data.append('Z');
            }
        }
        return data.toString();
    }

    private static void put(StringBuilder data, Spelling spelling, Point... points) {
        for (int i = 0; i < points.length; i++) {
            spelling.write(i == 0 ? data : data.append(' '), points[i].x());
            spelling.write(data.append(' '), points[i].y());
        }
    }
}
