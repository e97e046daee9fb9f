package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Attempt;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import java.util.List;
import java.util.Optional;

/// Every attempt on one's own certificate (加注历史记录), the refused ones included; needs no real-name check.
public final class ViewHistory {

    /// A page of the history.
    public record Page(Certificate certificate, List<Attempt> attempts) {}

    private final Certificates certificates;
    private final Annotations annotations;

    public ViewHistory(Certificates certificates, Annotations annotations) {
        this.certificates = certificates;
        this.annotations = annotations;
    }

    /// Newest first, from before `before`; empty for an unknown certificate and for another person's.
    public Optional<Page> view(Session session, CertificateId id, AnnotationId before, int limit) {
        return certificates
                .find(id)
                .filter(certificate -> certificate.holder().isSameAs(session.person()))
                .map(certificate -> new Page(certificate, annotations.history(id, before, limit)));
    }
}
