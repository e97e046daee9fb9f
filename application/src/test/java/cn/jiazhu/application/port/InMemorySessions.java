package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.SessionId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Sessions in memory.
public final class InMemorySessions implements Sessions {

    private record Row(Session session, Digest token) {

        Row activeAt(Instant at) {
            var active = session.activeAt(at);
            return new Row(active, token);
        }
    }

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<Map<SessionId, Row>> rows;

    public InMemorySessions(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = transactions.cell(Map.of());
    }

    @Override
    public void add(Session session, Digest token) {
        transactions.call(() -> {
            rows.write(Immutable.with(rows.rows(), session.id(), new Row(session, token)));
            return session;
        });
    }

    @Override
    public Optional<Session> find(Digest token) {
        return transactions.call(() -> rows.rows().values().stream()
                .filter(row -> row.token().equals(token))
                .map(Row::session)
                .findFirst());
    }

    @Override
    public List<Session> of(AccountId account) {
        return transactions.call(() -> rows.rows().values().stream()
                .map(Row::session)
                .filter(session -> session.account().equals(account))
                .sorted(Comparator.comparing(Session::startedAt).reversed())
                .toList());
    }

    @Override
    public void touch(SessionId id, Instant at) {
        transactions.call(() -> {
            Optional.ofNullable(rows.rows().get(id))
                    .ifPresent(row -> rows.write(Immutable.with(rows.rows(), id, row.activeAt(at))));
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
    public void endAll(AccountId account) {
        transactions.call(() -> {
            of(account).stream().map(Session::id).forEach(this::end);
            return account;
        });
    }
}
