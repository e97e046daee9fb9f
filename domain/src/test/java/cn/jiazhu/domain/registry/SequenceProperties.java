package cn.jiazhu.domain.registry;

import static cn.jiazhu.domain.certificate.CertificateType.CONSTRUCTOR_1;
import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.registry.RegistryChange.Contradicted;
import cn.jiazhu.domain.registry.RegistryChange.Contradiction;
import cn.jiazhu.domain.registry.RegistryChange.Unchanged;
import cn.jiazhu.domain.registry.RegistryReport.Announced;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import cn.jiazhu.domain.registry.Sequence.Numbered;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/// Two provinces number their reports, each about two people of its own; the reports arrive somehow.
class SequenceProperties {

    private static final int TRIES = 500;

    /// A report and its number.
    record Told(RegistryReport report, Numbered sequence) {}

    /// Without ids and instants, which differ with the order of arrival.
    private record Known(int version, List<Facts> facts, List<Announcement> pending, List<Announcement> answered) {

        static Known of(Certificate certificate) {
            return new Known(
                    certificate.version(),
                    certificate.facts().stream().toList(),
                    certificate.pending(),
                    certificate.answered());
        }
    }

    @Property(tries = TRIES)
    void any_order_that_respects_the_numbers_gives_the_same_registry(
            @ForAll("reports") List<Told> north, @ForAll("reports") List<Told> south, @ForAll long seed) {
        assertThat(known(arrived(interleaved(north, south(south), seed))))
                .isEqualTo(known(arrived(interleaved(north, south(south), seed + 1))))
                .isEqualTo(known(arrived(
                        Stream.concat(north.stream(), south(south).stream()).toList())));
    }

    @Property(tries = TRIES)
    void reports_that_come_again_change_nothing(@ForAll("unclashing") List<Told> reports, @ForAll long seed) {
        var random = new Random(seed);
        var again = new ArrayList<Told>();
        for (int i = 0; i < reports.size(); i++) {
            again.add(reports.get(i));
            again.add(reports.get(random.nextInt(i + 1)));
        }
        assertThat(known(arrived(again))).isEqualTo(known(arrived(reports)));
    }

    @Property(tries = TRIES)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void whatever_the_order_of_arrival_the_newest_facts_stand(
            @ForAll("straight") List<Told> reports, @ForAll long seed) {
        var shuffled = new ArrayList<>(reports);
        Collections.shuffle(shuffled, new Random(seed));
        var late = arrived(shuffled);

        assertThat(facts(late)).isEqualTo(facts(arrived(reports)));
        Statistics.collect(late.changes().contains(new Contradicted(Contradiction.OVERTAKEN)));
        Statistics.coverage(coverage -> coverage.check(true).percentage(share -> share > 10));
    }

    @Property(tries = TRIES)
    void a_number_used_twice_for_different_things_is_refused_and_nothing_changed(
            @ForAll("straight") List<Told> reports) {
        var before = arrived(reports);
        var last = reports.getLast();
        var same = before.with(last.report(), last.sequence());
        var other =
                before.with(registered(person(last.report()), "第三建筑有限公司", RegistrationState.VALID), last.sequence());

        assertThat(same.lastChange()).isInstanceOf(Unchanged.class);
        assertThat(other.lastChange()).isEqualTo(new Contradicted(Contradiction.SEQUENCE_USED_TWICE));
        assertThat(other.certificates()).isEqualTo(before.certificates());
    }

    /// With numbers that belong to another now and then.
    @Provide
    Arbitrary<List<Told>> reports() {
        var clashing = Arbitraries.of(1, 2).map(person -> (RegistryReport) new Registered(
                CONSTRUCTOR_1,
                FactsSamples.withNumber(
                        FactsSamples.constructor(person),
                        FactsSamples.constructor(3 - person).number().text())));
        return numbered(Arbitraries.oneOf(registered(), registered(), announced(), clashing));
    }

    @Provide
    Arbitrary<List<Told>> unclashing() {
        return numbered(Arbitraries.oneOf(registered(), announced()));
    }

