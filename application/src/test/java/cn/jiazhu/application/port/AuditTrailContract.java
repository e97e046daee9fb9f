package cn.jiazhu.application.port;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What [AuditTrail] promises.
public abstract class AuditTrailContract extends PortContract {

    private static final UUID SUBJECT = new UUID(0x7000L, 1);

    @Test
    void events_about_a_subject_are_read_oldest_first() {
        var acts = AuditTrail.Act.values();
        var events = IntStream.range(0, acts.length)
                .mapToObj(i -> new AuditTrail.Event(NOW.plusSeconds(i), "worker", acts[i], SUBJECT, "原因 " + i))
                .toList();
        events.forEach(ports.auditTrail()::append);
        ports.auditTrail().append(event(new UUID(0x7000L, 2)));

        assertThat(ports.auditTrail().about(SUBJECT)).containsExactlyElementsOf(events);
    }

    @Test
    void the_same_act_twice_is_two_events() {
        ports.auditTrail().append(event(SUBJECT));
        ports.auditTrail().append(event(SUBJECT));

        assertThat(ports.auditTrail().about(SUBJECT)).containsExactly(event(SUBJECT), event(SUBJECT));
    }

    @Test
    void an_undone_change_leaves_no_event() {
        Undone.undo(ports.transactions(), () -> ports.auditTrail().append(event(SUBJECT)));

        assertThat(ports.auditTrail().about(SUBJECT)).isEmpty();
    }

    private static AuditTrail.Event event(UUID subject) {
        return new AuditTrail.Event(NOW, "account-1", AuditTrail.Act.COPY_ISSUED, subject);
    }
}
