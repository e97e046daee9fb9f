package cn.jiazhu.render;

/// The colours of the face, and which is for what (`design/certificate.md` §2).
enum Ink {
    /// Everything about this person or copy, and every full sentence.
    INK(0x000000),
    /// What is printed before the person is known.
    DEEP(0x0B3C45),
    /// Rosette lines; never text.
    TINT(0xBBD1CF),
    /// The watermark of the original; never on a copy.
    WASH(0xE1EBE9),
    SEAL(0xC4161C),
    PAPER(0xFFFFFF);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    int red() {
        return rgb >> 16;
    }

    int green() {
        return rgb >> 8 & 0xFF;
    }

    int blue() {
        return rgb & 0xFF;
    }
}
