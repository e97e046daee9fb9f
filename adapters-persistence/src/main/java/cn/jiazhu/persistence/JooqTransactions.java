package cn.jiazhu.persistence;

import cn.jiazhu.application.port.Transactions;
import java.util.function.Supplier;
import org.jooq.DSLContext;

/// Where every query goes: into the transaction that runs on this thread, or, when none does, into one of its own.
final class JooqTransactions implements Transactions {

    private final ScopedValue<DSLContext> running = ScopedValue.newInstance();
    private final DSLContext pool;

    JooqTransactions(DSLContext pool) {
        this.pool = pool;
    }

    @Override
    public <T> T call(Supplier<T> work) {
        return running.isBound()
                ? work.get()
                : pool.transactionResult(
                        begun -> ScopedValue.where(running, begun.dsl()).call(work::get));
    }

    void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    DSLContext sql() {
        return running.orElse(pool);
    }
}
