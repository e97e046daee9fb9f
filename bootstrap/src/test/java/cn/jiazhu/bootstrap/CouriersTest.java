package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.outbox.Delivered;
import cn.jiazhu.application.port.RaisedAlarms;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class CouriersTest {

    private static final Duration PAUSE = Duration.ofMillis(2);

    private final RaisedAlarms alarms = new RaisedAlarms();
    private final Queue<Integer> asked = new ConcurrentLinkedQueue<>();
    private final CountDownLatch ended = new CountDownLatch(1);

    @Test
    void take_more_and_more_at_a_time_until_the_receiver_is_away() throws InterruptedException {
        run(List.of(
                Delivered.EACH,
                Delivered.EACH,
                Delivered.EACH,
                Delivered.NOTHING,
                Delivered.UNAVAILABLE,
                Delivered.UNAVAILABLE,
                Delivered.EACH));

        assertThat(asked).containsExactly(1, 2, 4, 8, 8, 1, 1);
    }

    @Test
    void tell_of_trouble_and_go_on() throws InterruptedException {
        IntFunction<Delivered> broken = _ -> {
            if (alarms.causes().size() == 2) {
                ended.countDown();
            }
            throw new IllegalStateException("the database is away");
        };
        try (var couriers = new Couriers(List.of(broken), alarms, PAUSE)) {
            couriers.start();
            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }

    private void run(List<Delivered> answers) throws InterruptedException {
        IntFunction<Delivered> scripted = most -> {
            if (asked.size() == answers.size()) {
                ended.countDown();
                return Delivered.NOTHING;
            }
            asked.add(most);
            return answers.get(asked.size() - 1);
        };
        try (var couriers = new Couriers(List.of(scripted), alarms, PAUSE)) {
            couriers.start();
            assertThat(ended.await(10, TimeUnit.SECONDS)).isTrue();
        }
    }
}
