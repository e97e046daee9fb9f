package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import java.time.LocalDate;

/// The rules of a certificate type, from a day on, until a version with a higher number begins.
///
/// @param number in the order in which they were decided, from 1
public record TypeVersion(int number, LocalDate from, TypeRules rules) {

    /// The first one has always been.
    public static TypeVersion first(TypeRules rules) {
        return new TypeVersion(1, LocalDate.EPOCH, rules);
    }

    public TypeVersion {
        InvalidValue.unless(number >= 1, "version", Reason.RANGE);
        InvalidValue.unless(number > 1 || from.equals(LocalDate.EPOCH), "version", Reason.RANGE);
    }
}
