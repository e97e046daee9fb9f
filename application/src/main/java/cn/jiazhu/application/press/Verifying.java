package cn.jiazhu.application.press;

import cn.jiazhu.application.port.DamagedFacts;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
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

    private final PressPorts ports;
    private final Clocks clocks;

    public Verifying(PressPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
    }

    /// Empty unless a copy was issued.
    ///
    /// @throws DamagedFacts when its facts are no longer those that were issued
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

    /// Mostly those of today, which are here already.
    private Facts printed(Certificate certificate, Intent intent) {
        return certificate
                .facts()
                .filter(_ -> certificate.version() == intent.certificateVersion())
                .or(() -> ports.certificates().facts(certificate.id(), intent.certificateVersion()))
                .orElseThrow();
    }

    private Verification told(Annotation annotation, Intent intent, BiFunction<Certificate, Facts, Verdict> verdict) {
        var order = annotation.order();
        Certificate certificate = ports.certificates().find(order.certificate()).orElseThrow();
        Facts printed = printed(certificate, intent);
        AnnotatedCopy copy = intent.copyOf(certificate.type(), printed, order.purpose());
        if (ports.documents()
                .claim(order.id())
                .filter(ports.maker().claim(copy)::equals)
                .isEmpty()) {
            throw new DamagedFacts(order.id());
        }
        return new Verification(
                copy,
                verdict.apply(certificate, printed),
                ports.annotations()
                        .hasIssuedAfter(certificate.id(), intent.numbers().ordinal()),
                clocks.calendarNow());
    }
}
