package cn.jiazhu.application.press;

import cn.jiazhu.application.port.VerificationCounts;
import cn.jiazhu.application.port.VerificationCounts.Count;
import cn.jiazhu.domain.annotation.VerificationCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/// Counts verifications in memory, for a verifier waits for no counter; whoever runs this program writes them down
/// every
/// few seconds. What a killed process had counted since then is lost: it is a figure, no evidence.
public final class VerificationTally {

    private record Key(VerificationCode code, LocalDate day) {}

    private final ConcurrentHashMap<Key, Long> counted = new ConcurrentHashMap<>();
    private final VerificationCounts counts;

    public VerificationTally(VerificationCounts counts) {
        this.counts = counts;
    }

    void count(VerificationCode code, LocalDate day) {
        add(new Count(code, day, 1));
    }

    /// Writes down what was counted; what cannot be written now will be the next time.
    public void writeDown() {
        var taken = new ArrayList<Count>();
        for (Key key : List.copyOf(counted.keySet())) {
            Long times = counted.remove(key);
            if (times != null) {
                taken.add(new Count(key.code(), key.day(), times));
            }
        }
        try {
            counts.add(taken);
        } catch (RuntimeException e) {
            taken.forEach(this::add);
            throw e;
        }
    }

    private void add(Count count) {
        counted.merge(new Key(count.code(), count.day()), count.times(), Long::sum);
    }
}
