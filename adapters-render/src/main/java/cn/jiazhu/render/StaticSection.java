package cn.jiazhu.render;

import static cn.jiazhu.render.Field.ADDRESS;
import static cn.jiazhu.render.Field.ISSUER;
import static cn.jiazhu.render.Field.LABEL;
import static cn.jiazhu.render.Field.SENTENCE;
import static cn.jiazhu.render.Field.TITLE;

import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.render.Mark.Fill;
import cn.jiazhu.render.Mark.FillAndStroke;
import cn.jiazhu.render.Mark.Stroke;
import cn.jiazhu.render.Outline.Point;

/// What is the same on every copy of a certificate type: guilloche, frame, rules, titles, labels, sandbox marks.
final class StaticSection {

    private static final Style NOTE = new Style(Face.REGULAR, 8, Ink.DEEP);
    private static final Style CLAUSE = new Style(Face.REGULAR, 8, Ink.INK);
    private static final Style COUNTRY = new Style(Face.REGULAR, 13, Ink.DEEP);
    private static final Style HEADLINE = new Style(Face.BOLD, 29, Ink.DEEP);
    private static final Style ISSUER_NAME = new Style(Face.REGULAR, 12, Ink.INK);
    private static final Style ADDRESS_TEXT = new Style(Face.BOLD, 7.5, Ink.INK);
    private static final Style SANDBOX = new Style(Face.BOLD, 7.5, Ink.DEEP);

    private static final double LABEL_WIDTH = 14.11;
    private static final double CENTRE = 105;
    private static final String HINT = "输入核验码可查本件状态";

    private final Sheet sheet;

    private StaticSection(Sheet sheet) {
        this.sheet = sheet;
    }

    static void drawOn(Sheet sheet, CertificateType type, Printed printed) {
        var section = new StaticSection(sheet);
        section.common(type);
        section.stripLabels();
        section.foot(printed);
        if (printed.sandbox()) {
            section.sandbox();
        }
    }

    /// The same without what only copies have.
    static void drawOriginalOn(Sheet sheet, CertificateType type, Printed printed) {
        var section = new StaticSection(sheet);
        section.common(type);
        OriginalSection.drawOn(sheet);
        if (printed.sandbox()) {
            section.sandbox();
        }
    }

    private void common(CertificateType type) {
        guilloche();
        frame();
        rules();
        titles(type);
        holderLabels();
        signatureLabels(type);
    }

    private void guilloche() {
        Guilloche.weave().forEach(side -> sheet.draw(side, new Stroke(Ink.DEEP, 0.12)));
        sheet.draw(Guilloche.rosette(), new Stroke(Ink.TINT, 0.12));
    }

    private void frame() {
        sheet.draw(Outline.rectangle(8, 8, 194, 281), new Stroke(Ink.DEEP, 0.6));
        sheet.draw(Outline.rectangle(14, 14, 182, 269), new Stroke(Ink.DEEP, Styles.RULE));
        for (double x : new double[] {8, 196}) {
            for (double y : new double[] {8, 283}) {
                sheet.draw(Outline.rectangle(x, y, 6, 6), new Stroke(Ink.DEEP, Styles.RULE));
                sheet.draw(Outline.diamond(x + 3, y + 3, 2), new Stroke(Ink.DEEP, Styles.RULE));
                sheet.draw(Outline.diamond(x + 3, y + 3, 1), new Fill(Ink.DEEP));
            }
        }
    }

    private void rules() {
        rule(68.5, Styles.RULE);
        rule(258, Styles.RULE);
        rule(155, 0.3);
        for (double x : new double[] {26, 66}) {
            sheet.draw(Outline.rectangle(x, 220, 36, 15), new FillAndStroke(Ink.PAPER, Ink.DEEP, Styles.HAIRLINE));
        }
    }

    private void rule(double y, double width) {
        sheet.draw(Outline.line(new Point(Styles.LEFT, y), new Point(Styles.RIGHT, y)), new Stroke(Ink.DEEP, width));
    }

    private void titles(CertificateType type) {
        sheet.centred(TITLE, "中华人民共和国", COUNTRY, CENTRE, 80, 2.4);
        double spaces = 1.6 * (type.title().length() - 1);
        double points = sheet.fitting(type.title(), HEADLINE, new Room(150 - spaces, 9, 0.5))
                .orElse(9);
        sheet.centred(TITLE, type.title(), HEADLINE.at(points), CENTRE, 92.5, 1.6);
    }

