package cn.jiazhu.application.press;

import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.Certificate;
import java.util.Optional;

/// The annotations of the certificates of the person who is signed in. Another person's is not told from an unknown
/// one.
public final class OwnAnnotations {

    /// An annotation and the certificate it is of.
    public record Own(Annotation annotation, Certificate certificate) {}

    private final Annotations annotations;
    private final Certificates certificates;

    public OwnAnnotations(Annotations annotations, Certificates certificates) {
        this.annotations = annotations;
        this.certificates = certificates;
    }

    public Optional<Own> find(Session session, AnnotationId id) {
        return annotations
                .find(id)
                .flatMap(annotation -> certificates
                        .find(annotation.order().certificate())
                        .filter(certificate -> certificate.holder().isSameAs(session.person()))
                        .map(certificate -> new Own(annotation, certificate)));
    }

    /// The same, with the certificate locked and the annotation read under that lock.
    public Optional<Own> lock(Session session, AnnotationId id) {
        return find(session, id)
                .flatMap(own -> certificates
                        .lock(own.certificate().id())
                        .flatMap(certificate ->
                                annotations.find(id).map(annotation -> new Own(annotation, certificate))));
    }
}
