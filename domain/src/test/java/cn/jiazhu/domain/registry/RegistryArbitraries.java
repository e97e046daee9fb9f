package cn.jiazhu.domain.registry;

import static cn.jiazhu.domain.certificate.CertificateArbitraries.announcements;
import static net.jqwik.api.Combinators.combine;

import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.CertificateArbitraries;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.registry.RegistryReport.Announced;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.domains.DomainContextBase;

/// What provinces may report, alone and one after another.
public final class RegistryArbitraries extends DomainContextBase {

    /// Of both types.
    @Provide
    public static Arbitrary<RegistryReport> reports() {
        return Arbitraries.oneOf(CertificateType.ALL.stream()
                .map(type -> combine(CertificateArbitraries.facts(type), announcements(), percent())
                        .as((facts, announcement, percent) -> report(type, facts, announcement, percent)))
                .toList());
    }

    /// Up to eight reports about three constructors, one after another: versions of the same registration,
    /// announcements,
    /// and now and then a number that belongs to another.
    @Provide
    public static Arbitrary<List<RegistryReport>> histories() {
        return combine(
                        constructors().list().ofSize(5),
                        steps().list().ofMinSize(1).ofMaxSize(8))
                .as((facts, steps) -> steps.stream().map(step -> step.of(facts)).toList())
                .withoutEdgeCases();
    }

    /// A report about one of the first three people.
    private record Step(int who, int numberOf, int version, Announcement announcement, int percent) {

        RegistryReport of(List<Facts> facts) {
            Facts own = facts.get(who);
            Facts named = FactsSamples.withName(facts.get(version), own.name().text());
            Facts held = FactsSamples.withHolder(named, own.holder());
            Facts owner = percent % 10 == 9 ? facts.get(numberOf) : own;
            Facts numbered = FactsSamples.withNumber(held, owner.number().text());
            return report(CertificateType.CONSTRUCTOR_1, numbered, announcement, percent);
        }
    }

    private static Arbitrary<Step> steps() {
        Arbitrary<Integer> person = Arbitraries.integers().between(0, 2);
        Arbitrary<Integer> version = Arbitraries.integers().between(0, 4);
        return combine(person, person, version, announcements(), percent()).as(Step::new);
    }

    private static Arbitrary<Facts> constructors() {
        return CertificateArbitraries.facts(CertificateType.CONSTRUCTOR_1);
    }

    private static Arbitrary<Integer> percent() {
        return Arbitraries.integers().between(0, 99).withDistribution(RandomDistribution.uniform());
    }

    private static RegistryReport report(CertificateType type, Facts facts, Announcement announcement, int percent) {
        return percent < 66
                ? new Registered(type, facts)
                : new Announced(type, CertificateSamples.person(facts), announcement);
    }
}
