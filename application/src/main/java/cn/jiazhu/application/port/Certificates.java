package cn.jiazhu.application.port;

import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.certificate.Version;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.registry.Heard;
import cn.jiazhu.domain.registry.RegistryReport;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// The registry's certificates. Every change of one, and every decision about one, locks it first.
public interface Certificates {

    Optional<Certificate> find(CertificateId id);

    /// Found, and locked until the transaction ends; lock order: certificate, then annotation.
    Optional<Certificate> lock(CertificateId id);

    /// Only its version, found and locked the same way.
    Optional<Integer> lockVersion(CertificateId id);

    List<Certificate> of(HolderId holder);

    /// The reported ones with these numbers, whatever Han character these begin with; not locked.
    List<Certificate> numbered(Collection<RegistrationNumber> numbers);

    /// The facts of a version, also of an earlier one: what a copy of that version prints.
    Optional<Facts> facts(CertificateId id, int version);

    /// This version and all later ones, in both times, oldest first.
    List<Version> versionsFrom(CertificateId id, int first);

    /// All certificates that these reports can concern: of the report's type, with its holder or the digits of its
    /// number; locked in one order, so that two imports cannot wait for each other.
    List<Certificate> lockFor(List<RegistryReport> reports);

    /// The same as they are now, without a lock: to look, not to change.
    List<Certificate> concerned(List<RegistryReport> reports);

    /// Adds new ones and writes the next state of known ones, in bulk; facts become known at their report's instant.
    void store(List<Certificate> certificates);

    /// The highest number of each source that has been applied to these certificates.
    List<Heard> heard(Collection<CertificateId> ids);

    /// Remembers them; a lower number than is known changes nothing.
    void hear(List<Heard> heard);
}
