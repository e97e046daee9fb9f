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
import cn.jiazhu.render.Outline.Point;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A content stream in millimetres from the lower left corner. Colour, line width and font are said again only where
/// they change: of a copy's page that is every third byte.
final class PdfContent {

    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;

    static final double WIDTH = CopyLayout.PAGE_WIDTH * POINTS_PER_MILLIMETRE;
    static final double HEIGHT = CopyLayout.PAGE_HEIGHT * POINTS_PER_MILLIMETRE;

    /// Under which the page knows QR and seal.
    static final String QR = "QR";

    static final String SEAL = "SEAL";

    /// The same as PDF writes it.
    private static final String SCALE = "2.8346457";

    private static final Map<Ink, String> FILLS = colours("g ");
    private static final Map<Ink, String> STROKES = colours("G ");

    private static final Point CORNER = new Point(0, CopyLayout.PAGE_HEIGHT);
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private final StringBuilder out = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final Map<Face, FontSubset> fonts;
    private final int firstId;

    /// The operators in force, black and a line of 1 to begin with (ISO 32000-1, 8.4.1).
    private String fill = colour(FILLS, Ink.INK);

    private String stroke = colour(STROKES, Ink.INK);
    private String lineWidth = "1 w ";
    private String font = "";

    /// From where coordinates are told, in those of the layout.
    private Point origin = CORNER;

    private PdfContent(Map<Face, FontSubset> fonts, int firstId) {
        this.fonts = fonts;
        this.firstId = firstId;
    }

    /// What is drawn, and what of it means something.
    ///
    /// @param pieces what of it has a meaning; all else is marked as decoration
    record Tagged(String stream, List<Piece> pieces) {}

    /// @param firstId of the pieces, which are numbered throughout a page
    static Tagged of(List<Mark> marks, Map<Face, FontSubset> fonts, int firstId) {
        var content = new PdfContent(fonts, firstId);
        content.out.append("q " + SCALE + " 0 0 " + SCALE + " 0 0 cm\n");
        marks.forEach(content::tag);
        content.out.append("Q\n");
        return new Tagged(content.out.toString(), List.copyOf(content.pieces));
    }

    /// Lower left and upper right corner, in points.
    static String box(Bounds bounds) {
        return "[" + fine(bounds.left() * POINTS_PER_MILLIMETRE) + " "
                + fine(HEIGHT - bounds.bottom() * POINTS_PER_MILLIMETRE)
                + " " + fine(bounds.right() * POINTS_PER_MILLIMETRE) + " "
                + fine(HEIGHT - bounds.top() * POINTS_PER_MILLIMETRE) + "]";
    }

    /// The box around a figure.
    static Bounds bounds(Mark figure) {
        return switch (figure) {
            case Shape(Outline outline, Paint _) -> outline.bounds();
            case Picture(var _, double x, double y, double width, double height) ->
                new Bounds(x, y, x + width, y + height);
            case Symbol(var _, double x, double y, double side) -> new Bounds(x, y, x + side, y + side);
            case Words _, Seal _ -> throw new IllegalArgumentException("not a figure");
        };
    }

    private void tag(Mark mark) {
        if (Place.of(mark).isPresent()) {
            var piece = new Piece(mark, firstId + pieces.size());
            pieces.add(piece);
            out.append(mark instanceof Words ? "/P" : "/Figure")
                    .append("<</MCID ")
                    .append(piece.id())
                    .append(">>BDC\n");
        } else {
            out.append("/Artifact BMC\n");
        }
        draw(mark);
        out.append("EMC\n");
    }

    private void draw(Mark mark) {
        switch (mark) {
            case Words words -> draw(words);
            case Shape shape -> draw(shape);
            case Picture(Portrait portrait, double x, double y, double width, double height) ->
                draw(portrait.name(), x, y, width, height);
            case Symbol(var _, double x, double y, double side) -> draw(QR, x, y, side, side);
            case Seal(SealPicture picture) -> draw(SEAL, picture.place());
        }
    }

