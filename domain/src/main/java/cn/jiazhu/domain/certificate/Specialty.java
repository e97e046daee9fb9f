package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import java.time.LocalDate;

/// A registered specialty (注册专业) by its printed name, with a registration validity of its own.
public record Specialty(String name, ValidityPeriod validity) {

    public Specialty {
        name = name.strip();
        InvalidValue.unless(!name.isEmpty(), "specialty", Reason.EMPTY);
        InvalidValue.unless(name.length() <= 30, "specialty", Reason.TOO_LONG);
    }

    public boolean isValidOn(LocalDate day) {
        return validity.contains(day);
    }
}
