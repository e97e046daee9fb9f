package cn.jiazhu.domain.verification;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.AnnotationSamples;
import cn.jiazhu.domain.annotation.CopyStatus;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.History;
import cn.jiazhu.domain.certificate.RegistrationState.Effect;
import cn.jiazhu.domain.certificate.Standing;
import cn.jiazhu.domain.certificate.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// One copy, and what was reported of its certificate from its issue on; everything happens on the hour. Told here in
/// two ways that share nothing with [PastVerdict]: as the program told it while it happened, and hour by hour.
///
/// @param withdrawn when its holder withdrew it, if he did and could
record Life(List<Version> reports, List<Instant> withdrawn) {

    static final Facts PRINTED = FactsSamples.constructor();
    static final Annotation.Issued COPY = AnnotationSamples.issued(CertificateSamples.reported());
    static final AnnotatedCopy FACE = COPY.intent()
            .copyOf(CertificateType.CONSTRUCTOR_1, PRINTED, COPY.order().purpose());

    /// Long enough before the issue for what is found out later.
    private static final Instant FIRST_HOUR = Days.startOf(FactsSamples.TODAY.minusDays(60));

    private static final int HOURS = 24 * 400;

    List<Version> versions() {
        Instant before = COPY.issuedAt().minus(Duration.ofDays(2));
        return Stream.concat(Stream.of(new Version(1, PRINTED, before, before)), reports.stream())
                .toList();
    }

    PastVerdict past() {
        History history = new History(versions());
        return switch (presentAt(Instant.MAX)) {
            case Annotation.Ended ended -> PastVerdict.of(ended, FACE, history);
            case Annotation.Issued issued -> PastVerdict.of(issued, FACE, history);
            case Annotation.Waiting _,
                    Annotation.Preparing _,
                    Annotation.Failed _,
                    Annotation.Refused _,
                    Annotation.Abandoned _,
                    Annotation.TimedOut _ -> throw new AssertionError("a copy stays a copy");
        };
    }

    boolean isRetroactive() {
        var versions = versions();
        return IntStream.range(1, versions.size()).anyMatch(i -> {
            Version version = versions.get(i);
            return version.trueFrom().isBefore(version.knownFrom())
                    || stateHour(versions.get(i - 1), version) < hour(version.knownFrom());
        });
    }

    /// What the program said at that instant, with what had been reported by then.
    Verdict toldAt(Instant at) {
        LocalDate day = Days.of(at);
        Facts known = versions().stream()
                .filter(version -> !version.knownFrom().isAfter(at))
                .reduce((_, later) -> later)
                .orElseThrow()
                .facts();
        return presentAt(at) instanceof Annotation.Ended ended
                ? Verdict.of(ended)
                : Verdict.of(COPY, PRINTED, standing(known, day), day);
    }

    /// The copy as reports and its holder have left it.
    private Annotation presentAt(Instant at) {
        Annotation copy = COPY;
        Facts known = PRINTED;
        for (Version report : reports) {
            if (report.knownFrom().isAfter(at)) {
                break;
            }
            copy = withdrawnBefore(copy, known, report.knownFrom());
            if (copy instanceof Annotation.Issued issued) {
                copy = EndCause.end(issued, FACE, known, report.facts(), report.knownFrom())
                        .<Annotation>map(ended -> ended)
                        .orElse(issued);
            }
            known = report.facts();
        }
        return withdrawnBefore(copy, known, at.equals(Instant.MAX) ? at : at.plusSeconds(1));
    }

    /// One withdraws what counts or is paused.
    private Annotation withdrawnBefore(Annotation copy, Facts known, Instant before) {
        return withdrawn.stream()
                .filter(at -> copy instanceof Annotation.Issued && at.isBefore(before))
                .filter(at -> CopyStatus.of(COPY, standing(known, Days.of(at)), Days.of(at))
                        .servesFiles())
                .findFirst()
                .<Annotation>map(at -> COPY.ended(List.of(EndCause.WITHDRAWN), at))
                .orElse(copy);
    }

    private static Standing standing(Facts facts, LocalDate day) {
        return Standing.of(CertificateType.CONSTRUCTOR_1, facts, day);
    }

    /// Hour by hour: every report writes over all hours from its own time on; then one walks from the issue to `at` and
    /// stops at the first end.
    Verdict walkedTo(Instant at) {
        var facts = new ArrayList<Facts>(java.util.Collections.nCopies(HOURS, PRINTED));
        var states = new ArrayList<Facts>(facts);
        var versions = versions();
        for (int i = 1; i < versions.size(); i++) {
            Version version = versions.get(i);
            facts.subList(hour(version.trueFrom()), HOURS).replaceAll(_ -> version.facts());
            if (!sameState(versions.get(i - 1), version)) {
                states.subList(stateHour(versions.get(i - 1), version), HOURS).replaceAll(_ -> version.facts());
            }
        }
        LocalDate last = COPY.intent().period().last();
        Optional<Annotation.Ended> recorded = presentAt(Instant.MAX) instanceof Annotation.Ended ended
                ? Optional.of(ended).filter(end -> !end.at().isAfter(at))
                : Optional.empty();
        for (int hour = hour(COPY.issuedAt()); hour <= hour(at); hour++) {
            int now = hour;
            LocalDate day = Days.of(instant(hour));
            if (recorded.filter(ended -> hour(ended.at()) == now).isPresent()) {
                return Verdict.of(recorded.get());
            }
            if (day.isAfter(last)) {
                return new Verdict.UsePeriodOver(last);
            }
            Facts state = states.get(hour);
            if (state.state().effect() == Effect.ENDS && !day.isBefore(state.stateFrom())) {
                return new Verdict.RegistrationEnded(state.state(), day);
            }
            if (!facts.get(hour).employer().equals(PRINTED.employer())) {
                return new Verdict.Superseded(List.of(EndCause.EMPLOYER_CHANGED), instant(hour));
            }
        }
        Facts state = states.get(hour(at));
        return state.state().effect() == Effect.PAUSES && !Days.of(at).isBefore(state.stateFrom())
                ? new Verdict.Paused(state.state(), state.stateFrom())
                : new Verdict.Counts(last);
    }

    private static boolean sameState(Version before, Version next) {
        return before.facts().state() == next.facts().state()
                && before.facts().stateFrom().equals(next.facts().stateFrom());
    }

    /// A state told with a day in the past began on it, unless it is the old validity told again.
    private static int stateHour(Version before, Version next) {
        LocalDate from = next.facts().stateFrom();
        boolean past = from.isBefore(Days.of(next.trueFrom()));
        boolean old = next.facts().state().effect() == Effect.NONE
                && from.isBefore(before.facts().stateFrom());
        return sameState(before, next) || !past || old ? hour(next.trueFrom()) : Math.max(0, hour(Days.startOf(from)));
    }

    private static int hour(Instant at) {
        return (int) Duration.between(FIRST_HOUR, at).toHours();
    }

    private static Instant instant(int hour) {
        return FIRST_HOUR.plus(Duration.ofHours(hour));
    }
}
