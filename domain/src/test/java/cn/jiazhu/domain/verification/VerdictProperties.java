package cn.jiazhu.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.DomainArbitraries;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.AnnotationSamples;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.annotation.UsePeriod;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.RegistrationState.Effect;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.certificate.Standing;
import cn.jiazhu.domain.certificate.ValidityPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/// What a third party is told over the life of one copy, whatever the registry reports meanwhile.
///
/// A copy is issued on the first day; then reports come, each on a day of its own, each the facts from then on. Reports
/// may name a state that begins later, as registries do.
@Domain(DomainArbitraries.class)
class VerdictProperties {

    private static final LocalDate FIRST = FactsSamples.TODAY;
    private static final Facts PRINTED = FactsSamples.constructor();
    private static final Annotation.Issued COPY = AnnotationSamples.issued(CertificateSamples.reported());
    private static final UsePeriod PERIOD = COPY.intent().period();

    /// What is told on a day by the program, which ended the copy when a report came, is what the whole history says of
    /// that day when it is read afterwards.
    @Property(tries = 500)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void the_verdict_on_a_day_is_what_the_history_up_to_it_says(
            @ForAll("histories") List<Report> history, @ForAll @IntRange(max = 200) int offset) {
        LocalDate day = FIRST.plusDays(offset);
        Verdict told = told(history, day);
        assertThat(told instanceof Verdict.Counts).isEqualTo(countsByHistory(history, day));
        assertThat(told instanceof Verdict.Paused).isEqualTo(isPausedByHistory(history, day));
        Statistics.collect(told.getClass());
        Statistics.coverage(coverage -> {
            coverage.check(Verdict.Counts.class).percentage(share -> share > 5);
            coverage.check(Verdict.Paused.class).percentage(share -> share > 1);
            coverage.check(Verdict.Superseded.class).percentage(share -> share > 2);
            coverage.check(Verdict.RegistrationEnded.class).percentage(share -> share > 2);
        });
    }

    @Property(tries = 200)
    void what_has_ended_never_comes_back(@ForAll("histories") List<Report> history) {
        var days = FIRST.datesUntil(FIRST.plusDays(200)).toList();
        var gone = days.stream()
                .dropWhile(day -> !isGone(told(history, day)))
                .map(day -> told(history, day))
                .toList();
        assertThat(gone).allMatch(VerdictProperties::isGone);
    }

    @Property(tries = 200)
    void a_paused_copy_counts_again_after_lifting_to_its_own_end(
            @ForAll @IntRange(min = 1, max = 100) int from, @ForAll @IntRange(min = 1, max = 120) int lifted) {
        var history = List.of(
                new Report(FIRST.plusDays(from), inState(RegistrationState.SUSPENDED, FIRST.plusDays(from))),
                new Report(
                        FIRST.plusDays(from + lifted),
                        inState(RegistrationState.VALID, FIRST.plusDays(from + lifted))));
        FIRST.datesUntil(FIRST.plusDays(200)).forEach(day -> {
            boolean paused = !day.isBefore(FIRST.plusDays(from)) && day.isBefore(FIRST.plusDays(from + lifted));
            assertThat(told(history, day) instanceof Verdict.Counts).isEqualTo(PERIOD.contains(day) && !paused);
        });
    }

    @Property(tries = 200)
    void a_renewal_never_ends_a_copy(
            @ForAll Facts printed, @ForAll @IntRange(max = 2000) int longer, @ForAll LocalDate day) {
        Facts renewed = withValidities(printed, longer);
        assertThat(EndCause.between(valid(printed), valid(renewed), day)).isEmpty();
    }

    @Property(tries = 200)
    void a_shortened_specialty_always_does(
            @ForAll Facts printed, @ForAll @IntRange(min = 1, max = 2000) int shorter, @ForAll LocalDate day) {
        assertThat(EndCause.between(valid(printed), valid(withValidities(printed, -shorter)), day))
                .containsExactly(EndCause.SPECIALTY_SHORTENED);
    }

