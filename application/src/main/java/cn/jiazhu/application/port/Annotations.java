package cn.jiazhu.application.port;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Attempt;
import cn.jiazhu.domain.annotation.IdempotencyKey;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.RefusedPress;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.identity.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Annotations, their history, and the queue of unfinished ones, which is the same table.
///
/// Instants named `now` and `nextLookAt` are of the clock that nobody turns; those inside an annotation are of the
/// calendar. Every state an annotation passes through stays in its history.
public interface Annotations {

    Optional<Annotation> find(AnnotationId id);

    Optional<Annotation> findByKey(AccountId account, IdempotencyKey key);

    /// Those that are open, or issued, or ended with `today` as first day.
    List<Annotation> existing(CertificateId certificate, LocalDate today);

    /// Those of them that are for this purpose: what the policy looks at.
    List<Annotation> existing(CertificateId certificate, Purpose purpose, LocalDate today);

    /// Issued copies that have not ended by an event, of these certificates.
    List<Annotation.Issued> issuedOf(Collection<CertificateId> certificates);

    /// Whether there is any such copy at all.
    boolean anyIssued();

    /// The certificate's history, newest first, from before `before` ([AnnotationId#LATEST] for the first page).
    List<Attempt> history(CertificateId certificate, AnnotationId before, int limit);

    /// The next 第 N 次 of the certificate, which the caller has locked: one more than its numbered annotations.
    int nextOrdinal(CertificateId certificate);

    /// The next number of the serial's sequence; gaps are allowed.
    long nextSequence();

    /// Adds an open annotation, held by the caller until `nextLookAt`.
    ///
    /// @throws KeyTaken when the account has used the key, or the certificate has an open one for the purpose
    Lease add(Annotation annotation, Instant nextLookAt);

    /// Adds a refused press to the history.
    void add(RefusedPress refused);

    /// Writes the next state under the lease; an open one is looked at again at `nextLookAt`. False, and nothing
    /// written,
    /// when the lease has been given to another.
    boolean update(Lease lease, Annotation next, Instant nextLookAt);

    /// Ends an issued copy, or closes a waiting one, without a lease; false when it no longer is in that state.
    boolean close(Annotation next);

    /// Gives out unfinished annotations that are due at `now`, or have waited since before `pressedBefore`, each held
    /// for
    /// `lease`; in the order in which they became due. Concurrent calls give disjoint answers, and neither waits.
    List<Claim> claimDue(int limit, Instant now, Duration lease, Instant pressedBefore);

    /// Gives out this one if it is waiting, whether due or not; whoever looked at it loses his lease.
    Optional<Claim> claim(AnnotationId id, Instant now, Duration lease);

    /// Gives a lease back before its time: what it held is due at `now`, and whoever still works under it writes
    /// nothing
    /// any more. Nothing, when another has it or all is done.
    void giveBack(Lease lease, Instant now);

    /// Makes the waiting annotations of these certificates due at `now`; whoever looks at one at this moment loses his
    /// lease, for he looks at old facts.
    void wake(Collection<CertificateId> certificates, Instant now);

    /// A number a row that grows with every write, for those who wait for a change.
    Map<AnnotationId, Long> revisions(Collection<AnnotationId> ids);
}
