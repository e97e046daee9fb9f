package cn.jiazhu.domain.registry;

import static cn.jiazhu.domain.certificate.RegistrationState.Effect.ENDS;

import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Specialty;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Whether the data of an announced application have arrived. Told by what it would change, for a report does not name
/// the application that caused it: a photo that is supplied, or a suspension, does not answer an announced renewal.
final class Answers {

    /// What a change (变更注册) may change.
    private static final List<Function<Facts, Object>> PRINTED = List.of(
            Facts::name,
            Facts::gender,
            Facts::birthDate,
            Facts::holder,
            Facts::number,
            facts -> facts.employer().name());

    private Answers() {}

    /// Whether the report that made `next` of `known` answers what was announced before it.
    static boolean answers(Optional<Facts> known, Facts next, Announcement told) {
        return known.map(old -> isAnswered(old, next, told)).orElse(true);
    }

    /// Whether an announcement comes after its data: `known` already is what it announces.
    static boolean hasAnswered(Facts known, Announcement told) {
        return switch (told.application()) {
            case INITIAL -> true;
            case AGAIN -> !isEnded(known) && !known.issuedOn().isBefore(told.announcedOn());
            case CANCELLATION -> known.state() == RegistrationState.CANCELLED;
            case CHANGE, RENEWAL, ADD_SPECIALTY, REISSUE -> known.issuedOn().isAfter(told.announcedOn());
        };
    }

    private static boolean isAnswered(Facts old, Facts next, Announcement told) {
        if (isEnded(next)) {
            return !isHopeAfter(next.state(), told.application());
        }
        if (isEnded(old)) {
            return true;
        }
        return switch (told.application()) {
            case INITIAL -> true;
            case AGAIN -> isIssuedAnew(old, next) || isLonger(old, next);
            case CHANGE ->
                PRINTED.stream().anyMatch(part -> !part.apply(old).equals(part.apply(next)))
                        || (isIssuedAnew(old, next) && next.issuedOn().isAfter(told.announcedOn()));
            case RENEWAL -> isLonger(old, next);
            case ADD_SPECIALTY ->
                next.specialties().stream()
                        .anyMatch(added -> lastDay(old, added).isEmpty());
            case REISSUE -> isIssuedAnew(old, next) || !old.identifier().equals(next.identifier());
            case CANCELLATION -> false;
        };
    }

    /// What may still come after a registration has ended: another one; after a lapse, also the renewal that was late.
    private static boolean isHopeAfter(RegistrationState end, Application application) {
        return application == Application.AGAIN
                || (application == Application.RENEWAL && end == RegistrationState.LAPSED);
    }

    private static boolean isEnded(Facts facts) {
        return facts.state().effect() == ENDS;
    }

    private static boolean isIssuedAnew(Facts old, Facts next) {
        return next.issuedOn().isAfter(old.issuedOn());
    }

    private static boolean isLonger(Facts old, Facts next) {
        return next.specialties().stream()
                .anyMatch(renewed -> lastDay(old, renewed)
                        .filter(last -> renewed.validity().last().isAfter(last))
                        .isPresent());
    }

    private static Optional<LocalDate> lastDay(Facts facts, Specialty same) {
        return facts.specialties().stream()
                .filter(specialty -> specialty.name().equals(same.name()))
                .map(specialty -> specialty.validity().last())
                .findFirst();
    }
}
