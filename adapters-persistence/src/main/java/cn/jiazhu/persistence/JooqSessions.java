package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.Prepared.given;
import static cn.jiazhu.persistence.schema.Tables.ACCOUNT;
import static cn.jiazhu.persistence.schema.Tables.HOLDER;
import static cn.jiazhu.persistence.schema.Tables.WEB_SESSION;

import cn.jiazhu.application.port.Channel;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.port.Sessions;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.SessionId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/// Sessions; one that ends is forgotten.
final class JooqSessions implements Sessions {

    private static final Prepared BY_TOKEN = new Prepared(where(WEB_SESSION.TOKEN.eq(given(WEB_SESSION.TOKEN))));

    private final JooqTransactions transactions;
    private final Holders holders;

    JooqSessions(JooqTransactions transactions, Holders holders) {
        this.transactions = transactions;
        this.holders = holders;
    }

    @Override
    public void add(Session session, Digest token) {
        transactions.run(() -> {
            forgetThoseLongOver(session.startedAt());
            holders.store(List.of(session.person().id()));
            transactions
                    .sql()
                    .insertInto(WEB_SESSION)
                    .set(WEB_SESSION.ID, session.id())
                    .set(WEB_SESSION.TOKEN, token)
                    .set(WEB_SESSION.ACCOUNT, session.account())
                    .set(WEB_SESSION.HOLDER, holders.indexOf(session.person().id()))
                    .set(WEB_SESSION.HOLDER_NAME, session.person().name())
                    .set(WEB_SESSION.STARTED_AT, session.startedAt())
                    .set(WEB_SESSION.LAST_ACTIVE_AT, session.lastActiveAt())
                    .execute();
        });
    }

    @Override
    public Optional<Session> find(Digest token) {
        return BY_TOKEN.fetchOptional(transactions.sql(), this::session, token);
    }

    @Override
    public List<Session> of(AccountId account) {
        return transactions
                .sql()
                .fetch(where(WEB_SESSION.ACCOUNT.eq(account)).orderBy(WEB_SESSION.STARTED_AT.desc()))
                .map(this::session);
    }

    @Override
    public void touch(SessionId id, Instant at) {
        transactions
                .sql()
                .update(WEB_SESSION)
                .set(WEB_SESSION.LAST_ACTIVE_AT, at)
                .where(WEB_SESSION.ID.eq(id))
                .execute();
    }

    @Override
    public void end(SessionId id) {
        transactions.sql().deleteFrom(WEB_SESSION).where(WEB_SESSION.ID.eq(id)).execute();
    }

    @Override
    public void endAll(AccountId account) {
        transactions
                .sql()
                .deleteFrom(WEB_SESSION)
                .where(WEB_SESSION.ACCOUNT.eq(account))
                .execute();
    }

    private void forgetThoseLongOver(Instant now) {
        transactions
                .sql()
                .deleteFrom(WEB_SESSION)
                .where(WEB_SESSION.STARTED_AT.lt(now.minus(Session.LONGEST)))
                .execute();
    }

    private static SelectConditionStep<Record> where(Condition wanted) {
        return DSL.select(WEB_SESSION.fields())
                .select(HOLDER.fields())
                .select(ACCOUNT.CHANNEL)
                .from(WEB_SESSION)
                .join(HOLDER)
                .on(HOLDER.ID.eq(WEB_SESSION.HOLDER))
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(WEB_SESSION.ACCOUNT))
                .where(wanted);
    }

    private Session session(Record row) {
        return new Session(
                row.get(WEB_SESSION.ID),
                Channel.valueOf(row.get(ACCOUNT.CHANNEL)),
                row.get(WEB_SESSION.ACCOUNT),
                holders.read(row, WEB_SESSION.HOLDER_NAME),
                row.get(WEB_SESSION.STARTED_AT),
                row.get(WEB_SESSION.LAST_ACTIVE_AT));
    }
}
