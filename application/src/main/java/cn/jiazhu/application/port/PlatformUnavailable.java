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

    /// It was asked and said nothing in time, or that it cannot now; or nothing was left to ask it with.
    public static final class Silent extends PlatformUnavailable {

        private static final long serialVersionUID = 1L;

        public Silent(String why) {
            super(why);
        }

        public Silent(String why, Throwable cause) {
            super(why, cause);
        }
    }

    /// It refuses the question: it does not know us, or not what we ask about.
    public static final class Declined extends PlatformUnavailable {

        private static final long serialVersionUID = 1L;

        public Declined() {
            super("declined");
        }
    }

    public PlatformUnavailable(String why) {
        super(why);
    }

    public PlatformUnavailable(String why, Throwable cause) {
        super(why, cause);
    }
}
