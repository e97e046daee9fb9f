package cn.jiazhu.domain.annotation;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;

import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.identity.Entitlement;
import cn.jiazhu.domain.identity.IdentitySamples;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.LocalDate;
import java.util.List;

/// A press that is granted, if the certificate allows it, and ways to spoil it.
public final class RequestSamples {

    private RequestSamples() {}

    /// By the holder, freshly checked, without purpose, mobile number bound, nothing there yet, today.
    public static AnnotationRequest press(Certificate certificate) {
        return new AnnotationRequest(
                certificate,
                IdentitySamples.freshCheck(certificate.holder()),
                Purpose.NONE,
                List.of(),
                MobileBinding.BOUND,
                List.of(),
                TODAY);
    }

    public static AnnotationRequest withCertificate(AnnotationRequest press, Certificate certificate) {
        return new AnnotationRequest(
                certificate,
                press.entitlement(),
                press.purpose(),
                press.existing(),
                press.mobile(),
                press.unprintable(),
                press.today());
    }

    public static AnnotationRequest withEntitlement(AnnotationRequest press, Entitlement entitlement) {
        return new AnnotationRequest(
                press.certificate(),
                entitlement,
                press.purpose(),
                press.existing(),
                press.mobile(),
                press.unprintable(),
                press.today());
    }

    public static AnnotationRequest withPurpose(AnnotationRequest press, Purpose purpose) {
        return new AnnotationRequest(
                press.certificate(),
                press.entitlement(),
                purpose,
                press.existing(),
                press.mobile(),
                press.unprintable(),
                press.today());
    }

    public static AnnotationRequest withExisting(AnnotationRequest press, Annotation... existing) {
        return new AnnotationRequest(
                press.certificate(),
                press.entitlement(),
                press.purpose(),
                List.of(existing),
                press.mobile(),
                press.unprintable(),
                press.today());
    }

    public static AnnotationRequest withMobile(AnnotationRequest press, MobileBinding mobile) {
        return new AnnotationRequest(
                press.certificate(),
                press.entitlement(),
                press.purpose(),
                press.existing(),
                mobile,
                press.unprintable(),
                press.today());
    }

    public static AnnotationRequest withUnprintable(AnnotationRequest press, Unprintable... unprintable) {
        return new AnnotationRequest(
                press.certificate(),
                press.entitlement(),
                press.purpose(),
                press.existing(),
                press.mobile(),
                List.of(unprintable),
                press.today());
    }

    public static AnnotationRequest withToday(AnnotationRequest press, LocalDate today) {
        return new AnnotationRequest(
                press.certificate(),
                press.entitlement(),
                press.purpose(),
                press.existing(),
                press.mobile(),
                press.unprintable(),
                today);
    }
}
