package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.InvalidValue;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Copy serial (加注编号): `JZ`, the first day, `-`, seven digits of a sequence; gaps are allowed.
public record Serial(String text) {

    public Serial {
        InvalidValue.unless(text.matches("JZ[0-9]{8}-[0-9]{7,10}"), "serial", InvalidValue.Reason.PATTERN);
    }

    public static Serial of(LocalDate firstDay, long sequence) {
        return new Serial("JZ" + DateTimeFormatter.BASIC_ISO_DATE.format(firstDay)
                + String.format(Locale.ROOT, "-%07d", sequence));
    }

    @Override
    public String toString() {
        return text;
    }
}
