package cn.jiazhu.application.reports;

/// How many reports were read, and what became of them.
public record Tally(long read, long added, long changed, long unchanged, long refused) {

    public static final Tally NONE = new Tally(0, 0, 0, 0, 0);

    public Tally plus(Tally more) {
        return new Tally(
                read + more.read,
                added + more.added,
                changed + more.changed,
                unchanged + more.unchanged,
                refused + more.refused);
    }
}
