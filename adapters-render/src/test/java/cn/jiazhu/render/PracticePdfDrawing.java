package cn.jiazhu.render;

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
import cn.jiazhu.render.Outline.Point;
import java.awt.Color;
import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.openpdf.text.Image;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfRectangle;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfTextArray;

/// Marks on a page of OpenPDF's, each with its tag.
///
/// @param top the element above all others
record PracticePdfDrawing(PdfContentByte content, PdfStructureElement top, Map<Face, BaseFont> fonts) {

    private static final double POINTS = 72 / 25.4;
    private static final Map<SealPicture, Image> SEALS = new ConcurrentHashMap<>();

    static Rectangle rectangle(Bounds bounds) {
        return new Rectangle(x(bounds.left()), y(bounds.bottom()), x(bounds.right()), y(bounds.top()));
    }

    private static float x(double millimetres) {
        return (float) (millimetres * POINTS);
    }

    private static float y(double millimetres) {
        return (float) ((CopyLayout.PAGE_HEIGHT - millimetres) * POINTS);
    }

    void draw(PracticePage page) throws IOException {
        draw(page.seal().picture());
        for (Mark mark : page.marks()) {
            switch (mark) {
                case Words words -> draw(words);
                case Shape shape -> draw(shape);
                case Picture(Portrait portrait, double left, double top, double width, double height) -> {
                    var file = portrait == Portrait.PHOTO ? page.photo() : page.signature();
                    figure(
                            Image.getInstance(file.array()),
                            new Bounds(left, top, left + width, top + height),
                            portrait == Portrait.PHOTO ? "持证人照片" : "持证人签名图像");
                }
                case Symbol(var _, double left, double top, double side) ->
                    figure(Practice.bits(page.qr()), new Bounds(left, top, left + side, top + side), "核验二维码");
                case Seal _ -> throw new IllegalArgumentException("drawn before");
            }
        }
    }

    /// Decoded once, a copy of the object in each document.
    private void draw(SealPicture seal) throws IOException {
        content.beginMarkedContentSequence(new PdfName("Artifact"));
        Image decoded = SEALS.computeIfAbsent(seal, PracticePdfDrawing::decoded);
        place(Image.getInstance(decoded), seal.place());
        content.endMarkedContentSequence();
    }

    private static Image decoded(SealPicture seal) {
        try {
            return Image.getInstance(seal.png().array());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void figure(Image image, Bounds place, String alternative) {
        var element = new PdfStructureElement(top, new PdfName("Figure"));
        element.put(new PdfName("Alt"), new PdfString(alternative, PdfObject.TEXT_UNICODE));
        var layout = new PdfDictionary();
        layout.put(PdfName.O, new PdfName("Layout"));
        layout.put(new PdfName("Placement"), new PdfName("Block"));
        layout.put(PdfName.BBOX, new PdfRectangle(rectangle(place)));
        element.put(PdfName.A, layout);
        content.beginMarkedContentSequence(element);
        place(image, place);
        content.endMarkedContentSequence();
    }

    private void place(Image image, Bounds place) {
        Rectangle box = rectangle(place);
        content.addImage(image, box.getWidth(), 0, 0, box.getHeight(), box.getLeft(), box.getBottom());
    }

    private void draw(Words words) {
        boolean title = words.field() == Field.TITLE;
        content.beginMarkedContentSequence(new PdfStructureElement(top, new PdfName(title ? "H1" : "P")));
        content.beginText();
        content.setColorFill(colour(words.style().ink()));
        BaseFont font = Objects.requireNonNull(fonts.get(words.style().face()));
        content.setFontAndSize(font, (float) words.style().points());
        content.setTextMatrix(x(words.x()), y(words.y()));
        if (words.gaps().isEmpty()) {
            content.showText(words.text());
        } else {
            content.showText(spaced(words));
        }
        content.endText();
        content.endMarkedContentSequence();
    }

    private static PdfTextArray spaced(Words words) {
        var array = new PdfTextArray();
        int[] characters = words.codePoints();
        for (int i = 0; i < characters.length; i++) {
            array.add(Character.toString(characters[i]));
            if (words.gapAfter(i) != 0) {
                array.add((float) (-1000 * words.gapAfter(i) / words.style().em()));
            }
        }
        return array;
    }

    private void draw(Shape shape) {
        content.beginMarkedContentSequence(new PdfName("Artifact"));
        switch (shape.paint()) {
            case Fill(Ink ink) -> content.setColorFill(colour(ink));
            case Stroke(Ink ink, double width) -> pen(ink, width);
            case FillAndStroke(Ink inside, Ink ink, double width) -> {
                content.setColorFill(colour(inside));
                pen(ink, width);
            }
        }
        shape.outline().plain().forEach(this::step);
        switch (shape.paint()) {
            case Fill _ -> content.fill();
            case Stroke _ -> content.stroke();
            case FillAndStroke _ -> content.fillStroke();
        }
        content.endMarkedContentSequence();
    }

    private void pen(Ink ink, double width) {
        content.setColorStroke(colour(ink));
        content.setLineWidth((float) (width * POINTS));
    }

    private void step(Outline.Plain step) {
        switch (step) {
            case Move(Point to) -> content.moveTo(x(to.x()), y(to.y()));
            case Line(Point to) -> content.lineTo(x(to.x()), y(to.y()));
            case Curve(Point one, Point two, Point to) ->
                content.curveTo(x(one.x()), y(one.y()), x(two.x()), y(two.y()), x(to.x()), y(to.y()));
            case Close _ -> content.closePath();
        }
    }

    private static Color colour(Ink ink) {
        return new Color(ink.red(), ink.green(), ink.blue());
    }
}
