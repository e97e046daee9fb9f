package cn.jiazhu.application.port;

import cn.jiazhu.domain.annotation.VerificationCode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// Counts of verifications in memory.
public final class InMemoryVerificationCounts implements VerificationCounts {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<List<Count>> counts;

    public InMemoryVerificationCounts(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.counts = transactions.cell(List.of());
    }

    @Override
    public void add(Collection<Count> more) {
        transactions.call(() -> {
            more.forEach(count -> counts.write(Immutable.with(counts.rows(), count)));
            return more;
        });
    }

    @Override
    public List<Count> of(Collection<VerificationCode> codes, int limit) {
        var all = transactions.call(counts::rows);
        return all.stream()
                .filter(count -> codes.contains(count.code()))
                .map(count -> new Count(count.code(), count.day(), 0))
                .distinct()
                .map(key -> new Count(
                        key.code(),
                        key.day(),
                        all.stream()
                                .filter(count -> count.code().equals(key.code())
                                        && count.day().equals(key.day()))
                                .mapToLong(Count::times)
                                .sum()))
                .sorted(Comparator.comparing(Count::day)
                        .reversed()
                        .thenComparing(count -> count.code().text()))
                .limit(limit)
                .toList();
    }
}
