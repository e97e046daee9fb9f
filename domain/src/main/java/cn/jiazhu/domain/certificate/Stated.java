package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.certificate.RegistrationState.Effect;
import java.time.LocalDate;

/// A state of a registration and its first day.
public record Stated(RegistrationState state, LocalDate from) {

    /// What it does to copies once it has begun.
    Effect effect() {
        return state.effect();
    }

    boolean isWorseThan(Stated other) {
        return effect().compareTo(other.effect()) > 0;
    }

    /// The same of a day on which either may not have begun.
    boolean isWorseThan(Stated other, LocalDate day) {
        return effectOn(day).compareTo(other.effectOn(day)) > 0;
    }

    private Effect effectOn(LocalDate day) {
        return from.isAfter(day) ? Effect.NONE : effect();
    }
}
