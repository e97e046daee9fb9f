package cn.jiazhu.web.page;

import java.util.List;

/// One registry file: how far it has come, what it does or would do, and what is to be decided.
///
/// @param tag of what is said
/// @param live whether it may change by itself
/// @param text a sentence or two on where it stands
/// @param refused the first of the rows that were refused
/// @param more of how many rows these are the first; empty where they are all
/// @param actions of this operator, each a form with one button
/// @param proposes whether this operator may ask a second person
public record ImportSheet(
        ConsoleFrame frame,
        String tag,
        boolean live,
        String address,
        String title,
        Chip chip,
        String text,
        List<ProposalSheet.Fact> counts,
        List<ProposalSheet.Fact> facts,
        List<RefusedLine> refused,
        String more,
        List<Notice> notices,
        List<Progress.Action> actions,
        boolean proposes) {

    public ImportSheet {
        counts = List.copyOf(counts);
        facts = List.copyOf(facts);
        refused = List.copyOf(refused);
        notices = List.copyOf(notices);
        actions = List.copyOf(actions);
    }
}
