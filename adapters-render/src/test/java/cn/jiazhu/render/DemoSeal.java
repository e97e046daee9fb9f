package cn.jiazhu.render;

import cn.jiazhu.render.Mark.Fill;
import cn.jiazhu.render.Mark.Stroke;
import cn.jiazhu.render.Outline.Pen;
import cn.jiazhu.render.Outline.Point;
import java.util.List;
import java.util.stream.IntStream;

/// What the sandbox's seal shows, as vector paths (`design/certificate.md` §5).
final class DemoSeal {

    private static final Point CENTRE = SealPicture.CENTRE;
    private static final double RADIUS = DemoSealMaker.SIDE / 2.0;
    private static final double CIRCLE_BY_CUBICS = 0.5522847498;
    private static final double DEGREES_BETWEEN_CHARACTERS = 24.5;

    private DemoSeal() {}

    static void drawOn(Sheet sheet, Typeface bold) {
        sheet.draw(circle(0.97 * RADIUS), new Stroke(Ink.SEAL, 0.06 * RADIUS));
        sheet.draw(star(0.3 * RADIUS), new Fill(Ink.SEAL));
        int[] characters = DemoSealMaker.NAME.codePoints().toArray();
        List<Outline> turned = IntStream.range(0, characters.length)
                .mapToObj(i -> character(
                        bold.outline(bold.glyph(characters[i])),
                        (i - (characters.length - 1) / 2.0) * DEGREES_BETWEEN_CHARACTERS))
                .toList();
        sheet.draw(Outline.joined(turned), new Fill(Ink.SEAL));
    }

    private static Outline circle(double r) {
        double k = r * CIRCLE_BY_CUBICS;
        var pen = new Pen();
        pen.move(CENTRE.plus(r, 0));
        pen.curve(CENTRE.plus(r, k), CENTRE.plus(k, r), CENTRE.plus(0, r));
        pen.curve(CENTRE.plus(-k, r), CENTRE.plus(-r, k), CENTRE.plus(-r, 0));
        pen.curve(CENTRE.plus(-r, -k), CENTRE.plus(-k, -r), CENTRE.plus(0, -r));
        pen.curve(CENTRE.plus(k, -r), CENTRE.plus(r, -k), CENTRE.plus(r, 0));
        pen.close();
        return pen.outline();
    }

    /// Five points; the inner corners lie where the sides of a pentagram cross.
    private static Outline star(double outer) {
        double inner = outer * StrictMath.cos(StrictMath.toRadians(72)) / StrictMath.cos(StrictMath.toRadians(36));
        Point centre = CENTRE.plus(0, -0.03 * RADIUS);
        var corners = new Point[10];
        for (int i = 0; i < corners.length; i++) {
            double angle = StrictMath.toRadians(36.0 * i - 90);
            double r = i % 2 == 0 ? outer : inner;
            corners[i] = centre.plus(r * StrictMath.cos(angle), r * StrictMath.sin(angle));
        }
        return Outline.polygon(corners);
    }

    private static Outline character(Outline glyph, double degrees) {
        double cos = StrictMath.cos(StrictMath.toRadians(degrees));
        double sin = StrictMath.sin(StrictMath.toRadians(degrees));
        return glyph.map(p -> {
            double x = (p.x() - 500) * 0.225 * RADIUS / 1000;
            double y = -(p.y() - 380) * 0.27 * RADIUS / 1000 - 0.735 * RADIUS;
            return CENTRE.plus(x * cos - y * sin, x * sin + y * cos);
        });
    }
}
