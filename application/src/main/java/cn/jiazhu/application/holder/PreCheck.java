package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.Deciding;
import cn.jiazhu.application.press.FreshChecks;
import cn.jiazhu.application.press.PressSettings;
import cn.jiazhu.domain.annotation.AnnotationDecision;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.identity.Entitlement.FreshCheck;
import cn.jiazhu.domain.identity.MobileBinding;
import java.util.Optional;

/// Says before the press what the press would say (加注体检): steps 1 to 3 without the intent.
public final class PreCheck {

    /// The answer.
    public sealed interface Checked {

        record Decided(AnnotationDecision decision) implements Checked {}

        record CheckNeeded() implements Checked {}

        record NotFound() implements Checked {}
    }

    private final Certificates certificates;
    private final FreshChecks freshChecks;
    private final Deciding deciding;
    private final PressSettings settings;

    public PreCheck(Certificates certificates, FreshChecks freshChecks, Deciding deciding, PressSettings settings) {
        this.certificates = certificates;
        this.freshChecks = freshChecks;
        this.deciding = deciding;
        this.settings = settings;
    }

    public Checked check(Session session, CertificateId id, Purpose purpose) {
        Optional<FreshCheck> check = freshChecks.of(session);
        if (check.isEmpty()) {
            return new Checked.CheckNeeded();
        }
        return certificates
                .find(id)
                .filter(certificate -> certificate.holder().isSameAs(session.person()))
                .<Checked>map(certificate -> {
                    FreshCheck fresh = check.get();
                    MobileBinding mobile = deciding.mobile(fresh.mobile(), fresh.platformPerson(), settings.budget());
                    return new Checked.Decided(deciding.decide(certificate, fresh, purpose, mobile));
                })
                .orElseGet(Checked.NotFound::new);
    }
}
