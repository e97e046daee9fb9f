package cn.jiazhu.application.port;

/// The national platform gave no answer that can be trusted: silent, slow, garbled, or about something else.
public sealed class PlatformUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /// It was not asked, for it had failed too often in a row; after a while it is asked again.
    public static final class Resting extends PlatformUnavailable {

        private static final long serialVersionUID = 1L;

        public Resting(Throwable cause) {
            super("resting after failures", cause);
        }
    }

    public PlatformUnavailable(String why) {
        super(why);
    }

    public PlatformUnavailable(String why, Throwable cause) {
        super(why, cause);
    }
}
