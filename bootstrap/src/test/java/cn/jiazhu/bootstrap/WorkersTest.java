package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkersTest {

    private static final Duration PAUSE = Duration.ofMillis(5);

    private final World world = World.fresh();

    @Test
    void carry_on_what_is_due() throws InterruptedException {
        var holder = world.holder(cn.jiazhu.application.port.Samples.certificate(1), MobileBinding.NOT_BOUND);
        world.platform().mobile(holder.platformPerson(), MobileBinding.NOT_BOUND);
        var waiting = Holder.waiting(holder.pressWhenPossible());
        world.platform().mobile(holder.platformPerson(), MobileBinding.BOUND);
        world.pass(Duration.ofSeconds(5));
        var looks = new CountDownLatch(3);
        try (var workers = new Workers(world.carrying(), world.alarms(), PAUSE, looks::countDown)) {
            workers.start();
            assertThat(looks.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(holder.present(waiting.order())).isInstanceOf(Annotation.Issued.class);
    }

    @Test
    void tell_of_trouble_and_go_on() throws InterruptedException {
        var rounds = new CountDownLatch(5);
        var turn = new AtomicInteger();
        Runnable breaking = () -> {
            rounds.countDown();
            if (turn.incrementAndGet() % 2 == 0) {
                throw new IllegalStateException("the database is away");
            }
        };
        try (var workers = new Workers(world.carrying(), world.alarms(), PAUSE, breaking)) {
            workers.start();
            assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(world.alarms().causes()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void begin_nothing_after_they_were_closed() throws InterruptedException {
        var rounds = new AtomicInteger();
        var workers = new Workers(world.carrying(), world.alarms(), PAUSE, rounds::incrementAndGet);
        workers.start();
        workers.close();
        int atTheEnd = rounds.get();
        Thread.sleep(PAUSE.multipliedBy(10));
        assertThat(rounds).hasValue(atTheEnd);
    }
}
