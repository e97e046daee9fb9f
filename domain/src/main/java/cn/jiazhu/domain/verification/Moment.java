package cn.jiazhu.domain.verification;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/// An instant of the past that somebody asks about, never of the future. A day stands for its last moment, 23:59:59 in
/// Shanghai; today for now.
public record Moment(Instant at) {

    /// The longest that is read: an instant with nanoseconds and an offset.
    private static final int MAX_LENGTH = 40;

    /// The moment that a text names.
    ///
    /// @param text a day, an instant of RFC 3339, or a day and a time of Shanghai
    public static Moment parse(String text, Instant now) {
        Instant asked = read(text, now);
        InvalidValue.unless(!asked.isAfter(now), "at", Reason.RANGE);
        return new Moment(asked);
    }

    /// In an address a plus sign is read as a space.
    private static Instant read(String text, Instant now) {
        String written = text.strip().replace(' ', '+');
        InvalidValue.unless(
                written.matches("[0-9]{4}-[0-9TZ:.+-]+") && written.length() <= MAX_LENGTH, "at", Reason.PATTERN);
        try {
            if (!written.contains("T")) {
                LocalDate day = LocalDate.parse(written);
                return day.equals(Days.of(now)) ? now : Days.endOf(day);
            }
            return written.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})")
                    ? OffsetDateTime.parse(written).toInstant()
                    : LocalDateTime.parse(written).atZone(Days.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new InvalidValue("at", Reason.PATTERN);
        }
    }
}
