package cn.jiazhu.bootstrap.bench;

import java.util.stream.LongStream;

/// How long each took, in nanoseconds, from the shortest to the longest.
final class Latencies {

    private static final double MILLI = 1e6;

    private final long[] sorted;

    Latencies(LongStream nanos) {
        sorted = nanos.sorted().toArray();
    }

    int count() {
        return sorted.length;
    }

    double millis(double share) {
        return sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))] / MILLI;
    }

    @Override
    public String toString() {
        return "p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, max %.1f ms (%,d)"
                .formatted(millis(0.5), millis(0.95), millis(0.99), millis(1), count());
    }
}
