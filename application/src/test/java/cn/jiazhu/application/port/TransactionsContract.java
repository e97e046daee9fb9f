package cn.jiazhu.application.port;

import static cn.jiazhu.domain.annotation.AnnotationSamples.order;
import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.AnnotationSamples;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.identity.IdentitySamples;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What [Transactions] promises.
public abstract class TransactionsContract extends PortContract {

    @Test
    void what_the_work_answers_is_the_answer() {
        assertThat(ports.transactions().<String>call(() -> "answer")).isEqualTo("answer");
    }

    @Test
    void the_works_own_exception_comes_out() {
        assertThatThrownBy(() -> ports.transactions().call(() -> {
                    throw new DrawingFailed("the very one");
                }))
                .isInstanceOf(DrawingFailed.class)
                .hasMessage("the very one");
    }

    @Test
    void an_exception_undoes_what_every_port_has_written() {
        Certificate certificate = givenCertificate(1);
        var waiting = Samples.waiting(order(certificate, 1));
        Lease lease = add(waiting);
        var preparing = Samples.preparing(order(certificate, 2, Samples.purpose("投标")), 1);
        var account = Samples.account(5);
        var token = Bytes.utf8("a token").sha256();
        var blob = Bytes.utf8("a blob");
        Certificate changed = CertificateSamples.withFacts(certificate, FactsSamples.withName(Samples.facts(1), "样改名"));

        Undone.undo(ports.transactions(), () -> {
            ports.certificates().store(List.of(changed));
            ports.annotations().add(preparing, LAPSED);
            ports.documents().add(preparing.order().id(), documentsOf(preparing));
            ports.annotations().update(lease, waiting.abandoned(NOW), LAPSED);
            ports.annotations().add(AnnotationSamples.refusedPress(certificate));
            ports.blobs().add(List.of(blob));
            ports.accounts().add(account, "a password");
            givenSession(IdentitySamples.SESSION, token);
            ports.realNameChecks().add(IdentitySamples.issued(Samples.ACCOUNT.person(), NOW), Samples.OPENED);
        });

        assertThat(ports.certificates().find(certificate.id())).contains(certificate);
        assertThat(ports.certificates().facts(certificate.id(), 2)).isEmpty();
        assertThat(ports.annotations().history(certificate.id(), AnnotationId.LATEST, 10))
                .containsExactly(waiting);
        assertThat(ports.documents().find(preparing.order().id(), Format.PDF)).isEmpty();
        assertThat(ports.blobs().find(blob.sha256())).isEmpty();
        assertThat(ports.accounts().find(account.id())).isEmpty();
        assertThat(ports.sessions().find(token)).isEmpty();
        assertThat(ports.realNameChecks().find(IdentitySamples.TICKET)).isEmpty();
    }

    @Test
    void a_lease_given_in_an_undone_transaction_was_never_given() {
        var waiting = Samples.waiting(order(givenCertificate(1), 1));
        Lease lease = add(waiting);

        Undone.undo(ports.transactions(), () -> ports.annotations().claimDue(1, LAPSED, LEASE, NEVER_TOO_OLD));

        assertThat(update(lease, waiting.abandoned(NOW))).isTrue();
    }

    @Test
    void a_call_inside_a_call_joins_it() {
        Annotation.Waiting waiting = Samples.waiting(order(givenCertificate(1), 1));

        Undone.undo(ports.transactions(), () -> {
            ports.transactions().call(() -> ports.annotations().add(waiting, LAPSED));
            assertThat(ports.annotations().find(waiting.order().id()))
                    .as("seen inside")
                    .contains(waiting);
        });

        assertThat(ports.annotations().find(waiting.order().id()))
                .as("and undone with it")
                .isEmpty();
    }

    @Test
    void nothing_is_lost_when_many_change_one_certificate() {
        Certificate certificate = givenCertificate(1);

        AtOnce.call(
                10,
                i -> ports.transactions().call(() -> {
                    Certificate known =
                            ports.certificates().lock(certificate.id()).orElseThrow();
                    var facts = FactsSamples.withEmployer(known.facts().orElseThrow(), "第" + i + "建筑有限公司");
                    ports.certificates().store(List.of(CertificateSamples.withFacts(known, facts)));
                    return i;
                }));

        assertThat(ports.certificates().find(certificate.id()).map(Certificate::version))
                .contains(11);
    }
}
