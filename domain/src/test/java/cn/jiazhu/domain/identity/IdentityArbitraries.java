package cn.jiazhu.domain.identity;

import static net.jqwik.api.Combinators.combine;

import cn.jiazhu.domain.certificate.CertificateArbitraries;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/// People, and what the national platform may say of them around [IdentitySamples#NOW].
public final class IdentityArbitraries extends DomainContextBase {

    @Provide
    public static Arbitrary<Person> people() {
        return combine(CertificateArbitraries.holderIds(), CertificateArbitraries.personNames())
                .as(Person::new);
    }

    /// Within about an hour of [IdentitySamples#NOW], the limits of tickets and freshness among them.
    @Provide
    public static Arbitrary<Instant> instants() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(-4000, 4000),
                        Arbitraries.of(-61L, -60L, 0L, 60L, 61L, 119L, 120L, 121L, 1799L, 1800L, 1801L))
                .map(seconds -> IdentitySamples.NOW.plus(Duration.ofSeconds(seconds)));
    }

    /// Of any person, by any method, at any level.
    @Provide
    public static Arbitrary<Proof> proofs() {
        return combine(
                        people(),
                        Arbitraries.of(Proof.Method.class),
                        Arbitraries.integers().between(1, 4),
                        instants(),
                        Arbitraries.of(MobileBinding.class))
                .as((person, method, level, at, mobile) ->
                        new Proof(IdentitySamples.PLATFORM_PERSON, person, method, level, at, mobile))
                .withoutEdgeCases();
    }

    @Provide
    public static Arbitrary<Ticket> tickets() {
        return Arbitraries.strings()
                .withCharRange('0', '9')
                .withCharRange('A', 'Z')
                .withCharRange('a', 'z')
                .withChars('_', '-')
                .ofLength(22)
                .map(Ticket::new);
    }

    @Provide
    public static Arbitrary<SessionId> sessions() {
        return Arbitraries.longs().greaterOrEqual(0).map(n -> new SessionId(new UUID(0x7000L, n)));
    }
}
