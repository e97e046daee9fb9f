package cn.jiazhu.application.port;

import cn.jiazhu.domain.certificate.Province;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Batches in memory; locking one is holding the world's lock.
public final class InMemoryReportBatches implements ReportBatches {

    /// UUIDs of one length, in hexadecimal, are in the order of their bytes.
    private static final Comparator<Place> PLACES = Comparator.comparing(Place::at)
            .thenComparing(place -> place.number().toString());

    private final InMemoryTransactions transactions;
    private final InMemoryReporters reporters;
    private final InMemoryTransactions.Cell<Map<Name, Batch>> batches;

    public InMemoryReportBatches(InMemoryTransactions transactions, InMemoryReporters reporters) {
        this.transactions = transactions;
        this.reporters = reporters;
        this.batches = transactions.cell(Map.of());
    }

    @Override
    public boolean begin(Batch batch) {
        return transactions.call(() -> {
            boolean free = find(batch.name()).isEmpty();
            if (free) {
                batches.write(Immutable.with(batches.rows(), batch.name(), batch));
            }
            return free;
        });
    }

    @Override
    public Optional<Batch> find(Name name) {
        return transactions.call(() -> Optional.ofNullable(batches.rows().get(name)));
    }

    @Override
    public Optional<Batch> lock(Name name) {
        return find(name);
    }

    @Override
    public void answer(Name name, List<ReportAnswer> next) {
        transactions.call(() -> {
            Batch batch = find(name).orElseThrow();
            var answers = Stream.concat(batch.answers().stream(), next.stream()).toList();
            batches.write(Immutable.with(
                    batches.rows(), name, new Batch(name, batch.content(), batch.size(), batch.at(), answers)));
            return answers;
        });
    }

    @Override
    public List<Batch> latest(Place before, int most) {
        return transactions.call(() -> batches.rows().values().stream()
                .filter(batch -> PLACES.compare(place(batch), before) < 0)
                .sorted(Comparator.comparing(InMemoryReportBatches::place, PLACES)
                        .reversed())
                .limit(most)
                .toList());
    }

    private static Place place(Batch batch) {
        return new Place(batch.at(), batch.name().number());
    }

    @Override
    public Optional<Instant> lastOf(Province province) {
        return transactions.call(() -> batches.rows().values().stream()
                .filter(batch -> reporters.all().stream()
                        .anyMatch(reporter ->
                                reporter.name().equals(batch.name().reporter()) && reporter.province() == province))
                .map(Batch::at)
                .max(Comparator.naturalOrder()));
    }
}
