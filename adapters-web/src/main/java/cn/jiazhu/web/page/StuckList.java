package cn.jiazhu.web.page;

import java.util.List;

/// Those who are stuck on one cause.
///
/// @param older the next page; one at most
/// @param retry whether to look again is offered
/// @param self where its form is sent
/// @param after where the page begins
public record StuckList(
        ConsoleFrame frame,
        Frame.Link back,
        String title,
        String meaning,
        Chip side,
        List<Notice> notices,
        List<Row> rows,
        List<Frame.Link> older,
        boolean retry,
        String self,
        String after) {

    public StuckList {
        notices = List.copyOf(notices);
        rows = List.copyOf(rows);
        older = List.copyOf(older);
    }

    /// One of them.
    ///
    /// @param name masked
    /// @param ways to look him up; none for who may not
    public record Row(
            String certificate,
            String name,
            String type,
            String number,
            String since,
            String age,
            List<Frame.Link> ways) {

        public Row {
            ways = List.copyOf(ways);
        }
    }
}
