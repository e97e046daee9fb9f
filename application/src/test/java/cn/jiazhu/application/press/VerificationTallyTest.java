package cn.jiazhu.application.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.World;
import cn.jiazhu.application.port.VerificationCounts;
import cn.jiazhu.domain.annotation.VerificationCode;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class VerificationTallyTest {

    private final World world = World.fresh();
    private final VerificationCode code =
            world.holder(1).issue().intent().numbers().code();

    @Test
    void every_verification_is_counted_once_whoever_writes_down_meanwhile() {
        var tally = new VerificationTally(world.ports().verificationCounts());
        var today = world.clocks().today();
        try (var threads = Executors.newFixedThreadPool(4)) {
            IntStream.range(0, 4)
                    .forEach(_ -> threads.execute(() -> {
                        for (int i = 0; i < 5_000; i++) {
                            tally.count(code, today);
                            if (i % 500 == 0) {
                                tally.writeDown();
                            }
                        }
                    }));
        }
        tally.writeDown();

        assertThat(times()).isEqualTo(20_000);
    }

    @Test
    void what_cannot_be_written_now_is_written_later() {
        var away = new AtomicBoolean(true);
        var tally = new VerificationTally(new VerificationCounts() {
            @Override
            public void add(Collection<Count> counts) {
                if (away.get()) {
                    throw new IllegalStateException("the database is away");
                }
                world.ports().verificationCounts().add(counts);
            }

            @Override
            public List<Count> of(Collection<VerificationCode> codes, int limit) {
                return List.of();
            }
        });
        tally.count(code, world.clocks().today());
        assertThatThrownBy(tally::writeDown).isInstanceOf(IllegalStateException.class);
        away.set(false);
        tally.writeDown();
        tally.writeDown();

        assertThat(times()).isOne();
    }

    private long times() {
        return world.ports().verificationCounts().of(List.of(code), 10).stream()
                .mapToLong(VerificationCounts.Count::times)
                .sum();
    }
}
