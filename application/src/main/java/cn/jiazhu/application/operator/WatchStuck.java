package cn.jiazhu.application.operator;

import cn.jiazhu.application.port.Alarms;
import cn.jiazhu.application.port.BoardSamples;
import cn.jiazhu.application.port.BoardSamples.Sample;
import cn.jiazhu.application.port.StuckPeople;
import cn.jiazhu.application.port.StuckPeople.Count;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.annotation.StuckOn.Side;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Counts who is stuck, on one node for all nodes, and raises an alarm when somebody has been stuck on us for too long.
public final class WatchStuck {

    /// What was counted last.
    ///
    /// @param alarmed whether somebody has been stuck on us for longer than [#PATIENCE]
    public record Watched(Sample sample, boolean alarmed) {}

    /// A younger count, whoever's, is taken as it is.
    static final Duration FRESH = Duration.ofSeconds(9);

    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final StuckPeople people;
    private final BoardSamples samples;
    private final Alarms alarms;
    private final Clocks clocks;
    private Optional<Instant> onUsSince = Optional.empty();
    private boolean alarmed;

    public WatchStuck(StuckPeople people, BoardSamples samples, Alarms alarms, Clocks clocks) {
        this.people = people;
        this.samples = samples;
        this.alarms = alarms;
        this.clocks = clocks;
    }

    /// To be called every few seconds, by one thread.
    public Watched watch() {
        Instant now = clocks.now();
        Sample sample = samples.latest()
                .filter(latest -> latest.at().isAfter(now.minus(FRESH)))
                .orElseGet(() -> counted(now));
        long onUs = sample.counts().stream()
                .filter(count -> count.cause().side() == Side.US)
                .mapToLong(Count::people)
                .sum();
        onUsSince = onUs == 0 ? Optional.empty() : onUsSince.or(() -> Optional.of(sample.at()));
        boolean tooLong = onUsSince
                .filter(since -> !sample.at().isBefore(since.plus(PATIENCE)))
                .isPresent();
        if (tooLong && !alarmed) {
            alarms.raise("board", new StuckOnUs(onUs, PATIENCE));
        }
        alarmed = tooLong;
        return new Watched(sample, alarmed);
    }

    private Sample counted(Instant now) {
        var sample = new Sample(now, people.count(new Recent(clocks).span()));
        samples.keep(sample);
        return sample;
    }
}
