package cn.jiazhu.domain;

/// A text that is no such value. Carries the field and the reason, never the text: it may be a personal number.
public final class InvalidValue extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /// Why a text is refused; worded for people at the edge.
    public enum Reason {
        EMPTY,
        TOO_LONG,
        TOO_SHORT,
        TOO_COMMON,
        CHARACTER,
        PATTERN,
        CHECK_CHARACTER,
        RANGE,
        UNKNOWN
    }

    private final String field;
    private final Reason reason;

    public InvalidValue(String field, Reason reason) {
        super(field + ": " + reason);
        this.field = field;
        this.reason = reason;
    }

    public String field() {
        return field;
    }

    public Reason reason() {
        return reason;
    }

    /// Throws unless `holds`.
    public static void unless(boolean holds, String field, Reason reason) {
        if (!holds) {
            throw new InvalidValue(field, reason);
        }
    }
}
