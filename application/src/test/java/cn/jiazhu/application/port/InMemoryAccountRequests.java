package cn.jiazhu.application.port;

import cn.jiazhu.application.port.AccountRequest.Outcome;
import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.identity.Ticket;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Requests for accounts and passwords, in memory.
public final class InMemoryAccountRequests implements AccountRequests {

    private record Row(AccountRequest request, Digest token, Opened opened, Optional<Outcome> outcome) {

        boolean isOpen() {
            return outcome.isEmpty();
        }
    }

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<Map<Ticket, Row>> rows;

    public InMemoryAccountRequests(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = transactions.cell(Map.of());
    }

    @Override
    public void add(AccountRequest request, Digest token, Opened opened) {
        transactions.call(() -> {
            rows.write(
                    Immutable.with(rows.rows(), request.ticket(), new Row(request, token, opened, Optional.empty())));
            return request;
        });
    }

    @Override
    public Optional<AccountRequest> find(Ticket ticket, Digest token) {
        return open(ticket, token).map(Row::request);
    }

    @Override
    public Optional<Outcome> outcome(Ticket ticket, Digest token) {
        return row(ticket).filter(row -> row.token().equals(token)).flatMap(Row::outcome);
    }

    @Override
    public Optional<Opened> opened(Ticket ticket, Digest token) {
        return open(ticket, token).map(Row::opened);
    }

    @Override
    public void scanned(Ticket ticket) {
        change(ticket, row -> new Row(row.request().seenScanned(), row.token(), row.opened(), row.outcome()));
    }

    @Override
    public boolean hold(Ticket ticket) {
        return row(ticket).filter(Row::isOpen).isPresent();
    }

    @Override
    public void end(Ticket ticket, Outcome outcome) {
        change(ticket, row -> new Row(row.request(), row.token(), row.opened(), Optional.of(outcome)));
    }

    private void change(Ticket ticket, UnaryOperator<Row> change) {
        transactions.call(() -> {
            row(ticket).ifPresent(row -> rows.write(Immutable.with(rows.rows(), ticket, change.apply(row))));
            return ticket;
        });
    }

    private Optional<Row> open(Ticket ticket, Digest token) {
        return row(ticket).filter(row -> row.isOpen() && row.token().equals(token));
    }

    private Optional<Row> row(Ticket ticket) {
        return transactions.call(() -> Optional.ofNullable(rows.rows().get(ticket)));
    }
}
