package cn.jiazhu.application.port;

/// The national platform gave no answer that can be trusted: silent, slow, garbled, or about something else.
public final class PlatformUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PlatformUnavailable(String why) {
        super(why);
    }

    public PlatformUnavailable(String why, Throwable cause) {
        super(why, cause);
    }
}
