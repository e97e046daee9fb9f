package cn.jiazhu.render;

import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.UsePeriod;
import cn.jiazhu.domain.qr.QrText;
import cn.jiazhu.render.Mark.Symbol;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;

/// The strip at the head, which belongs to this copy: until when, which copy, for whom, and how to verify it.
final class StripSection {

    private static final Style PERIOD = new Style(Face.BOLD, 18, Ink.INK);
    private static final Style SERIAL = new Style(Face.REGULAR, 9.5, Ink.INK);
    private static final Style ORDINAL = new Style(Face.BOLD, 9.5, Ink.INK);
    private static final Style PURPOSE = new Style(Face.PURPOSE, 9.5, Ink.INK);
    private static final Style CODE = new Style(Face.BOLD, 8.8, Ink.INK);

    private static final Room PURPOSE_ROOM = new Room(105, 8, 0.5);

    private static final double QR_LEFT = 156;
    private static final double QR_TOP = 24.5;
    private static final double QR_SIDE = 28;

    private static final double CODE_LEFT = 163.2;
    private static final double CODE_FARTHEST_LEFT = 162.4;
    private static final double CODE_GAP = 1.1;
    private static final Room CODE_ROOM = new Room(Styles.RIGHT - CODE_GAP - CODE_LEFT, 8.5, 0.1);
    private static final Room CODE_WIDER_ROOM = new Room(Styles.RIGHT - CODE_GAP - CODE_FARTHEST_LEFT, 6.5, 0.1);

    private final Sheet sheet;

    private StripSection(Sheet sheet) {
        this.sheet = sheet;
    }

    static void drawQrOn(Sheet sheet, QrText qr) {
        var code = new QrCode(qr.address() + "#", qr.payload().digits());
        sheet.add(new Symbol(code, QR_LEFT, QR_TOP, QR_SIDE));
    }

    static void drawOn(Sheet sheet, AnnotatedCopy copy) {
        var section = new StripSection(sheet);
        section.period(copy.period());
        sheet.shrunk(Field.SERIAL, copy.numbers().serial().text(), SERIAL, Styles.VALUES, 47.5, Room.fixed(46, 9.5));
        sheet.left(Field.ORDINAL, "第 " + copy.numbers().ordinal() + " 次加注", ORDINAL, Styles.SECOND, 47.5);
        drawPurposeOn(sheet, copy.purpose());
        section.code(copy.numbers().code().text());
    }

    /// Purpose and recipient, each only if there is one; without a purpose the recipient stands in its place.
    static void drawPurposeOn(Sheet sheet, Purpose purpose) {
        double y = 55;
        if (!purpose.use().isEmpty()) {
            sheet.left(Field.LABEL, "使用目的", Styles.SMALL_LABEL, Styles.LEFT, y);
            sheet.shrunk(Field.USE, purpose.use(), PURPOSE, Styles.VALUES, y, PURPOSE_ROOM);
            y = 62.5;
        }
        if (!purpose.recipient().isEmpty()) {
            sheet.left(Field.LABEL, "接收单位", Styles.SMALL_LABEL, Styles.LEFT, y);
            sheet.shrunk(Field.RECIPIENT, purpose.recipient(), PURPOSE, Styles.VALUES, y, PURPOSE_ROOM);
        }
    }

    private void period(UsePeriod period) {
        String text = PrintedDay.of(period.first()) + " 至 " + PrintedDay.of(period.last());
        sheet.left(Field.USE_PERIOD, text, PERIOD, Styles.LEFT, 37.5);
    }

    /// Two lines of two groups, as wide as the QR above them. Both lines in one size, the smaller one.
    private void code(String code) {
        String letters = code.replace("-", "");
        List<String> lines = List.of(letters.substring(0, 8), letters.substring(8));
        double points = size(lines, CODE_ROOM);
        double left = CODE_LEFT;
        if (widest(lines, points) > CODE_ROOM.width()) {
            points = size(lines, CODE_WIDER_ROOM);
            left = Math.max(CODE_FARTHEST_LEFT, Styles.RIGHT - CODE_GAP - widest(lines, points));
        }
        codeLine(lines.getFirst(), CODE.at(points), left, 58.75);
        codeLine(lines.getLast(), CODE.at(points), left, 62.5);
    }

    private double size(List<String> lines, Room room) {
        DoubleStream sizes = room.sizesFrom(CODE.points());
        return sizes.filter(points -> widest(lines, points) <= room.width())
                .findFirst()
                .orElse(room.smallest());
    }

    private double widest(List<String> lines, double points) {
        return lines.stream()
                .mapToDouble(line -> sheet.width(line, CODE.at(points)))
                .max()
                .orElseThrow();
    }

    private void codeLine(String line, Style style, double x, double y) {
        double gap = Styles.RIGHT - x - sheet.width(line, style);
        var gaps = new ArrayList<>(Collections.nCopies(line.length() - 1, 0.0));
        gaps.set(line.length() / 2 - 1, gap);
        sheet.spaced(Field.CODE, line, style, x, y, gaps);
    }
}
