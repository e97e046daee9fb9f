package cn.jiazhu.domain.verification;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;

/// Why somebody asks about a certificate (使用事由), in his own words: its holder reads it.
public record UseReason(String text) {

    public static final int MAX_CODE_POINTS = 200;

    public UseReason {
        text = text.strip();
        InvalidValue.unless(!text.isEmpty(), "useCause", Reason.EMPTY);
        InvalidValue.unless(text.codePointCount(0, text.length()) <= MAX_CODE_POINTS, "useCause", Reason.TOO_LONG);
        InvalidValue.unless(text.codePoints().allMatch(UseReason::isPrintable), "useCause", Reason.CHARACTER);
    }

    private static boolean isPrintable(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
