package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import java.time.LocalDate;

/// First and last valid day, both inclusive, Asia/Shanghai.
public record ValidityPeriod(LocalDate first, LocalDate last) {

    public ValidityPeriod {
        InvalidValue.unless(!last.isBefore(first), "valid_to", Reason.RANGE);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }
}
