package cn.jiazhu.application.port;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.StuckPeople.Count;
import cn.jiazhu.application.port.StuckPeople.Span;
import cn.jiazhu.application.port.StuckPeople.Stuck;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.AnnotationSamples;
import cn.jiazhu.domain.annotation.Blocker;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.Order;
import cn.jiazhu.domain.annotation.RefusedPress;
import cn.jiazhu.domain.annotation.RuleName;
import cn.jiazhu.domain.annotation.StuckOn;
import cn.jiazhu.domain.annotation.Trouble;
import cn.jiazhu.domain.certificate.Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What [StuckPeople] promises.
public abstract class StuckPeopleContract extends PortContract {

    private static final Span SPAN = new Span(NOW, NOW.minus(Duration.ofHours(24)));
    private static final List<Finding> NO_GLYPH =
            List.of(Finding.blocked(RuleName.PRINTABLE, "name", new Blocker.GlyphMissing("name", "𠮷")));

    @Test
    void nobody_is_stuck_in_an_empty_world() {
        assertThat(ports.stuckPeople().count(SPAN)).isEmpty();
        assertThat(page(StuckOn.NOT_REPORTED)).isEmpty();
    }

    @Test
    void each_is_counted_under_what_he_is_stuck_on() {
        Certificate first = givenCertificate(1);
        Order waiting = AnnotationSamples.order(first, 1);
        add(Samples.waiting(waiting));
        Order troubled = order(2);
        update(
                add(Samples.preparing(troubled, 1)),
                Samples.preparing(troubled, 1).delayed(Trouble.TIMESTAMP));
        Order failed = order(3);
        update(
                add(Samples.preparing(failed, 1)),
                new Annotation.Failed(failed, Samples.preparing(failed, 1).numbering(), "trace", NOW));
        issue(order(4), 1);

        assertThat(ports.stuckPeople().count(SPAN))
                .containsExactly(
                        new Count(StuckOn.IMAGE_MISSING, 1, NOW),
                        new Count(StuckOn.TIMESTAMP, 1, NOW),
                        new Count(StuckOn.FAILED, 1, NOW));
        assertThat(page(StuckOn.IMAGE_MISSING)).containsExactly(stuck(waiting));
        assertThat(page(StuckOn.FAILED)).containsExactly(stuck(failed));
    }

    @Test
    void what_is_over_is_told_for_a_while_only() {
        Certificate certificate = givenCertificate(1);
        var press = new RefusedPress(
                AnnotationSamples.order(certificate, 4).id(),
                certificate.id(),
                Samples.ACCOUNT.id(),
                Samples.purpose(""),
                NO_GLYPH,
                NOW);
        ports.annotations().add(press);
        Order refused = order(2);
        add(Samples.waiting(refused));
        close(Samples.waiting(refused).refused(NO_GLYPH, NOW));
        ports.annotations().add(AnnotationSamples.refusedPress(given(Samples.certificate(3))));

        assertThat(ports.stuckPeople().count(SPAN)).containsExactly(new Count(StuckOn.GLYPH_MISSING, 2, NOW));
        assertThat(page(StuckOn.GLYPH_MISSING))
                .containsExactly(stuck(refused), new Stuck(press.id(), press.certificate(), NOW));
        assertThat(ports.stuckPeople().count(new Span(NOW, NOW))).isEmpty();
    }

    @Test
    void what_nobody_carries_on_is_unattended() {
        givenCertificate(1);
        Order order = order(1);
        add(Samples.preparing(order, 1), LAPSED);

        assertThat(ports.stuckPeople().count(new Span(LAPSED, NOW))).isEmpty();
        var later = new Span(LAPSED.plusSeconds(1), NOW);
        assertThat(ports.stuckPeople().count(later)).containsExactly(new Count(StuckOn.UNATTENDED, 1, NOW));
        assertThat(ports.stuckPeople().page(StuckOn.UNATTENDED, later, Stuck.FIRST, 10))
                .containsExactly(stuck(order));
    }

    @Test
    void who_is_no_longer_stuck_is_gone() {
        Order order = AnnotationSamples.order(givenCertificate(1), 1);
        Lease lease = add(Samples.waiting(order));
        update(lease, Samples.preparing(order, 1));

        assertThat(ports.stuckPeople().count(SPAN)).isEmpty();
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        givenCertificate(1);
        var orders = IntStream.rangeClosed(1, 7).mapToObj(this::order).toList();
        orders.reversed().forEach(order -> add(Samples.waiting(order)));

        var seen = new ArrayList<Stuck>();
        var after = Stuck.FIRST;
        for (var page = page(after); !page.isEmpty(); page = page(after)) {
            assertThat(page).hasSizeLessThanOrEqualTo(3);
            seen.addAll(page);
            after = page.getLast();
        }
        assertThat(seen)
                .containsExactlyElementsOf(
                        orders.stream().map(StuckPeopleContract::stuck).toList());
    }

    private Order order(int n) {
        return AnnotationSamples.order(given(Samples.certificate(n)), n);
    }

    private List<Stuck> page(Stuck after) {
        return ports.stuckPeople().page(StuckOn.IMAGE_MISSING, SPAN, after, 3);
    }

    private List<Stuck> page(StuckOn cause) {
        return ports.stuckPeople().page(cause, SPAN, Stuck.FIRST, 10);
    }

    private static Stuck stuck(Order order) {
        return new Stuck(order.id(), order.certificate(), order.pressedAt());
    }
}
