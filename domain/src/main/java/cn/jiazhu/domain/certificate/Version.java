package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.certificate.RegistrationState.Effect;
import java.time.Instant;

/// One version of a certificate's facts, in both times.
///
/// @param number 1 and up; the higher one knows better
/// @param trueFrom since when its facts are true, as far as they have no day of their own ([Facts#stateFrom()])
/// @param knownFrom since when we know it
/// @param by who ordered its state
public record Version(int number, Facts facts, Instant trueFrom, Instant knownFrom, Ordered by) {

    /// Of a province's state.
    public Version(int number, Facts facts, Instant trueFrom, Instant knownFrom) {
        this(number, facts, trueFrom, knownFrom, new Ordered.ByProvince(facts.stated()));
    }

    /// When the state that the province reports began: on its first day, where that is past. A validity that is told
    /// with a day from before the state it follows is the old one told again; it does not say that the other never
    /// was.
    ///
    /// @param before what was reported last
    Instant reportedTrueFrom(Stated before) {
        Stated now = by.reported();
        boolean repeated = now.effect() == Effect.NONE && now.from().isBefore(before.from());
        return now.from().isBefore(Days.of(trueFrom)) && !repeated ? Days.startOf(now.from()) : trueFrom;
    }
}
