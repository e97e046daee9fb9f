package cn.jiazhu.application.port;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.BoardSamples.Sample;
import cn.jiazhu.application.port.StuckPeople.Count;
import cn.jiazhu.domain.annotation.StuckOn;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What [BoardSamples] promises.
public abstract class BoardSamplesContract extends PortContract {

    /// The beginning of a slot.
    private static final Instant SLOT = NOW.minusMillis(NOW.toEpochMilli() % BoardSamples.SLOT.toMillis());

    private static final Sample NOBODY = new Sample(SLOT, List.of());

    @Test
    void what_was_counted_is_read_back_also_that_nobody_was_stuck() {
        assertThat(ports.boardSamples().latest()).isEmpty();
        ports.boardSamples().keep(NOBODY);

        assertThat(ports.boardSamples().latest()).contains(NOBODY);

        var some = sample(
                BoardSamples.SLOT,
                new Count(StuckOn.NOT_REPORTED, 3, NOW.minusSeconds(60)),
                new Count(StuckOn.FAILED, 100_000_000_000L, NOW));
        ports.boardSamples().keep(some);

        assertThat(ports.boardSamples().latest()).contains(some);
        assertThat(ports.boardSamples().all()).containsExactly(NOBODY, some);
    }

    @Test
    void of_a_slot_the_last_is_kept() {
        var first = sample(Duration.ofSeconds(1), new Count(StuckOn.SYSTEM, 1, NOW));
        var last = sample(Duration.ofMinutes(9), new Count(StuckOn.TIMESTAMP, 2, NOW));
        ports.boardSamples().keep(first);
        ports.boardSamples().keep(last);

        assertThat(ports.boardSamples().all()).containsExactly(last);
    }

    @Test
    void those_of_more_than_a_day_ago_are_forgotten() {
        var days = IntStream.range(0, 300)
                .mapToObj(n -> sample(BoardSamples.SLOT.multipliedBy(n)))
                .toList();
        days.forEach(ports.boardSamples()::keep);

        assertThat(ports.boardSamples().all()).containsExactlyElementsOf(days.subList(300 - 145, 300));
    }

    private static Sample sample(Duration later, Count... counts) {
        return new Sample(SLOT.plus(later), List.of(counts));
    }
}
