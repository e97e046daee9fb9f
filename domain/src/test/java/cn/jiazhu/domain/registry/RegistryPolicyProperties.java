package cn.jiazhu.domain.registry;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.DomainArbitraries;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.registry.RegistryChange.Added;
import cn.jiazhu.domain.registry.RegistryChange.Changed;
import cn.jiazhu.domain.registry.RegistryChange.Contradicted;
import cn.jiazhu.domain.registry.RegistryChange.Unchanged;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/// Reports in any order, about people whose numbers sometimes clash.
@Domain(DomainArbitraries.class)
class RegistryPolicyProperties {

    private static final int TRIES = 100;

    @Property(tries = TRIES)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void histories_hold_every_kind_of_change(@ForAll List<RegistryReport> reports) {
        Registry.of(reports).changes().forEach(change -> Statistics.collect(change.getClass()));
        Statistics.coverage(coverage -> Stream.of(Added.class, Changed.class, Unchanged.class, Contradicted.class)
                .forEach(kind -> coverage.check(kind).count(times -> times > 0)));
    }

    @Property(tries = TRIES)
    void replaying_a_registrys_reports_gives_the_same_certificates(@ForAll List<RegistryReport> reports) {
        assertThat(Registry.of(List.copyOf(reports))).isEqualTo(Registry.of(reports));
    }

    /// The last word on each registration stands, whatever was reported in between.
    @Property(tries = TRIES)
    void telling_the_whole_history_again_gives_the_same_facts(@ForAll List<RegistryReport> reports) {
        var once = Registry.of(reports);
        var twice = once.with(reports);
        boolean clashes = Stream.concat(once.changes().stream(), twice.changes().stream())
                .anyMatch(Contradicted.class::isInstance);
        if (!clashes) {
            assertThat(twice.certificates().stream().map(RegistryPolicyProperties::reported))
                    .containsExactlyElementsOf(once.certificates().stream()
                            .map(RegistryPolicyProperties::reported)
                            .toList());
        }
    }

    @Property(tries = TRIES)
    void the_same_report_twice_changes_nothing(@ForAll List<RegistryReport> reports) {
        var registry = Registry.EMPTY;
        for (RegistryReport report : reports) {
            registry = registry.with(report);
            var again = registry.with(report);
            assertThat(again.certificates()).isEqualTo(registry.certificates());
            assertThat(again.lastChange()).isInstanceOfAny(Unchanged.class, Contradicted.class);
        }
    }

    @Property(tries = TRIES)
    void a_contradiction_changes_nothing(@ForAll List<RegistryReport> reports) {
        forEachStep(reports, (before, after) -> {
            if (after.lastChange() instanceof Contradicted) {
                assertThat(after.certificates()).isEqualTo(before.certificates());
            }
        });
    }

    @Property(tries = TRIES)
    void the_version_grows_by_one_exactly_when_the_facts_change(@ForAll List<RegistryReport> reports) {
        forEachStep(reports, (_, after) -> {
            if (after.lastChange() instanceof Changed(var known, var next)) {
                boolean same = known.facts().equals(next.facts());
                assertThat(next.version()).isEqualTo(same ? known.version() : known.version() + 1);
                assertThat(next.id()).isEqualTo(known.id());
                assertThat(next).isNotEqualTo(known);
            }
        });
    }

    @Property(tries = TRIES)
    void the_identifier_is_never_told_back(@ForAll List<RegistryReport> reports) {
        forEachStep(reports, (_, after) -> {
            if (after.lastChange() instanceof Changed(var known, var next)
                    && !known.facts().equals(next.facts())
                    && known.facts().isPresent()) {
                var old = known.facts().orElseThrow().identifier();
                var named = next.facts().orElseThrow().identifier();
                assertThat(!named.isSameCertificate(old) || named.version() > old.version())
                        .isTrue();
            }
        });
    }