    private void holderLabels() {
        sheet.justified(LABEL, "姓名", Styles.LABEL, Styles.LEFT, 107.5, LABEL_WIDTH);
        sheet.justified(LABEL, "性别", Styles.LABEL, Styles.LEFT, 117.5, LABEL_WIDTH);
        sheet.justified(LABEL, "出生日期", Styles.LABEL, Styles.SECOND, 117.5, LABEL_WIDTH);
        sheet.justified(LABEL, "注册编号", Styles.LABEL, Styles.LEFT, 127.5, LABEL_WIDTH);
        sheet.justified(LABEL, "聘用企业", Styles.LABEL, Styles.LEFT, 137.5, LABEL_WIDTH);
        sheet.left(LABEL, "注册专业", Styles.HEAD, Styles.VALUES, 152.5);
        sheet.left(LABEL, "注册有效期", Styles.HEAD, Styles.SECOND, 152.5);
    }

    private void signatureLabels(CertificateType type) {
        sheet.left(LABEL, "签名图像", Styles.SMALL_LABEL, Styles.LEFT, 217.5);
        sheet.left(LABEL, "持证人手写签名", Styles.SMALL_LABEL, 66, 217.5);
        sheet.left(LABEL, "日期", Styles.SMALL_LABEL, 66, 242.5);
        sheet.right(LABEL, "年", Styles.SMALL_LABEL, 85, 242.5);
        sheet.right(LABEL, "月", Styles.SMALL_LABEL, 93.5, 242.5);
        sheet.right(LABEL, "日", Styles.SMALL_LABEL, 102, 242.5);
        sheet.left(SENTENCE, "打印件须由持证人手写签名并填写日期；未手写签名，", CLAUSE, Styles.LEFT, 249);
        sheet.left(SENTENCE, "或笔迹与签名图像不一致的，打印件无效。", CLAUSE, Styles.LEFT, 253.5);
        sheet.left(LABEL, "发证机关", Styles.SMALL_LABEL, Styles.ISSUER, 232.5);
        sheet.shrunk(ISSUER, type.issuer(), ISSUER_NAME, Styles.ISSUER, 240.5, new Room(76, 10, 0.5));
        sheet.left(LABEL, "签发日期", Styles.SMALL_LABEL, Styles.ISSUER, 249);
    }

    private void stripLabels() {
        sheet.left(LABEL, "使用有效期", Styles.HEAD, Styles.LEFT, 27.5);
        sheet.left(LABEL, "含起止当日", NOTE, 46, 27.5);
        sheet.left(LABEL, "加注编号", Styles.SMALL_LABEL, Styles.LEFT, 47.5);
        sheet.left(LABEL, "扫码", NOTE, 156, 58.75);
        sheet.left(LABEL, "核验", NOTE, 156, 62.5);
    }

    private void foot(Printed printed) {
        sheet.left(LABEL, "证照标识", Styles.FOOT_LABEL, Styles.LEFT, 263.5);
        sheet.left(LABEL, "核验网址", Styles.FOOT_LABEL, Styles.LEFT, 268);
        sheet.shrunk(ADDRESS, printed.baseAddress(), ADDRESS_TEXT, Styles.FOOT_VALUES, 268, Room.fixed(105, 7.5));
        double hintAt = Styles.FOOT_VALUES + sheet.width(printed.baseAddress(), ADDRESS_TEXT) + 2;
        if (hintAt + sheet.width(HINT, Styles.FOOT) <= Styles.FOOT_VALUES + 105) {
            sheet.left(SENTENCE, HINT, Styles.FOOT, hintAt, 268);
        }
        sheet.left(LABEL, "防伪提示", Styles.FOOT_LABEL, Styles.LEFT, 272.5);
        sheet.left(
                SENTENCE, "扫码后请先核对网址域名，再核对姓名、注册编号和有效期；打印件与电子数据不一致的，以电子数据为准。", Styles.FOOT, Styles.FOOT_VALUES, 272.5);
    }

    private void sandbox() {
        sheet.draw(Outline.rectangle(122.6, 229.2, 7.8, 4.2), new Stroke(Ink.DEEP, Styles.HAIRLINE));
        sheet.left(SENTENCE, "演示", Styles.FOOT_LABEL, 123.85, 232.45);
        sheet.right(SENTENCE, "演示环境签发，不具法律效力", SANDBOX, Styles.RIGHT, 268);
    }
}
