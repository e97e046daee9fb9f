package cn.jiazhu.application.reports;

import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.registry.RegistryReport;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/// The certificates that a batch can concern, found as the registry's policy asks for them. What was once found by a
/// holder or a number may have another by now; the policy looks itself.
final class Known {

    private sealed interface Key {
        record Holder(CertificateType type, HolderId id) implements Key {}

        record Registration(CertificateType type, String number) implements Key {}
    }

    private final Map<CertificateId, Certificate> certificates = new HashMap<>();
    private final Map<Key, CertificateId> ids = new HashMap<>();

    Known(List<Certificate> certificates) {
        certificates.forEach(this::put);
    }

    void put(Certificate certificate) {
        certificates.put(certificate.id(), certificate);
        keys(certificate).forEach(key -> ids.put(key, certificate.id()));
    }

    void putIfAbsent(Certificate certificate) {
        if (keys(certificate).noneMatch(ids::containsKey)) {
            put(certificate);
        }
    }

    List<Certificate> candidates(RegistryReport report) {
        return keys(report)
                .map(ids::get)
                .filter(Objects::nonNull)
                .distinct()
                .map(certificates::get)
                .toList();
    }

    Set<CertificateId> ids() {
        return Set.copyOf(certificates.keySet());
    }

    private static Stream<Key> keys(Certificate certificate) {
        var type = certificate.type();
        return Stream.concat(
                Stream.of(new Key.Holder(type, certificate.holder().id())),
                certificate.facts().stream()
                        .map(facts -> new Key.Registration(type, facts.number().registration())));
    }

    private static Stream<Key> keys(RegistryReport report) {
        return Stream.concat(
                Stream.of(new Key.Holder(report.type(), report.holder().id())),
                Refusals.numbers(report).map(number -> new Key.Registration(report.type(), number.registration())));
    }
}
