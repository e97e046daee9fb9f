package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.identity.SessionId;
import cn.jiazhu.domain.operator.OperatorId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Sessions of operators in memory.
public final class InMemoryOperatorSessions implements OperatorSessions {

    private record Row(OperatorSession session, Digest token) {}

    private final InMemoryTransactions transactions;
    private final Operators operators;
    private final InMemoryTransactions.Cell<Map<SessionId, Row>> rows;

    public InMemoryOperatorSessions(InMemoryTransactions transactions, Operators operators) {
        this.transactions = transactions;
        this.operators = operators;
        this.rows = transactions.cell(Map.of());
    }

    @Override
    public void add(OperatorSession session, Digest token) {
        transactions.call(() -> {
            rows.write(Immutable.with(rows.rows(), session.id(), new Row(session, token)));
            return session;
        });
    }

    @Override
    public Optional<OperatorSession> find(Digest token) {
        return transactions.call(() -> rows.rows().values().stream()
                .filter(row -> row.token().equals(token))
                .findFirst()
                .flatMap(row -> operators
                        .find(row.session().operator().id())
                        .map(operator -> new OperatorSession(
                                row.session().id(),
                                operator,
                                row.session().startedAt(),
                                row.session().lastActiveAt()))));
    }

    @Override
    public void touch(SessionId id, Instant at) {
        transactions.call(() -> {
            Optional.ofNullable(rows.rows().get(id))
                    .ifPresent(row -> rows.write(Immutable.with(
                            rows.rows(),
                            id,
                            new Row(
                                    new OperatorSession(
                                            id,
                                            row.session().operator(),
                                            row.session().startedAt(),
                                            at),
                                    row.token()))));
            return id;
        });
    }

    @Override
    public void end(SessionId id) {
        transactions.call(() -> {
            rows.write(Immutable.without(rows.rows(), id));
            return id;
        });
    }

    @Override
    public void endAll(OperatorId operator) {
        transactions.call(() -> {
            rows.rows().values().stream()
                    .map(Row::session)
                    .filter(session -> session.operator().id().equals(operator))
                    .map(OperatorSession::id)
                    .forEach(this::end);
            return operator;
        });
    }
}
