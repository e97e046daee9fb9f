package cn.jiazhu.domain.certificate;

import cn.jiazhu.domain.certificate.Certificate.Report;
import cn.jiazhu.domain.identity.Person;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/// Certificates of the people of [FactsSamples].
public final class CertificateSamples {

    public static final Instant REPORTED_AT = Instant.parse("2025-07-03T01:00:00Z");

    private CertificateSamples() {}

    /// A constructor's, reported, annotatable on [FactsSamples#TODAY].
    public static Certificate reported() {
        return of(CertificateType.CONSTRUCTOR_1, FactsSamples.constructor());
    }

    /// A cost engineer's, likewise.
    public static Certificate costEngineer() {
        return of(CertificateType.COST_ENGINEER_1, FactsSamples.costEngineer());
    }

    /// An announced initial registration, nothing reported yet.
    public static Certificate awaited() {
        Facts later = FactsSamples.constructor();
        return new Certificate(
                id(later),
                CertificateType.CONSTRUCTOR_1,
                person(later),
                0,
                new Report.Awaited(),
                List.of(announcement(Application.INITIAL)),
                List.of());
    }

    /// First version; the same facts always get the same id.
    public static Certificate of(CertificateType type, Facts facts) {
        return new Certificate(
                id(facts), type, person(facts), 1, new Report.Reported(facts, REPORTED_AT), List.of(), List.of());
    }

    /// The next version, with these facts.
    public static Certificate withFacts(Certificate certificate, Facts facts) {
        return new Certificate(
                certificate.id(),
                certificate.type(),
                person(facts),
                certificate.version() + 1,
                new Report.Reported(facts, REPORTED_AT),
                certificate.pending(),
                certificate.answered());
    }

    /// With one more announced application whose data are not here.
    public static Certificate withPending(Certificate certificate, Announcement announcement) {
        return certificate.withAnnouncements(
                Stream.concat(certificate.pending().stream(), Stream.of(announcement))
                        .toList(),
                certificate.answered());
    }

    /// Announced a week before [FactsSamples#TODAY], in 北京.
    public static Announcement announcement(Application application) {
        return new Announcement(application, LocalDate.of(2026, 3, 2), "北京");
    }

    public static Person person(Facts facts) {
        return new Person(facts.holder(), facts.name());
    }

    private static CertificateId id(Facts facts) {
        return new CertificateId(new UUID(0x7000L, facts.number().text().hashCode() & 0xFFFF_FFFFL));
    }
}
