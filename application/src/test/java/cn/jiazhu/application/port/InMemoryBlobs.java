package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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
    public Map<Digest, Bytes> find(Set<Digest> digests) {
        return transactions.call(() -> digests.stream()
                .flatMap(digest -> find(digest).stream())
                .collect(Collectors.toMap(Bytes::sha256, Function.identity())));
    }

    @Override
    public void add(Collection<Bytes> added) {
        transactions.call(() -> {
            added.forEach(blob -> blobs.write(Immutable.with(blobs.rows(), blob.sha256(), blob)));
            return added.size();
        });
    }
}
