package cn.jiazhu.application.operator;

import cn.jiazhu.application.port.BoardSamples;
import cn.jiazhu.application.port.BoardSamples.Sample;
import cn.jiazhu.application.port.StuckPeople.Count;
import cn.jiazhu.domain.annotation.StuckOn;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The stuck board (卡点看板): each cause that somebody is stuck on, or was within the last day.
public final class ShowBoard {

    /// The board of one moment.
    ///
    /// @param at when it was counted
    public record Board(Instant at, List<Line> lines) {

        public Board {
            lines = List.copyOf(lines);
        }

        public long people() {
            return lines.stream().mapToLong(Line::people).sum();
        }
    }

    /// A cause.
    ///
    /// @param oldest since when the first has been stuck, of the calendar; empty when nobody is
    /// @param trend of the last day, oldest first
    public record Line(StuckOn cause, long people, Optional<Instant> oldest, List<Point> trend) {

        public Line {
            trend = List.copyOf(trend);
        }
    }

    /// How many there were.
    public record Point(Instant at, long people) {}

    private final BoardSamples samples;

    public ShowBoard(BoardSamples samples) {
        this.samples = samples;
    }

    /// Empty until somebody has counted.
    public Optional<Board> show() {
        List<Sample> all = samples.all();
        return all.isEmpty() ? Optional.empty() : Optional.of(board(all));
    }

    private static Board board(List<Sample> all) {
        Sample latest = all.getLast();
        return new Board(
                latest.at(),
                Stream.of(StuckOn.values())
                        .filter(cause -> all.stream()
                                .anyMatch(sample -> of(sample, cause).isPresent()))
                        .map(cause -> line(cause, all))
                        .toList());
    }

    private static Line line(StuckOn cause, List<Sample> all) {
        Optional<Count> now = of(all.getLast(), cause);
        return new Line(
                cause,
                now.map(Count::people).orElse(0L),
                now.map(Count::oldest),
                all.stream()
                        .map(sample -> new Point(
                                sample.at(),
                                of(sample, cause).map(Count::people).orElse(0L)))
                        .toList());
    }

    private static Optional<Count> of(Sample sample, StuckOn cause) {
        return sample.counts().stream().filter(count -> count.cause() == cause).findFirst();
    }
}
