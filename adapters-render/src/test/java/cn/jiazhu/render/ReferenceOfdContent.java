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
import org.ofdrw.core.basicStructure.pageObj.Content;
import org.ofdrw.core.basicStructure.pageObj.layer.CT_Layer;
import org.ofdrw.core.basicStructure.pageObj.layer.block.ImageObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.PathObject;
import org.ofdrw.core.basicStructure.pageObj.layer.block.TextObject;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.basicType.ST_RefID;
import org.ofdrw.core.graph.pathObj.CT_Path;
import org.ofdrw.core.pageDescription.CT_GraphicUnit;
import org.ofdrw.core.pageDescription.color.color.CT_Color;
import org.ofdrw.core.text.TextCode;
import org.ofdrw.core.text.text.Weight;

/// One layer of marks as page objects. Numbers are written by us: ofdrw formats them in the machine's locale.
final class ReferenceOfdContent {

    private static final double ASCENT = 1.151;
    private static final double LINE_HEIGHT = 1.437;

    private final CT_Layer layer = new CT_Layer();
    private final Fonts fonts;
    private long lastId;

    private ReferenceOfdContent(Fonts fonts, long layerId) {
        this.fonts = fonts;
        this.lastId = layerId;
        layer.setObjID(layerId);
    }

    /// @param layerId id of the layer; its objects are numbered on from there
    static Content of(List<Mark> marks, Fonts fonts, long layerId) {
        var content = new ReferenceOfdContent(fonts, layerId);
        marks.forEach(content::draw);
        return new Content().addLayer(content.layer);
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
        var image = new ImageObject(++lastId);
        place(image, x, y, width, height);
        image.addAttribute("CTM", fine(width) + " 0 0 " + fine(height) + " 0 0");
        image.setResourceID(new ST_RefID(resource));
        layer.addPageBlock(image);
    }

    private void draw(Outline outline, Paint paint) {
        PathObject path = new CT_Path().toObj(new ST_ID(++lastId));
        Bounds place = OfdContent.place(new Shape(outline, paint));
        place(path, place.left(), place.top(), place.right() - place.left(), place.bottom() - place.top());
        switch (paint) {
            case Fill(Ink ink) -> path.setStroke(false).setFill(true).setFillColor(colour(ink));
            case Stroke(Ink ink, double width) -> stroke(path, ink, width);
            case FillAndStroke(Ink inside, Ink ink, double width) -> {
                stroke(path, ink, width);
                path.setFill(true).setFillColor(colour(inside));
            }
        }
        path.addOFDEntity(
                "AbbreviatedData", abbreviated(outline.map(p -> new Point(p.x() - place.left(), p.y() - place.top()))));
        layer.addPageBlock(path);
    }

    private static void stroke(PathObject path, Ink ink, double width) {
        path.addAttribute("LineWidth", hundredths(width));
        path.setStrokeColor(colour(ink));
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
            layer.addPageBlock(textObject(words, text.toString(), places, x));
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

    private TextObject textObject(Words words, String text, List<Double> places, double width) {
        double em = words.style().em();
        double first = places.getFirst();
        var object = new TextObject(++lastId);
        place(object, words.x() + first, words.y() - ASCENT * em, width - first, LINE_HEIGHT * em);
        object.setFont(OfdIds.of(words.style().face()));
        object.addAttribute("Size", fine(em));
        if (words.style().face() == Face.BOLD) {
            object.setWeight(Weight.W_700);
        }
        object.setFillColor(colour(words.style().ink()));
        var code = new TextCode();
        code.addAttribute("X", "0").addAttribute("Y", fine(ASCENT * em));
        if (places.size() > 1) {
            code.addAttribute("DeltaX", deltas(places));
        }
        object.addTextCode(code.setContent(text));
        return object;
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

    private static String abbreviated(Outline outline) {
        var data = new StringBuilder();
        for (Plain step : outline.plain()) {
            data.append(
                    switch (step) {
                        case Move(Point to) -> "M " + at(to);
                        case Line(Point to) -> "L " + at(to);
                        case Curve(Point one, Point two, Point to) -> "B " + at(one) + at(two) + at(to);
                        case Close _ -> "C ";
                    });
        }
        return data.toString().strip();
    }

    private static String at(Point p) {
        return hundredths(p.x()) + " " + hundredths(p.y()) + " ";
    }

    private static void place(CT_GraphicUnit<?> unit, double x, double y, double width, double height) {
        unit.addAttribute("Boundary", fine(x) + " " + fine(y) + " " + fine(width) + " " + fine(height));
    }

    private static CT_Color colour(Ink ink) {
        return CT_Color.rgb(ink.red(), ink.green(), ink.blue());
    }
}
