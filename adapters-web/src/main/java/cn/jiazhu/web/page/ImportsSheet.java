package cn.jiazhu.web.page;

import java.util.List;

/// Registry files that were handed in, the latest first, and where one hands another in.
///
/// @param handsIn whether this operator may
public record ImportsSheet(
        ConsoleFrame frame, boolean handsIn, List<Notice> notices, List<Row> rows, List<Frame.Link> older) {

    /// An import in short.
    public record Row(String address, String name, String by, String at, String count, Chip chip) {}

    public ImportsSheet {
        notices = List.copyOf(notices);
        rows = List.copyOf(rows);
        older = List.copyOf(older);
    }
}
