package cn.jiazhu.application.port;

import java.util.List;
import java.util.UUID;

/// The audit trail in memory.
public final class InMemoryAuditTrail implements AuditTrail {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<List<Event>> events;

    public InMemoryAuditTrail(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.events = transactions.cell(List.of());
    }

    @Override
    public void append(Event event) {
        transactions.call(() -> {
            events.write(Immutable.with(events.rows(), event));
            return event;
        });
    }

    @Override
    public List<Event> about(UUID subject) {
        return transactions.call(() -> events.rows().stream()
                .filter(event -> event.subject().equals(subject))
                .toList());
    }
}
