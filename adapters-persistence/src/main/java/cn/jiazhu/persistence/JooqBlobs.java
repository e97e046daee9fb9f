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
import java.util.Set;
import java.util.TreeMap;
import org.jooq.DSLContext;

/// Bytes by their digest.
final class JooqBlobs implements Blobs {

    private final JooqTransactions transactions;

    JooqBlobs(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<Bytes> find(Digest digest) {
        return Optional.ofNullable(find(Set.of(digest)).get(digest));
    }

    @Override
    public Map<Digest, Bytes> find(Set<Digest> digests) {
        return find(transactions.sql(), digests);
    }

    static Map<Digest, Bytes> find(DSLContext sql, Set<Digest> digests) {
        return sql.select(BLOB.DIGEST, BLOB.BYTES)
                .from(BLOB)
                .where(BLOB.DIGEST.eq(any(digests.toArray(Digest[]::new))))
                .fetchMap(row -> row.value1(), row -> Bytes.of(row.value2()));
    }

    /// Most are there already: their bytes are not sent again.
    @Override
    public void add(Collection<Bytes> blobs) {
        Map<Digest, Bytes> wanted = new TreeMap<>(Comparator.comparing(Digest::hex));
        blobs.forEach(bytes -> wanted.put(bytes.sha256(), bytes));
        transactions
                .sql()
                .select(BLOB.DIGEST)
                .from(BLOB)
                .where(BLOB.DIGEST.eq(any(wanted.keySet().toArray(Digest[]::new))))
                .fetch(BLOB.DIGEST)
                .forEach(wanted::remove);
        wanted.forEach(this::add);
    }

    private void add(Digest digest, Bytes bytes) {
        transactions
                .sql()
                .insertInto(BLOB)
                .set(BLOB.DIGEST, digest)
                .set(BLOB.BYTES, bytes.array())
                .onConflictDoNothing()
                .execute();
    }
}
