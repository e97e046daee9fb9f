package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.Prepared.given;
import static cn.jiazhu.persistence.schema.Sequences.SERIAL_NUMBER;
import static cn.jiazhu.persistence.schema.Tables.ANNOTATION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;

import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.Claim;
import cn.jiazhu.application.port.KeyTaken;
import cn.jiazhu.application.port.Lease;
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
import org.jooq.Condition;
import org.jooq.exception.IntegrityConstraintViolationException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/// Annotations and their history. States stand in the statements as literals: only so does the planner know that an
/// index of open ones serves.
final class JooqAnnotations implements Annotations {

    static final Condition WAITING = ANNOTATION.STATE.eq(inline("WAITING"));
    static final Condition OPEN = ANNOTATION.STATE.in(inline("WAITING"), inline("PREPARING"));
    private static final Condition ISSUED = ANNOTATION.STATE.eq(inline("ISSUED"));
    private static final Condition ENDED = ANNOTATION.STATE.eq(inline("ENDED"));

    private static final Condition EXISTS = ANNOTATION
            .CERTIFICATE
            .eq(given(ANNOTATION.CERTIFICATE))
            .and(OPEN.or(ISSUED).or(ENDED.and(ANNOTATION.FIRST_DAY.eq(given(ANNOTATION.FIRST_DAY)))));

    private static final Prepared BY_ID = where(ANNOTATION.ID.eq(given(ANNOTATION.ID)));
    private static final Prepared BY_KEY = where(ANNOTATION
            .ACCOUNT
            .eq(given(ANNOTATION.ACCOUNT))
            .and(ANNOTATION.IDEMPOTENCY_KEY.eq(given(ANNOTATION.IDEMPOTENCY_KEY))));
    private static final Prepared EXISTING = where(EXISTS);
    private static final Prepared EXISTING_FOR =
            where(EXISTS.and(ANNOTATION.PURPOSE_KEY.eq(given(ANNOTATION.PURPOSE_KEY))));
    private static final Prepared NUMBERED = new Prepared(selectCount()
            .from(ANNOTATION)
            .where(ANNOTATION.CERTIFICATE.eq(given(ANNOTATION.CERTIFICATE)))
            .and(ANNOTATION.ORDINAL.isNotNull()));

    private final JooqTransactions transactions;
    private final AnnotationQueue queue;
    private final AnnotationHistory history;

    JooqAnnotations(JooqTransactions transactions) {
        this.transactions = transactions;
        this.queue = new AnnotationQueue(transactions);
        this.history = new AnnotationHistory(transactions);
    }

    @Override
    public Optional<Annotation> find(AnnotationId id) {
        return BY_ID.fetchOptional(transactions.sql(), AnnotationRows::read, id);
    }

    @Override
    public Optional<Annotation> findByKey(AccountId account, IdempotencyKey key) {
        return BY_KEY.fetchOptional(transactions.sql(), AnnotationRows::read, account, key);
    }

    @Override
    public List<Annotation> existing(CertificateId certificate, LocalDate today) {
        return EXISTING.fetch(transactions.sql(), AnnotationRows::read, certificate, today);
    }

    @Override
    public List<Annotation> existing(CertificateId certificate, Purpose purpose, LocalDate today) {
        return EXISTING_FOR.fetch(transactions.sql(), AnnotationRows::read, certificate, today, purpose.key());
    }

    @Override
    public List<Annotation.Issued> issuedOf(Collection<CertificateId> certificates) {
        return transactions
                .sql()
                .select(ANNOTATION.fields())
                .from(ANNOTATION)
                .where(ANNOTATION.CERTIFICATE.eq(any(array(certificates))))
                .and(ISSUED)
                .fetch(AnnotationRows::issued);
    }

    @Override
    public boolean anyIssued() {
        return transactions.sql().fetchExists(ANNOTATION, ISSUED);
    }

    @Override
    public List<Attempt> history(CertificateId certificate, AnnotationId before, int limit) {
        return history.page(certificate, before, limit);
    }

