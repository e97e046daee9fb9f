package cn.jiazhu.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// So many tries a minute for each key, as a token bucket. Only on this node, and only in memory: it slows guessing
/// down, it does not count for ever.
final class Throttle {

    private static final int MOST_KEYS = 50_000;

    /// What is left for a key.
    ///
    /// @param taken whether the last try was let through
    private record Bucket(double tokens, Instant at, boolean taken) {}

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final int perMinute;
    private final Clock clock;

    Throttle(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /// Takes one try.
    ///
    /// @throws RequestRefused when there is none left
    void take(String key) {
        Instant now = clock.instant();
        makeRoom(now);
        Bucket after = buckets.compute(key, (_, known) -> {
            double tokens = known == null ? perMinute : refilled(known, now);
            return new Bucket(tokens < 1 ? tokens : tokens - 1, now, tokens >= 1);
        });
        if (!after.taken) {
            throw RequestRefused.tooOften(Duration.ofMillis((long) ((1 - after.tokens) * 60_000 / perMinute)));
        }
    }

    /// Gives a try back that was no guess.
    void giveBack(String key) {
        buckets.computeIfPresent(
                key, (_, known) -> new Bucket(Math.min(perMinute, known.tokens + 1), known.at, known.taken));
    }

    private double refilled(Bucket bucket, Instant now) {
        double minutes = Math.max(0, Duration.between(bucket.at, now).toMillis()) / 60_000.0;
        return Math.min(perMinute, bucket.tokens + minutes * perMinute);
    }

    private void makeRoom(Instant now) {
        if (buckets.size() >= MOST_KEYS) {
            buckets.values().removeIf(bucket -> refilled(bucket, now) >= perMinute);
        }
        if (buckets.size() >= MOST_KEYS) {
            buckets.clear();
        }
    }
}
