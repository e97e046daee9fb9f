package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.Prepared.given;
import static cn.jiazhu.persistence.schema.Tables.OUTBOX;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;

import cn.jiazhu.application.port.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;

/// The table of messages as a queue, as that of annotations is one: what is due is given out for a while.
final class JooqOutbox implements Outbox {

    private static final Prepared ADD = new Prepared(insertInto(OUTBOX)
            .set(OUTBOX.TOPIC, given(OUTBOX.TOPIC))
            .set(OUTBOX.RECEIVER, given(OUTBOX.RECEIVER))
            .set(OUTBOX.CERTIFICATE, given(OUTBOX.CERTIFICATE))
            .set(OUTBOX.ANNOTATION, given(OUTBOX.ANNOTATION))
            .set(OUTBOX.AT, given(OUTBOX.AT))
            .set(OUTBOX.NEXT_TRY_AT, given(OUTBOX.NEXT_TRY_AT))
            .onConflictDoNothing());

    private final JooqTransactions transactions;

    JooqOutbox(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Message message) {
        ADD.execute(
                transactions.sql(),
                message.topic(),
                message.topic().receiver(),
                message.certificate(),
                message.annotation(),
                message.at(),
                message.at());
    }

    @Override
    public List<Parcel> claimDue(Receiver receiver, int limit, Instant now, Duration lease) {
        return claiming(receiver, limit, now, lease)
                .fetch()
                .sortAsc(OUTBOX.POSITION)
                .map(JooqOutbox::parcel);
    }

    /// Whoever is behind another of its certificate is passed over, by index; the limit stands in the text as in
    /// [AnnotationQueue].
    ResultQuery<? extends Record> claiming(Receiver receiver, int limit, Instant now, Duration lease) {
        var earlier = OUTBOX.as("earlier");
        var due = name("due")
                .as(select(OUTBOX.POSITION)
                        .from(OUTBOX)
                        .where(OUTBOX.RECEIVER.eq(receiver))
                        .and(not(OUTBOX.DELIVERED))
                        .and(OUTBOX.NEXT_TRY_AT.le(now))
                        .and(notExists(selectOne()
                                .from(earlier)
                                .where(earlier.RECEIVER.eq(receiver))
                                .and(not(earlier.DELIVERED))
                                .and(earlier.CERTIFICATE.eq(OUTBOX.CERTIFICATE))
                                .and(earlier.POSITION.lt(OUTBOX.POSITION))))
                        .orderBy(OUTBOX.NEXT_TRY_AT)
                        .limit(inline(limit))
                        .forUpdate()
                        .of(OUTBOX)
                        .skipLocked());
        Field<Long> position = field(name("due", "position"), OUTBOX.POSITION.getDataType());
        return transactions
                .sql()
                .with(due)
                .update(OUTBOX)
                .set(OUTBOX.NEXT_TRY_AT, now.plus(lease))
                .set(OUTBOX.ATTEMPT, OUTBOX.ATTEMPT.plus(1))
                .from(due)
                .where(OUTBOX.POSITION.eq(position))
                .returningResult(
                        OUTBOX.POSITION,
                        OUTBOX.TOPIC,
                        OUTBOX.CERTIFICATE,
                        OUTBOX.ANNOTATION,
                        OUTBOX.AT,
                        OUTBOX.ATTEMPT);
    }

    @Override
    public void delivered(Collection<Parcel> parcels) {
        transactions
                .sql()
                .update(OUTBOX)
                .set(OUTBOX.DELIVERED, true)
                .where(OUTBOX.POSITION.eq(
                        any(parcels.stream().map(Parcel::number).toArray(Long[]::new))))
                .execute();
    }

    @Override
    public void failed(Parcel parcel, Trouble why, Instant next) {
        transactions
                .sql()
                .update(OUTBOX)
                .set(OUTBOX.NEXT_TRY_AT, next)
                .set(OUTBOX.TROUBLE, why)
                .where(OUTBOX.POSITION.eq(parcel.number()))
                .and(OUTBOX.ATTEMPT.eq(parcel.attempt()))
                .and(not(OUTBOX.DELIVERED))
                .execute();
    }

    @Override
    public Backlog backlog(Receiver receiver) {
        var rows = transactions
                .sql()
                .select(OUTBOX.TROUBLE, count(), min(OUTBOX.AT))
                .from(OUTBOX)
                .where(OUTBOX.RECEIVER.eq(receiver))
                .and(not(OUTBOX.DELIVERED))
                .groupBy(OUTBOX.TROUBLE)
                .fetch();
        var troubled = new EnumMap<Trouble, Long>(Trouble.class);
        rows.forEach(row ->
                Optional.ofNullable(row.value1()).ifPresent(trouble -> troubled.put(trouble, (long) row.value2())));
        return new Backlog(
                rows.stream().mapToLong(row -> row.value2()).sum(),
                troubled,
                rows.stream().map(row -> row.value3()).min(Instant::compareTo));
    }

    private static Parcel parcel(Record row) {
        var message = new Message(
                row.get(OUTBOX.TOPIC), row.get(OUTBOX.CERTIFICATE), row.get(OUTBOX.ANNOTATION), row.get(OUTBOX.AT));
        return new Parcel(message, row.get(OUTBOX.POSITION), row.get(OUTBOX.ATTEMPT));
    }
}
