package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/// Blobs in memory.
public final class InMemoryBlobs implements Blobs {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<Map<Digest, Bytes>> blobs;

    public InMemoryBlobs(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.blobs = transactions.cell(Map.of());
    }

    @Override
    public Optional<Bytes> find(Digest digest) {
        return transactions.call(() -> Optional.ofNullable(blobs.rows().get(digest)));
    }

    @Override
    public void add(Collection<Bytes> added) {
        transactions.call(() -> {
            added.forEach(blob -> blobs.write(Immutable.with(blobs.rows(), blob.sha256(), blob)));
            return added.size();
        });
    }
}
