package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.verification.FormerCopy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// Copies that the earlier system made, as it told of them. Never deleted, never changed.
public interface FormerCopies {

    /// One such copy.
    ///
    /// @param id that nothing else has
    /// @param version of its certificate that it is held to print
    record OnRecord(UUID id, FormerCopy copy, CertificateId certificate, int version) {}

    /// The one that this code or text of a QR stands on.
    ///
    /// @param mark as [FormerCopy#mark] writes it
    Optional<OnRecord> find(String mark);

    /// The one that has a file of this digest.
    Optional<OnRecord> find(Digest file);

    /// All that something names which names one of these, too; nobody else adds any until the transaction ends.
    List<FormerCopy> lockFor(Collection<FormerCopy> copies);

    /// Adds new ones, which nothing names that names another.
    void add(Collection<OnRecord> copies, Instant at);
}
