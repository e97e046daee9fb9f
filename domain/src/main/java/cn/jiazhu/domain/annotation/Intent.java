package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import java.time.Instant;

/// What is about to be made, written down before anything is signed: numbers, the version of the facts it will print,
/// use period, and the instant of the decision, which is the copy's creation time (制作时间).
public record Intent(Numbering.Numbers numbers, int certificateVersion, UsePeriod period, Instant decidedAt) {

    /// The copy that this intent makes of the facts it names.
    public AnnotatedCopy copyOf(CertificateType type, Facts facts, Purpose purpose) {
        return new AnnotatedCopy(type, facts, period, numbers, purpose, decidedAt);
    }
}