    private void draw(Words words) {
        Style style = words.style();
        double em = style.em();
        fill(style.ink());
        font = changed(font, "/" + style.face() + " " + fine(em) + " Tf ");
        out.append("BT ");
        numbers(words.x(), up(words.y()));
        out.append("Td[<");
        FontSubset subset = Objects.requireNonNull(fonts.get(style.face()));
        int[] characters = words.codePoints();
        for (int i = 0; i < characters.length; i++) {
            HEX.toHexDigits(out, (byte) (subset.glyph(characters[i]) >> 8));
            HEX.toHexDigits(out, (byte) subset.glyph(characters[i]));
            if (words.gapAfter(i) != 0) {
                fine(out.append('>'), -1000 * words.gapAfter(i) / em);
                out.append('<');
            }
        }
        out.append(">]TJ ET\n");
    }

    private void draw(Shape shape) {
        switch (shape.paint()) {
            case Fill(Ink ink) -> fill(ink);
            case Stroke(Ink ink, double width) -> stroke(ink, width);
            case FillAndStroke(Ink inside, Ink ink, double width) -> {
                fill(inside);
                stroke(ink, width);
            }
        }
        if (shape.isIntricate()) {
            Bounds box = shape.outline().bounds();
            out.append("q 1 0 0 1 ");
            numbers(box.left(), up(box.bottom()));
            out.append("cm ");
            origin = new Point(box.left(), box.bottom());
        }
        shape.outline().plain().forEach(this::step);
        out.append(
                switch (shape.paint()) {
                    case Fill _ -> "f";
                    case Stroke _ -> "S";
                    case FillAndStroke _ -> "B";
                });
        out.append(shape.isIntricate() ? " Q\n" : "\n");
        origin = CORNER;
    }

    private void fill(Ink ink) {
        fill = changed(fill, colour(FILLS, ink));
    }

    private void stroke(Ink ink, double width) {
        stroke = changed(stroke, colour(STROKES, ink));
        lineWidth = changed(lineWidth, hundredths(width) + " w ");
    }

    private String changed(String before, String operator) {
        if (!operator.equals(before)) {
            out.append(operator);
        }
        return operator;
    }

    private void step(Outline.Plain step) {
        switch (step) {
            case Move(Point to) -> step("m ", to);
            case Line(Point to) -> step("l ", to);
            case Curve(Point one, Point two, Point to) -> step("c ", one, two, to);
            case Close _ -> step("h ");
        }
    }

    private void step(String operator, Point... points) {
        for (Point point : points) {
            hundredths(out, point.x() - origin.x());
            hundredths(out.append(' '), origin.y() - point.y());
            out.append(' ');
        }
        out.append(operator);
    }

    private void draw(String image, Bounds place) {
        draw(image, place.left(), place.top(), place.right() - place.left(), place.bottom() - place.top());
    }

    private void draw(String image, double x, double y, double width, double height) {
        out.append("q ");
        numbers(width, 0, 0, height, x, up(y + height));
        out.append("cm /").append(image).append(" Do Q\n");
    }

    private void numbers(double... numbers) {
        for (double number : numbers) {
            fine(out, number);
            out.append(' ');
        }
    }

    private static double up(double y) {
        return CopyLayout.PAGE_HEIGHT - y;
    }

    private static Map<Ink, String> colours(String operator) {
        return Stream.of(Ink.values()).collect(Collectors.toMap(Function.identity(), ink -> spelled(ink, operator)));
    }

    private static String colour(Map<Ink, String> colours, Ink ink) {
        return colours.getOrDefault(ink, "");
    }

    private static String spelled(Ink ink, String operator) {
        boolean grey = ink.red() == ink.green() && ink.green() == ink.blue();
        String red = fine(ink.red() / 255.0) + " ";
        String rest = fine(ink.green() / 255.0) + " " + fine(ink.blue() / 255.0) + " ";
        return grey ? red + operator : red + rest + (operator.equals("g ") ? "rg " : "RG ");
    }
}
