package cn.jiazhu.web;

import cn.jiazhu.domain.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// The two languages people are spoken to in, and how each writes days and times of Beijing.
enum Language {
    ZH("zh-CN", "、", "yyyy年M月d日", "M月d日", "yyyy年M月d日 HH:mm", "yyyy年M月d日 HH:mm:ss"),
    EN("en", ", ", "d MMMM yyyy", "d MMM", "d MMMM yyyy, HH:mm", "d MMMM yyyy, HH:mm:ss");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH).withZone(Days.ZONE);

    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH).withZone(Days.ZONE);

    private final String tag;
    private final String separator;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter minute;
    private final DateTimeFormatter moment;

    Language(String tag, String separator, String day, String shortDay, String minute, String moment) {
        this.tag = tag;
        this.separator = separator;
        this.day = DateTimeFormatter.ofPattern(day, Locale.ENGLISH);
        this.shortDay = DateTimeFormatter.ofPattern(shortDay, Locale.ENGLISH);
        this.minute = DateTimeFormatter.ofPattern(minute, Locale.ENGLISH).withZone(Days.ZONE);
        this.moment = DateTimeFormatter.ofPattern(moment, Locale.ENGLISH).withZone(Days.ZONE);
    }

    /// The first of ours that an Accept-Language header wishes for; Chinese for everything else.
    static Language of(String acceptLanguage) {
        try {
            return Locale.LanguageRange.parse(acceptLanguage).stream()
                    .flatMap(range -> named(range.getRange()).stream())
                    .findFirst()
                    .orElse(ZH);
        } catch (IllegalArgumentException _) {
            return ZH;
        }
    }

    static Optional<Language> named(String tag) {
        String wanted = tag.split("-", 2)[0];
        return Stream.of(values())
                .filter(language -> language.tag.startsWith(wanted) && wanted.length() == 2)
                .findFirst();
    }

    String shortName() {
        return tag.substring(0, 2);
    }

    String tag() {
        return tag;
    }

    Language other() {
        return this == ZH ? EN : ZH;
    }

    String list(List<String> items) {
        return String.join(separator, items);
    }

    String day(LocalDate date) {
        return day.format(date);
    }

    String time(Instant instant) {
        return TIME.format(instant);
    }

    String second(Instant instant) {
        return SECOND.format(instant);
    }

    /// Without the year, where that is plain.
    String shortDay(LocalDate date) {
        return shortDay.format(date);
    }

    String minute(Instant instant) {
        return minute.format(instant);
    }

    String moment(Instant instant) {
        return moment.format(instant);
    }
}
