package cn.jiazhu.application.reports;

import static java.util.stream.Collectors.toMap;

import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.registry.RegistryChange.Changed;
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

    static Round of(List<Changed> changes) {
        return new Round(
                changes.stream().map(Changed::next).collect(toMap(Certificate::id, next -> next)),
                changes.stream().map(Changed::known).collect(toMap(Certificate::id, known -> known)));
    }

    Collection<CertificateId> changed() {
        return before.keySet();
    }

    List<Certificate> all() {
        return List.copyOf(next.values());
    }
}
