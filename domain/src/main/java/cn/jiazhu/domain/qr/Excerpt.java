package cn.jiazhu.domain.qr;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.annotation.Purpose;

/// As much of a text as the QR has room for: whole, cut, or left out (cut to nothing). Never half a character.
public record Excerpt(String text, boolean cut) {

    public static final int MAX_UNITS = 16;

    static final Excerpt LEFT_OUT = new Excerpt("", true);

    public Excerpt {
        InvalidValue.unless(text.length() <= MAX_UNITS, "excerpt", Reason.TOO_LONG);
        InvalidValue.unless(!cut || text.isEmpty() || text.length() >= MAX_UNITS - 1, "excerpt", Reason.TOO_SHORT);
        var printed = new Purpose(text, "", Purpose.NO_SHORTER_END).use();
        InvalidValue.unless(printed.equals(cut ? text.stripTrailing() : text), "excerpt", Reason.PATTERN);
    }

    static Excerpt of(String text) {
        if (text.length() <= MAX_UNITS) {
            return new Excerpt(text, false);
        }
        int end = Character.isHighSurrogate(text.charAt(MAX_UNITS - 1)) ? MAX_UNITS - 1 : MAX_UNITS;
        return new Excerpt(text.substring(0, end), true);
    }

    public boolean isLeftOut() {
        return cut && text.isEmpty();
    }

    /// Nothing to leave out in a text that is empty.
    Excerpt leftOut() {
        return text.isEmpty() ? this : LEFT_OUT;
    }
}
