package cn.jiazhu.render.reading;

/// The file breaks its format's rules, or a limit of this reader. The message is in the format's own words.
final class Unreadable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String why;

    Unreadable(String why) {
        super(why, null, false, false);
        this.why = why;
    }

    String why() {
        return why;
    }
}