    @Override
    public int nextOrdinal(CertificateId certificate) {
        return 1
                + NUMBERED.fetch(transactions.sql(), row -> row.get(0, int.class), certificate)
                        .getFirst();
    }

    @Override
    public long nextSequence() {
        return transactions.sql().nextval(SERIAL_NUMBER);
    }

    @Override
    public Lease add(Annotation annotation, Instant nextLookAt) {
        try {
            transactions
                    .sql()
                    .insertInto(ANNOTATION)
                    .set(AnnotationRows.order(annotation.order()))
                    .set(AnnotationRows.state(annotation, nextLookAt))
                    .execute();
        } catch (IntegrityConstraintViolationException e) {
            throw isTaken(e) ? new KeyTaken(e) : e;
        }
        return new Lease(annotation.order().id(), AnnotationQueue.FIRST_TOKEN);
    }

    @Override
    public void add(RefusedPress refused) {
        history.add(refused);
    }

    @Override
    public boolean update(Lease lease, Annotation next, Instant nextLookAt) {
        return write(next, nextLookAt, OPEN.and(ANNOTATION.LEASE_TOKEN.eq(lease.token())));
    }

    @Override
    public boolean close(Annotation next) {
        return switch (next) {
            case Annotation.Ended(var _, var _, var _, var _, var at) -> write(next, at, ISSUED);
            case Annotation.Abandoned(var _, var _, var at) -> write(next, at, WAITING);
            case Annotation.TimedOut(var _, var _, var _, var at) -> write(next, at, WAITING);
            case Annotation.Refused(var _, var _, var _, var at) -> write(next, at, WAITING);
            case Annotation.Waiting _, Annotation.Preparing _, Annotation.Issued _, Annotation.Failed _ ->
                throw new IllegalArgumentException("closes nothing: " + next.getClass());
        };
    }

    @Override
    public List<Claim> claimDue(int limit, Instant now, Duration lease, Instant pressedBefore) {
        return queue.claimDue(limit, now, lease, pressedBefore);
    }

    @Override
    public Optional<Claim> claim(AnnotationId id, Instant now, Duration lease) {
        return queue.claim(id, now, lease);
    }

    @Override
    public void giveBack(Lease lease, Instant now) {
        queue.giveBack(lease, now);
    }

    @Override
    public void wake(Collection<CertificateId> certificates, Instant now) {
        queue.wake(certificates, now);
    }

    @Override
    public Map<AnnotationId, Long> revisions(Collection<AnnotationId> ids) {
        return transactions
                .sql()
                .select(ANNOTATION.ID, ANNOTATION.REVISION)
                .from(ANNOTATION)
                .where(ANNOTATION.ID.eq(any(ids.toArray(AnnotationId[]::new))))
                .fetchMap(ANNOTATION.ID, ANNOTATION.REVISION);
    }

    private static Prepared where(Condition wanted) {
        return new Prepared(
                select(ANNOTATION.fields()).from(ANNOTATION).where(wanted).orderBy(ANNOTATION.ID));
    }

    static CertificateId[] array(Collection<CertificateId> certificates) {
        return certificates.toArray(CertificateId[]::new);
    }

    private boolean write(Annotation next, Instant nextLookAt, Condition still) {
        return transactions
                        .sql()
                        .update(ANNOTATION)
                        .set(AnnotationRows.state(next, nextLookAt))
                        .setNull(ANNOTATION.HELD_UNTIL)
                        .where(ANNOTATION.ID.eq(next.order().id()))
                        .and(still)
                        .execute()
                == 1;
    }

    private static boolean isTaken(IntegrityConstraintViolationException e) {
        return Optional.ofNullable(e.getCause(PSQLException.class))
                .map(PSQLException::getServerErrorMessage)
                .map(ServerErrorMessage::getConstraint)
                .filter(List.of("annotation_account_idempotency_key_key", "annotation_one_open")::contains)
                .isPresent();
    }
}
