package cn.jiazhu.application.port;

import static cn.jiazhu.domain.annotation.AnnotationSamples.order;
import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Copies.OnRecord;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.Certificate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What [Copies] promises.
public abstract class CopiesContract extends PortContract {

    private static final Digest CLAIM = Bytes.utf8("what it states").sha256();

    @Test
    void a_copy_is_on_record_with_its_certificate_and_its_claim() {
        Certificate certificate = givenCertificate(1);
        var preparing = Samples.preparing(order(certificate, 1), 1);
        var made = documentsOf(preparing);
        Annotation.Issued issued = issue(preparing, new MadeDocuments(made.pdf(), made.ofd(), made.blobs(), CLAIM));
        var expected = new OnRecord(issued, certificate, Optional.of(CLAIM), false);

        assertThat(ports.copies().find(issued.order().id())).contains(expected);
        assertThat(ports.copies().find(issued.intent().numbers().code())).contains(expected);
    }

    @Test
    void it_is_told_whether_a_newer_copy_was_issued() {
        Certificate certificate = givenCertificate(1);
        Annotation.Issued first = issue(order(certificate, 1), 1);
        add(Samples.preparing(order(certificate, 2, Samples.purpose("二")), 2));
        issue(order(givenCertificate(2), 3), 3);
        assertThat(newerIssued(first)).isFalse();

        Annotation.Issued third = issue(order(certificate, 4, Samples.purpose("三")), 3);

        assertThat(newerIssued(first)).isTrue();
        assertThat(newerIssued(third)).isFalse();
    }

    @Test
    void one_that_has_ended_stays_on_record_and_one_being_made_has_no_claim() {
        var ended = issue(order(givenCertificate(1), 1), 1).ended(List.of(EndCause.WITHDRAWN), NOW);
        close(ended);
        var preparing = Samples.preparing(order(givenCertificate(2), 2), 1);
        add(preparing);

        assertThat(ports.copies().find(ended.order().id()).orElseThrow().annotation())
                .isEqualTo(ended);
        assertThat(ports.copies().find(preparing.order().id()).orElseThrow().claim())
                .isEmpty();
    }

    @Test
    void what_has_no_numbers_is_no_copy() {
        var waiting = Samples.waiting(order(givenCertificate(1), 1));
        add(waiting);

        assertThat(ports.copies().find(waiting.order().id())).isEmpty();
        assertThat(ports.copies().find(AnnotationId.LATEST)).isEmpty();
        assertThat(ports.copies().find(VerificationCode.of("0".repeat(15)))).isEmpty();
    }

    private boolean newerIssued(Annotation.Issued copy) {
        return ports.copies().find(copy.order().id()).orElseThrow().newerIssued();
    }
}
