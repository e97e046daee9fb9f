package cn.jiazhu.bootstrap;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Holds whoever comes first to a point, until he is let go.
final class InterleavingGate implements Faults.Stop {

    private static final int PATIENCE = 20;

    private final FaultPoint point;
    private final AtomicBoolean open = new AtomicBoolean();
    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);

    InterleavingGate(FaultPoint point) {
        this.point = point;
    }

    @Override
    public void at(FaultPoint here, Callable<@Nullable Object> step) throws Exception {
        if (here == point && open.compareAndSet(false, true)) {
            reached.countDown();
            if (!released.await(PATIENCE, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody lets go of " + point);
            }
        }
    }

    void awaitReached() throws InterruptedException {
        if (!reached.await(PATIENCE, TimeUnit.SECONDS)) {
            throw new AssertionError("nobody comes to " + point);
        }
    }

    void release() {
        released.countDown();
    }
}
