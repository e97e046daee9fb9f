package cn.jiazhu.application.port;

import static cn.jiazhu.domain.annotation.AnnotationSamples.order;
import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.AnnotationId;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What [Outbox] promises.
public abstract class OutboxContract extends PortContract {

    private final Randomness randomness = new CountingRandomness();

    @Test
    void messages_stay_until_delivered_in_the_order_of_writing() {
        var messages = add(5);

        assertThat(ports.outbox().undelivered(10)).containsExactlyElementsOf(messages);
        assertThat(ports.outbox().undelivered(2)).containsExactlyElementsOf(messages.subList(0, 2));

        ports.outbox().delivered(messages.get(1).id());
        ports.outbox().delivered(messages.get(1).id());

        assertThat(ports.outbox().undelivered(2)).containsExactly(messages.get(0), messages.get(2));
    }

    @Test
    void a_message_of_an_undone_change_was_never_written() {
        AnnotationId annotation = addWaiting();

        Undone.undo(ports.transactions(), () -> ports.outbox().add(message(annotation)));

        assertThat(ports.outbox().undelivered(10)).isEmpty();
    }

    private List<Outbox.Message> add(int count) {
        AnnotationId annotation = addWaiting();
        var messages =
                IntStream.range(0, count).mapToObj(_ -> message(annotation)).toList();
        messages.forEach(ports.outbox()::add);
        return messages;
    }

    private AnnotationId addWaiting() {
        return add(Samples.waiting(order(givenCertificate(1), 1))).annotation();
    }

    private Outbox.Message message(AnnotationId annotation) {
        return new Outbox.Message(randomness.uuid(), "copy-issued", annotation, NOW);
    }
}
