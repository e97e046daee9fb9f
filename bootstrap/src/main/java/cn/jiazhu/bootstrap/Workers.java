package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Alarms;
import cn.jiazhu.application.port.Claim;
import cn.jiazhu.application.press.Carrying;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Carries on what is due, as long as the program runs: every pause it claims what nobody holds and looks at each on a
/// thread of its own. Whatever goes wrong is told and tried again; nothing ends the loop but [#close].
final class Workers implements AutoCloseable {

    /// Looks at a time: each may hold a connection of the pool.
    private static final int AT_A_TIME = 8;

    private final Carrying carrying;
    private final Alarms alarms;
    private final Duration pause;
    private final Duration longestLook;
    private final Runnable everyRound;
    private final Set<Claim> held = ConcurrentHashMap.newKeySet();
    private final Semaphore free = new Semaphore(AT_A_TIME);
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final ExecutorService looks = Executors.newVirtualThreadPerTaskExecutor();
    private final Thread loop = Thread.ofVirtual().name("workers").unstarted(this::loop);

    /// @param longestLook how long a look may take, and so the end
    /// @param everyRound what else is done before each round, e.g. reading how far the calendar is turned
    Workers(Carrying carrying, Alarms alarms, Duration pause, Duration longestLook, Runnable everyRound) {
        this.carrying = carrying;
        this.alarms = alarms;
        this.pause = pause;
        this.longestLook = longestLook;
        this.everyRound = everyRound;
    }

    void start() {
        loop.start();
    }

    boolean areAlive() {
        return loop.isAlive();
    }

    /// Begins nothing any more and waits for what has begun; what is not done by then is handed over to another node's
    /// or the next start's workers.
    @Override
    public void close() {
        stopping.countDown();
        try {
            loop.join(longestLook);
            looks.shutdown();
            if (!looks.awaitTermination(longestLook.toMillis(), TimeUnit.MILLISECONDS)) {
                held.forEach(this::handOver);
                looks.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void handOver(Claim claim) {
        try {
            carrying.handOver(claim);
        } catch (RuntimeException e) {
            alarms.raise(claim.lease().annotation().toString(), e);
        }
    }

    private void loop() {
        try {
            while (stopping.getCount() > 0) {
                boolean more = round();
                if (!more) {
                    stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// True when as many were due as could be taken: more may be waiting.
    private boolean round() throws InterruptedException {
        free.acquire();
        free.release();
        int room = free.availablePermits();
        try {
            everyRound.run();
            List<Claim> due = carrying.due(room);
            due.forEach(this::begin);
            return room > 0 && due.size() == room;
        } catch (RuntimeException e) {
            alarms.raise("workers", e);
            return false;
        }
    }

    private void begin(Claim claim) {
        free.acquireUninterruptibly();
        held.add(claim);
        looks.execute(() -> look(claim));
    }

    private void look(Claim claim) {
        try {
            carrying.look(claim);
        } catch (RuntimeException e) {
            alarms.raise(claim.lease().annotation().toString(), e);
        } finally {
            held.remove(claim);
            free.release();
        }
    }
}
