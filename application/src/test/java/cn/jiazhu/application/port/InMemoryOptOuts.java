package cn.jiazhu.application.port;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.identity.HolderId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// Opt-outs in memory; a token is told from others by what it begins with.
public final class InMemoryOptOuts implements OptOuts {

    private static final String OURS = "ours.";

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<Map<HolderId, Instant>> out;

    public InMemoryOptOuts(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.out = transactions.cell(Map.of());
    }

    @Override
    public boolean contains(HolderId holder) {
        return transactions.call(() -> out.rows().containsKey(holder));
    }

    @Override
    public void add(HolderId holder, Instant at) {
        transactions.call(() -> {
            out.write(Immutable.with(out.rows(), holder, at));
            return at;
        });
    }

    @Override
    public void remove(HolderId holder) {
        transactions.call(() -> {
            out.write(Immutable.without(out.rows(), holder));
            return holder;
        });
    }

    @Override
    public String token(AnnotationId annotation) {
        return OURS + annotation;
    }

    @Override
    public Optional<AnnotationId> annotation(String token) {
        return Optional.of(token)
                .filter(text -> text.startsWith(OURS))
                .map(text -> new AnnotationId(UUID.fromString(text.substring(OURS.length()))));
    }
}
