package cn.jiazhu.application.port;

import cn.jiazhu.domain.Days;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/// A clock that stands still until it is turned, in either direction.
public final class TestClock extends Clock {

    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    private TestClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    public static TestClock at(Instant now) {
        return new TestClock(new AtomicReference<>(now), Days.ZONE);
    }

    /// At a wall-clock time in Shanghai, e.g. `2026-03-09T10:00`.
    public static TestClock at(String shanghai) {
        return at(shanghai(shanghai));
    }

    public static Instant shanghai(String time) {
        return LocalDateTime.parse(time).atZone(Days.ZONE).toInstant();
    }

    public void turn(Duration by) {
        now.updateAndGet(instant -> instant.plus(by));
    }

    public void turnTo(String shanghai) {
        now.set(shanghai(shanghai));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new TestClock(now, other);
    }
}
