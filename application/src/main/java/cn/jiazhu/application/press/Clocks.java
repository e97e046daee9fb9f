package cn.jiazhu.application.press;

import cn.jiazhu.domain.Days;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/// The two clocks: `calendar` tells the day of decisions and the instants people read, and is turned in the sandbox;
/// `clock` is for leases, sessions, tickets and freshness, and never is.
public record Clocks(Clock calendar, Clock clock) {

    public LocalDate today() {
        return Days.of(calendar.instant());
    }

    public Instant calendarNow() {
        return calendar.instant();
    }

    public Instant now() {
        return clock.instant();
    }
}
