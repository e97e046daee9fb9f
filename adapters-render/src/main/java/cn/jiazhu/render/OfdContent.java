package cn.jiazhu.render;

import static cn.jiazhu.render.Numbers.fine;
import static cn.jiazhu.render.Numbers.hundredths;

import cn.jiazhu.render.Mark.Fill;
import cn.jiazhu.render.Mark.FillAndStroke;
import cn.jiazhu.render.Mark.Picture;
import cn.jiazhu.render.Mark.Portrait;
import cn.jiazhu.render.Mark.Seal;
import cn.jiazhu.render.Mark.Shape;
import cn.jiazhu.render.Mark.Stroke;
import cn.jiazhu.render.Mark.Symbol;
import cn.jiazhu.render.Mark.Words;
import cn.jiazhu.render.Outline.Close;
import cn.jiazhu.render.Outline.Curve;
import cn.jiazhu.render.Outline.Line;
import cn.jiazhu.render.Outline.Move;
import cn.jiazhu.render.Outline.Plain;
import cn.jiazhu.render.Outline.Point;
import java.util.ArrayList;
import java.util.List;

/// One layer of marks as page objects (GB/T 33190, 8 to 11).
final class OfdContent {

    private static final Bounds PAGE = new Bounds(0, 0, CopyLayout.PAGE_WIDTH, CopyLayout.PAGE_HEIGHT);
    private static final double ASCENT = 1.151;
    private static final double LINE_HEIGHT = 1.437;

    private final StringBuilder out;
    private final Fonts fonts;
    private long lastId;

    /// From where coordinates are told.
    private Bounds place = PAGE;

    private OfdContent(StringBuilder out, Fonts fonts, long layerId) {
        this.out = out;
        this.fonts = fonts;
        this.lastId = layerId;
    }

    /// A whole page.
    ///
    /// @param template the element that names the template below it; or empty
    /// @param layerId id of the layer; its objects are numbered on from there
    static byte[] page(String template, List<Mark> marks, Fonts fonts, long layerId) {
        StringBuilder out = Xml.begun("Page").append(template);
        var content = new OfdContent(out, fonts, layerId);
        out.append("<ofd:Content><ofd:Layer ID=\"").append(layerId).append("\">");
        marks.forEach(content::draw);
        return Xml.ended(out.append("</ofd:Layer></ofd:Content>"), "Page");
    }

    private void draw(Mark mark) {
        switch (mark) {
            case Words words -> draw(words);
            case Shape shape -> draw(shape);
            case Picture(Portrait portrait, double x, double y, double width, double height) ->
                draw(OfdIds.of(portrait), x, y, width, height);
            case Symbol(var _, double x, double y, double side) -> draw(OfdIds.QR, x, y, side, side);
            case Seal _ -> throw new IllegalArgumentException("viewers draw the seal");
        }
    }

    private void draw(long resource, double x, double y, double width, double height) {
        begin("Image", x, y, width, height).append(" CTM=\"");
        numbers(width, 0, 0, height, 0, 0);
        out.append("\" ResourceID=\"").append(resource).append("\"/>");
    }

    private void draw(Shape shape) {
        place = place(shape);
        begin("Path", place.left(), place.top(), place.right() - place.left(), place.bottom() - place.top());
        switch (shape.paint()) {
            case Fill(Ink ink) -> out.append(" Stroke=\"false\" Fill=\"true\">").append(colour("Fill", ink));
            case Stroke(Ink ink, double width) -> lineWidth(width).append("\">").append(colour("Stroke", ink));
            case FillAndStroke(Ink inside, Ink ink, double width) ->
                lineWidth(width)
                        .append("\" Fill=\"true\">")
                        .append(colour("Stroke", ink))
                        .append(colour("Fill", inside));
        }
        out.append("<ofd:AbbreviatedData>");
        shape.outline().plain().forEach(this::step);
        out.setLength(out.length() - 1);
        out.append("</ofd:AbbreviatedData></ofd:PathObject>");
    }

    /// With room for the lines' width.
    static Bounds place(Shape shape) {
        return shape.isIntricate() ? shape.outline().bounds().grownBy(1) : PAGE;
    }

    private StringBuilder lineWidth(double width) {
        return out.append(" LineWidth=\"").append(hundredths(width));
    }

