package cn.jiazhu.bootstrap.bench;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Callers of one server, from this process, which is another than the server's.
final class Load implements AutoCloseable {

    private static final double SECOND = 1e9;
    private static final int CONNECTIONS = 256;

    private final int port;
    private final ConcurrentLinkedDeque<Wire> idle = new ConcurrentLinkedDeque<>();
    private final Semaphore connections = new Semaphore(CONNECTIONS, true);
    private final AtomicInteger number = new AtomicInteger();

    Load(int port) {
        this.port = port;
    }

    /// What one caller does once.
    interface Work {

        void once(Wire wire, int number) throws IOException;
    }

    /// What a server gives those who ask again as soon as they are answered.
    record Saturation(double perSecond, int atOnce, Latencies latencies) {

        @Override
        public String toString() {
            return "%,.0f/s, %d at once, %s".formatted(perSecond, atOnce, latencies);
        }
    }

    /// An open model: callers come at their times, whether or not the earlier ones are answered, and each counts from
    /// the moment it was due, also while no connection is left for it.
    Latencies open(int perSecond, Duration time, Work work) throws InterruptedException {
        int count = (int) (time.toSeconds() * perSecond);
        var running = new ArrayList<Future<Long>>(count);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            long begun = System.nanoTime();
            for (int i = 0; i < count; i++) {
                long due = begun + (long) (i * SECOND / perSecond);
                for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                    LockSupport.parkNanos(left);
                }
                running.add(threads.submit(() -> since(due, work)));
            }
            return latencies(running);
        }
    }

    private long since(long due, Work work) throws IOException {
        connections.acquireUninterruptibly();
        try {
            once(work);
            return System.nanoTime() - due;
        } finally {
            connections.release();
        }
    }

    /// A closed model.
    Saturation closed(int atOnce, Duration time, Work work) throws InterruptedException {
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            long begun = System.nanoTime();
            long end = begun + time.toNanos();
            List<Callable<List<Long>>> callers = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                callers.add(() -> until(end, work));
            }
            var all = new ArrayList<Long>();
            for (var caller : threads.invokeAll(callers)) {
                all.addAll(outcome(caller));
            }
            double seconds = (System.nanoTime() - begun) / SECOND;
            return new Saturation(all.size() / seconds, atOnce, of(all));
        }
    }

    private List<Long> until(long end, Work work) throws IOException {
        var nanos = new ArrayList<Long>();
        for (long now = System.nanoTime(); now < end; ) {
            once(work);
            long next = System.nanoTime();
            nanos.add(next - now);
            now = next;
        }
        return nanos;
    }

    Wire wire() throws IOException {
        return new Wire(port);
    }

    private void once(Work work) throws IOException {
        Wire wire = fresh();
        work.once(wire, number.getAndIncrement());
        idle.push(wire);
    }

    /// One that was used not long ago, before the server thinks of closing it.
    private Wire fresh() throws IOException {
        Wire known = idle.poll();
        if (known == null) {
            return wire();
        }
        if (known.isFresh()) {
            return known;
        }
        known.close();
        return wire();
    }

    private static Latencies latencies(List<Future<Long>> running) throws InterruptedException {
        var nanos = new ArrayList<Long>();
        for (var one : running) {
            nanos.add(outcome(one));
        }
        return of(nanos);
    }

    private static Latencies of(List<Long> nanos) {
        return new Latencies(nanos.stream().mapToLong(Long::longValue));
    }

    private static <T> T outcome(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a request failed", e.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        for (Wire wire = idle.poll(); wire != null; wire = idle.poll()) {
            wire.close();
        }
    }
}
