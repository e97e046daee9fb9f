package cn.jiazhu.domain.registry;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.RegistrationState.Effect;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the ministry itself orders of a registration: that it ends, pauses, or goes on. A pause and its end belong
/// together; what has ended stays so.
public enum RightChange {
    /// 暂扣
    SUSPEND(RegistrationState.SUSPENDED),
    /// 解除暂扣
    LIFT(RegistrationState.VALID),
    /// 锁定
    LOCK(RegistrationState.LOCKED),
    /// 解除锁定
    UNLOCK(RegistrationState.VALID),
    /// 吊销
    REVOKE(RegistrationState.REVOKED),
    /// 撤销
    ANNUL(RegistrationState.ANNULLED),
    /// 注销
    CANCEL(RegistrationState.CANCELLED);

    /// Why a registration as it is cannot be changed so.
    public enum Hindrance {
        /// No registration has this number, or none that is reported.
        UNKNOWN,
        HAS_ENDED,
        NOT_VALID,
        NOT_SUSPENDED,
        NOT_LOCKED,
        /// A pause cannot be over before it began.
        BEFORE_IT_BEGAN
    }

    private final RegistrationState next;

    RightChange(RegistrationState next) {
        this.next = next;
    }

    public RegistrationState next() {
        return next;
    }

    /// As typed in a command or an address, e.g. `suspend`.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RightChange parse(String word) {
        return Stream.of(values())
                .filter(change -> change.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("change", InvalidValue.Reason.UNKNOWN));
    }

    /// What stands in the way of it.
    ///
    /// @param from when it is to be true
    public Optional<Hindrance> hindrance(Facts known, Instant from) {
        if (known.state().effect() == Effect.ENDS) {
            return Optional.of(Hindrance.HAS_ENDED);
        }
        return switch (this) {
            case SUSPEND, LOCK -> unless(known.state() == RegistrationState.VALID, Hindrance.NOT_VALID);
            case LIFT ->
                unless(known.state() == RegistrationState.SUSPENDED, Hindrance.NOT_SUSPENDED)
                        .or(() -> notBeforeItBegan(known, from));
            case UNLOCK ->
                unless(known.state() == RegistrationState.LOCKED, Hindrance.NOT_LOCKED)
                        .or(() -> notBeforeItBegan(known, from));
            case REVOKE, ANNUL, CANCEL -> Optional.empty();
        };
    }

    public Facts applied(Facts known, Instant from) {
        return known.withState(next, Days.of(from));
    }

    private static Optional<Hindrance> notBeforeItBegan(Facts known, Instant from) {
        return unless(!Days.of(from).isBefore(known.stateFrom()), Hindrance.BEFORE_IT_BEGAN);
    }

    private static Optional<Hindrance> unless(boolean fit, Hindrance hindrance) {
        return fit ? Optional.empty() : Optional.of(hindrance);
    }
}
