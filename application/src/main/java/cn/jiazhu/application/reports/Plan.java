package cn.jiazhu.application.reports;

/// What an import did, or would do.
///
/// @param ends how many copies it ends
public record Plan(Tally tally, long ends) {

    Plan plus(Tally more, long moreEnds) {
        return new Plan(tally.plus(more), ends + moreEnds);
    }
}
