package cn.jiazhu.application.reports;

import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Certificates of a batch in their next state, each at most one version on.
///
/// @param before of those that were known, what was known of them
record Round(Map<CertificateId, Certificate> next, Map<CertificateId, Certificate> before) {

    Round {
        next = Collections.unmodifiableMap(new LinkedHashMap<>(next));
        before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
    }

    Collection<CertificateId> changed() {
        return before.keySet();
    }

    List<Certificate> all() {
        return List.copyOf(next.values());
    }
}
