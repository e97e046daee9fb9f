package cn.jiazhu.web;

import cn.jiazhu.domain.Days;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// How the API writes instants and names.
final class Written {

    private Written() {}

    /// RFC 3339, with Beijing's offset.
    static String moment(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.truncatedTo(ChronoUnit.MILLIS).atZone(Days.ZONE));
    }

    static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /// The name of an alternative, e.g. of an answer to a press.
    static String kind(Object alternative) {
        return alternative.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
