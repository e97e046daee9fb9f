package cn.jiazhu.application.port;

/// The timestamp authority gave no answer that can be trusted: silent, slow, garbled, or about something else.
public final class TimestampUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TimestampUnavailable(String why) {
        super(why);
    }

    public TimestampUnavailable(String why, Throwable cause) {
        super(why, cause);
    }
}
