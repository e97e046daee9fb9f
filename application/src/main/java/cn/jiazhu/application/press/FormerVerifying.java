package cn.jiazhu.application.press;

import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.FormerCopies;
import cn.jiazhu.application.port.FormerCopies.OnRecord;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.certificate.History;
import cn.jiazhu.domain.verification.FormerCopy;
import cn.jiazhu.domain.verification.FormerVerification;
import java.util.Optional;

/// What a stranger is told of a copy that the earlier system made, whichever way it was found.
public final class FormerVerifying {

    private final FormerCopies copies;
    private final Certificates certificates;
    private final Clocks clocks;

    public FormerVerifying(FormerCopies copies, Certificates certificates, Clocks clocks) {
        this.copies = copies;
        this.certificates = certificates;
        this.clocks = clocks;
    }

    /// By its code, or by the text of its QR.
    public Optional<FormerVerification> verify(String text) {
        return FormerCopy.mark(text).flatMap(copies::find).map(this::told);
    }

    /// By the digest of a file of it.
    public Optional<FormerVerification> verify(Digest file) {
        return copies.find(file).map(this::told);
    }

    private FormerVerification told(OnRecord found) {
        var certificate = certificates.find(found.certificate()).orElseThrow();
        return new FormerVerification(
                found.copy(),
                certificate.type(),
                new History(certificates.versionsFrom(certificate.id(), found.version())),
                clocks.calendarNow());
    }
}
