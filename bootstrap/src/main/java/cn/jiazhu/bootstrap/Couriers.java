package cn.jiazhu.bootstrap;

import cn.jiazhu.application.outbox.Delivered;
import cn.jiazhu.application.port.Alarms;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/// Deliver what the outbox holds, as long as the program runs, each to one receiver. While that one is unavailable, it
/// is asked with one message ever more seldom; once it answers, with more and more at a time.
final class Couriers implements AutoCloseable {

    private static final int MOST = 100;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final Alarms alarms;
    private final Duration pause;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final List<Thread> loops;

    /// @param rounds one for each receiver, of at most so many messages
    Couriers(List<IntFunction<Delivered>> rounds, Alarms alarms, Duration pause) {
        this.alarms = alarms;
        this.pause = pause;
        this.loops = rounds.stream()
                .map(round -> Thread.ofVirtual().name("courier").unstarted(() -> loop(round)))
                .toList();
    }

    void start() {
        loops.forEach(Thread::start);
    }

    /// Begins no round any more and waits for those that have begun; what they held is due again after its lease.
    @Override
    public void close() {
        stopping.countDown();
        try {
            for (Thread loop : loops) {
                loop.join(GRACE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop(IntFunction<Delivered> round) {
        int most = 1;
        Duration wait = pause;
        try {
            while (stopping.getCount() > 0) {
                switch (told(round, most)) {
                    case EACH -> {
                        most = Math.min(2 * most, MOST);
                        wait = pause;
                    }
                    case NOTHING -> stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS);
                    case UNAVAILABLE -> {
                        stopping.await(wait.toMillis(), TimeUnit.MILLISECONDS);
                        most = 1;
                        wait = wait.compareTo(LONGEST_PAUSE) < 0 ? wait.multipliedBy(2) : LONGEST_PAUSE;
                    }
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /// What goes wrong here is told, and tried again like a receiver's silence.
    private Delivered told(IntFunction<Delivered> round, int most) {
        try {
            return round.apply(most);
        } catch (RuntimeException e) {
            alarms.raise("couriers", e);
            return Delivered.UNAVAILABLE;
        }
    }
}
