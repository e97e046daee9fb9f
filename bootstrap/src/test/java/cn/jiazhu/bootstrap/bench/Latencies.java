package cn.jiazhu.bootstrap.bench;

import java.util.Arrays;

/// How long each took, in nanoseconds, from the shortest to the longest.
record Latencies(long[] sorted) {

    private static final double MILLI = 1e6;

    Latencies {
        sorted = sorted.clone();
        Arrays.sort(sorted);
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
