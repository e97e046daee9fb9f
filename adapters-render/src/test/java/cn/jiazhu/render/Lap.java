package cn.jiazhu.render;

import cn.jiazhu.render.Contender.Sizes;
import cn.jiazhu.render.Holders.Wanted;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/// What one contender took for some pairs in a row.
///
/// @param seconds by the clock on the wall
/// @param cpuSeconds of all threads
/// @param allocated bytes, by all threads
/// @param last sizes of the last pair
record Lap(int pairs, int threads, double seconds, double cpuSeconds, long allocated, Sizes last) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private record Share(long cpu, long allocated, Sizes last) {}

    static Lap run(Contender contender, List<Wanted> wanted, int threads) {
        try (var pool = Executors.newFixedThreadPool(threads)) {
            long start = System.nanoTime();
            List<Future<Share>> running = IntStream.range(0, threads)
                    .mapToObj(i -> share(wanted, i, threads))
                    .map(share -> pool.submit(() -> run(contender, share)))
                    .toList();
            long cpu = 0;
            long allocated = 0;
            Sizes last = new Sizes(0, 0);
            for (Future<Share> share : running) {
                cpu += share.get().cpu;
                allocated += share.get().allocated;
                last = share.get().last;
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Lap(wanted.size(), threads, seconds, cpu / 1e9, allocated, last);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Wanted> share(List<Wanted> wanted, int index, int of) {
        return wanted.subList(wanted.size() * index / of, wanted.size() * (index + 1) / of);
    }

    private static Share run(Contender contender, List<Wanted> wanted) {
        long id = Thread.currentThread().threadId();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long allocated = THREADS.getThreadAllocatedBytes(id);
        Sizes last = new Sizes(0, 0);
        for (Wanted one : wanted) {
            last = contender.make(one);
        }
        return new Share(
                THREADS.getCurrentThreadCpuTime() - cpu, THREADS.getThreadAllocatedBytes(id) - allocated, last);
    }

    /// How long a pair takes whoever waits for it.
    double milliseconds() {
        return 1e3 * seconds * threads / pairs;
    }

    double cpuMilliseconds() {
        return 1e3 * cpuSeconds / pairs;
    }

    double perSecond() {
        return pairs / seconds;
    }

    double kilobytes() {
        return allocated / 1e3 / pairs;
    }
}
