package cn.jiazhu.web;

import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.domain.AnnotationId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells those who wait that an annotation has changed, on whatever node. One loop looks at all that anybody waits
/// for, in one query; it sleeps while nobody does.
final class Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);
    private static final Duration PAUSE = Duration.ofMillis(300);

    /// Somebody who has seen `seen` and waits for another revision.
    private record Waiter(AnnotationId id, long seen, CountDownLatch changed) {}

    private final Annotations annotations;
    private final Set<Waiter> waiters = ConcurrentHashMap.newKeySet();
    private final Object arrivals = new Object();
    private volatile boolean stopped;

    Changes(Annotations annotations) {
        this.annotations = annotations;
    }

    void start() {
        Thread.ofVirtual().name("annotation-changes").start(this::run);
    }

    /// Everybody is told to look again: an answer now is better than a cut connection.
    void stop() {
        stopped = true;
        waiters.forEach(waiter -> waiter.changed.countDown());
        synchronized (arrivals) {
            arrivals.notifyAll();
        }
    }

    int waiting() {
        return waiters.size();
    }

    long revision(AnnotationId id) {
        return annotations.revisions(List.of(id)).getOrDefault(id, 0L);
    }

    /// Waits until the revision is another than `seen`; false when it was not within `patience`.
    boolean await(AnnotationId id, long seen, Duration patience) {
        if (stopped || !patience.isPositive()) {
            return false;
        }
        var waiter = new Waiter(id, seen, new CountDownLatch(1));
        waiters.add(waiter);
        synchronized (arrivals) {
            arrivals.notifyAll();
        }
        try {
            return waiter.changed.await(patience.toNanos(), TimeUnit.NANOSECONDS) && !stopped;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiters.remove(waiter);
        }
    }

    /// What is to be seen, as soon as its tag is none that the client has; at the latest when he would wait no longer.
    /// The revision is read before the state: a change in between is seen as one, never missed.
    <T> T awaitNews(Call call, AnnotationId id, Supplier<T> look, Function<T, String> tag) {
        long deadline = System.nanoTime() + call.patience().toNanos();
        while (true) {
            long seen = revision(id);
            T now = look.get();
            if (!call.knows(tag.apply(now)) || !await(id, seen, Duration.ofNanos(deadline - System.nanoTime()))) {
                return now;
            }
        }
    }

    private void run() {
        try {
            while (!stopped) {
                sleepWhileNobodyWaits();
                look();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void sleepWhileNobodyWaits() throws InterruptedException {
        synchronized (arrivals) {
            while (waiters.isEmpty() && !stopped) {
                arrivals.wait();
            }
        }
    }

    private void look() {
        Set<AnnotationId> ids = waiters.stream().map(Waiter::id).collect(Collectors.toSet());
        try {
            Map<AnnotationId, Long> now = annotations.revisions(ids);
            waiters.stream()
                    .filter(waiter -> now.getOrDefault(waiter.id, waiter.seen) != waiter.seen)
                    .forEach(waiter -> waiter.changed.countDown());
        } catch (RuntimeException e) {
            LOG.warn("could not look at what is waited for; they wait on", e);
        }
    }
}
