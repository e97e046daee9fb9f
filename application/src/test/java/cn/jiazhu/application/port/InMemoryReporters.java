package cn.jiazhu.application.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Reporters in memory.
public final class InMemoryReporters implements Reporters {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<List<Reporter>> reporters;

    public InMemoryReporters(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.reporters = transactions.cell(List.of());
    }

    @Override
    public boolean add(Reporter reporter) {
        return transactions.call(() -> {
            boolean free = find(reporter.name()).isEmpty();
            if (free) {
                reporters.write(Immutable.with(reporters.rows(), reporter));
            }
            return free;
        });
    }

    @Override
    public boolean end(String name, Instant at) {
        return transactions.call(() -> {
            Optional<Reporter> found = find(name);
            found.ifPresent(ended -> reporters.write(all().stream()
                    .map(one -> one.equals(ended) ? ended(one, at) : one)
                    .toList()));
            return found.isPresent();
        });
    }

    @Override
    public Optional<Reporter> find(String name) {
        return all().stream()
                .filter(one -> one.name().equals(name) && one.endedAt().isEmpty())
                .findFirst();
    }

    @Override
    public List<Reporter> all() {
        return transactions.call(reporters::rows);
    }

    private static Reporter ended(Reporter one, Instant at) {
        return new Reporter(one.id(), one.name(), one.province(), one.key(), one.addedAt(), Optional.of(at));
    }
}
