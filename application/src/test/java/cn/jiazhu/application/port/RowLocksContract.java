package cn.jiazhu.application.port;

import static cn.jiazhu.domain.annotation.AnnotationSamples.order;
import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.registry.RegistryReport;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Who waits for whom, which the fakes with their one lock cannot show: on a certificate one waits for the other, and
/// nobody else waits for anybody.
public abstract class RowLocksContract extends PortContract {

    @Test
    void a_claim_does_not_wait_for_another_and_gets_the_rest() {
        IntStream.rangeClosed(1, 4).forEach(n -> add(Samples.waiting(order(givenCertificate(n), n)), NOW));

        ports.transactions().call(() -> {
            var mine = idsOf(claimDue(2, NOW));
            var others = meanwhile(() -> idsOf(claimDue(4, NOW)));

            assertThat(mine).hasSize(2);
            assertThat(others).hasSize(2).doesNotContainAnyElementsOf(mine);
            return others;
        });
    }

    @Test
    void whoever_locks_a_certificate_waits_and_sees_what_the_other_has_stored() {
        Certificate certificate = givenCertificate(1);
        var waits = new FutureTask<>(() -> locked(certificate).version());

        ports.transactions().call(() -> {
            Certificate mine = ports.certificates().lock(certificate.id()).orElseThrow();
            Thread.startVirtualThread(waits);
            assertThat(isDoneSoon(waits)).isFalse();
            ports.certificates().store(List.of(CertificateSamples.withFacts(mine, Samples.facts(1))));
            return mine;
        });

        assertThat(answer(waits)).isEqualTo(2);
    }

    @Test
    void whoever_locks_its_version_waits_and_sees_what_the_other_has_stored() {
        Certificate certificate = givenCertificate(1);
        var waits = new FutureTask<>(
                () -> ports.transactions().call(() -> ports.certificates().lockVersion(certificate.id())));

        ports.transactions().call(() -> {
            Certificate mine = ports.certificates().lock(certificate.id()).orElseThrow();
            Thread.startVirtualThread(waits);
            assertThat(isDoneSoon(waits)).isFalse();
            ports.certificates().store(List.of(CertificateSamples.withFacts(mine, Samples.facts(1))));
            return mine;
        });

        assertThat(answer(waits)).contains(2);
    }

    @Test
    void nobody_waits_for_another_certificate_nor_to_read() {
        Certificate certificate = givenCertificate(1);
        Certificate other = givenCertificate(2);

        ports.transactions().call(() -> {
            ports.certificates().lock(certificate.id());
            ports.certificates()
                    .store(List.of(
                            CertificateSamples.withFacts(certificate, FactsSamples.withName(Samples.facts(1), "样改名"))));

            assertThat(meanwhile(() -> locked(other))).isEqualTo(other);
            assertThat(meanwhile(() -> ports.certificates().find(certificate.id())))
                    .as("what is not committed is not seen")
                    .contains(certificate);
            return other;
        });
    }

    @Test
    void two_imports_in_opposite_order_do_not_wait_for_each_other_for_ever() {
        IntStream.rangeClosed(1, 20).forEach(this::givenCertificate);
        var reports = new ArrayList<RegistryReport>(IntStream.rangeClosed(1, 20)
                .mapToObj(n -> Samples.report(Samples.facts(n)))
                .toList());

        var locked = AtOnce.call(8, i -> {
            var order = i % 2 == 0 ? reports : reports.reversed();
            return ports.transactions()
                    .call(() -> ports.certificates().lockFor(order).size());
        });

        assertThat(locked).containsOnly(20);
    }

    private Certificate locked(Certificate certificate) {
        return ports.transactions()
                .call(() -> ports.certificates().lock(certificate.id()).orElseThrow());
    }

    /// On another thread, outside this transaction, while it is open.
    private static <T> T meanwhile(Supplier<T> work) {
        var task = new FutureTask<>(work::get);
        Thread.startVirtualThread(task);
        return answer(task);
    }

    private static <T> T answer(FutureTask<T> task) {
        try {
            return task.get(10, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("waits for what it need not wait for", e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isDoneSoon(FutureTask<?> task) {
        try {
            task.get(200, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<AnnotationId> idsOf(List<Claim> claims) {
        return claims.stream().map(claim -> claim.lease().annotation()).toList();
    }
}
