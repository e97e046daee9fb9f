package cn.jiazhu.application.press;

import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.domain.annotation.AnnotationDecision;
import cn.jiazhu.domain.annotation.AnnotationPolicy;
import cn.jiazhu.domain.annotation.AnnotationRequest;
import cn.jiazhu.domain.annotation.Intent;
import cn.jiazhu.domain.annotation.Numbering;
import cn.jiazhu.domain.annotation.Numbering.Numbers;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.Serial;
import cn.jiazhu.domain.annotation.Unprintable;
import cn.jiazhu.domain.annotation.UsePeriod;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.identity.Entitlement;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.PlatformPersonId;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/// Steps 1 to 3 of a press: the facts, the mobile binding, the decision, and the intent it leads to.
public final class Deciding {

    private final PressPorts ports;
    private final Clocks clocks;

    public Deciding(PressPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
    }

    /// Step 2. A check that said "bound" is believed; else the platform is asked, with no transaction open and no
    /// longer
    /// than `budget`. Its silence is UNKNOWN.
    public MobileBinding mobile(MobileBinding said, PlatformPersonId person, Duration budget) {
        if (said == MobileBinding.BOUND) {
            return said;
        }
        try {
            return budget.isPositive() ? ports.platform().mobileBinding(person, budget) : MobileBinding.UNKNOWN;
        } catch (PlatformUnavailable _) {
            return MobileBinding.UNKNOWN;
        }
    }

    /// The policy's answer on what is stored now; for it to bind, the caller has locked the certificate.
    public AnnotationDecision decide(
            Certificate certificate, Entitlement entitlement, Purpose purpose, MobileBinding mobile) {
        LocalDate today = clocks.today();
        List<Unprintable> unprintable = certificate
                .facts()
                .map(facts -> ports.maker().unprintable(certificate.type(), facts, purpose))
                .orElse(List.of());
        return AnnotationPolicy.decide(new AnnotationRequest(
                certificate,
                entitlement,
                purpose,
                ports.annotations().existing(certificate.id(), purpose, today),
                mobile,
                unprintable,
                today));
    }

    /// What will be made; numbers once given are kept.
    public Intent intent(Certificate certificate, Numbering numbering, UsePeriod period) {
        Numbers numbers = switch (numbering) {
            case Numbers given -> given;
            case Numbering.Unnumbered _ ->
                new Numbers(
                        ports.annotations().nextOrdinal(certificate.id()),
                        Serial.of(period.first(), ports.annotations().nextSequence()),
                        ports.randomness().verificationCode());
        };
        return new Intent(numbers, certificate.version(), period, clocks.calendarNow());
    }
}
