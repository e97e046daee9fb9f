package cn.jiazhu.web.page;

import cn.jiazhu.web.page.ProposalSheet.Fact;
import java.util.List;

/// How the national platform answers, who waits for it, and what it has not been told.
public record PlatformSheet(
        ConsoleFrame frame, Chip chip, List<Fact> facts, List<Stuck> stuck, List<Backlog> backlogs) {

    /// A cause that people are stuck on.
    public record Stuck(String cause, String meaning, long people, String oldest) {}

    /// Messages for one receiver.
    public record Backlog(String receiver, long undelivered, String oldest, String troubles) {}

    public PlatformSheet {
        facts = List.copyOf(facts);
        stuck = List.copyOf(stuck);
        backlogs = List.copyOf(backlogs);
    }
}
