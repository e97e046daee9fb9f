package cn.jiazhu.web.page;

import java.util.List;

/// The first page of the console: who is stuck, on what, and whose move it is.
///
/// @param counted when; empty before the first time
/// @param sides whose move it is, and of how many
public record StuckBoard(ConsoleFrame frame, String counted, List<Side> sides, List<Line> lines) {

    public StuckBoard {
        sides = List.copyOf(sides);
        lines = List.copyOf(lines);
    }

    public record Side(Chip chip, String people) {}

    /// A cause.
    ///
    /// @param oldest for how long the first has been stuck; empty for nobody
    /// @param ways to those who are stuck; none for who may not see them
    public record Line(
            String cause, String meaning, Chip side, String people, String oldest, Trend trend, List<Frame.Link> ways) {

        public Line {
            ways = List.copyOf(ways);
        }
    }
}
