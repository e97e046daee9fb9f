package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.AUDIT_EVENT;
import static org.jooq.Records.mapping;

import cn.jiazhu.application.port.AuditTrail;
import java.util.List;
import java.util.UUID;

/// Events, only ever added.
final class JooqAuditTrail implements AuditTrail {

    private final JooqTransactions transactions;

    JooqAuditTrail(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void append(Event event) {
        transactions
                .sql()
                .insertInto(AUDIT_EVENT)
                .set(AUDIT_EVENT.AT, event.at())
                .set(AUDIT_EVENT.ACTOR, event.actor())
                .set(AUDIT_EVENT.ACT, event.act())
                .set(AUDIT_EVENT.SUBJECT, event.subject())
                .execute();
    }

    @Override
    public List<Event> about(UUID subject) {
        return transactions
                .sql()
                .select(AUDIT_EVENT.AT, AUDIT_EVENT.ACTOR, AUDIT_EVENT.ACT, AUDIT_EVENT.SUBJECT)
                .from(AUDIT_EVENT)
                .where(AUDIT_EVENT.SUBJECT.eq(subject))
                .orderBy(AUDIT_EVENT.POSITION)
                .fetch(mapping(Event::new));
    }
}
