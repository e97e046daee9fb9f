package cn.jiazhu.bootstrap;

import cn.jiazhu.domain.annotation.Annotation.Issued;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.RegistrationState.Effect;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.verification.Verdict;
import java.time.LocalDate;
import java.util.Optional;

/// A copy somebody of [YearOfLife] holds, with what a reader of the papers would expect to be told of it: worked out
/// from the printed facts and the news of its holder alone, with none of the program's rules.
final class LivedCopy {

    /// Words that a reader keeps apart.
    static final String COUNTS = "counts";

    private static final String OVER = "over";
    private static final String CHANGED = "changed";
    private static final String WITHDRAWN = "withdrawn";

    private final Issued issued;
    private final Facts printed;
    private Optional<String> ended = Optional.empty();

    LivedCopy(Issued issued, Facts printed) {
        this.issued = issued;
        this.printed = printed;
    }

    Issued issued() {
        return issued;
    }

    VerificationCode code() {
        return issued.intent().numbers().code();
    }

    boolean isUsable(LocalDate today) {
        return ended.isEmpty() && !isOver(today);
    }

    void withdrawn() {
        ended = Optional.of(WITHDRAWN);
    }

    /// The holder's province has told something new, today.
    void heard(Facts now, LocalDate today) {
        if (isUsable(today)) {
            ended = Optional.of(now)
                    .filter(facts -> facts.state().effect() == Effect.ENDS)
                    .map(facts -> facts.state().name())
                    .or(() -> isStillTrue(now) ? Optional.empty() : Optional.of(CHANGED));
        }
    }

    /// What a verifier should hear today of a holder whose registration is in `state`.
    String expected(RegistrationState state, LocalDate today) {
        return ended.orElseGet(() -> {
            if (isOver(today)) {
                return OVER;
            }
            return state.effect() == Effect.NONE ? COUNTS : state.name();
        });
    }

    /// The program's verdict in the same words.
    static String word(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Counts _, Verdict.SpecialtiesLapsed _ -> COUNTS;
            case Verdict.NotBegun _ -> "not begun";
            case Verdict.UsePeriodOver _ -> OVER;
            case Verdict.Paused(var state, var _) -> state.name();
            case Verdict.Superseded _ -> CHANGED;
            case Verdict.Withdrawn _ -> WITHDRAWN;
            case Verdict.RegistrationEnded(var state, var _) -> state.name();
        };
    }

    private boolean isOver(LocalDate today) {
        return today.isAfter(issued.intent().period().last());
    }

    private boolean isStillTrue(Facts now) {
        return printed.employer().name().equals(now.employer().name())
                && printed.specialties().stream().allMatch(old -> isCovered(old, now));
    }

    private static boolean isCovered(Specialty old, Facts now) {
        return now.specialties().stream()
                .anyMatch(next -> next.name().equals(old.name())
                        && !next.validity().last().isBefore(old.validity().last()));
    }
}
