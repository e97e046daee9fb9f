package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.certificate.CertificateId;
import java.time.Instant;
import java.util.List;

/// Which operators have looked at one's own certificate, and why (谁查看过).
public final class ViewLooks {

    public record Look(Instant at, String reason) {}

    private final Certificates certificates;
    private final AuditTrail audit;

    public ViewLooks(Certificates certificates, AuditTrail audit) {
        this.certificates = certificates;
        this.audit = audit;
    }

    /// The latest first; none of an unknown certificate and of another person's.
    public List<Look> view(Session session, CertificateId id) {
        return certificates
                .find(id)
                .filter(certificate -> certificate.holder().isSameAs(session.person()))
                .map(_ -> audit.about(id.value()).reversed().stream()
                        .filter(event -> event.act() == Act.PERSON_LOOKED_UP)
                        .map(event -> new Look(event.at(), event.reason()))
                        .toList())
                .orElse(List.of());
    }
}
