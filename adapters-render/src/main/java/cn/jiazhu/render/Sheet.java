package cn.jiazhu.render;

import cn.jiazhu.domain.annotation.Unprintable;
import cn.jiazhu.render.Fonts.Run;
import cn.jiazhu.render.Mark.Paint;
import cn.jiazhu.render.Mark.Shape;
import cn.jiazhu.render.Mark.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;

/// A page being filled: places marks by plain advance widths and notes what does not fit or has no glyph.
final class Sheet {

    private final Fonts fonts;
    private final List<Mark> marks = new ArrayList<>();
    private final List<Unprintable> faults = new ArrayList<>();

    Sheet(Fonts fonts) {
        this.fonts = fonts;
    }

    List<Mark> marks() {
        return List.copyOf(marks);
    }

    List<Unprintable> faults() {
        return faults.stream().distinct().toList();
    }

    double width(String text, Style style) {
        return fonts.width(text, style);
    }

    void draw(Outline outline, Paint paint) {
        marks.add(new Shape(outline, paint));
    }

    void add(Mark mark) {
        marks.add(mark);
    }

    void left(Field field, String text, Style style, double x, double y) {
        spaced(field, text, style, x, y, List.of());
    }

    void right(Field field, String text, Style style, double x, double y) {
        left(field, text, style, x - width(text, style), y);
    }

    void centred(Field field, String text, Style style, double x, double y) {
        left(field, text, style, x - width(text, style) / 2, y);
    }

    /// Centred, with `extra` millimetres between the characters.
    void centred(Field field, String text, Style style, double x, double y, double extra) {
        int gaps = text.codePointCount(0, text.length()) - 1;
        double width = width(text, style) + gaps * extra;
        spaced(field, text, style, x - width / 2, y, Collections.nCopies(gaps, extra));
    }

    /// A label spread over `width`.
    void justified(Field field, String text, Style style, double x, double y, double width) {
        int gaps = text.codePointCount(0, text.length()) - 1;
        double extra = (width - width(text, style)) / gaps;
        spaced(field, text, style, x, y, extra < 0.005 ? List.of() : Collections.nCopies(gaps, extra));
    }

    void spaced(Field field, String text, Style style, double x, double y, List<Double> gaps) {
        noteMissing(field, text, style);
        double at = x;
        int done = 0;
        for (Run run : fonts.runs(text, style)) {
            int next = done + run.text().codePointCount(0, run.text().length());
            List<Double> own = gaps.subList(Math.min(done, gaps.size()), Math.min(next, gaps.size()));
            marks.add(new Words(field, run.text(), run.style(), at, y, own));
            at += width(run.text(), run.style())
                    + own.stream().mapToDouble(Double::doubleValue).sum();
            done = next;
        }
    }

    /// Set smaller until it fits; what does not fit at the smallest size is an overflow.
    void shrunk(Field field, String text, Style style, double x, double y, Room room) {
        OptionalDouble points = fitting(text, style, room);
        if (points.isEmpty()) {
            overflow(field);
        }
        left(field, text, style.at(points.orElse(room.smallest())), x, y);
    }

    OptionalDouble fitting(String text, Style style, Room room) {
        if (width(text, style) <= room.width()) {
            return OptionalDouble.of(style.points());
        }
        return room.sizesFrom(style.points())
                .filter(points -> width(text, style.at(points)) <= room.width())
                .findFirst();
    }

    void overflow(Field field) {
        faults.add(new Unprintable.Overflow(field.column()));
    }

    private void noteMissing(Field field, String text, Style style) {
        if (fonts.have(style.face(), text)) {
            return;
        }
        var missing = new StringBuilder();
        text.codePoints().filter(c -> !fonts.has(style.face(), c)).distinct().forEach(missing::appendCodePoint);
        faults.add(new Unprintable.MissingGlyph(field.column(), missing.toString()));
    }
}
