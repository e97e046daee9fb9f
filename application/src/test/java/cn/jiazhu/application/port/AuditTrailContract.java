package cn.jiazhu.application.port;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.AuditTrail.Found;
import cn.jiazhu.application.port.AuditTrail.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
    void the_latest_of_one_act_are_read_newest_first() {
        var shared = IntStream.range(0, 4)
                .mapToObj(i -> new AuditTrail.Event(
                        NOW.plusSeconds(i), "tenders", AuditTrail.Act.CERTIFICATE_SHARED, SUBJECT, "资格审查 " + i))
                .toList();
        shared.forEach(ports.auditTrail()::append);
        ports.auditTrail().append(event(SUBJECT));
        ports.auditTrail().append(event(new UUID(0x7000L, 2)));

        assertThat(ports.auditTrail().latest(SUBJECT, AuditTrail.Act.CERTIFICATE_SHARED, 3))
                .containsExactly(shared.get(3), shared.get(2), shared.get(1));
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

    @Test
    void events_are_found_by_who_what_to_whom_and_when_the_latest_first() {
        var other = new UUID(0x7000L, 3);
        var first = new AuditTrail.Event(NOW, "operator:1", AuditTrail.Act.SIGNED_IN, SUBJECT);
        var second = new AuditTrail.Event(NOW, "worker", AuditTrail.Act.COPY_ISSUED, SUBJECT);
        var third = new AuditTrail.Event(NOW.plusSeconds(9), "worker", AuditTrail.Act.COPY_ISSUED, other);
        List.of(first, second, third).forEach(ports.auditTrail()::append);

        assertThat(search(Set.of(), Set.of(), Set.of())).containsExactly(third, second, first);
        assertThat(search(Set.of(SUBJECT), Set.of(), Set.of())).containsExactly(second, first);
        assertThat(search(Set.of(), Set.of("operator:1"), Set.of())).containsExactly(first);
        assertThat(search(Set.of(), Set.of("worker"), Set.of())).containsExactly(third, second);
        assertThat(search(Set.of(other), Set.of(), Set.of(AuditTrail.Act.COPY_ISSUED)))
                .containsExactly(third);
        var early = new Query(Set.of(), Set.of(), Set.of(), NOW, NOW.plusSeconds(9));
        assertThat(ports.auditTrail().search(early, early.end(), 10))
                .map(Found::event)
                .containsExactly(second, first);
    }

    @Test
    void pages_of_what_was_found_follow_each_other_without_a_gap() {
        var events = IntStream.range(0, 7)
                .mapToObj(i -> new AuditTrail.Event(NOW, "worker-" + i, AuditTrail.Act.COPY_ISSUED, SUBJECT))
                .toList();
        events.forEach(ports.auditTrail()::append);

        var seen = new ArrayList<AuditTrail.Event>();
        var query = new Query(Set.of(), Set.of(), Set.of(), NOW, NOW.plusSeconds(1));
        var page = ports.auditTrail().search(query, query.end(), 3);
        while (!page.isEmpty()) {
            page.stream().map(Found::event).forEach(seen::add);
            page = ports.auditTrail().search(query, page.getLast().place(), 3);
        }
        assertThat(seen.reversed()).containsExactlyElementsOf(events);
    }

    private List<AuditTrail.Event> search(Set<UUID> subjects, Set<String> actors, Set<AuditTrail.Act> acts) {
        var query = new Query(subjects, actors, acts, NOW.minusSeconds(1), NOW.plusSeconds(10));
        return ports.auditTrail().search(query, query.end(), 10).stream()
                .map(Found::event)
                .toList();
    }
}
