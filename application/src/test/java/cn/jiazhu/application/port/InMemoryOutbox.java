package cn.jiazhu.application.port;

import java.util.List;
import java.util.UUID;

/// The outbox in memory.
public final class InMemoryOutbox implements Outbox {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<List<Message>> undelivered;

    public InMemoryOutbox(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.undelivered = transactions.cell(List.of());
    }

    @Override
    public void add(Message message) {
        transactions.call(() -> {
            undelivered.write(Immutable.with(undelivered.rows(), message));
            return message;
        });
    }

    @Override
    public List<Message> undelivered(int limit) {
        return transactions.call(() -> undelivered.rows().stream().limit(limit).toList());
    }

    @Override
    public void delivered(UUID id) {
        transactions.call(() -> {
            undelivered.write(undelivered.rows().stream()
                    .filter(message -> !message.id().equals(id))
                    .toList());
            return id;
        });
    }
}
