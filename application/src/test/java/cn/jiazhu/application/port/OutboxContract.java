package cn.jiazhu.application.port;

import static cn.jiazhu.domain.annotation.AnnotationSamples.order;
import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Outbox.Backlog;
import cn.jiazhu.application.port.Outbox.Message;
import cn.jiazhu.application.port.Outbox.Parcel;
import cn.jiazhu.application.port.Outbox.Receiver;
import cn.jiazhu.application.port.Outbox.Topic;
import cn.jiazhu.application.port.Outbox.Trouble;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What [Outbox] promises.
public abstract class OutboxContract extends PortContract {

    private static final Instant LATER = NOW.plusSeconds(60);

    @Test
    void those_of_a_certificate_are_given_out_one_after_the_other_in_the_order_of_writing() {
        var first = add(message(1, Topic.COPY_ISSUED));
        var second = add(message(1, Topic.COPY_ENDED));

        assertThat(deliver()).containsExactly(first);
        assertThat(deliver()).containsExactly(second);
        assertThat(deliver()).isEmpty();
    }

    @Test
    void another_certificate_or_receiver_does_not_wait_for_a_stuck_one() {
        var stuck = add(message(1, Topic.COPY_ISSUED));
        add(message(1, Topic.COPY_ENDED));
        var toHolder = add(message(1, Topic.ENDED));
        fail(claim(Receiver.AGGREGATION, NOW).getFirst(), Trouble.DECLINED, LATER);
        var other = add(message(2, Topic.COPY_ISSUED));

        assertThat(deliver()).containsExactly(other);
        assertThat(messages(claim(Receiver.HOLDER, NOW))).containsExactly(toHolder);
        assertThat(messages(claim(Receiver.AGGREGATION, LATER))).containsExactly(stuck);
    }

    @Test
    void the_same_is_added_once_even_after_it_was_delivered() {
        var message = add(message(1, Topic.COPY_ISSUED));
        add(message);
        assertThat(deliver()).containsExactly(message);

        add(message);

        assertThat(deliver()).isEmpty();
        assertThat(ports.outbox().backlog(Receiver.AGGREGATION)).isEqualTo(new Backlog(0, Map.of(), Optional.empty()));
    }

    @Test
    void one_that_is_given_out_is_held_and_given_out_again_when_its_lease_has_lapsed() {
        add(message(1, Topic.COPY_ISSUED));

        assertThat(claim(Receiver.AGGREGATION, NOW)).extracting(Parcel::attempt).containsExactly(1);
        assertThat(claim(Receiver.AGGREGATION, LAPSED.minusNanos(1000))).isEmpty();
        assertThat(claim(Receiver.AGGREGATION, LAPSED))
                .extracting(Parcel::attempt)
                .containsExactly(2);
    }

    @Test
    void a_failure_told_of_an_earlier_attempt_changes_nothing() {
        add(message(1, Topic.COPY_ISSUED));
        var early = claim(Receiver.AGGREGATION, NOW).getFirst();
        var late = claim(Receiver.AGGREGATION, LAPSED).getFirst();

        fail(early, Trouble.OURS, NOW);
        assertThat(claim(Receiver.AGGREGATION, LAPSED)).isEmpty();

        ports.outbox().delivered(List.of(late));
        fail(late, Trouble.OURS, NOW);
        assertThat(claim(Receiver.AGGREGATION, LATER)).isEmpty();
    }

    @Test
    void the_backlog_tells_how_many_how_old_and_why() {
        add(message(1, Topic.COPY_ISSUED));
        add(message(2, Topic.COPY_ISSUED, NOW.minusSeconds(9)));
        add(message(3, Topic.COPY_ISSUED));
        claim(Receiver.AGGREGATION, NOW).stream().limit(2).forEach(parcel -> fail(parcel, Trouble.UNAVAILABLE, LATER));

        assertThat(ports.outbox().backlog(Receiver.AGGREGATION))
                .isEqualTo(new Backlog(3, Map.of(Trouble.UNAVAILABLE, 2L), Optional.of(NOW.minusSeconds(9))));
        assertThat(ports.outbox().backlog(Receiver.HOLDER)).isEqualTo(new Backlog(0, Map.of(), Optional.empty()));
    }

    @Test
    void concurrent_claims_are_disjoint() {
        for (int n = 1; n <= 20; n++) {
            add(message(n, Topic.COPY_ISSUED));
        }

        List<Long> given = AtOnce.call(4, _ -> claim(Receiver.AGGREGATION, NOW)).stream()
                .flatMap(Collection::stream)
                .map(Parcel::number)
                .toList();

        assertThat(given).doesNotHaveDuplicates();
        var rest = Stream.generate(() -> claim(Receiver.AGGREGATION, NOW))
                .takeWhile(claimed -> !claimed.isEmpty())
                .mapToInt(List::size)
                .sum();
        assertThat(given.size() + rest).isEqualTo(20);
    }

    @Test
    void a_message_of_an_undone_change_was_never_written() {
        var message = message(1, Topic.COPY_ISSUED);

        Undone.undo(ports.transactions(), () -> ports.outbox().add(message));

        assertThat(deliver()).isEmpty();
    }

    private List<Message> deliver() {
        var given = claim(Receiver.AGGREGATION, NOW);
        ports.outbox().delivered(given);
        return messages(given);
    }

    private static List<Message> messages(List<Parcel> given) {
        return given.stream().map(Parcel::message).toList();
    }

    private List<Parcel> claim(Receiver receiver, Instant now) {
        return ports.outbox().claimDue(receiver, 6, now, LEASE);
    }

    private void fail(Parcel parcel, Trouble why, Instant next) {
        ports.outbox().failed(parcel, why, next);
    }

    private Message add(Message message) {
        ports.outbox().add(message);
        return message;
    }

    private Message message(int n, Topic topic) {
        return message(n, topic, NOW);
    }

    /// About the `n`-th person's certificate and its one annotation.
    private Message message(int n, Topic topic, Instant at) {
        var order = order(Samples.certificate(n), n);
        if (ports.annotations().find(order.id()).isEmpty()) {
            givenCertificate(n);
            add(Samples.waiting(order));
        }
        return new Message(topic, order.certificate(), order.id(), at);
    }
}
