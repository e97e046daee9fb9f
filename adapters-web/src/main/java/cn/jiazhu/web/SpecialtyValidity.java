package cn.jiazhu.web;

import cn.jiazhu.domain.certificate.Specialty;
import java.time.LocalDate;

/// A printed specialty's own validity on a day.
enum SpecialtyValidity {
    VALID,
    NOT_YET_VALID,
    EXPIRED;

    static SpecialtyValidity on(Specialty specialty, LocalDate day) {
        if (specialty.isValidOn(day)) {
            return VALID;
        }
        return day.isBefore(specialty.validity().first()) ? NOT_YET_VALID : EXPIRED;
    }

    String written() {
        return Written.name(this);
    }
}
