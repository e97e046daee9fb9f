package cn.jiazhu.web.page;

import java.util.List;

/// What waits for a second person, and what was decided.
public record ProposalsSheet(ConsoleFrame frame, List<Row> open, List<Row> decided) {

    /// A proposal in short.
    public record Row(String address, String title, String grounds, String by, String at, Chip chip) {}

    public ProposalsSheet {
        open = List.copyOf(open);
        decided = List.copyOf(decided);
    }
}
