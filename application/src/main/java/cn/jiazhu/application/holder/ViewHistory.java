package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.port.SharingClients;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Attempt;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Every attempt on one's own certificate (加注历史记录), the refused ones included, and who asked
/// about it; needs no real-name check.
public final class ViewHistory {

    /// A page of the history.
    ///
    /// @param uses the last times that another system asked, newest first, on every page
    public record Page(Certificate certificate, List<Attempt> attempts, List<Use> uses) {}

    /// Another system asked about the certificate.
    ///
    /// @param reason as it was given
    public record Use(Instant at, String by, String reason) {}

    private static final int USES = 20;

    private final Certificates certificates;
    private final Annotations annotations;
    private final AuditTrail audit;

    public ViewHistory(Certificates certificates, Annotations annotations, AuditTrail audit) {
        this.certificates = certificates;
        this.annotations = annotations;
        this.audit = audit;
    }

    /// Newest first, from before `before`; empty for an unknown certificate and for another person's.
    public Optional<Page> view(Session session, CertificateId id, AnnotationId before, int limit) {
        return certificates
                .find(id)
                .filter(certificate -> certificate.holder().isSameAs(session.person()))
                .map(certificate -> new Page(certificate, annotations.history(id, before, limit), uses(id)));
    }

    private List<Use> uses(CertificateId id) {
        return audit.latest(id.value(), Act.CERTIFICATE_SHARED, USES).stream()
                .map(event ->
                        new Use(event.at(), event.actor().substring(SharingClients.ACTOR.length()), event.reason()))
                .toList();
    }
}
