package cn.jiazhu.web;

import cn.jiazhu.application.operator.ShowBoard.Point;
import cn.jiazhu.application.port.BoardSamples;
import cn.jiazhu.web.page.Trend;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/// Draws how many were stuck within a day, as a field of steps, and says the same in words. Where nobody counted, the
/// field has a gap.
record TrendWords(Voice voice) {

    private static final Duration GAP = BoardSamples.SLOT.multipliedBy(2);

    /// @param points at least one, oldest first
    Trend of(List<Point> points) {
        Point most =
                points.stream().max(Comparator.comparingLong(Point::people)).orElseThrow();
        var facts = Map.of(
                "from", voice.language().time(points.getFirst().at()),
                "first", points.getFirst().people(),
                "most", most.people(),
                "at", voice.language().time(most.at()),
                "now", points.getLast().people());
        return new Trend(
                outline(points, Math.max(1, most.people())),
                Long.toString(most.people()),
                voice.say("trend.label", facts));
    }

    private static String outline(List<Point> points, long most) {
        var path = new StringBuilder();
        Instant end = points.getLast().at();
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            if (i == 0 || isGap(points.get(i - 1), point)) {
                path.append('M').append(x(point.at(), end)).append(' ').append(Trend.HEIGHT);
            }
            path.append('V').append(y(point.people(), most));
            boolean last = i + 1 == points.size() || isGap(point, points.get(i + 1));
            if (last) {
                path.append('H')
                        .append(x(point.at(), end) + 1)
                        .append('V')
                        .append(Trend.HEIGHT)
                        .append('z');
            } else {
                path.append('H').append(x(points.get(i + 1).at(), end));
            }
        }
        return path.toString();
    }

    private static boolean isGap(Point before, Point after) {
        return Duration.between(before.at(), after.at()).compareTo(GAP) > 0;
    }

    private static long x(Instant at, Instant end) {
        return Math.max(0, Trend.WIDTH - 1 - Duration.between(at, end).dividedBy(BoardSamples.SLOT));
    }

    private static long y(long people, long most) {
        return Trend.HEIGHT - Math.ceilDiv(people * Trend.HEIGHT, most);
    }
}
