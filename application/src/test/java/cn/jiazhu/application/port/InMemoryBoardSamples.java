package cn.jiazhu.application.port;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Samples of the board in memory.
public final class InMemoryBoardSamples implements BoardSamples {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<List<Sample>> samples;

    public InMemoryBoardSamples(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.samples = transactions.cell(List.of());
    }

    @Override
    public void keep(Sample sample) {
        transactions.call(() -> {
            var kept = samples.rows().stream()
                    .filter(other -> slotOf(other) != slotOf(sample))
                    .filter(other -> slotOf(other) * SLOT.toMillis()
                            >= sample.at().minus(KEPT).toEpochMilli());
            samples.write(Stream.concat(kept, Stream.of(sample)).toList());
            return sample;
        });
    }

    @Override
    public Optional<Sample> latest() {
        return transactions.call(() -> samples.rows().stream().reduce((_, later) -> later));
    }

    @Override
    public List<Sample> all() {
        return transactions.call(samples::rows);
    }

    private static long slotOf(Sample sample) {
        return sample.at().toEpochMilli() / SLOT.toMillis();
    }
}
