package cn.jiazhu.application.port;

import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.identity.Ticket;
import java.util.Map;
import java.util.Optional;

/// Requests for accounts and passwords, in memory.
public final class InMemoryAccountRequests implements AccountRequests {

    private record Row(AccountRequest request, Digest token, Opened opened) {}

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<Map<Ticket, Row>> rows;

    public InMemoryAccountRequests(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = transactions.cell(Map.of());
    }

    @Override
    public void add(AccountRequest request, Digest token, Opened opened) {
        transactions.call(() -> {
            rows.write(Immutable.with(rows.rows(), request.ticket(), new Row(request, token, opened)));
            return request;
        });
    }

    @Override
    public Optional<AccountRequest> find(Ticket ticket, Digest token) {
        return row(ticket, token).map(Row::request);
    }

    @Override
    public Optional<Opened> opened(Ticket ticket, Digest token) {
        return row(ticket, token).map(Row::opened);
    }

    @Override
    public boolean end(Ticket ticket) {
        return transactions.call(() -> {
            boolean open = rows.rows().containsKey(ticket);
            rows.write(Immutable.without(rows.rows(), ticket));
            return open;
        });
    }

    private Optional<Row> row(Ticket ticket, Digest token) {
        return transactions.call(() -> Optional.ofNullable(rows.rows().get(ticket))
                .filter(row -> row.token().equals(token)));
    }
}
