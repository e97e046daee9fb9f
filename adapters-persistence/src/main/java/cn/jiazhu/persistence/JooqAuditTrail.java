package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.Prepared.given;
import static cn.jiazhu.persistence.schema.Tables.AUDIT_EVENT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import cn.jiazhu.application.port.AuditTrail;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.ResultQuery;

/// Events, only ever added.
final class JooqAuditTrail implements AuditTrail {

    private static final Prepared ADD = new Prepared(insertInto(AUDIT_EVENT)
            .set(AUDIT_EVENT.AT, given(AUDIT_EVENT.AT))
            .set(AUDIT_EVENT.ACTOR, given(AUDIT_EVENT.ACTOR))
            .set(AUDIT_EVENT.ACT, given(AUDIT_EVENT.ACT))
            .set(AUDIT_EVENT.SUBJECT, given(AUDIT_EVENT.SUBJECT))
            .set(AUDIT_EVENT.REASON, given(AUDIT_EVENT.REASON)));

    private static final String OPERATOR = "operator:";

    /// As the index of what operators did has it.
    private static final Condition BY_OPERATOR = AUDIT_EVENT.ACTOR.like(inline(OPERATOR + "%"));

    private final JooqTransactions transactions;

    JooqAuditTrail(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void append(Event event) {
        ADD.execute(transactions.sql(), event.at(), event.actor(), event.act(), event.subject(), event.reason());
    }

    @Override
    public List<Event> about(UUID subject) {
        return transactions
                .sql()
                .select(AUDIT_EVENT.AT, AUDIT_EVENT.ACTOR, AUDIT_EVENT.ACT, AUDIT_EVENT.SUBJECT, AUDIT_EVENT.REASON)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.SUBJECT.eq(subject))
                .orderBy(AUDIT_EVENT.POSITION)
                .fetch(row -> new Event(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }

    @Override
    public List<Found> search(Query query, Place before, int limit) {
        return searching(query, before, limit)
                .fetch(row -> new Found(
                        new Place(row.get(AUDIT_EVENT.AT), row.get(AUDIT_EVENT.POSITION)),
                        new Event(
                                row.get(AUDIT_EVENT.AT),
                                row.get(AUDIT_EVENT.ACTOR),
                                row.get(AUDIT_EVENT.ACT),
                                row.get(AUDIT_EVENT.SUBJECT),
                                row.get(AUDIT_EVENT.REASON))));
    }

    ResultQuery<Record> searching(Query query, Place before, int limit) {
        return transactions
                .sql()
                .select(AUDIT_EVENT.fields())
                .from(AUDIT_EVENT)
                .where(row(AUDIT_EVENT.AT, AUDIT_EVENT.POSITION).lt(before.at(), before.position()))
                .and(AUDIT_EVENT.AT.ge(query.from()))
                .and(AUDIT_EVENT.AT.lt(query.until()))
                .and(among(AUDIT_EVENT.SUBJECT, query.subjects()))
                .and(among(AUDIT_EVENT.ACTOR, query.actors()))
                .and(
                        query.actors().stream().anyMatch(actor -> !actor.startsWith(OPERATOR))
                                        || query.actors().isEmpty()
                                ? noCondition()
                                : BY_OPERATOR)
                .and(among(AUDIT_EVENT.ACT, query.acts()))
                .orderBy(AUDIT_EVENT.AT.desc(), AUDIT_EVENT.POSITION.desc())
                .limit(limit);
    }

    private static <T> Condition among(Field<T> column, Collection<T> wanted) {
        return wanted.isEmpty() ? noCondition() : column.in(wanted);
    }

    @Override
    public List<Event> latest(UUID subject, Act act, int most) {
        return transactions
                .sql()
                .select(AUDIT_EVENT.AT, AUDIT_EVENT.ACTOR, AUDIT_EVENT.ACT, AUDIT_EVENT.SUBJECT, AUDIT_EVENT.REASON)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.SUBJECT.eq(subject))
                .and(AUDIT_EVENT.ACT.eq(inline(act, AUDIT_EVENT.ACT)))
                .orderBy(AUDIT_EVENT.POSITION.desc())
                .limit(most)
                .fetch(row -> new Event(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
    }
}
