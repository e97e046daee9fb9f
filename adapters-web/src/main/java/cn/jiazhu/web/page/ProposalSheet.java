package cn.jiazhu.web.page;

import java.util.List;

/// One proposal, and what it would do now.
///
/// @param total of the lines in a sentence; empty for none
/// @param ways to where more is to be seen
/// @param approvable whether this operator may say yes
/// @param decidable whether this operator may say no
public record ProposalSheet(
        ConsoleFrame frame,
        String title,
        Chip chip,
        List<Fact> facts,
        List<RightLine> lines,
        String total,
        List<Frame.Link> ways,
        List<Notice> notices,
        String address,
        boolean approvable,
        boolean decidable) {

    /// A label and its value.
    public record Fact(String label, String value) {}

    public ProposalSheet {
        facts = List.copyOf(facts);
        lines = List.copyOf(lines);
        ways = List.copyOf(ways);
        notices = List.copyOf(notices);
    }
}
