package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Alarms;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/// Does one thing again and again, on a thread of its own, and once more at the end. Whatever goes wrong is told and
/// tried again; nothing ends it but [#close].
final class Rounds implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(5);

    private final String name;
    private final Duration pause;
    private final Runnable round;
    private final Alarms alarms;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final Thread loop;

    Rounds(String name, Duration pause, Runnable round, Alarms alarms) {
        this.name = name;
        this.pause = pause;
        this.round = round;
        this.alarms = alarms;
        this.loop = Thread.ofVirtual().name(name).unstarted(this::loop);
    }

    void start() {
        loop.start();
    }

    @Override
    public void close() {
        stopping.countDown();
        try {
            loop.join(GRACE);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        try {
            do {
                run();
            } while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS));
            run();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            round.run();
        } catch (RuntimeException e) {
            alarms.raise(name, e);
        }
    }
}
