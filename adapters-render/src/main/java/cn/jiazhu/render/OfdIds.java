package cn.jiazhu.render;

import cn.jiazhu.render.Mark.Portrait;

/// Who has which id in an OFD document. Fixed, so that the template's parts never vary.
final class OfdIds {

    static final long QR = 13;
    static final long TEMPLATE = 21;
    static final long PAGE = 22;

    static final long TEMPLATE_LAYER = 1_000;
    static final long PAGE_LAYER = 2_000;
    static final long MAX = 9_999;

    private OfdIds() {}

    static long of(Face face) {
        return switch (face) {
            case REGULAR -> 1;
            case BOLD -> 2;
            case PERSON -> 3;
            case PURPOSE -> 4;
            case PERSON_RARE, PURPOSE_RARE -> throw new IllegalArgumentException("rare characters are outlines");
        };
    }

    static long of(Portrait portrait) {
        return switch (portrait) {
            case PHOTO -> 11;
            case SIGNATURE -> 12;
        };
    }
}
