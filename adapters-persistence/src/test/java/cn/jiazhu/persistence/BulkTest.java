package cn.jiazhu.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.registry.RegistryReport;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// How fast a registry goes in; a figure, not a promise.
final class BulkTest {

    private static final int BATCHES = 10;
    private static final int BATCH = 500;

    private final InstantSource clock = InstantSource.system();

    @Test
    @SuppressWarnings("SystemOut")
    void certificates_in_bulk() {
        try (var persistence = TestServer.database().open(false)) {
            persistence.blobs().add(List.of(Samples.PHOTO, Samples.SIGNATURE));
            Instant begun = clock.instant();
            for (int batch = 0; batch < BATCHES; batch++) {
                store(persistence, batch * BATCH);
            }
            var taken = Duration.between(begun, clock.instant());

            var last = certificate(BATCHES * BATCH - 1);
            assertThat(persistence.certificates().of(last.holder().id())).hasSize(1);
            System.out.println("certificates stored a second: " + BATCHES * BATCH * 1000L / taken.toMillis());
        }
    }

    private static Certificate certificate(int n) {
        var facts = Samples.facts(1 + n % 999);
        var numbered = FactsSamples.withNumber(facts, "京11120062008%05d".formatted(n));
        var holder = FactsSamples.citizen(facts.birthDate().plusDays(n / 999), n % 999);
        return CertificateSamples.of(CertificateType.CONSTRUCTOR_1, FactsSamples.withHolder(numbered, holder));
    }

    /// As an import does: lock what is known, store what is new.
    private static void store(Persistence persistence, int from) {
        List<Certificate> certificates = IntStream.range(from, from + BATCH)
                .mapToObj(BulkTest::certificate)
                .toList();
        var reports = certificates.stream()
                .<RegistryReport>map(
                        certificate -> Samples.report(certificate.facts().orElseThrow()))
                .toList();
        persistence.transactions().call(() -> {
            var known = persistence.certificates().lockFor(reports);
            persistence.certificates().store(certificates);
            return known;
        });
    }
}
