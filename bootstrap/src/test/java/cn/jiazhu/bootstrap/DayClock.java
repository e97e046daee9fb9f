package cn.jiazhu.bootstrap;

import cn.jiazhu.domain.Days;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/// Tells what it was set to.
final class DayClock extends Clock {

    private volatile Instant now = Instant.EPOCH;

    /// @param shanghai date and time there, as ISO 8601
    void set(String shanghai) {
        now = ZonedDateTime.of(LocalDateTime.parse(shanghai), Days.ZONE).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return Days.ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("a day is a day in Shanghai");
    }
}
