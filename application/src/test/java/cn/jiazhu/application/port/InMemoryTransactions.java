package cn.jiazhu.application.port;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// The memory behind all fakes of one world. Each fake keeps immutable collections in a [Cell]; every cell is read and
/// written under this one lock, and put back when a call fails.
public final class InMemoryTransactions implements Transactions {

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Cell<?>> cells = new CopyOnWriteArrayList<>();
    private boolean doomed;

    @Override
    public <T> T call(Supplier<T> work) {
        return lock.isHeldByCurrentThread() ? work.get() : callAlone(work);
    }

    private <T> T callAlone(Supplier<T> work) {
        lock.lock();
        var undo = cells.stream().map(Cell::undo).toList();
        try {
            doomed = false;
            T answer = work.get();
            if (doomed) {
                throw new IllegalStateException("a violated constraint was swallowed: there is nothing to commit");
            }
            return answer;
        } catch (Throwable failure) {
            undo.forEach(Runnable::run);
            throw failure;
        } finally {
            doomed = false;
            lock.unlock();
        }
    }

    /// As on PostgreSQL: after a violated constraint a transaction can only be undone.
    KeyTaken keyTaken() {
        doomed = true;
        return new KeyTaken();
    }

    <S> Cell<S> cell(S empty) {
        var cell = new Cell<>(empty);
        cells.add(cell);
        return cell;
    }

    /// One fake's rows. Every port method is a [#call] of its own, or joins the running one.
    final class Cell<S> {

        private S rows;

        private Cell(S empty) {
            this.rows = empty;
        }

        S rows() {
            if (doomed) {
                throw new IllegalStateException("the transaction is aborted by a violated constraint");
            }
            return rows;
        }

        void write(S next) {
            rows = next;
        }

        private Runnable undo() {
            S before = rows;
            return () -> rows = before;
        }
    }
}
