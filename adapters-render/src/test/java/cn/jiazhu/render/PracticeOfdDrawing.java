package cn.jiazhu.render;

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
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ofdrw.font.Font;
import org.ofdrw.layout.element.canvas.DrawContext;
import org.ofdrw.layout.element.canvas.FontSetting;

/// Marks on a canvas of ofdrw's.
record PracticeOfdDrawing(DrawContext context, Map<Face, Font> fonts, Files files) {

    /// Where the images are.
    record Files(Path photo, Path signature, Path qr) {}

    void draw(List<Mark> marks) throws IOException {
        for (Mark mark : marks) {
            switch (mark) {
                case Words words -> draw(words);
                case Shape(Outline outline, Paint paint) -> draw(outline, paint);
                case Picture(Portrait portrait, double x, double y, double width, double height) ->
                    context.drawImage(portrait == Portrait.PHOTO ? files.photo : files.signature, x, y, width, height);
                case Symbol(var _, double x, double y, double side) -> context.drawImage(files.qr, x, y, side, side);
                case Seal _ -> throw new IllegalArgumentException("the signer sets it");
            }
        }
    }

    /// ofdrw knows one space between all characters of a text; with several, each character is a text.
    private void draw(Words words) throws IOException {
        Font font = Objects.requireNonNull(fonts.get(words.style().face()));
        var setting = new FontSetting(words.style().em(), font);
        context.setFillColor(components(words.style().ink()));
        context.setFont(setting);
        if (new HashSet<>(words.gaps()).size() < 2) {
            setting.setLetterSpacing(words.gapAfter(0));
            context.fillText(words.text(), words.x(), words.y());
            return;
        }
        double x = words.x();
        for (int i = 0; i < words.text().length(); i++) {
            char character = words.text().charAt(i);
            context.fillText(String.valueOf(character), x, words.y());
            x += setting.charWidth(character) + words.gapAfter(i);
        }
    }

    private void draw(Outline outline, Paint paint) {
        context.beginPath();
        outline.plain().forEach(this::step);
        switch (paint) {
            case Fill(Ink ink) -> fill(ink);
            case Stroke(Ink ink, double width) -> stroke(ink, width);
            case FillAndStroke(Ink inside, Ink ink, double width) -> {
                fill(inside);
                stroke(ink, width);
            }
        }
    }

    private void fill(Ink ink) {
        context.setFillColor(components(ink));
        context.fill();
    }

    private void stroke(Ink ink, double width) {
        context.setStrokeColor(components(ink));
        context.setLineWidth(width);
        context.stroke();
    }

    private void step(Outline.Plain step) {
        switch (step) {
            case Move(Point to) -> context.moveTo(to.x(), to.y());
            case Line(Point to) -> context.lineTo(to.x(), to.y());
            case Curve(Point one, Point two, Point to) ->
                context.bezierCurveTo(one.x(), one.y(), two.x(), two.y(), to.x(), to.y());
            case Close _ -> context.closePath();
        }
    }

    private static int[] components(Ink ink) {
        return new int[] {ink.red(), ink.green(), ink.blue()};
    }
}
