package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.BLOB;
import static org.jooq.impl.DSL.any;

import cn.jiazhu.application.port.Blobs;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.Digest;
import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// Bytes by their digest.
final class JooqBlobs implements Blobs {

    private final JooqTransactions transactions;

    JooqBlobs(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Bytes> find(Digest digest) {
        return Optional.ofNullable(find(java.util.List.of(digest)).get(digest));
    }

    Map<Digest, Bytes> find(Collection<Digest> digests) {
        return transactions
                .sql()
                .select(BLOB.DIGEST, BLOB.BYTES)
                .from(BLOB)
                .where(BLOB.DIGEST.eq(any(digests.toArray(Digest[]::new))))
                .fetchMap(row -> row.value1(), row -> Bytes.of(row.value2()));
    }

    @Override
    public void add(Collection<Bytes> blobs) {
        blobs.stream()
                .distinct()
                .sorted(Comparator.comparing(bytes -> bytes.sha256().hex()))
                .forEach(this::add);
    }

    private void add(Bytes bytes) {
        transactions
                .sql()
                .insertInto(BLOB)
                .set(BLOB.DIGEST, bytes.sha256())
                .set(BLOB.BYTES, bytes.array())
                .onConflictDoNothing()
                .execute();
    }
}
