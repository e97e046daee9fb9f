package cn.jiazhu.application.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How many were stuck, from time to time: whoever asks how many are, or were, need not count them again. Instants are
/// of the clock that nobody turns.
public interface BoardSamples {

    /// Of all samples taken within one such piece of time, the last is kept.
    Duration SLOT = Duration.ofMinutes(10);

    /// For how long they are kept.
    Duration KEPT = Duration.ofHours(24);

    /// What was counted at one instant.
    record Sample(Instant at, List<StuckPeople.Count> counts) {

        public Sample {
            counts = List.copyOf(counts);
        }
    }

    /// Keeps it in place of earlier ones of its slot, and forgets those of more than [#KEPT] ago.
    void keep(Sample sample);

    Optional<Sample> latest();

    /// Those that are kept, oldest first.
    List<Sample> all();
}
