package cn.jiazhu.application.press;

import cn.jiazhu.application.port.Between;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;

/// Lets several things happen at once, one step at a time, in an order that is chosen and can be repeated. Everybody is
/// held before every call of a port outside a transaction; a transaction is one step.
final class Interleaving implements Between {

    /// Who moves next, of how many that have not ended.
    interface Choice {
        int of(int unfinished);
    }

    private static final ScopedValue<Actor> ACTING = ScopedValue.newInstance();

    /// Everybody moves when the choice falls on him, until all have ended; fails when one of them fails.
    static void run(Choice choice, Runnable... works) {
        var unfinished = new ArrayList<Actor>();
        List.of(works).forEach(work -> unfinished.add(new Actor(work)));
        unfinished.forEach(actor -> Thread.startVirtualThread(actor.task));
        while (!unfinished.isEmpty()) {
            Actor next = unfinished.get(choice.of(unfinished.size()));
            next.step();
            if (next.ended) {
                next.check();
                unfinished.remove(next);
            }
        }
    }

    @Override
    public void before(String call) {
        if (ACTING.isBound()) {
            ACTING.get().before(call);
        }
    }

    @Override
    public void after(String call) {
        if (ACTING.isBound()) {
            ACTING.get().after(call);
        }
    }

    private static final class Actor {

        private static final String TRANSACTION = "Transactions.call";

        private final FutureTask<Boolean> task;
        private final Semaphore go = new Semaphore(0);
        private final Semaphore held = new Semaphore(0);
        private int depth;
        private volatile boolean ended;

        Actor(Runnable work) {
            task = new FutureTask<>(() -> act(work), true);
        }

        private void act(Runnable work) {
            go.acquireUninterruptibly();
            try {
                ScopedValue.where(ACTING, this).run(work);
            } finally {
                ended = true;
                held.release();
            }
        }

        /// On to the next hold, or to the end.
        void step() {
            go.release();
            held.acquireUninterruptibly();
        }

        void before(String call) {
            if (depth == 0) {
                held.release();
                go.acquireUninterruptibly();
            }
            if (call.equals(TRANSACTION)) {
                depth++;
            }
        }

        void after(String call) {
            if (call.equals(TRANSACTION)) {
                depth--;
            }
        }

        void check() {
            try {
                task.get();
            } catch (ExecutionException e) {
                throw new AssertionError("one of them failed", e.getCause());
            } catch (InterruptedException e) {
                throw new IllegalStateException("interrupted", e);
            }
        }
    }
}
