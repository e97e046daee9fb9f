package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Specialty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What ends a copy (architecture.md §2): something printed is no longer true, the registration ended, or its holder
/// withdrew it. A longer validity, an added specialty, a new identifier do not: what is printed stays true.
public enum EndCause {
    WITHDRAWN,
    NAME_CHANGED,
    GENDER_CHANGED,
    BIRTH_DATE_CHANGED,
    NUMBER_CHANGED,
    EMPLOYER_CHANGED,
    SPECIALTY_REMOVED,
    SPECIALTY_SHORTENED,
    PHOTO_REPLACED,
    SIGNATURE_REPLACED,
    ANNULLED,
    REVOKED,
    CANCELLED,
    LAPSED,
    MOVED_OUT;

    /// What of `printed` is no longer true by `now`, or which state has ended the registration by `today`. A later
    /// start of
    /// a specialty is how renewals are reported; only an earlier end shortens it.
    public static List<EndCause> between(Facts printed, Facts now, LocalDate today) {
        var causes = new ArrayList<EndCause>();
        addIf(causes, NAME_CHANGED, differs(printed, now, Facts::name));
        addIf(causes, GENDER_CHANGED, differs(printed, now, Facts::gender));
        addIf(causes, BIRTH_DATE_CHANGED, differs(printed, now, Facts::birthDate));
        addIf(causes, NUMBER_CHANGED, differs(printed, now, Facts::number));
        addIf(
                causes,
                EMPLOYER_CHANGED,
                differs(printed, now, facts -> facts.employer().name()));
        addIf(causes, SPECIALTY_REMOVED, printed.specialties().stream().anyMatch(old -> isRemoved(old, now)));
        addIf(causes, SPECIALTY_SHORTENED, printed.specialties().stream().anyMatch(old -> isShortened(old, now)));
        addIf(causes, PHOTO_REPLACED, isReplaced(printed.photo(), now.photo()));
        addIf(causes, SIGNATURE_REPLACED, isReplaced(printed.signature(), now.signature()));
        causes.addAll(ended(now, today).stream().toList());
        return List.copyOf(causes);
    }

    /// What of `printed` is no longer true by `now`, or has been untrue meanwhile: a registration that had ended before
    /// `at` as far as was `known` has ended its copies, even if `now` it is valid again.
    public static List<EndCause> between(Facts printed, Facts known, Facts now, Instant at) {
        var before = ended(known, Days.of(at.minusNanos(1)));
        return Stream.concat(before.stream(), between(printed, now, Days.of(at)).stream())
                .distinct()
                .toList();
    }

    /// How `copy` ends, if it does, when at `at` what was `known` of its certificate becomes what is so `now`: at that
    /// instant, or on the day on which the registration had ended as it was told ahead.
    ///
    /// @param face of `copy`
    public static Optional<Annotation.Ended> end(
            Annotation.Issued copy, AnnotatedCopy face, Facts known, Facts now, Instant at) {
        List<EndCause> causes = between(face.facts(), known, now, at);
        boolean before = ended(known, Days.of(at.minusNanos(1))).isPresent();
        return causes.isEmpty()
                ? Optional.empty()
                : Optional.of(copy.ended(causes, before ? Days.startOf(known.stateFrom()) : at));
    }

    /// The state of the registration that this cause is, if it is one.
    public Optional<RegistrationState> registrationState() {
        return Stream.of(RegistrationState.values())
                .filter(state -> state.effect() == RegistrationState.Effect.ENDS)
                .filter(state -> state.name().equals(name()))
                .findFirst();
    }

    private static Optional<EndCause> ended(Facts facts, LocalDate today) {
        return facts.state().effect() == RegistrationState.Effect.ENDS && !today.isBefore(facts.stateFrom())
                ? Optional.of(valueOf(facts.state().name()))
                : Optional.empty();
    }

    private static void addIf(List<EndCause> causes, EndCause cause, boolean holds) {
        if (holds) {
            causes.add(cause);
        }
    }

    private static boolean differs(Facts printed, Facts now, Function<Facts, Object> part) {
        return !part.apply(printed).equals(part.apply(now));
    }

    private static boolean isRemoved(Specialty printed, Facts now) {
        return now.specialties().stream().noneMatch(other -> other.name().equals(printed.name()));
    }

    private static boolean isShortened(Specialty printed, Facts now) {
        return now.specialties().stream()
                .filter(other -> other.name().equals(printed.name()))
                .anyMatch(other ->
                        other.validity().last().isBefore(printed.validity().last()));
    }

    private static boolean isReplaced(HolderImage printed, HolderImage now) {
        return printed instanceof HolderImage.Stored(var source, var _)
                && !(now instanceof HolderImage.Stored(var next, var _) && next.equals(source));
    }
}
