package cn.jiazhu.web.sharing;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/// How often somebody missed within this minute, on this node: enough to make guessing slow.
final class Misses {

    private static final int MOST_KEYS = 10_000;

    private final Clock clock;
    private final int mostAMinute;
    private final Map<String, Integer> counts = new HashMap<>();
    private long minute;

    Misses(Clock clock, int mostAMinute) {
        this.clock = clock;
        this.mostAMinute = mostAMinute;
    }

    synchronized boolean areTooMany(String key) {
        long now = clock.instant().getEpochSecond() / 60;
        if (now != minute || counts.size() >= MOST_KEYS) {
            counts.clear();
            minute = now;
        }
        return counts.getOrDefault(key, 0) >= mostAMinute;
    }

    /// Whether there were too many already.
    synchronized boolean oneMore(String key) {
        boolean tooMany = areTooMany(key);
        counts.merge(key, 1, Integer::sum);
        return tooMany;
    }
}
