package cn.jiazhu.application.verifier;

import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.Copies;
import cn.jiazhu.application.press.Verifying;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Intent;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.History;
import cn.jiazhu.domain.verification.Moment;
import cn.jiazhu.domain.verification.PastVerdict;
import cn.jiazhu.domain.verification.PastVerification;
import cn.jiazhu.domain.verification.Verification;
import java.time.Instant;
import java.util.Optional;

/// Says of a code whether its copy counted at an instant of the past: as we know it now, and as we said then.
public final class VerifyPast {

    private final Copies copies;
    private final Certificates certificates;
    private final Verifying verifying;

    public VerifyPast(Copies copies, Certificates certificates, Verifying verifying) {
        this.copies = copies;
        this.certificates = certificates;
        this.verifying = verifying;
    }

    /// Empty for a code that stands on no issued copy.
    public Optional<PastVerification> verify(VerificationCode code, Moment moment) {
        return copies.find(code)
                .flatMap(copy -> verifying
                        .verify(copy)
                        .flatMap(now -> past(copy.annotation(), now.copy()).map(past -> told(now, past, moment))));
    }

    private Optional<PastVerdict> past(Annotation annotation, AnnotatedCopy face) {
        return switch (annotation) {
            case Annotation.Issued issued ->
                Optional.of(PastVerdict.of(issued, face, history(issued, issued.intent())));
            case Annotation.Ended ended -> Optional.of(PastVerdict.of(ended, face, history(ended, ended.intent())));
            case Annotation.Waiting _,
                    Annotation.Preparing _,
                    Annotation.Failed _,
                    Annotation.Refused _,
                    Annotation.Abandoned _,
                    Annotation.TimedOut _ -> Optional.empty();
        };
    }

    private History history(Annotation copy, Intent intent) {
        return new History(certificates.versionsFrom(copy.order().certificate(), intent.certificateVersion()));
    }

    /// Changes are told up to the end of the moment's day, or up to now.
    private static PastVerification told(Verification now, PastVerdict past, Moment moment) {
        var day = Days.of(moment.at());
        Instant end = Days.endOf(day).isAfter(now.at()) ? now.at() : Days.endOf(day);
        return new PastVerification(
                now,
                moment,
                past.trueAt(moment.at()),
                past.recordedAt(moment.at()),
                past.changes(Days.startOf(day), end));
    }
}
