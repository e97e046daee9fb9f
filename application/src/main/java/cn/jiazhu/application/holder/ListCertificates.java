package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.FreshChecks;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.identity.Entitlement.FreshCheck;
import java.util.List;

/// The certificates of the person who is signed in (我的证照), announced ones included.
public final class ListCertificates {

    /// The answer.
    public sealed interface Listed {

        record Found(List<Entry> entries, FreshCheck check) implements Listed {}

        record CheckNeeded() implements Listed {}
    }

    /// A certificate with its annotations that are open, issued, or ended today.
    public record Entry(Certificate certificate, List<Annotation> existing) {}

    private final Certificates certificates;
    private final Annotations annotations;
    private final FreshChecks freshChecks;
    private final Clocks clocks;

    public ListCertificates(
            Certificates certificates, Annotations annotations, FreshChecks freshChecks, Clocks clocks) {
        this.certificates = certificates;
        this.annotations = annotations;
        this.freshChecks = freshChecks;
        this.clocks = clocks;
    }

    public Listed list(Session session) {
        return freshChecks
                .of(session)
                .<Listed>map(check -> new Listed.Found(entries(session), check))
                .orElseGet(Listed.CheckNeeded::new);
    }

    private List<Entry> entries(Session session) {
        return certificates.of(session.person().id()).stream()
                .map(certificate -> new Entry(certificate, annotations.existing(certificate.id(), clocks.today())))
                .toList();
    }
}
