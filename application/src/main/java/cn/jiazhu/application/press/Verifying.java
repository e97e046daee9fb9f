package cn.jiazhu.application.press;

import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.Copies;
import cn.jiazhu.application.port.Copies.OnRecord;
import cn.jiazhu.application.port.DamagedFacts;
import cn.jiazhu.application.port.DocumentMaker;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Intent;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.verification.Verdict;
import cn.jiazhu.domain.verification.Verification;
import java.util.Optional;
import java.util.function.Function;

/// What a stranger is told of a copy, whichever way it was found.
public final class Verifying {

    private final Copies copies;
    private final Certificates certificates;
    private final DocumentMaker maker;
    private final VerificationTally tally;
    private final Clocks clocks;

    public Verifying(
            Copies copies, Certificates certificates, DocumentMaker maker, VerificationTally tally, Clocks clocks) {
        this.copies = copies;
        this.certificates = certificates;
        this.maker = maker;
        this.tally = tally;
        this.clocks = clocks;
    }

    /// A verifier asks. Empty unless a copy was issued with this code.
    ///
    /// @throws DamagedFacts when its facts are no longer those that were issued
    public Optional<Verification> verify(VerificationCode code) {
        return copies.find(code).flatMap(this::verify);
    }

    /// The same of an annotation.
    public Optional<Verification> verify(AnnotationId id) {
        return copies.find(id).flatMap(this::verify);
    }

    /// The same of what has been read already.
    public Optional<Verification> verify(OnRecord copy) {
        return look(copy).map(this::counted);
    }

    private Verification counted(Verification told) {
        tally.count(told.copy().numbers().code(), clocks.today());
        return told;
    }

    /// What a verifier would be told, where nobody verifies.
    public Optional<Verification> look(AnnotationId id) {
        return copies.find(id).flatMap(this::look);
    }

    /// The same of what has been read already.
    public Optional<Verification> look(OnRecord copy) {
        return switch (copy.annotation()) {
            case Annotation.Issued issued ->
                Optional.of(told(copy, issued.intent(), printed -> verdict(copy, issued, printed)));
            case Annotation.Ended ended -> Optional.of(told(copy, ended.intent(), _ -> Verdict.of(ended)));
            case Annotation.Waiting _,
                    Annotation.Preparing _,
                    Annotation.Failed _,
                    Annotation.Refused _,
                    Annotation.Abandoned _,
                    Annotation.TimedOut _ -> Optional.empty();
        };
    }

    private Verdict verdict(OnRecord copy, Annotation.Issued issued, Facts printed) {
        var today = clocks.today();
        return Verdict.of(issued, printed, copy.certificate().standingOn(today), today);
    }

    private Verification told(OnRecord onRecord, Intent intent, Function<Facts, Verdict> verdict) {
        var order = onRecord.annotation().order();
        Certificate certificate = onRecord.certificate();
        Facts printed = printed(certificate, intent);
        AnnotatedCopy copy = intent.copyOf(certificate.type(), printed, order.purpose());
        if (onRecord.claim().filter(maker.claim(copy)::equals).isEmpty()) {
            throw new DamagedFacts(order.id());
        }
        return new Verification(copy, verdict.apply(printed), onRecord.newerIssued(), clocks.calendarNow());
    }

    /// Mostly those of today, which are here already.
    private Facts printed(Certificate certificate, Intent intent) {
        return certificate
                .facts()
                .filter(_ -> certificate.version() == intent.certificateVersion())
                .or(() -> certificates.facts(certificate.id(), intent.certificateVersion()))
                .orElseThrow();
    }
}
