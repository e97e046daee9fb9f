package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.identity.AccountId;
import java.time.Instant;
import java.util.List;

/// A press refused at once and not waited for: an entry in the history, no annotation; its key may be used again.
public record RefusedPress(
        AnnotationId id,
        CertificateId certificate,
        AccountId account,
        Purpose purpose,
        List<Finding> findings,
        Instant at)
        implements Attempt {

    public RefusedPress {
        findings = List.copyOf(findings);
    }
}
