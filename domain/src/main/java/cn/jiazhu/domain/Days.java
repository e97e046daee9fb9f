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
}
