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

    private static final Duration LOOK = Duration.ofSeconds(8);

    private final World world = World.fresh();

    @Test
    void carry_on_what_is_due() throws InterruptedException {
        var holder = world.holder(cn.jiazhu.application.port.Samples.certificate(1), MobileBinding.NOT_BOUND);
        world.platform().mobile(holder.platformPerson(), MobileBinding.NOT_BOUND);
        var waiting = Holder.waiting(holder.pressWhenPossible());
        world.platform().mobile(holder.platformPerson(), MobileBinding.BOUND);
        world.pass(Duration.ofSeconds(5));
        var looks = new CountDownLatch(3);
        try (var workers = new Workers(world.carrying(), world.alarms(), PAUSE, LOOK, looks::countDown)) {
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
        try (var workers = new Workers(world.carrying(), world.alarms(), PAUSE, LOOK, breaking)) {
            workers.start();
            assertThat(rounds.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(world.alarms().causes()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void hand_over_what_they_cannot_end() throws InterruptedException {
        var holder = world.holder(cn.jiazhu.application.port.Samples.certificate(1), MobileBinding.NOT_BOUND);
        world.platform().mobile(holder.platformPerson(), MobileBinding.NOT_BOUND);
        var waiting = Holder.waiting(holder.pressWhenPossible());
        world.platform().mobile(holder.platformPerson(), MobileBinding.BOUND);
        world.pass(Duration.ofSeconds(5));
        var drawing = new CountDownLatch(1);
        var never = new CountDownLatch(1);
        world.maker().whileDrawing(() -> {
            drawing.countDown();
            await(never);
        });
        var workers = new Workers(world.carrying(), world.alarms(), PAUSE, Duration.ofMillis(100), () -> {});
        workers.start();
        assertThat(drawing.await(10, TimeUnit.SECONDS)).isTrue();
        workers.close();
        world.maker().whileDrawing(() -> {});

        var others = world.carrying();
        others.due(1).forEach(others::look);

        assertThat(holder.present(waiting.order())).isInstanceOf(Annotation.Issued.class);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Test
    void begin_nothing_after_they_were_closed() throws InterruptedException {
        var rounds = new AtomicInteger();
        var workers = new Workers(world.carrying(), world.alarms(), PAUSE, LOOK, rounds::incrementAndGet);
        workers.start();
        workers.close();
        int atTheEnd = rounds.get();
        Thread.sleep(PAUSE.multipliedBy(10));
        assertThat(rounds).hasValue(atTheEnd);
    }
}
