package cn.jiazhu.render;

import static cn.jiazhu.render.Field.LABEL;
import static cn.jiazhu.render.Field.SENTENCE;

import cn.jiazhu.render.Mark.Fill;
import java.util.ArrayList;

/// What says of the certificate as registered (原件) that it is no copy: strip, foot line, and the word across it all.
final class OriginalSection {

    private static final Style STATE = new Style(Face.BOLD, 18, Ink.DEEP);
    private static final Style NOTE = new Style(Face.REGULAR, 9.5, Ink.INK);
    private static final Style WATERMARK = new Style(Face.BOLD, 140, Ink.WASH);

    private static final String NOT_ANNOTATED = "未加注";
    private static final double SPACING = 6;
    private static final double DEGREES = -38;
    private static final Outline.Point CENTRE = new Outline.Point(105, 178);

    private OriginalSection() {}

    /// Below all else.
    static void drawWatermarkOn(Sheet sheet, Typeface bold) {
        double em = WATERMARK.em();
        double scale = em / Typeface.UNITS_PER_EM;
        double cos = StrictMath.cos(StrictMath.toRadians(DEGREES));
        double sin = StrictMath.sin(StrictMath.toRadians(DEGREES));
        var characters = new ArrayList<Outline>();
        int count = NOT_ANNOTATED.length();
        for (int i = 0; i < count; i++) {
            double left = i * (em + SPACING) - (count * em + (count - 1) * SPACING) / 2;
            Outline glyph = bold.outline(bold.glyph(NOT_ANNOTATED.charAt(i)));
            characters.add(glyph.map(p -> {
                double x = left + p.x() * scale;
                double y = 0.38 * em - p.y() * scale;
                return CENTRE.plus(x * cos - y * sin, x * sin + y * cos);
            }));
        }
        sheet.draw(Outline.joined(characters), new Fill(Ink.WASH));
    }

    static void drawOn(Sheet sheet) {
        sheet.left(LABEL, "原件", Styles.HEAD, Styles.LEFT, 27.5);
        sheet.left(LABEL, NOT_ANNOTATED, STATE, Styles.LEFT, 37.5);
        sheet.left(SENTENCE, "仅供持证人本人查看，不作为使用凭证。", NOTE, Styles.LEFT, 47.5);
        sheet.left(SENTENCE, "加注后可下载带有使用有效期和核验二维码的加注件。", NOTE, Styles.LEFT, 55);
        sheet.left(LABEL, "证照标识", Styles.FOOT_LABEL, Styles.LEFT, 263.5);
        sheet.left(LABEL, "使用提示", Styles.FOOT_LABEL, Styles.LEFT, 268);
        sheet.left(SENTENCE, "出示、提交时请使用加注件；加注件右上角有二维码，左上角有使用有效期。", Styles.FOOT, Styles.FOOT_VALUES, 268);
    }
}
