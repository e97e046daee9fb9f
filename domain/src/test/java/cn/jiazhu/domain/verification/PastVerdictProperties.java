package cn.jiazhu.domain.verification;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/// What is said of a day that is past, for random lives and days.
class PastVerdictProperties {

    private static final int TRIES = 10_000;

    @Property(tries = TRIES)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void what_is_known_now_is_what_an_hourly_replay_of_the_true_times_says(
            @ForAll("lives") Life life, @ForAll("instants") Instant at) {
        Verdict known = life.past().trueAt(at);

        assertSame(known, life.walkedTo(at));
        boolean otherwise = !known.saysTheSameAs(life.past().recordedAt(at));
        Statistics.label("verdict").collect(known.getClass());
        Statistics.label("otherwise").collect(otherwise);
        Statistics.label("verdict")
                .coverage(coverage -> List.of(
                                Verdict.Counts.class,
                                Verdict.Paused.class,
                                Verdict.Superseded.class,
                                Verdict.RegistrationEnded.class,
                                Verdict.UsePeriodOver.class,
                                Verdict.Withdrawn.class)
                        .forEach(kind -> coverage.check(kind).percentage(share -> share > 1)));
        Statistics.label("otherwise").coverage(coverage -> coverage.check(true).percentage(share -> share > 3));
    }

    @Property(tries = TRIES)
    void what_our_record_said_is_what_the_program_told_at_that_instant(
            @ForAll("lives") Life life, @ForAll("instants") Instant at) {
        assertThat(life.past().recordedAt(at)).isEqualTo(life.toldAt(at));
    }

    @Property(tries = TRIES)
    void with_nothing_found_out_later_both_agree(@ForAll("straight") Life life, @ForAll("instants") Instant at) {
        assertThat(life.isRetroactive()).isFalse();
        assertSame(life.past().trueAt(at), life.past().recordedAt(at));
    }

    @Property(tries = 1_000)
    void the_changes_of_a_day_lead_from_its_first_verdict_to_its_last(
            @ForAll("lives") Life life, @ForAll("instants") Instant at) {
        Instant from = Days.startOf(Days.of(at));
        PastVerdict past = life.past();
        Verdict told = past.trueAt(from.minusNanos(1));
        for (PastVerdict.Change change : past.changes(from, at)) {
            assertThat(change.at()).isBetween(from, at);
            assertThat(change.verdict().saysTheSameAs(told)).isFalse();
            told = change.verdict();
        }
        assertSame(told, past.trueAt(at));
    }

    @Property(tries = 1_000)
    void before_its_issue_a_copy_has_not_begun(@ForAll("lives") Life life) {
        Instant before = Life.COPY.issuedAt().minusNanos(1);
        assertThat(life.past().trueAt(before))
                .isEqualTo(life.past().recordedAt(before))
                .isInstanceOf(Verdict.NotBegun.class);
    }

    @Provide
    Arbitrary<Instant> instants() {
        return hours(0, 24 * 220).map(hours -> Life.COPY.issuedAt().plus(hours));
    }

    @Provide
    Arbitrary<Life> lives() {
        return lives(
                Arbitraries.frequencyOf(Tuple.of(2, hours(0, 0)), Tuple.of(1, hours(0, 24 * 15))),
                Arbitraries.of(-20, -3, 0, 0, 0, 1, 10));
    }

    /// Nothing is told of a past that had been told otherwise.
    @Provide
    Arbitrary<Life> straight() {
        return lives(hours(0, 0), Arbitraries.of(0, 0, 0, 1, 10));
    }

    private static Arbitrary<Life> lives(Arbitrary<Duration> late, Arbitrary<Integer> stateDays) {
        var states = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just(RegistrationState.VALID)),
                Tuple.of(2, Arbitraries.of(RegistrationState.SUSPENDED, RegistrationState.LOCKED)),
                Tuple.of(1, Arbitraries.of(RegistrationState.class)));
        var steps = Combinators.combine(
                        hours(1, 24 * 70),
                        late,
                        Arbitraries.frequency(Tuple.of(6, true), Tuple.of(1, false)),
                        states,
                        stateDays,
                        Arbitraries.of(true, false, false))
                .as(Step::new);
        var withdrawals = Arbitraries.frequencyOf(
                Tuple.of(3, Arbitraries.just(List.<Instant>of())),
                Tuple.of(
                        1,
                        hours(1, 24 * 180)
                                .map(hours -> List.of(Life.COPY.issuedAt().plus(hours)))));
        return Combinators.combine(steps.list().ofMaxSize(5), withdrawals)
                .as((told, withdrawn) -> new Life(reports(told), withdrawn))
                .withoutEdgeCases();
    }

    private static Arbitrary<Duration> hours(int from, int to) {
        return Arbitraries.integers().between(from, to).map(Duration::ofHours);
    }

    /// One report.
    ///
    /// @param gap since the report before
    /// @param late how long before it is told it had become true
    /// @param printedEmployer whether it names the employer of the copy
    /// @param stateDays from the day on which it is true to the first day of its state
    /// @param stateStays whether it tells the state that was told last
    private record Step(
            Duration gap,
            Duration late,
            boolean printedEmployer,
            RegistrationState state,
            int stateDays,
            boolean stateStays) {

        Version after(Version before) {
            Instant known = before.knownFrom().plus(gap);
            Instant trueFrom = known.minus(late);
            Facts facts = printedEmployer ? Life.PRINTED : FactsSamples.withEmployer(Life.PRINTED, "样例设计院");
            Facts stated = stateStays
                    ? facts.withState(before.facts().state(), before.facts().stateFrom())
                    : facts.withState(state, Days.of(trueFrom).plusDays(stateDays));
            return new Version(before.number() + 1, stated, trueFrom, known);
        }
    }

    private static List<Version> reports(List<Step> steps) {
        var reports = new ArrayList<Version>();
        Version last = new Version(1, Life.PRINTED, Life.COPY.issuedAt(), Life.COPY.issuedAt());
        for (Step step : steps) {
            last = step.after(last);
            reports.add(last);
        }
        return reports;
    }

    private static void assertSame(Verdict actual, Verdict expected) {
        assertThat(actual.saysTheSameAs(expected))
                .as("%s, not %s", actual, expected)
                .isTrue();
    }
}
