package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.JooqAnnotations.OPEN;
import static cn.jiazhu.persistence.JooqAnnotations.WAITING;
import static cn.jiazhu.persistence.schema.Tables.ANNOTATION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;

import cn.jiazhu.application.port.Claim;
import cn.jiazhu.application.port.Lease;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.certificate.CertificateId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.ResultQuery;

/// The table of annotations as a queue: what is due is given out for a while, each time with a higher token.
final class AnnotationQueue {

    static final long FIRST_TOKEN = 1;

    private static final Field<Instant> WAS_DUE =
            lookAt("chosen", "next_look_at").as("was_due");

    private final JooqTransactions transactions;

    AnnotationQueue(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    List<Claim> claimDue(int limit, Instant now, Duration lease, Instant pressedBefore) {
        return claiming(limit, now, lease, pressedBefore)
                .fetch()
                .sortAsc(WAS_DUE)
                .map(AnnotationQueue::claim);
    }

    /// Due by the clock, by index; or waiting too long by the calendar, by another, unless somebody looks at it now.
    ///
    /// The limit stands in the text: a server that keeps one plan for every limit expects many rows, and reads the
    /// whole table to find them again.
    ResultQuery<Record> claiming(int limit, Instant now, Duration lease, Instant pressedBefore) {
        var few = inline(limit);
        var due = name("due")
                .as(select(ANNOTATION.ID, ANNOTATION.NEXT_LOOK_AT)
                        .from(ANNOTATION)
                        .where(OPEN)
                        .and(ANNOTATION.NEXT_LOOK_AT.le(now))
                        .orderBy(ANNOTATION.NEXT_LOOK_AT)
                        .limit(few)
                        .forUpdate()
                        .skipLocked());
        var overdue = name("overdue")
                .as(select(ANNOTATION.ID, ANNOTATION.NEXT_LOOK_AT)
                        .from(ANNOTATION)
                        .where(WAITING)
                        .and(ANNOTATION.PRESSED_AT.lt(pressedBefore))
                        .and(ANNOTATION.NEXT_LOOK_AT.gt(now))
                        .and(ANNOTATION.HELD_UNTIL.isNull().or(ANNOTATION.HELD_UNTIL.le(now)))
                        .orderBy(ANNOTATION.PRESSED_AT)
                        .limit(few)
                        .forUpdate()
                        .skipLocked());
        var chosen = name("chosen")
                .as(select(id("id"), lookAt("next_look_at"))
                        .from(due)
                        .unionAll(select(id("id"), lookAt("next_look_at")).from(overdue))
                        .orderBy(lookAt("next_look_at"))
                        .limit(few));
        return transactions
                .sql()
                .with(due, overdue, chosen)
                .update(ANNOTATION)
                .set(ANNOTATION.NEXT_LOOK_AT, now.plus(lease))
                .set(ANNOTATION.HELD_UNTIL, now.plus(lease))
                .set(ANNOTATION.LEASE_TOKEN, ANNOTATION.LEASE_TOKEN.plus(1))
                .from(chosen)
                .where(ANNOTATION.ID.eq(id("chosen", "id")))
                .returningResult(Stream.concat(ANNOTATION.fieldStream(), Stream.of(WAS_DUE))
                        .toList());
    }

    Optional<Claim> claim(AnnotationId id, Instant now, Duration lease) {
        return transactions
                .sql()
                .update(ANNOTATION)
                .set(ANNOTATION.NEXT_LOOK_AT, now.plus(lease))
                .set(ANNOTATION.HELD_UNTIL, now.plus(lease))
                .set(ANNOTATION.LEASE_TOKEN, ANNOTATION.LEASE_TOKEN.plus(1))
                .where(ANNOTATION.ID.eq(id))
                .and(WAITING)
                .returningResult(ANNOTATION.fields())
                .fetchOptional(AnnotationQueue::claim);
    }

    void giveBack(Lease lease, Instant now) {
        due(now, ANNOTATION.ID.eq(lease.annotation()).and(OPEN).and(ANNOTATION.LEASE_TOKEN.eq(lease.token())))
                .execute();
    }

    void wake(Collection<CertificateId> certificates, Instant now) {
        waking(certificates, now).execute();
    }

    Query waking(Collection<CertificateId> certificates, Instant now) {
        return due(
                now,
                ANNOTATION
                        .CERTIFICATE
                        .eq(any(JooqAnnotations.array(certificates)))
                        .and(WAITING));
    }

    /// Under no lease that was given out before.
    private Query due(Instant now, Condition which) {
        return transactions
                .sql()
                .update(ANNOTATION)
                .set(ANNOTATION.NEXT_LOOK_AT, now)
                .setNull(ANNOTATION.HELD_UNTIL)
                .set(ANNOTATION.LEASE_TOKEN, ANNOTATION.LEASE_TOKEN.plus(1))
                .where(which);
    }

    private static Field<AnnotationId> id(String... name) {
        return field(name(name), ANNOTATION.ID.getDataType());
    }

    private static Field<Instant> lookAt(String... name) {
        return field(name(name), ANNOTATION.NEXT_LOOK_AT.getDataType());
    }

    private static Claim claim(Record row) {
        var annotation = AnnotationRows.read(row);
        return new Claim(annotation, new Lease(annotation.order().id(), row.get(ANNOTATION.LEASE_TOKEN)));
    }
}
