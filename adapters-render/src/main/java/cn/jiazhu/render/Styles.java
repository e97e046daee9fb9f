package cn.jiazhu.render;

/// The styles that more than one part of the face uses, and its axes.
final class Styles {

    static final double LEFT = 26;
    static final double VALUES = 48;
    static final double SECOND = 96;
    static final double ISSUER = 108;
    static final double FOOT_VALUES = 41;
    static final double RIGHT = 184;

    static final double RULE = 0.2;
    static final double HAIRLINE = 0.15;

    static final Style LABEL = new Style(Face.REGULAR, 10, Ink.DEEP);
    static final Style SMALL_LABEL = new Style(Face.REGULAR, 9, Ink.DEEP);
    static final Style FOOT_LABEL = new Style(Face.REGULAR, 7.5, Ink.DEEP);
    static final Style FOOT = new Style(Face.REGULAR, 7.5, Ink.INK);
    static final Style HEAD = new Style(Face.BOLD, 10, Ink.DEEP);

    private Styles() {}
}
