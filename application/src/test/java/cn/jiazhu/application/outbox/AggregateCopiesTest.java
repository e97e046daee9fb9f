package cn.jiazhu.application.outbox;

import static cn.jiazhu.domain.certificate.CertificateSamples.announcement;
import static cn.jiazhu.domain.certificate.CertificateSamples.withPending;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.port.CopyEvent;
import cn.jiazhu.application.port.CopyEvent.What;
import cn.jiazhu.application.port.Outbox.Backlog;
import cn.jiazhu.application.port.Outbox.Message;
import cn.jiazhu.application.port.Outbox.Parcel;
import cn.jiazhu.application.port.Outbox.Receiver;
import cn.jiazhu.application.port.Outbox.Topic;
import cn.jiazhu.application.port.Outbox.Trouble;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.port.ScriptedAggregation;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.FactsSamples;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AggregateCopiesTest {

    private final World world = World.fresh();
    private final ScriptedAggregation aggregation = new ScriptedAggregation();
    private final AggregateCopies aggregate = new AggregateCopies(world.pressPorts(), aggregation, world.clocks());
    private final Holder holder = world.holder(1);

    @Test
    void tells_of_what_was_issued_and_of_its_end_one_after_the_other() {
        Annotation.Issued copy = holder.issue();
        Instant issuedAt = world.calendar().instant();
        world.pass(Duration.ofMinutes(1));
        world.report(FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司"));

        assertThat(aggregate.deliver(100)).isEqualTo(Delivered.EACH);
        assertThat(aggregate.deliver(100)).isEqualTo(Delivered.EACH);
        assertThat(aggregate.deliver(100)).isEqualTo(Delivered.NOTHING);

        assertThat(aggregation.collected())
                .extracting(CopyEvent::what)
                .containsExactly(
                        new What.Issued(issuedAt),
                        new What.Ended(
                                List.of(EndCause.EMPLOYER_CHANGED),
                                world.calendar().instant()));
        assertThat(aggregation.collected()).extracting(CopyEvent::copy).containsOnly(holder.copy(copy));
    }

    @Test
    void a_withdrawal_is_an_end() {
        Annotation.Issued copy = holder.issue();
        world.withdraw().withdraw(holder.session(), copy.order().id());

        deliverAll();

        assertThat(aggregation.collected().getLast().what())
                .isEqualTo(new What.Ended(
                        List.of(EndCause.WITHDRAWN), world.calendar().instant()));
    }

    @Test
    void while_nothing_is_heard_it_waits_ever_longer_and_can_be_seen() {
        holder.issue();
        aggregation.silent(true);

        assertThat(aggregate.deliver(100)).isEqualTo(Delivered.UNAVAILABLE);

        assertThat(aggregate.deliver(100)).isEqualTo(Delivered.NOTHING);
        assertThat(world.ports().outbox().backlog(Receiver.AGGREGATION))
                .isEqualTo(new Backlog(
                        1,
                        Map.of(Trouble.UNAVAILABLE, 1L),
                        Optional.of(world.clock().instant())));
        world.pass(Duration.ofSeconds(2));
        assertThat(aggregate.deliver(100)).isEqualTo(Delivered.UNAVAILABLE);
        world.pass(Duration.ofSeconds(2));
        assertThat(aggregate.deliver(100)).as("two seconds are too few now").isEqualTo(Delivered.NOTHING);
        world.pass(Duration.ofSeconds(2));
        aggregation.heal();
        assertThat(aggregate.deliver(100)).isEqualTo(Delivered.EACH);
        assertThat(aggregation.collected()).hasSize(1);
    }

    @Test
    void one_that_is_declined_holds_back_its_own_certificate_alone() {
        var stuck = holder.issue();
        world.withdraw().withdraw(holder.session(), stuck.order().id());
        world.holder(2).issue();
        aggregation.declines(event -> event.annotation().equals(stuck.order().id()));

        deliverAll();

        assertThat(aggregation.collected()).hasSize(1);
        assertThat(world.ports().outbox().backlog(Receiver.AGGREGATION).troubled())
                .isEqualTo(Map.of(Trouble.DECLINED, 1L));
        aggregation.heal();
        world.pass(Duration.ofMinutes(10));
        deliverAll();
        assertThat(aggregation.collected()).hasSize(3);
    }

    @Test
    void one_that_cannot_be_made_is_our_trouble_and_delays_no_other() {
        Holder other = world.holder(2);
        var order = holder.issue().order();
        other.issue();
        var waiting = Holder.waiting(world.holder(withPending(Samples.certificate(3), announcement(Application.CHANGE)))
                .pressWhenPossible());
        world.ports()
                .outbox()
                .add(new Message(
                        Topic.COPY_ISSUED,
                        waiting.order().certificate(),
                        waiting.order().id(),
                        world.clock().instant()));

        deliverAll();

        assertThat(aggregation.collected())
                .hasSize(2)
                .extracting(CopyEvent::annotation)
                .contains(order.id());
        assertThat(world.alarms().causes()).hasOnlyElementsOfType(IllegalStateException.class);
        assertThat(world.ports().outbox().backlog(Receiver.AGGREGATION).troubled())
                .isEqualTo(Map.of(Trouble.OURS, 1L));
    }

    @ParameterizedTest
    @CsvSource({"1, PT1S, PT2S", "2, PT2S, PT4S", "5, PT16S, PT32S", "10, PT5M, PT10M", "1000, PT5M, PT10M"})
    void pauses_double_up_to_ten_minutes_and_are_spread(int attempt, Duration least, Duration most) {
        for (long number = 1; number < 1000; number++) {
            assertThat(Round.pause(new Parcel(message(), number, attempt))).isBetween(least, most);
        }
        assertThat(List.of(1L, 2L, 3L))
                .extracting(number -> Round.pause(new Parcel(message(), number, attempt)))
                .doesNotHaveDuplicates();
    }

    private Message message() {
        return new Message(Topic.COPY_ISSUED, holder.id(), AnnotationId.LATEST, Instant.EPOCH);
    }

    private void deliverAll() {
        while (aggregate.deliver(100) == Delivered.EACH) {
            // the next of each certificate
        }
    }
}
