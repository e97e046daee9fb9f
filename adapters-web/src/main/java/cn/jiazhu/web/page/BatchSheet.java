package cn.jiazhu.web.page;

import java.util.List;

/// One batch, and its reports that were refused.
public record BatchSheet(
        ConsoleFrame frame, String title, Chip chip, List<ProposalSheet.Fact> facts, List<RefusedLine> refused) {

    public BatchSheet {
        facts = List.copyOf(facts);
        refused = List.copyOf(refused);
    }
}
