package cn.jiazhu.bootstrap;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// The calendar: another clock, turned by the offset that the database remembers (architecture.md §6), so that every
/// process tells the same day. Turned in sandboxes only; production refuses a database with an offset.
final class TurnedClock extends Clock {

    private final Clock clock;
    private volatile Duration offset;

    TurnedClock(Clock clock, Duration offset) {
        this.clock = clock;
        this.offset = offset;
    }

    void turnTo(Duration next) {
        offset = next;
    }

    @Override
    public Instant instant() {
        return clock.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TurnedClock(clock.withZone(zone), offset);
    }
}
