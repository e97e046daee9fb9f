package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.Prepared.given;
import static cn.jiazhu.persistence.schema.Tables.OUTBOX;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.insertInto;
import static org.jooq.impl.DSL.not;

import cn.jiazhu.application.port.Outbox;
import java.util.List;
import java.util.UUID;

/// Messages in the order of their writing.
final class JooqOutbox implements Outbox {

    private static final Prepared ADD = new Prepared(insertInto(OUTBOX)
            .set(OUTBOX.ID, given(OUTBOX.ID))
            .set(OUTBOX.TOPIC, given(OUTBOX.TOPIC))
            .set(OUTBOX.ANNOTATION, given(OUTBOX.ANNOTATION))
            .set(OUTBOX.AT, given(OUTBOX.AT)));

    private final JooqTransactions transactions;

    JooqOutbox(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Message message) {
        ADD.execute(transactions.sql(), message.id(), message.topic(), message.annotation(), message.at());
    }

    @Override
    public List<Message> undelivered(int limit) {
        return transactions
                .sql()
                .select(OUTBOX.ID, OUTBOX.TOPIC, OUTBOX.ANNOTATION, OUTBOX.AT)
                .from(OUTBOX)
                .where(not(OUTBOX.DELIVERED))
                .orderBy(OUTBOX.POSITION)
                .limit(limit)
                .fetch(mapping(Message::new));
    }

    @Override
    public void delivered(UUID id) {
        transactions
                .sql()
                .update(OUTBOX)
                .set(OUTBOX.DELIVERED, true)
                .where(OUTBOX.ID.eq(id))
                .execute();
    }
}
