package cn.jiazhu.application.port;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

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

    @Override
    public List<Found> search(Query query, Place before, int limit) {
        var order = Comparator.comparing(Place::at).thenComparingLong(Place::position);
        return transactions.call(() -> IntStream.range(0, events.rows().size())
                .mapToObj(i -> new Found(
                        new Place(events.rows().get(i).at(), i + 1),
                        events.rows().get(i)))
                .filter(found -> fits(query, found.event()) && order.compare(found.place(), before) < 0)
                .sorted(Comparator.comparing(Found::place, order).reversed())
                .limit(limit)
                .toList());
    }

    private static boolean fits(Query query, Event event) {
        return (query.subjects().isEmpty() || query.subjects().contains(event.subject()))
                && (query.actors().isEmpty() || query.actors().contains(event.actor()))
                && (query.acts().isEmpty() || query.acts().contains(event.act()))
                && !event.at().isBefore(query.from())
                && event.at().isBefore(query.until());
    }

    @Override
    public List<Event> latest(UUID subject, Act act, int most) {
        return about(subject).reversed().stream()
                .filter(event -> event.act() == act)
                .limit(most)
                .toList();
    }
}
