package cn.jiazhu.bootstrap;

/// What came of the kills at one step.
///
/// @param killed seen to have ended by SIGKILL: the program with exit code 137, PostgreSQL, nobody's child, by its
/// absence
/// @param acknowledged presses whose client has an answer, before or after the kill
record KillTally(String step, int kills, int killed, int acknowledged, int issued, int ended) {

    private static final String ROW = "%-18s %5s %8s %12s %6s %5s";

    static String header(String whatKilledMeans) {
        return ROW.formatted("killed at", "kills", whatKilledMeans, "acknowledged", "issued", "ended");
    }

    static KillTally none(String step) {
        return new KillTally(step, 0, 0, 0, 0, 0);
    }

    KillTally plus(boolean isDead, boolean wasIssued) {
        return new KillTally(
                step,
                kills + 1,
                killed + (isDead ? 1 : 0),
                acknowledged + 1,
                issued + (wasIssued ? 1 : 0),
                ended + (wasIssued ? 0 : 1));
    }

    boolean isComplete(int wanted) {
        return kills == wanted && killed == wanted && acknowledged == wanted && issued + ended == wanted;
    }

    @Override
    public String toString() {
        return ROW.formatted(step, kills, killed, acknowledged, issued, ended);
    }
}
