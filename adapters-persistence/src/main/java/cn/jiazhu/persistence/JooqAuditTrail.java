package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.Prepared.given;
import static cn.jiazhu.persistence.schema.Tables.AUDIT_EVENT;
import static org.jooq.impl.DSL.insertInto;

import cn.jiazhu.application.port.AuditTrail;
import java.util.List;
import java.util.UUID;

/// Events, only ever added.
final class JooqAuditTrail implements AuditTrail {

    private static final Prepared ADD = new Prepared(insertInto(AUDIT_EVENT)
            .set(AUDIT_EVENT.AT, given(AUDIT_EVENT.AT))
            .set(AUDIT_EVENT.ACTOR, given(AUDIT_EVENT.ACTOR))
            .set(AUDIT_EVENT.ACT, given(AUDIT_EVENT.ACT))
            .set(AUDIT_EVENT.SUBJECT, given(AUDIT_EVENT.SUBJECT))
            .set(AUDIT_EVENT.REASON, given(AUDIT_EVENT.REASON)));

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
}