    @Property(tries = TRIES)
    void announcements_are_answered_once_and_never_forgotten(@ForAll List<RegistryReport> reports) {
        forEachStep(reports, (_, after) -> {
            if (after.lastChange() instanceof Changed(var known, var next)) {
                int before = known.answered().size();
                assertThat(next.answered().subList(0, before)).isEqualTo(known.answered());
                assertThat(all(next)).doesNotHaveDuplicates().containsAll(all(known));
            }
        });
    }

    @Property(tries = TRIES)
    void an_image_once_known_is_never_lost(@ForAll List<RegistryReport> reports) {
        forEachStep(reports, (_, after) -> {
            if (after.lastChange() instanceof Changed(var known, var next)) {
                assertThat(isMissing(known, next, Facts::photo)).isFalse();
                assertThat(isMissing(known, next, Facts::signature)).isFalse();
            }
        });
    }

    @Property(tries = TRIES)
    void nobody_has_two_certificates_of_one_type_and_no_number_two_holders(@ForAll List<RegistryReport> reports) {
        var certificates = Registry.of(reports).certificates();
        var holders = certificates.stream()
                .map(certificate -> certificate.holder().id())
                .toList();
        assertThat(holders).doesNotHaveDuplicates();
        var numbers = certificates.stream()
                .flatMap(certificate -> certificate.facts().stream())
                .map(facts -> facts.number().text().substring(1))
                .toList();
        assertThat(new HashSet<>(numbers)).hasSameSizeAs(numbers);
    }

    @Property(tries = TRIES)
    void what_is_reported_is_what_is_known_but_for_images_it_does_not_bring(@ForAll List<RegistryReport> reports) {
        var registry = Registry.of(reports);
        if (reports.getLast() instanceof Registered(var type, var facts, var _)
                && !(registry.lastChange() instanceof Contradicted)) {
            var known = registry.certificates().stream()
                    .filter(certificate -> certificate.holder().equals(CertificateSamples.person(facts)))
                    .findFirst()
                    .orElseThrow();
            assertThat(known.type()).isEqualTo(type);
            assertThat(reported(known).map(stored -> stored.withImages(facts.photo(), facts.signature())))
                    .contains(first(facts));
        }
    }

    @Property(tries = TRIES)
    void a_first_report_needs_no_announcement(@ForAll CertificateType type, @ForAll Facts facts, @ForAll Instant at) {
        var report = new Registered(type, facts);
        var fresh = new CertificateId(new UUID(0, 1));
        assertThat(RegistryPolicy.apply(List.of(), report, fresh, at)).isInstanceOfSatisfying(Added.class, added -> {
            assertThat(added.next().facts()).isEqualTo(Optional.of(facts));
            assertThat(added.next().report()).isEqualTo(new Certificate.Report.Reported(facts, at));
        });
    }

    private interface Step {
        void check(Registry before, Registry after);
    }

    private static void forEachStep(List<RegistryReport> reports, Step step) {
        var registry = Registry.EMPTY;
        for (RegistryReport report : reports) {
            var next = registry.with(report);
            step.check(registry, next);
            registry = next;
        }
    }

    /// Without the version that we count.
    private static Optional<Facts> reported(Certificate certificate) {
        return certificate.facts().map(RegistryPolicyProperties::first);
    }

    private static Facts first(Facts facts) {
        return facts.withIdentifier(facts.identifier().withVersion(1));
    }

    private static List<Announcement> all(Certificate certificate) {
        return Stream.concat(certificate.pending().stream(), certificate.answered().stream())
                .toList();
    }

    private static boolean isMissing(Certificate known, Certificate next, Function<Facts, HolderImage> image) {
        return known.facts()
                        .map(image)
                        .filter(old -> !(old instanceof HolderImage.Missing))
                        .isPresent()
                && next.facts()
                        .map(image)
                        .filter(HolderImage.Missing.class::isInstance)
                        .isPresent();
    }
}
