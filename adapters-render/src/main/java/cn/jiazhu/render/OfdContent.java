package cn.jiazhu.render;

import static cn.jiazhu.render.Numbers.fine;
import static cn.jiazhu.render.Numbers.hundredths;

import cn.jiazhu.render.Mark.Fill;
import cn.jiazhu.render.Mark.FillAndStroke;
import cn.jiazhu.render.Mark.Paint;
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

    private static final double ASCENT = 1.151;
    private static final double LINE_HEIGHT = 1.437;

    private final StringBuilder out = new StringBuilder();
    private final Fonts fonts;
    private long lastId;

    private OfdContent(Fonts fonts, long layerId) {
        this.fonts = fonts;
        this.lastId = layerId;
    }

    /// The element `Content` of a page.
    ///
    /// @param layerId id of the layer; its objects are numbered on from there
    static String of(List<Mark> marks, Fonts fonts, long layerId) {
        var content = new OfdContent(fonts, layerId);
        content.out.append("<ofd:Content><ofd:Layer ID=\"").append(layerId).append("\">");
        marks.forEach(content::draw);
        return content.out.append("</ofd:Layer></ofd:Content>").toString();
    }

    private void draw(Mark mark) {
        switch (mark) {
            case Words words -> draw(words);
            case Shape(Outline outline, Paint paint) -> draw(outline, paint);
            case Picture(Portrait portrait, double x, double y, double width, double height) ->
                draw(OfdIds.of(portrait), x, y, width, height);
            case Symbol(var _, double x, double y, double side) -> draw(OfdIds.QR, x, y, side, side);
            case Seal _ -> throw new IllegalArgumentException("viewers draw the seal");
        }
    }

    private void draw(long resource, double x, double y, double width, double height) {
        begin("Image", x, y, width, height)
                .append(" CTM=\"")
                .append(fine(width))
                .append(" 0 0 ")
                .append(fine(height))
                .append(" 0 0\" ResourceID=\"")
                .append(resource)
                .append("\"/>");
    }

    private void draw(Outline outline, Paint paint) {
        begin("Path", 0, 0, CopyLayout.PAGE_WIDTH, CopyLayout.PAGE_HEIGHT);
        switch (paint) {
            case Fill(Ink ink) -> out.append(" Stroke=\"false\" Fill=\"true\">").append(colour("Fill", ink));
            case Stroke(Ink ink, double width) ->
                out.append(" LineWidth=\"")
                        .append(hundredths(width))
                        .append("\">")
                        .append(colour("Stroke", ink));
            case FillAndStroke(Ink inside, Ink ink, double width) ->
                out.append(" LineWidth=\"")
                        .append(hundredths(width))
                        .append("\" Fill=\"true\">")
                        .append(colour("Stroke", ink))
                        .append(colour("Fill", inside));
        }
        out.append("<ofd:AbbreviatedData>");
        abbreviate(outline);
        out.append("</ofd:AbbreviatedData></ofd:PathObject>");
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
            draw(drawn, new Fill(words.style().ink()));
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
                .append("\" Size=\"")
                .append(fine(em))
                .append(words.style().face() == Face.BOLD ? "\" Weight=\"700\">" : "\">")
                .append(colour("Fill", words.style().ink()))
                .append("<ofd:TextCode X=\"0\" Y=\"")
                .append(fine(ASCENT * em))
                .append(places.size() > 1 ? "\" DeltaX=\"" + deltas(places) : "")
                .append("\">")
                .append(Xml.escaped(text))
                .append("</ofd:TextCode></ofd:TextObject>");
    }

    /// Distances between neighbours; equal ones in the short form `g count distance`.
    private static String deltas(List<Double> places) {
        var deltas = new StringBuilder();
        for (int i = 1; i < places.size(); ) {
            String distance = distance(places, i);
            int end = i + 1;
            while (end < places.size() && distance(places, end).equals(distance)) {
                end++;
            }
            deltas.append(end - i > 1 ? "g " + (end - i) + " " : "")
                    .append(distance)
                    .append(' ');
            i = end;
        }
        return deltas.toString().strip();
    }

    private static String distance(List<Double> places, int i) {
        return fine(places.get(i) - places.get(i - 1));
    }

    private void abbreviate(Outline outline) {
        for (Plain step : outline.plain()) {
            switch (step) {
                case Move(Point to) -> out.append("M ").append(at(to));
                case Line(Point to) -> out.append("L ").append(at(to));
                case Curve(Point one, Point two, Point to) ->
                    out.append("B ").append(at(one)).append(at(two)).append(at(to));
                case Close _ -> out.append("C ");
            }
        }
        out.setLength(out.length() - 1);
    }

    private static String at(Point p) {
        return hundredths(p.x()) + " " + hundredths(p.y()) + " ";
    }

    /// The tag of a graphic object, left open.
    private StringBuilder begin(String kind, double x, double y, double width, double height) {
        return out.append("<ofd:")
                .append(kind)
                .append("Object ID=\"")
                .append(++lastId)
                .append("\" Boundary=\"")
                .append(fine(x))
                .append(' ')
                .append(fine(y))
                .append(' ')
                .append(fine(width))
                .append(' ')
                .append(fine(height))
                .append('"');
    }

    private static String colour(String use, Ink ink) {
        return "<ofd:" + use + "Color Value=\"" + ink.red() + " " + ink.green() + " " + ink.blue() + "\"/>";
    }
}
