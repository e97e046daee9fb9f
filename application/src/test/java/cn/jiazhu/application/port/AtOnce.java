package cn.jiazhu.application.port;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/// Runs the same thing many times at one moment, each on a virtual thread.
public final class AtOnce {

    private AtOnce() {}

    /// What each of them answered, in no meaningful order; fails when one of them fails.
    public static <T> List<T> call(int times, IntFunction<T> work) {
        var start = new CountDownLatch(times);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<T>> running = IntStream.range(0, times)
                    .mapToObj(i -> threads.submit(() -> {
                        start.countDown();
                        start.await();
                        return work.apply(i);
                    }))
                    .toList();
            return running.stream().map(AtOnce::answer).toList();
        }
    }

    private static <T> T answer(Future<T> running) {
        try {
            return running.get();
        } catch (ExecutionException e) {
            throw new AssertionError("one of them failed", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }
}
