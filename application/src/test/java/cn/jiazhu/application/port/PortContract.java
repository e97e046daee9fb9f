package cn.jiazhu.application.port;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Order;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.identity.SessionId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/// What the contracts share: an empty world for each test, and what must be there before something else can be.
public abstract class PortContract implements FreshPorts {

    /// How long a worker may hold an annotation, and when a lease given at [IdentitySamples#NOW] lapses.
    protected static final Duration LEASE = Duration.ofSeconds(15);

    protected static final Instant LAPSED = NOW.plus(LEASE);
    protected static final Instant NEVER_TOO_OLD = Instant.EPOCH;

    protected Ports ports;

    @BeforeEach
    void freshWorld() {
        ports = freshPorts();
    }

    /// The `n`-th person's certificate, its images, and the account that presses for it.
    protected Certificate givenCertificate(int n) {
        ports.accounts().add(Samples.ACCOUNT, "a password");
        return given(Samples.certificate(n));
    }

    protected Certificate given(Certificate certificate) {
        ports.blobs().add(List.of(Samples.PHOTO, Samples.SIGNATURE));
        ports.certificates().store(List.of(certificate));
        return certificate;
    }

    protected Session givenSession(SessionId id, Digest token) {
        ports.accounts().add(Samples.ACCOUNT, "a password");
        var session = new Session(id, Channel.PORTAL, Samples.ACCOUNT.id(), Samples.ACCOUNT.person(), NOW, NOW);
        ports.sessions().add(session, token);
        return session;
    }

    /// Added and held for [#LEASE].
    protected Lease add(Annotation annotation) {
        return add(annotation, LAPSED);
    }

    protected Lease add(Annotation annotation, Instant nextLookAt) {
        return ports.transactions().call(() -> ports.annotations().add(annotation, nextLookAt));
    }

    protected boolean update(Lease lease, Annotation next) {
        return ports.transactions().call(() -> ports.annotations().update(lease, next, LAPSED));
    }

    protected boolean close(Annotation next) {
        return ports.transactions().call(() -> ports.annotations().close(next));
    }

    /// Intent, both files and issue in one transaction.
    protected Annotation.Issued issue(Order order, int ordinal) {
        var preparing = Samples.preparing(order, ordinal);
        return issue(preparing, documentsOf(preparing));
    }

    protected Annotation.Issued issue(Annotation.Preparing preparing, MadeDocuments documents) {
        return ports.transactions().call(() -> {
            Lease lease = ports.annotations().add(preparing, LAPSED);
            ports.documents().add(lease.annotation(), documents);
            ports.annotations().update(lease, preparing.issued(NOW), Instant.MAX);
            return preparing.issued(NOW);
        });
    }

    protected static MadeDocuments documentsOf(Annotation.Preparing preparing) {
        Certificate certificate = Samples.certificate(1);
        AnnotatedCopy copy = preparing
                .intent()
                .copyOf(certificate.type(), certificate.facts().orElseThrow(), Purpose.NONE);
        return new PlainDocuments().make(copy, Samples.PHOTO, Samples.SIGNATURE);
    }

    protected List<Claim> claimDue(int limit, Instant now) {
        return ports.transactions().call(() -> ports.annotations().claimDue(limit, now, LEASE, NEVER_TOO_OLD));
    }
}