    @Property(tries = 200)
    void a_lost_specialty_always_does(@ForAll Facts printed, @ForAll LocalDate day) {
        if (printed.specialties().size() > 1) {
            var kept = printed.specialties().stream().skip(1);
            assertThat(EndCause.between(valid(printed), valid(withSpecialties(printed, kept)), day))
                    .containsExactly(EndCause.SPECIALTY_REMOVED);
        }
    }

    @Property(tries = 200)
    void an_added_specialty_never_does(@ForAll Facts printed, @ForAll LocalDate day) {
        if (printed.specialties().size() > 1) {
            Facts fewer =
                    withSpecialties(printed, printed.specialties().stream().skip(1));
            assertThat(EndCause.between(valid(fewer), valid(printed), day)).isEmpty();
        }
    }

    @Property(tries = 200)
    void the_same_facts_end_nothing(@ForAll Facts facts, @ForAll LocalDate day) {
        assertThat(EndCause.between(valid(facts), valid(facts), day)).isEmpty();
    }

    @Property(tries = 200)
    void a_reported_state_comes_first_then_the_age_limit_then_the_dates(
            @ForAll CertificateType type, @ForAll Facts facts, @ForAll LocalDate day) {
        boolean stated = facts.state().effect() != Effect.NONE && !day.isBefore(facts.stateFrom());
        boolean overAge = day.isAfter(facts.ageLimitDay(type.on(day)));
        boolean valid = facts.specialties().stream().anyMatch(specialty -> specialty.isValidOn(day));
        switch (Standing.of(type, facts, day)) {
            case Standing.Ended(var state, var since) -> {
                assertThat(state.effect()).isEqualTo(Effect.ENDS);
                assertThat(since).isBeforeOrEqualTo(day);
            }
            case Standing.Paused(var state, var since) -> {
                assertThat(state.effect()).isEqualTo(Effect.PAUSES);
                assertThat(since).isBeforeOrEqualTo(day);
            }
            case Standing.OverAge(var _, var last) -> {
                assertThat(stated).isFalse();
                assertThat(last).isBefore(day);
            }
            case Standing.NotYetValid(var first) -> {
                assertThat(stated || overAge || valid).isFalse();
                assertThat(first).isAfter(day);
            }
            case Standing.Expired(var last) -> {
                assertThat(stated || overAge || valid).isFalse();
                assertThat(last).isBefore(day);
            }
            case Standing.Valid(var last) -> {
                assertThat(stated || overAge).isFalse();
                assertThat(valid).isTrue();
                assertThat(last).isAfterOrEqualTo(day).isBeforeOrEqualTo(facts.ageLimitDay(type.on(day)));
            }
            case Standing.NotReported() -> throw new AssertionError("facts are there");
        }
    }

    /// The facts that the registry reports on a day.
    record Report(LocalDate day, Facts facts) {}

