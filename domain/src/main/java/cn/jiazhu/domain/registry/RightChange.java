package cn.jiazhu.domain.registry;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.certificate.Ordered;
import cn.jiazhu.domain.certificate.Ordered.ByMinistry;
import cn.jiazhu.domain.certificate.Ordered.ByProvince;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.RegistrationState.Effect;
import cn.jiazhu.domain.certificate.Stated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What the ministry itself orders of a registration: that it ends, pauses, or goes on. A pause and its end belong
/// together; what has ended stays so. What it does to what is known: [Ordered].
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

    /// What stands in the way of it. A pause that the ministry ordered can be lifted even from under an end that a
    /// province has reported meanwhile.
    ///
    /// @param from when it is to be true
    public Optional<Hindrance> hindrance(Ordered known, Instant from) {
        return switch (this) {
            case SUSPEND, LOCK ->
                ended(known).or(() -> unless(known.standing().state() == RegistrationState.VALID, Hindrance.NOT_VALID));
            case LIFT -> notPaused(known, RegistrationState.SUSPENDED, Hindrance.NOT_SUSPENDED, from);
            case UNLOCK -> notPaused(known, RegistrationState.LOCKED, Hindrance.NOT_LOCKED, from);
            case REVOKE, ANNUL, CANCEL -> ended(known);
        };
    }

    /// Who has ordered what after it. A pause that a province ordered is lifted in its stead.
    public Ordered applied(Ordered known, Instant from) {
        LocalDate day = Days.of(from);
        return switch (this) {
            case SUSPEND, LOCK, REVOKE, ANNUL, CANCEL -> new ByMinistry(new Stated(next, day), known.reported());
            case LIFT, UNLOCK ->
                switch (known) {
                    case ByMinistry order -> order.lifted(day);
                    case ByProvince _ -> new ByProvince(new Stated(next, day));
                };
        };
    }

    private static Optional<Hindrance> notPaused(
            Ordered known, RegistrationState pause, Hindrance otherwise, Instant from) {
        Stated paused = known.order().filter(order -> order.state() == pause).orElse(known.standing());
        return paused.state() == pause
                ? unless(!Days.of(from).isBefore(paused.from()), Hindrance.BEFORE_IT_BEGAN)
                : ended(known).or(() -> Optional.of(otherwise));
    }

    private static Optional<Hindrance> ended(Ordered known) {
        return unless(known.standing().state().effect() != Effect.ENDS, Hindrance.HAS_ENDED);
    }

    private static Optional<Hindrance> unless(boolean fit, Hindrance hindrance) {
        return fit ? Optional.empty() : Optional.of(hindrance);
    }
}
