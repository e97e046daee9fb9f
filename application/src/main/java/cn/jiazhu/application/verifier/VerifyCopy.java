package cn.jiazhu.application.verifier;

import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Intent;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.verification.Verdict;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;

/// Says of a code what copy it stands on and whether that copy counts now (核验).
public final class VerifyCopy {

    /// What is told: the face as issued, the verdict, whether a newer copy exists, and when this was said.
    public record Verification(AnnotatedCopy copy, Verdict verdict, boolean newerCopy, Instant at) {}

    private final Annotations annotations;
    private final Certificates certificates;
    private final Clocks clocks;

    public VerifyCopy(Annotations annotations, Certificates certificates, Clocks clocks) {
        this.annotations = annotations;
        this.certificates = certificates;
        this.clocks = clocks;
    }

    /// Empty for a code that stands on no issued copy.
    public Optional<Verification> verify(VerificationCode code) {
        return annotations.findByCode(code).flatMap(annotation -> switch (annotation) {
            case Annotation.Issued issued -> Optional.of(verified(issued));
            case Annotation.Ended ended -> Optional.of(told(ended, ended.intent(), (_, _) -> Verdict.of(ended)));
            case Annotation.Waiting _,
                    Annotation.Preparing _,
                    Annotation.Failed _,
                    Annotation.Refused _,
                    Annotation.Abandoned _,
                    Annotation.TimedOut _ -> Optional.empty();
        });
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
