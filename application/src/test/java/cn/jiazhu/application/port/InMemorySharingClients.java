package cn.jiazhu.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Sharing clients in memory.
public final class InMemorySharingClients implements SharingClients {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<List<Client>> clients;

    public InMemorySharingClients(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.clients = transactions.cell(List.of());
    }

    @Override
    public boolean add(Client client) {
        return transactions.call(() -> {
            boolean free = find(client.name()).isEmpty();
            if (free) {
                clients.write(Immutable.with(clients.rows(), client));
            }
            return free;
        });
    }

    @Override
    public boolean end(String name, Instant at) {
        return transactions.call(() -> {
            Optional<Client> found = find(name);
            found.ifPresent(ended -> clients.write(all().stream()
                    .map(one -> one.equals(ended) ? ended(one, at) : one)
                    .toList()));
            return found.isPresent();
        });
    }

    @Override
    public Optional<Client> find(String name) {
        return all().stream()
                .filter(one -> one.name().equals(name) && one.endedAt().isEmpty())
                .findFirst();
    }

    @Override
    public List<Client> all() {
        return transactions.call(clients::rows);
    }

    private static Client ended(Client one, Instant at) {
        return new Client(one.id(), one.name(), one.token(), one.addedAt(), Optional.of(at));
    }
}
