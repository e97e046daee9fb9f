package cn.jiazhu.application.operator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.operator.WatchStuck.Watched;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.port.StuckPeople.Count;
import cn.jiazhu.domain.annotation.StuckOn;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class WatchStuckTest {

    private static final Duration ROUND = Duration.ofSeconds(10);

    private final World world = World.fresh();
    private final WatchStuck node = node();
    private final WatchStuck otherNode = node();
    private int people;

    @Test
    void counts_who_waits_and_since_when() {
        var pressed = world.calendar().instant();
        var holder = world.holder(Samples.certificate(1), MobileBinding.NOT_BOUND);
        world.platform().mobile(holder.platformPerson(), MobileBinding.NOT_BOUND);
        Holder.waiting(holder.pressWhenPossible());
        world.pass(Duration.ofHours(3));

        assertThat(node.watch().sample().counts()).containsExactly(new Count(StuckOn.MOBILE_NOT_BOUND, 1, pressed));
    }

    @Test
    void raises_one_alarm_when_somebody_has_been_stuck_on_us_for_five_minutes() {
        breakTheMaker();
        watchFor(WatchStuck.PATIENCE.minus(ROUND));
        assertThat(onUs()).isZero();

        assertThat(watchFor(ROUND).alarmed()).isTrue();
        watchFor(Duration.ofMinutes(20));
        assertThat(onUs()).isOne();
    }

    @Test
    void begins_anew_when_nobody_is_stuck_on_us_in_between() {
        breakTheMaker();
        watchFor(WatchStuck.PATIENCE.minus(ROUND));
        world.maker().heal();
        world.work();
        watchFor(ROUND);
        breakTheMaker();
        world.pass(ROUND);
        watchFor(WatchStuck.PATIENCE.minus(ROUND));

        assertThat(onUs()).isZero();
        assertThat(watchFor(ROUND).alarmed()).isTrue();
    }

    @Test
    void one_node_counts_for_all() {
        node.watch();
        breakTheMaker();

        assertThat(otherNode.watch().sample().counts()).isEmpty();
        world.pass(ROUND);
        assertThat(otherNode.watch().sample().counts()).isNotEmpty();
        assertThat(node.watch()).isEqualTo(otherNode.watch());
    }

    /// One press is left unfinished by it.
    private void breakTheMaker() {
        world.maker().fail(new IllegalStateException("the signer is away"));
        Holder.preparing(world.holder(++people).press());
    }

    private Watched watchFor(Duration time) {
        Watched watched = node.watch();
        for (long rounds = time.dividedBy(ROUND); rounds > 0; rounds--) {
            world.pass(ROUND);
            watched = node.watch();
        }
        return watched;
    }

    private long onUs() {
        return world.alarms().causes().stream()
                .filter(StuckOnUs.class::isInstance)
                .count();
    }

    private WatchStuck node() {
        return new WatchStuck(
                world.ports().stuckPeople(), world.ports().boardSamples(), world.alarms(), world.clocks());
    }
}
