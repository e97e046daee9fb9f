package cn.jiazhu.application.operator;

import cn.jiazhu.application.port.StuckPeople.Span;
import cn.jiazhu.application.press.Clocks;
import java.time.Duration;

/// What counts as stuck at this moment.
record Recent(Clocks clocks) {

    /// Workers look every second: what has been due for so long, they do not look at.
    private static final Duration OVERDUE = Duration.ofMinutes(1);

    private static final Duration A_DAY = Duration.ofHours(24);

    Span span() {
        return new Span(clocks.now().minus(OVERDUE), clocks.calendarNow().minus(A_DAY));
    }
}
