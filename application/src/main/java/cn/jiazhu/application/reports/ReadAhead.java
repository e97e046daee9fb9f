package cn.jiazhu.application.reports;

import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.RegistrySource.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// A file read by a second thread while what was read before is dealt with; never more than a few thousand items of it
/// in memory.
final class ReadAhead implements AutoCloseable {

    private static final int CHUNK = 200;
    private static final int CHUNKS = 20;

    private final BlockingQueue<List<Item>> chunks = new ArrayBlockingQueue<>(CHUNKS);
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("reading").factory());

    /// Everything in its order, to `to` on the calling thread.
    void read(RegistrySource source, Consumer<Item> to) {
        Future<?> reading = thread.submit(() -> read(source));
        try {
            for (var chunk = chunks.take(); !chunk.isEmpty(); chunk = chunks.take()) {
                chunk.forEach(to);
            }
            reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading", e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    /// An empty chunk is the end, also that of a reader that failed.
    private void read(RegistrySource source) {
        var chunk = new ArrayList<Item>(CHUNK);
        try {
            source.read(item -> {
                chunk.add(item);
                if (chunk.size() == CHUNK) {
                    put(List.copyOf(chunk));
                    chunk.clear();
                }
            });
            if (!chunk.isEmpty()) {
                put(List.copyOf(chunk));
            }
        } finally {
            put(List.of());
        }
    }

    private void put(List<Item> chunk) {
        try {
            chunks.put(chunk);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody waits for more", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
