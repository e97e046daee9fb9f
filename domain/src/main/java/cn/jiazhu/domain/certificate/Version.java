package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.certificate.RegistrationState.Effect;
import java.time.Instant;
import java.time.LocalDate;

/// One version of a certificate's facts, in both times.
///
/// @param number 1 and up; the higher one knows better
/// @param trueFrom since when its facts are true, as far as they have no day of their own ([Facts#stateFrom()])
/// @param knownFrom since when we know it
public record Version(int number, Facts facts, Instant trueFrom, Instant knownFrom) {

    /// When its state began: on its first day, where that is past. A validity that is told with a day from before the
    /// state it follows is the old one told again; it does not say that the other never was.
    ///
    /// @param before what was said last
    Instant stateTrueFrom(Facts before) {
        LocalDate day = facts.stateFrom();
        boolean repeated = facts.state().effect() == Effect.NONE && day.isBefore(before.stateFrom());
        return day.isBefore(Days.of(trueFrom)) && !repeated ? Days.startOf(day) : trueFrom;
    }
}
