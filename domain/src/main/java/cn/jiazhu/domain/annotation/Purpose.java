package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// What a copy is for (使用目的), for whom (接收单位), and the last day the holder wants it to count, all optional:
/// an empty text is none, [#NO_SHORTER_END] is none.
public record Purpose(String use, String recipient, LocalDate until) {

    public static final int MAX_CODE_POINTS = 30;
    public static final LocalDate NO_SHORTER_END = LocalDate.MAX;

    private static final Pattern WHITE_SPACE = Pattern.compile("(?U)\\s+");

    public static final Purpose NONE = new Purpose("", "", NO_SHORTER_END);

    public Purpose {
        use = text(use, "use");
        recipient = text(recipient, "recipient");
    }

    /// Equal for presses that would make the same copy; empty without a purpose. Unit separators cannot stand in a
    /// text.
    public String key() {
        return equals(NONE) ? "" : use + '\u001f' + recipient + '\u001f' + (hasUntil() ? until : "");
    }

    public boolean hasUntil() {
        return !until.equals(NO_SHORTER_END);
    }

    private static String text(String raw, String field) {
        String text = WHITE_SPACE.matcher(raw).replaceAll(" ").strip();
        InvalidValue.unless(text.codePointCount(0, text.length()) <= MAX_CODE_POINTS, field, Reason.TOO_LONG);
        InvalidValue.unless(text.codePoints().allMatch(Purpose::isPrintable), field, Reason.CHARACTER);
        return text;
    }

    private static boolean isPrintable(int c) {
        int type = Character.getType(c);
        return type != Character.CONTROL
                && type != Character.FORMAT
                && type != Character.SURROGATE
                && type != Character.PRIVATE_USE
                && type != Character.UNASSIGNED;
    }
}