    @Provide
    Arbitrary<List<Told>> straight() {
        return numbered(registered());
    }

    private static Arbitrary<RegistryReport> announced() {
        return Combinators.combine(Arbitraries.of(1, 2), Arbitraries.of(Application.class))
                .as((person, application) -> new Announced(
                        CONSTRUCTOR_1,
                        CertificateSamples.person(FactsSamples.constructor(person)),
                        CertificateSamples.announcement(application)));
    }

    private static Arbitrary<RegistryReport> registered() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of("第一建筑有限公司", "第二建筑有限公司"),
                        Arbitraries.of(RegistrationState.class))
                .as((person, employer, state) -> registered(FactsSamples.constructor(person), employer, state));
    }

    private static RegistryReport registered(Facts person, String employer, RegistrationState state) {
        return new Registered(
                CONSTRUCTOR_1, FactsSamples.withState(FactsSamples.withEmployer(person, employer), state, TODAY));
    }

    private static Facts person(RegistryReport report) {
        return Stream.of(1, 2)
                .map(FactsSamples::constructor)
                .filter(facts -> facts.holder().equals(report.holder().id()))
                .findFirst()
                .orElseThrow();
    }

    private static Arbitrary<List<Told>> numbered(Arbitrary<RegistryReport> reports) {
        return reports.list()
                .ofMinSize(1)
                .ofMaxSize(10)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(i -> new Told(list.get(i), new Numbered("north", 10L * (i + 1))))
                        .toList());
    }

    /// The same about two other people, by another province.
    private static List<Told> south(List<Told> reports) {
        return reports.stream()
                .map(told -> new Told(
                        south(told.report()),
                        new Numbered("south", told.sequence().number())))
                .toList();
    }

    private static RegistryReport south(RegistryReport report) {
        return switch (report) {
            case Registered(var type, var facts, var effective) -> {
                Facts other = FactsSamples.constructor(
                        facts.holder().equals(FactsSamples.constructor(1).holder()) ? 11 : 12);
                boolean own = facts.number().equals(person(report).number());
                Facts numbered = own
                        ? other
                        : FactsSamples.withNumber(
                                other,
                                FactsSamples.constructor(other.equals(FactsSamples.constructor(11)) ? 12 : 11)
                                        .number()
                                        .text());
                yield new Registered(
                        type,
                        FactsSamples.withEmployer(numbered, facts.employer().name())
                                .withState(facts.state(), facts.stateFrom()),
                        effective);
            }
            case Announced(var type, var holder, var announcement) ->
                new Announced(
                        type,
                        CertificateSamples.person(FactsSamples.constructor(
                                holder.id().equals(FactsSamples.constructor(1).holder()) ? 11 : 12)),
                        announcement);
        };
    }

    private static List<Told> interleaved(List<Told> north, List<Told> south, long seed) {
        var random = new Random(seed);
        var left = new ArrayList<>(north);
        var right = new ArrayList<>(south);
        var all = new ArrayList<Told>();
        while (!left.isEmpty() || !right.isEmpty()) {
            boolean fromLeft = right.isEmpty() || (!left.isEmpty() && random.nextBoolean());
            all.add((fromLeft ? left : right).removeFirst());
        }
        return all;
    }

    private static Registry arrived(List<Told> reports) {
        Registry registry = Registry.EMPTY;
        for (Told told : reports) {
            registry = registry.with(told.report(), told.sequence());
        }
        return registry;
    }

    private static List<List<Known>> known(Registry registry) {
        return Stream.of(1, 2, 11, 12)
                .map(FactsSamples::constructor)
                .map(facts -> registry.certificates().stream()
                        .filter(certificate -> certificate.holder().id().equals(facts.holder()))
                        .map(Known::of)
                        .toList())
                .toList();
    }

    /// Versions are fewer when late reports are left out.
    private static List<List<Facts>> facts(Registry registry) {
        return known(registry).stream()
                .map(certificates -> certificates.stream()
                        .flatMap(certificate -> certificate.facts().stream())
                        .map(facts -> facts.withIdentifier(facts.identifier().withVersion(1)))
                        .toList())
                .toList();
    }
}
