package cn.jiazhu.application.port;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Attempt;
import cn.jiazhu.domain.annotation.IdempotencyKey;
import cn.jiazhu.domain.annotation.Numbering.Numbers;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.RefusedPress;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.identity.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Annotations in memory, with the leases and the constraints of the schema.
public final class InMemoryAnnotations implements Annotations {

    /// @param lookAt when it is due
    /// @param heldUntil until when somebody looks at it
    private record Row(Annotation annotation, long token, Instant lookAt, Instant heldUntil, long revision) {

        AnnotationId id() {
            return annotation.order().id();
        }

        CertificateId certificate() {
            return annotation.order().certificate();
        }

        boolean isWaiting() {
            return annotation instanceof Annotation.Waiting;
        }

        boolean isDue(Instant now, Instant pressedBefore) {
            boolean tooOld = isWaiting() && annotation.order().pressedAt().isBefore(pressedBefore);
            return annotation.isOpen() && (!lookAt.isAfter(now) || (tooOld && !heldUntil.isAfter(now)));
        }

        Row given(Instant until) {
            return new Row(annotation, token + 1, until, until, revision + 1);
        }

        Row next(Annotation next, Instant nextLookAt) {
            return new Row(next, token, nextLookAt, Instant.MIN, revision + 1);
        }

        Row dueAt(Instant now) {
            return new Row(annotation, token + 1, now, Instant.MIN, revision + 1);
        }
    }

    static final Comparator<AnnotationId> BY_TIME = Comparator.<AnnotationId>comparingLong(
                    id -> id.value().getMostSignificantBits() + Long.MIN_VALUE)
            .thenComparingLong(id -> id.value().getLeastSignificantBits() + Long.MIN_VALUE);

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<Map<AnnotationId, Row>> rows;
    private final InMemoryTransactions.Cell<Map<AnnotationId, RefusedPress>> refused;
    private final InMemoryTransactions.Cell<Long> sequence;

    public InMemoryAnnotations(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = transactions.cell(Map.of());
        this.refused = transactions.cell(Map.of());
        this.sequence = transactions.cell(0L);
    }

    @Override
    public Optional<Annotation> find(AnnotationId id) {
        return transactions.call(() -> row(id).map(Row::annotation));
    }

    Optional<Annotation> findByCode(VerificationCode code) {
        return only(annotation -> annotation.numbering() instanceof Numbers numbers
                && numbers.code().equals(code));
    }

    @Override
    public Optional<Annotation> findByKey(AccountId account, IdempotencyKey key) {
        return only(annotation -> annotation.order().account().equals(account)
                && annotation.order().key().equals(key));
    }

    @Override
    public List<Annotation> existing(CertificateId certificate, LocalDate today) {
        return of(certificate)
                .filter(annotation -> annotation.isOpen()
                        || annotation instanceof Annotation.Issued
                        || (annotation instanceof Annotation.Ended ended
                                && ended.intent().period().first().equals(today)))
                .toList();
    }

    @Override
    public List<Annotation> existing(CertificateId certificate, Purpose purpose, LocalDate today) {
        return existing(certificate, today).stream()
                .filter(annotation -> annotation.order().purpose().key().equals(purpose.key()))
                .toList();
    }

    @Override
    public List<Annotation.Issued> issuedOf(Collection<CertificateId> certificates) {
        return all().filter(
                        annotation -> certificates.contains(annotation.order().certificate()))
                .filter(Annotation.Issued.class::isInstance)
                .map(Annotation.Issued.class::cast)
                .toList();
    }

    Stream<Annotation.Issued> issued() {
        return all().filter(Annotation.Issued.class::isInstance).map(Annotation.Issued.class::cast);
    }

    @Override
    public boolean anyIssued() {
        return all().anyMatch(Annotation.Issued.class::isInstance);
    }

    boolean hasIssuedAfter(CertificateId certificate, int ordinal) {
        return issuedOf(List.of(certificate)).stream()
                .anyMatch(copy -> copy.intent().numbers().ordinal() > ordinal);
    }

    @Override
    public List<Attempt> history(CertificateId certificate, AnnotationId before, int limit) {
        Stream<RefusedPress> presses = transactions.call(() -> refused.rows().values().stream());
        return Stream.<Attempt>concat(
                        of(certificate),
                        presses.filter(press -> press.certificate().equals(certificate)))
                .filter(attempt -> BY_TIME.compare(idOf(attempt), before) < 0)
                .sorted(Comparator.comparing(InMemoryAnnotations::idOf, BY_TIME.reversed()))
                .limit(limit)
                .toList();
    }

    @Override
    public int nextOrdinal(CertificateId certificate) {
        return 1
                + (int) of(certificate)
                        .filter(annotation -> annotation.numbering() instanceof Numbers)
                        .count();
    }

    @Override
    public long nextSequence() {
        return transactions.call(() -> {
            sequence.write(sequence.rows() + 1);
            return sequence.rows();
        });
    }

    @Override
    public Lease add(Annotation annotation, Instant nextLookAt) {
        return transactions.call(() -> {
            if (all().anyMatch(other -> excludes(other, annotation))) {
                throw transactions.keyTaken();
            }
            return leaseOf(write(new Row(annotation, 1, nextLookAt, Instant.MIN, 1)));
        });
    }

    @Override
    public void add(RefusedPress press) {
        transactions.call(() -> {
            refused.write(Immutable.with(refused.rows(), press.id(), press));
            return press.id();
        });
    }

