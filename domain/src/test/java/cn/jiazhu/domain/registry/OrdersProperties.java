package cn.jiazhu.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.registry.Course.Act;
import java.time.Duration;
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

/// What the ministry orders and what a province reports, one after the other in any order, some of it of days that
/// are past.
class OrdersProperties {

    @Property(tries = 500)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void no_report_makes_a_registration_count_that_the_ministry_has_ended_or_paused(@ForAll("acts") List<Act> acts) {
        var course = new Course();
        for (Act act : acts) {
            course.play(act);
            assertThat(course.standsAsOrdered())
                    .as("after %s of %s: %s", act, acts, course.known())
                    .isTrue();
        }
        assertThat(course.wasAsOrdered()).as("%s: %s", acts, course.known()).isTrue();
        course.outcomes().forEach(Statistics::collect);
        Statistics.coverage(coverage -> List.of("taken", "kept", "refused", "worse", "anew", "ordered", "lifted")
                .forEach(outcome -> coverage.check(outcome).count(times -> times > 0)));
    }

    @Property(tries = 500)
    void what_a_report_was_refused_for_changes_nothing(@ForAll("acts") List<Act> acts) {
        var course = new Course();
        for (Act act : acts) {
            var before = course.known().report();
            course.play(act);
            if (course.outcomes().getLast().equals("refused")) {
                assertThat(course.known().report()).isEqualTo(before);
            }
        }
    }

    @Provide
    Arbitrary<List<Act>> acts() {
        Arbitrary<Duration> gaps = hours(1, 72);
        Arbitrary<Duration> back = Arbitraries.frequencyOf(Tuple.of(3, hours(0, 0)), Tuple.of(1, hours(0, 24 * 20)));
        Arbitrary<Act> told = Combinators.combine(
                        gaps,
                        back,
                        Arbitraries.frequencyOf(
                                Tuple.of(2, Arbitraries.just(RegistrationState.VALID)),
                                Tuple.of(1, Arbitraries.of(RegistrationState.class))),
                        Arbitraries.integers().between(-3, 20),
                        Arbitraries.of("甲建筑有限公司", "乙建筑有限公司"))
                .as(Act.Told::new);
        Arbitrary<Act> repeated = Combinators.combine(gaps, back, Arbitraries.of("甲建筑有限公司", "乙建筑有限公司"))
                .as(Act.Repeated::new);
        Arbitrary<Act> ordered = Combinators.combine(gaps, back, Arbitraries.of(RightChange.class))
                .as(Act.Ordered::new);
        Arbitrary<Act> again =
                Combinators.combine(gaps, Arbitraries.integers().between(-1, 3)).as(Act.Again::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(3, told), Tuple.of(1, repeated), Tuple.of(3, ordered), Tuple.of(1, again))
                .list()
                .ofMinSize(2)
                .ofMaxSize(12)
                .withoutEdgeCases();
    }

    private static Arbitrary<Duration> hours(int from, int to) {
        return Arbitraries.integers().between(from, to).map(Duration::ofHours);
    }
}
