package cn.jiazhu.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// Days are days in Asia/Shanghai, whatever zone the machine is in.
public final class Days {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private Days() {}

    public static LocalDate of(Instant instant) {
        return instant.atZone(ZONE).toLocalDate();
    }

    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZONE).toInstant();
    }

    /// 23:59:59 and all that is left of it.
    public static Instant endOf(LocalDate day) {
        return startOf(day.plusDays(1)).minusNanos(1);
    }
}