    @Override
    public boolean update(Lease lease, Annotation next, Instant nextLookAt) {
        return transactions.call(() -> row(lease.annotation())
                .filter(row -> row.annotation().isOpen() && row.token() == lease.token())
                .map(row -> write(row.next(next, nextLookAt)))
                .isPresent());
    }

    @Override
    public boolean close(Annotation next) {
        return transactions.call(() -> row(next.order().id())
                .filter(row -> mayClose(row.annotation(), next))
                .map(row -> write(row.next(next, row.lookAt())))
                .isPresent());
    }

    @Override
    public List<Claim> claimDue(int limit, Instant now, Duration lease, Instant pressedBefore) {
        return transactions.call(() -> rows.rows().values().stream()
                .filter(row -> row.isDue(now, pressedBefore))
                .sorted(Comparator.comparing(Row::lookAt))
                .limit(limit)
                .toList()
                .stream()
                .map(row -> give(row, now.plus(lease)))
                .toList());
    }

    @Override
    public Optional<Claim> claim(AnnotationId id, Instant now, Duration lease) {
        return transactions.call(() -> row(id).filter(Row::isWaiting).map(row -> give(row, now.plus(lease))));
    }

    @Override
    public void giveBack(Lease lease, Instant now) {
        transactions.call(() -> row(lease.annotation())
                .filter(row -> row.annotation().isOpen() && row.token() == lease.token())
                .map(row -> write(row.dueAt(now))));
    }

    @Override
    public void wake(Collection<CertificateId> certificates, Instant now) {
        transactions.call(() -> rows.rows().values().stream()
                .filter(row -> row.isWaiting() && certificates.contains(row.certificate()))
                .toList()
                .stream()
                .map(row -> write(row.dueAt(now)))
                .toList());
    }

    @Override
    public Map<AnnotationId, Long> revisions(Collection<AnnotationId> ids) {
        return transactions.call(() -> ids.stream()
                .distinct()
                .flatMap(id -> row(id).stream())
                .collect(Collectors.toUnmodifiableMap(Row::id, Row::revision)));
    }

    /// Every attempt, with when it is due.
    <T> Stream<T> attempts(BiFunction<Attempt, Instant, T> as) {
        return transactions.call(() -> Stream.concat(
                rows.rows().values().stream().map(row -> as.apply(row.annotation(), row.lookAt())),
                refused.rows().values().stream().map(press -> as.apply(press, Instant.MAX)))
                .toList()
                .stream());
    }

    private Optional<Row> row(AnnotationId id) {
        return Optional.ofNullable(rows.rows().get(id));
    }

    private Stream<Annotation> all() {
        return transactions.call(() -> rows.rows().values().stream().map(Row::annotation));
    }

    private Stream<Annotation> of(CertificateId certificate) {
        return all().filter(annotation -> annotation.order().certificate().equals(certificate));
    }

    private Optional<Annotation> only(Predicate<Annotation> wanted) {
        return all().filter(wanted).findFirst();
    }

    private static AnnotationId idOf(Attempt attempt) {
        return switch (attempt) {
            case Annotation annotation -> annotation.order().id();
            case RefusedPress press -> press.id();
        };
    }

    private Claim give(Row row, Instant until) {
        return new Claim(row.annotation(), leaseOf(write(row.given(until))));
    }

    private static Lease leaseOf(Row row) {
        return new Lease(row.id(), row.token());
    }

    private Row write(Row row) {
        if (all().anyMatch(other -> contradicts(other, row.annotation()))) {
            throw new IllegalStateException("a unique constraint is violated");
        }
        rows.write(Immutable.with(rows.rows(), row.id(), row));
        return row;
    }

    /// The same key, or both open for one purpose.
    private static boolean excludes(Annotation known, Annotation added) {
        var one = known.order();
        var other = added.order();
        boolean sameKey = one.account().equals(other.account()) && one.key().equals(other.key());
        boolean samePurpose = one.certificate().equals(other.certificate())
                && one.purpose().key().equals(other.purpose().key());
        return sameKey || (known.isOpen() && added.isOpen() && samePurpose);
    }

    /// Ordinal, serial and code are used once; one issued copy a certificate, purpose and first day.
    private static boolean contradicts(Annotation known, Annotation written) {
        if (known.order().id().equals(written.order().id())) {
            return false;
        }
        boolean sameCertificate =
                known.order().certificate().equals(written.order().certificate());
        boolean sameNumbers = known.numbering() instanceof Numbers(var ordinal, var serial, var code)
                && written.numbering() instanceof Numbers(var otherOrdinal, var otherSerial, var otherCode)
                && ((sameCertificate && ordinal == otherOrdinal)
                        || serial.equals(otherSerial)
                        || code.equals(otherCode));
        boolean sameDay = sameCertificate
                && known instanceof Annotation.Issued one
                && written instanceof Annotation.Issued other
                && one.order().purpose().key().equals(other.order().purpose().key())
                && one.intent().period().first().equals(other.intent().period().first());
        return sameNumbers || sameDay;
    }

    private static boolean mayClose(Annotation known, Annotation next) {
        return switch (next) {
            case Annotation.Ended _ -> known instanceof Annotation.Issued;
            case Annotation.Abandoned _, Annotation.TimedOut _, Annotation.Refused _ ->
                known instanceof Annotation.Waiting;
            case Annotation.Waiting _, Annotation.Preparing _, Annotation.Issued _, Annotation.Failed _ ->
                throw new IllegalArgumentException("closes nothing: " + next.getClass());
        };
    }
}
