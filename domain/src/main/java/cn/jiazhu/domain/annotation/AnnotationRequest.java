package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.identity.Entitlement;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.LocalDate;
import java.util.List;

/// Everything the policy looks at.
///
/// @param entitlement why this press may be decided at all; a waiting annotation's own press leads to itself, never to
///     "already under way"
/// @param existing of this certificate's annotations those that are open, or issued, or ended today; of other purposes
///     none is needed
/// @param today the day of the decision, Asia/Shanghai
public record AnnotationRequest(
        Certificate certificate,
        Entitlement entitlement,
        Purpose purpose,
        List<Annotation> existing,
        MobileBinding mobile,
        List<Unprintable> unprintable,
        LocalDate today) {

    public AnnotationRequest {
        existing = List.copyOf(existing);
        unprintable = List.copyOf(unprintable);
        if (entitlement instanceof Entitlement.FreshCheck check
                && !check.person().isSameAs(certificate.holder())) {
            throw new IllegalArgumentException("checked person is not the holder");
        }
    }
}
