package cn.jiazhu.application.press;

import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Intent;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.verification.Verdict;
import cn.jiazhu.domain.verification.Verification;
import java.util.Optional;
import java.util.function.BiFunction;

/// What a stranger is told of an annotation, whichever way it was found.
public final class Verifying {

    private final Annotations annotations;
    private final Certificates certificates;
    private final Clocks clocks;

    public Verifying(Annotations annotations, Certificates certificates, Clocks clocks) {
        this.annotations = annotations;
        this.certificates = certificates;
        this.clocks = clocks;
    }

    /// Empty unless a copy was issued.
    public Optional<Verification> verify(Annotation annotation) {
        return switch (annotation) {
            case Annotation.Issued issued -> Optional.of(verified(issued));
            case Annotation.Ended ended -> Optional.of(told(ended, ended.intent(), (_, _) -> Verdict.of(ended)));
            case Annotation.Waiting _,
                    Annotation.Preparing _,
                    Annotation.Failed _,
                    Annotation.Refused _,
                    Annotation.Abandoned _,
                    Annotation.TimedOut _ -> Optional.empty();
        };
    }

    private Verification verified(Annotation.Issued issued) {
        var today = clocks.today();
        return told(
                issued,
                issued.intent(),
                (certificate, printed) -> Verdict.of(issued, printed, certificate.standingOn(today), today));
    }

    private Verification told(Annotation annotation, Intent intent, BiFunction<Certificate, Facts, Verdict> verdict) {
        Certificate certificate =
                certificates.find(annotation.order().certificate()).orElseThrow();
        Facts printed = certificates
                .facts(certificate.id(), intent.certificateVersion())
                .orElseThrow();
        return new Verification(
                intent.copyOf(certificate.type(), printed, annotation.order().purpose()),
                verdict.apply(certificate, printed),
                annotations.hasIssuedAfter(certificate.id(), intent.numbers().ordinal()),
                clocks.calendarNow());
    }
}