    private void step(Plain step) {
        switch (step) {
            case Move(Point to) -> step("M ", to);
            case Line(Point to) -> step("L ", to);
            case Curve(Point one, Point two, Point to) -> step("B ", one, two, to);
            case Close _ -> step("C ");
        }
    }

    private void step(String operator, Point... points) {
        out.append(operator);
        for (Point point : points) {
            hundredths(out, point.x() - place.left());
            hundredths(out.append(' '), point.y() - place.top());
            out.append(' ');
        }
    }

    /// Characters that OFD viewers are known to get wrong are drawn as outlines in their places, the rest is text.
    private void draw(Words words) {
        Typeface typeface = fonts.of(words.style().face());
        double unit = words.style().em() / Typeface.UNITS_PER_EM;
        var text = new StringBuilder();
        var places = new ArrayList<Double>();
        var outlined = new ArrayList<Outline>();
        double x = 0;
        int[] characters = words.codePoints();
        for (int i = 0; i < characters.length; i++) {
            int glyph = typeface.glyph(characters[i]);
            if (isOutlined(words.field(), characters[i])) {
                outlined.add(placed(typeface.outline(glyph), words.x() + x, words.y(), unit));
            } else {
                text.appendCodePoint(characters[i]);
                places.add(x);
            }
            x += typeface.advance(glyph) * unit + words.gapAfter(i);
        }
        Outline drawn = Outline.joined(outlined);
        if (!drawn.isEmpty()) {
            draw(new Shape(drawn, new Fill(words.style().ink())));
        }
        if (!places.isEmpty()) {
            write(words, text.toString(), places, x);
        }
    }

    /// Viewers walk UTF-16 units, so characters beyond the first plane fall into two boxes; and where they ignore the
    /// embedded font, a rare character of a name has no glyph. The middle dot is in every font.
    private static boolean isOutlined(Field field, int c) {
        boolean everywhere = (c >= 0x4E00 && c <= 0x9FA5) || c == '·';
        return Character.isSupplementaryCodePoint(c) || (field == Field.NAME && !everywhere);
    }

    private static Outline placed(Outline glyph, double x, double y, double unit) {
        return glyph.map(p -> new Point(x + p.x() * unit, y - p.y() * unit));
    }

    private void write(Words words, String text, List<Double> places, double width) {
        double em = words.style().em();
        double first = places.getFirst();
        begin("Text", words.x() + first, words.y() - ASCENT * em, width - first, LINE_HEIGHT * em)
                .append(" Font=\"")
                .append(OfdIds.of(words.style().face()))
                .append("\" Size=\"");
        fine(out, em);
        out.append(words.style().face() == Face.BOLD ? "\" Weight=\"700\">" : "\">")
                .append(colour("Fill", words.style().ink()))
                .append("<ofd:TextCode X=\"0\" Y=\"");
        fine(out, ASCENT * em);
        if (places.size() > 1) {
            out.append("\" DeltaX=\"");
            deltas(places);
        }
        out.append("\">").append(Xml.utf8(text)).append("</ofd:TextCode></ofd:TextObject>");
    }

    /// Distances between neighbours; equal ones in the short form `g count distance`.
    private void deltas(List<Double> places) {
        for (int i = 1; i < places.size(); ) {
            String distance = distance(places, i);
            int end = i + 1;
            while (end < places.size() && distance(places, end).equals(distance)) {
                end++;
            }
            out.append(i > 1 ? " " : "");
            if (end - i > 1) {
                out.append("g ").append(end - i).append(' ');
            }
            out.append(distance);
            i = end;
        }
    }

    private static String distance(List<Double> places, int i) {
        return fine(places.get(i) - places.get(i - 1));
    }

    /// The tag of a graphic object, left open.
    private StringBuilder begin(String kind, double x, double y, double width, double height) {
        out.append("<ofd:").append(kind).append("Object ID=\"").append(++lastId).append("\" Boundary=\"");
        numbers(x, y, width, height);
        return out.append('"');
    }

    private void numbers(double... numbers) {
        for (int i = 0; i < numbers.length; i++) {
            fine(i > 0 ? out.append(' ') : out, numbers[i]);
        }
    }

    private static String colour(String use, Ink ink) {
        return "<ofd:" + use + "Color Value=\"" + ink.red() + " " + ink.green() + " " + ink.blue() + "\"/>";
    }
}
