package cn.jiazhu.web.page;

import java.util.List;

/// Batches that provincial systems have sent, the latest first.
public record BatchesSheet(ConsoleFrame frame, List<Row> rows, List<Frame.Link> older) {

    /// A batch in short.
    ///
    /// @param count what became of its reports
    public record Row(String address, String reporter, String at, String count, Chip chip) {}

    public BatchesSheet {
        rows = List.copyOf(rows);
        older = List.copyOf(older);
    }
}