    /// Up to four reports on different days; what a report changes is in the sample's facts or in the state alone.
    @Provide
    Arbitrary<List<Report>> histories() {
        Arbitrary<UnaryOperator<Facts>> changes = Arbitraries.of(
                facts -> facts,
                facts -> FactsSamples.withIdentifier(facts, facts.identifier().withVersion(2)),
                facts -> FactsSamples.withEmployer(facts, "样例设计院"),
                facts -> withValidities(facts, 1000));
        var state = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(RegistrationState.VALID)),
                Tuple.of(1, Arbitraries.of(RegistrationState.class)));
        Arbitrary<Integer> ahead = Arbitraries.of(0, 0, 1, 10);
        return Combinators.combine(Arbitraries.integers().between(1, 70), changes, state, ahead)
                .as((gap, change, stated, later) -> Tuple.of(gap, change, stated, later))
                .list()
                .ofMaxSize(4)
                .map(steps -> IntStream.range(0, steps.size())
                        .mapToObj(i -> {
                            LocalDate day = FIRST.plusDays(steps.subList(0, i + 1).stream()
                                    .mapToInt(step -> step.get1())
                                    .sum());
                            var step = steps.get(i);
                            return new Report(
                                    day,
                                    FactsSamples.withState(
                                            step.get2().apply(PRINTED), step.get3(), day.plusDays(step.get4())));
                        })
                        .toList());
    }

    /// Live: the copy as the reports up to the day have left it, and the standing on that day.
    private static Verdict told(List<Report> history, LocalDate day) {
        Annotation copy = COPY;
        Facts known = PRINTED;
        for (Report report : until(history, day)) {
            if (copy instanceof Annotation.Issued issued) {
                var causes = EndCause.between(PRINTED, known, report.facts(), Days.endOf(report.day()));
                copy = causes.isEmpty()
                        ? issued
                        : issued.ended(
                                causes, report.day().atStartOfDay(Days.ZONE).toInstant());
            }
            known = report.facts();
        }
        Certificate certificate = CertificateSamples.of(CertificateType.CONSTRUCTOR_1, known);
        return switch (copy) {
            case Annotation.Issued issued -> Verdict.of(issued, PRINTED, certificate.standingOn(day), day);
            case Annotation.Ended ended -> Verdict.of(ended);
            case Annotation.Waiting _,
                    Annotation.Preparing _,
                    Annotation.Failed _,
                    Annotation.Refused _,
                    Annotation.Abandoned _,
                    Annotation.TimedOut _ -> throw new AssertionError("a copy stays a copy");
        };
    }

    /// Read afterwards: within its period, nothing printed untrue in any report so far, never ended on any day so far,
    /// and
    /// not paused on this one.
    private static boolean countsByHistory(List<Report> history, LocalDate day) {
        return PERIOD.contains(day)
                && isWholeByHistory(history, day)
                && !isInEffect(until(history, day), day, Effect.PAUSES);
    }

    private static boolean isPausedByHistory(List<Report> history, LocalDate day) {
        return PERIOD.contains(day)
                && isWholeByHistory(history, day)
                && isInEffect(until(history, day), day, Effect.PAUSES);
    }

    private static boolean isWholeByHistory(List<Report> history, LocalDate day) {
        boolean isTrue = until(history, day).stream()
                .allMatch(report -> report.facts().employer().equals(PRINTED.employer()));
        return isTrue && FIRST.datesUntil(day.plusDays(1)).noneMatch(past -> hasEnded(history, past));
    }

    /// By what was known when the day began, or by what was reported on it.
    private static boolean hasEnded(List<Report> history, LocalDate day) {
        return isInEffect(until(history, day.minusDays(1)), day, Effect.ENDS)
                || isInEffect(until(history, day), day, Effect.ENDS);
    }

    /// Whether the latest of the reports states such a state from that day or before.
    private static boolean isInEffect(List<Report> reports, LocalDate day, Effect effect) {
        return reports.stream()
                .reduce((_, later) -> later)
                .map(Report::facts)
                .filter(facts -> facts.state().effect() == effect && !day.isBefore(facts.stateFrom()))
                .isPresent();
    }

    private static List<Report> until(List<Report> history, LocalDate day) {
        return history.stream().filter(report -> !report.day().isAfter(day)).toList();
    }

    private static boolean isGone(Verdict verdict) {
        return switch (verdict) {
            case Verdict.UsePeriodOver _, Verdict.Superseded _, Verdict.Withdrawn _, Verdict.RegistrationEnded _ ->
                true;
            case Verdict.Counts _, Verdict.SpecialtiesLapsed _, Verdict.NotBegun _, Verdict.Paused _ -> false;
        };
    }

    private static Facts inState(RegistrationState state, LocalDate from) {
        return FactsSamples.withState(PRINTED, state, from);
    }

    private static Facts valid(Facts facts) {
        return FactsSamples.withState(facts, RegistrationState.VALID, facts.issuedOn());
    }

    /// Every specialty's last day moved; a renewal is reported with a later first day, too.
    private static Facts withValidities(Facts facts, int days) {
        return withSpecialties(
                facts,
                facts.specialties().stream()
                        .map(old -> new Specialty(
                                old.name(),
                                new ValidityPeriod(
                                        days > 0
                                                ? old.validity().last()
                                                : old.validity().last().minusDays(3000),
                                        old.validity().last().plusDays(days)))));
    }

    private static Facts withSpecialties(Facts facts, Stream<Specialty> specialties) {
        return FactsSamples.withSpecialties(facts, specialties.toArray(Specialty[]::new));
    }
}
