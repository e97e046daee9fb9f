package cn.jiazhu.application.registry;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.World;
import cn.jiazhu.application.port.ListedSource;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.registry.RegistryReport;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Laws of reports about three people, in any order.
class RegistryProperties {

    private static final int PEOPLE = 3;

    /// What can be told of a certificate, without its id, which differs from world to world.
    private record Known(int version, List<?> report, List<?> pending, List<?> answered) {
        static Known of(Certificate certificate) {
            return new Known(
                    certificate.version(),
                    certificate.facts().stream().toList(),
                    certificate.pending(),
                    certificate.answered());
        }
    }

    @Property(tries = 200)
    void replaying_the_reports_gives_the_same_certificates(@ForAll("reports") List<RegistryReport> reports) {
        assertThat(known(reportedOneByOne(reports))).isEqualTo(known(reportedOneByOne(reports)));
    }

    @Property(tries = 200)
    void it_does_not_matter_how_the_reports_are_cut_into_batches(@ForAll("reports") List<RegistryReport> reports) {
        World atOnce = World.fresh();
        atOnce.report(ListedSource.of(reports.toArray(RegistryReport[]::new)));

        assertThat(known(atOnce)).isEqualTo(known(reportedOneByOne(reports)));
    }

    @Property(tries = 200)
    void the_last_report_twice_changes_nothing(@ForAll("reports") List<RegistryReport> reports) {
        World world = reportedOneByOne(reports);
        var before = known(world);

        world.report(ListedSource.of(reports.getLast()));

        assertThat(known(world)).isEqualTo(before);
    }

    @Property(tries = 200)
    void a_plan_tells_what_the_import_then_does_and_changes_nothing(
            @ForAll("reports") List<RegistryReport> known, @ForAll("reports") List<RegistryReport> reports) {
        World world = reportedOneByOne(known);
        var before = known(world);
        var file = ListedSource.of(reports.toArray(RegistryReport[]::new));

        var plan = world.planning(file);

        assertThat(known(world)).isEqualTo(before);
        assertThat(plan.tally()).isEqualTo(world.report(file));
    }

    @Property(tries = 200)
    void every_version_keeps_the_facts_with_which_it_became_known(@ForAll("reports") List<RegistryReport> reports) {
        World world = World.fresh();
        for (RegistryReport report : reports) {
            world.report(ListedSource.of(report));
            certificates(world)
                    .forEach(certificate -> assertThat(
                                    world.ports().certificates().facts(certificate.id(), certificate.version()))
                            .isEqualTo(certificate.facts()));
        }
    }

    @Provide
    Arbitrary<List<RegistryReport>> reports() {
        var people = Arbitraries.integers().between(1, PEOPLE);
        var registered = Combinators.combine(
                        people,
                        Arbitraries.integers().between(1, 2),
                        Arbitraries.of(RegistrationState.class),
                        Arbitraries.integers().between(0, 1))
                .as(RegistryProperties::registered);
        var announced =
                Combinators.combine(people, Arbitraries.of(Application.class)).as(RegistryProperties::announced);
        return Arbitraries.oneOf(registered, announced).list().ofMinSize(1).ofMaxSize(15);
    }

    private static RegistryReport registered(int person, int employer, RegistrationState state, int year) {
        Facts facts = FactsSamples.withEmployer(FactsSamples.constructor(person), "第" + employer + "建筑有限公司");
        Facts until = FactsSamples.withLastDay(facts, TODAY.plusYears(1L + year));
        return Samples.report(FactsSamples.withState(until, state, TODAY));
    }

    private static RegistryReport announced(int person, Application application) {
        return new RegistryReport.Announced(
                CertificateType.CONSTRUCTOR_1,
                CertificateSamples.person(FactsSamples.constructor(person)),
                CertificateSamples.announcement(application));
    }

    private static World reportedOneByOne(List<RegistryReport> reports) {
        World world = World.fresh();
        reports.forEach(report -> world.report(ListedSource.of(report)));
        return world;
    }

    private static List<Known> known(World world) {
        return certificates(world).map(Known::of).toList();
    }

    private static Stream<Certificate> certificates(World world) {
        return IntStream.rangeClosed(1, PEOPLE)
                .mapToObj(FactsSamples::constructor)
                .flatMap(facts -> world.ports().certificates().of(facts.holder()).stream());
    }
}
