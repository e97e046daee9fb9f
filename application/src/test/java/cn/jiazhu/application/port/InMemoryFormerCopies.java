package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.verification.FormerCopy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The earlier system's copies in memory.
public final class InMemoryFormerCopies implements FormerCopies {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<List<OnRecord>> copies;

    public InMemoryFormerCopies(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.copies = transactions.cell(List.of());
    }

    @Override
    public Optional<OnRecord> find(String mark) {
        return all().filter(one -> one.copy().marks().contains(mark)).findFirst();
    }

    @Override
    public Optional<OnRecord> find(Digest file) {
        return all().filter(one -> one.copy().files().contains(file)).findFirst();
    }

    @Override
    public List<FormerCopy> lockFor(Collection<FormerCopy> wanted) {
        return all().map(OnRecord::copy)
                .filter(known -> wanted.stream().anyMatch(copy -> copy.equals(known) || copy.contradicts(known)))
                .toList();
    }

    @Override
    public void add(Collection<OnRecord> more, Instant at) {
        transactions.call(() -> {
            copies.write(Stream.concat(copies.rows().stream(), more.stream()).toList());
            return more;
        });
    }

    private Stream<OnRecord> all() {
        return transactions.call(copies::rows).stream();
    }
}
