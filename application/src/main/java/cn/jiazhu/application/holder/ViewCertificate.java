package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.FreshChecks;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import java.util.List;
import java.util.Optional;

/// One certificate as registered (查看详情). What is only announced cannot be viewed: it is found with its announcement
/// and no facts.
public final class ViewCertificate {

    /// The answer.
    public sealed interface Viewed {

        record Found(Certificate certificate, List<Annotation> existing) implements Viewed {}

        record CheckNeeded() implements Viewed {}

        /// Also for another person's certificate: nothing is told apart.
        record NotFound() implements Viewed {}
    }

    private final Certificates certificates;
    private final Annotations annotations;
    private final AuditTrail audit;
    private final FreshChecks freshChecks;
    private final Clocks clocks;

    public ViewCertificate(
            Certificates certificates,
            Annotations annotations,
            AuditTrail audit,
            FreshChecks freshChecks,
            Clocks clocks) {
        this.certificates = certificates;
        this.annotations = annotations;
        this.audit = audit;
        this.freshChecks = freshChecks;
        this.clocks = clocks;
    }

    public Viewed view(Session session, CertificateId id) {
        if (freshChecks.of(session).isEmpty()) {
            return new Viewed.CheckNeeded();
        }
        Optional<Certificate> own =
                certificates.find(id).filter(certificate -> certificate.holder().isSameAs(session.person()));
        own.ifPresent(certificate -> audit.append(new AuditTrail.Event(
                clocks.calendarNow(), session.account().toString(), Act.CERTIFICATE_VIEWED, id.value())));
        return own.<Viewed>map(certificate -> new Viewed.Found(certificate, annotations.existing(id, clocks.today())))
                .orElseGet(Viewed.NotFound::new);
    }
}
