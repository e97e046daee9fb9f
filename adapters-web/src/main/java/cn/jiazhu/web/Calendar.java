package cn.jiazhu.web;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.annotation.Annotation.Issued;
import cn.jiazhu.domain.certificate.CertificateType;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/// The last day of a copy as a calendar entry (RFC 5545) that reminds seven days before.
final class Calendar {

    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    private Calendar() {}

    static Bytes of(Issued issued, CertificateType type, Voice voice) {
        LocalDate last = issued.intent().period().last();
        String summary = voice.say("calendar.summary", Map.of("type", voice.nameOf(type)));
        String note = voice.say(
                "calendar.note", Map.of("ordinal", issued.intent().numbers().ordinal()));
        return Bytes.utf8(String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//jiazhu//annotation//ZH",
                "BEGIN:VEVENT",
                "UID:" + issued.order().id() + "@jiazhu",
                "DTSTAMP:" + STAMP.format(issued.issuedAt()),
                "DTSTART;VALUE=DATE:" + DAY.format(last),
                "DTEND;VALUE=DATE:" + DAY.format(last.plusDays(1)),
                "SUMMARY:" + escaped(summary),
                "DESCRIPTION:" + escaped(note),
                "TRANSP:TRANSPARENT",
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "TRIGGER:-P7D",
                "DESCRIPTION:" + escaped(summary),
                "END:VALARM",
                "END:VEVENT",
                "END:VCALENDAR",
                ""));
    }

    /// Our own sentences are short: none needs folding.
    private static String escaped(String text) {
        return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;");
    }
}
