package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.OPERATOR;
import static cn.jiazhu.persistence.schema.Tables.OPERATOR_SESSION;

import cn.jiazhu.application.port.OperatorSession;
import cn.jiazhu.application.port.OperatorSessions;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.identity.SessionId;
import cn.jiazhu.domain.operator.OperatorId;
import java.time.Instant;
import java.util.Optional;

/// Sessions of operators; one that ends is forgotten.
final class JooqOperatorSessions implements OperatorSessions {

    private final JooqTransactions transactions;

    JooqOperatorSessions(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(OperatorSession session, Digest token) {
        transactions.run(() -> {
            transactions
                    .sql()
                    .deleteFrom(OPERATOR_SESSION)
                    .where(OPERATOR_SESSION.STARTED_AT.lt(session.startedAt().minus(OperatorSession.LONGEST)))
                    .execute();
            transactions
                    .sql()
                    .insertInto(OPERATOR_SESSION)
                    .set(OPERATOR_SESSION.ID, session.id())
                    .set(OPERATOR_SESSION.TOKEN, token)
                    .set(OPERATOR_SESSION.OPERATOR, session.operator().id())
                    .set(OPERATOR_SESSION.STARTED_AT, session.startedAt())
                    .set(OPERATOR_SESSION.LAST_ACTIVE_AT, session.lastActiveAt())
                    .execute();
        });
    }

    @Override
    public Optional<OperatorSession> find(Digest token) {
        return transactions
                .sql()
                .select(OPERATOR.fields())
                .select(OPERATOR_SESSION.ID, OPERATOR_SESSION.STARTED_AT, OPERATOR_SESSION.LAST_ACTIVE_AT)
                .from(OPERATOR_SESSION)
                .join(OPERATOR)
                .on(OPERATOR.ID.eq(OPERATOR_SESSION.OPERATOR))
                .where(OPERATOR_SESSION.TOKEN.eq(token))
                .fetchOptional(row -> new OperatorSession(
                        row.get(OPERATOR_SESSION.ID),
                        JooqOperators.operator(row),
                        row.get(OPERATOR_SESSION.STARTED_AT),
                        row.get(OPERATOR_SESSION.LAST_ACTIVE_AT)));
    }

    @Override
    public void touch(SessionId id, Instant at) {
        transactions
                .sql()
                .update(OPERATOR_SESSION)
                .set(OPERATOR_SESSION.LAST_ACTIVE_AT, at)
                .where(OPERATOR_SESSION.ID.eq(id))
                .execute();
    }

    @Override
    public void end(SessionId id) {
        transactions
                .sql()
                .deleteFrom(OPERATOR_SESSION)
                .where(OPERATOR_SESSION.ID.eq(id))
                .execute();
    }

    @Override
    public void endAll(OperatorId operator) {
        transactions
                .sql()
                .deleteFrom(OPERATOR_SESSION)
                .where(OPERATOR_SESSION.OPERATOR.eq(operator))
                .execute();
    }
}
