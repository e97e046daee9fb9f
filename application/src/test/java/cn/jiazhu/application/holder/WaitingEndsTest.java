package cn.jiazhu.application.holder;

import static cn.jiazhu.domain.certificate.CertificateSamples.announcement;
import static cn.jiazhu.domain.certificate.CertificateSamples.withPending;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.CancelWaiting.Cancelled;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Order;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// How waiting ends without a copy, and how it is looked at out of turn.
class WaitingEndsTest {

    private final World world = World.fresh();
    private final Holder holder = world.holder(withPending(Samples.certificate(1), announcement(Application.CHANGE)));

    // ---- after 30 days ----

    @Test
    void times_out_after_30_days_of_the_calendar() {
        Annotation.Waiting waiting = Holder.waiting(holder.pressWhenPossible());
        world.calendar().turn(Order.EXPIRES_AFTER);
        world.work();
        assertThat(holder.present(waiting.order())).isEqualTo(waiting);

        world.calendar().turn(Duration.ofMillis(1));
        world.work();

        assertThat(holder.present(waiting.order()))
                .isEqualTo(waiting.timedOut(world.calendar().instant()));
        assertThat(actsAbout(waiting)).containsExactly(Act.PRESS_ACCEPTED, Act.ANNOTATION_TIMED_OUT);
    }

    @Test
    void does_not_time_out_because_the_other_clock_has_moved() {
        Annotation.Waiting waiting = Holder.waiting(holder.pressWhenPossible());

        world.clock().turn(Duration.ofDays(40));
        world.work();

        assertThat(holder.present(waiting.order())).isInstanceOf(Annotation.Waiting.class);
    }

    @Test
    void blocks_nothing_after_it_has_timed_out() {
        Holder.waiting(holder.pressWhenPossible());
        world.pass(Order.EXPIRES_AFTER.plusDays(1));
        world.work();
        holder.proves(MobileBinding.BOUND);

        Holder.waiting(holder.pressWhenPossible());
    }

    // ---- by its holder ----

    @Test
    void is_abandoned_without_a_real_name_check() {
        Annotation.Waiting waiting = Holder.waiting(holder.pressWhenPossible());
        world.clock().turn(Duration.ofHours(1));

        var abandoned = new Cancelled.Done(waiting.abandoned(world.calendar().instant()));

        assertThat(cancel(waiting)).isEqualTo(abandoned);
        assertThat(cancel(waiting)).as("once more").isEqualTo(abandoned);
        assertThat(actsAbout(waiting)).containsExactly(Act.PRESS_ACCEPTED, Act.ANNOTATION_ABANDONED);
        world.report(FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司"));
        assertThat(world.work()).isEmpty();
    }

    @Test
    void frees_its_purpose_when_abandoned() {
        cancel(Holder.waiting(holder.pressWhenPossible()));

        Holder.waiting(holder.pressWhenPossible());
    }

    @Test
    void cannot_be_abandoned_once_it_is_issued() {
        Annotation.Waiting waiting = Holder.waiting(holder.pressWhenPossible());
        world.report(FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司"));
        world.work();

        assertThat(cancel(waiting)).isEqualTo(new Cancelled.TooLate(holder.present(waiting.order())));
    }

    @Test
    void cannot_be_abandoned_by_another() {
        Annotation.Waiting waiting = Holder.waiting(holder.pressWhenPossible());
        Holder other = world.holder(2);

        assertThat(world.cancel().cancel(other.session(), waiting.order().id())).isEqualTo(new Cancelled.NotFound());
        assertThat(world.cancel().cancel(other.session(), AnnotationId.LATEST)).isEqualTo(new Cancelled.NotFound());
        assertThat(holder.present(waiting.order())).isEqualTo(waiting);
    }

    // ---- looked at out of turn ----

    @Test
    void is_looked_at_when_its_holder_says_so() {
        Holder unbound = world.holder(Samples.certificate(2), MobileBinding.NOT_BOUND);
        world.platform().mobile(unbound.platformPerson(), MobileBinding.NOT_BOUND);
        AnnotationId id = Holder.waiting(unbound.pressWhenPossible()).order().id();
        assertThat(world.checkNow().check(unbound.session(), id).orElseThrow()).isInstanceOf(Annotation.Waiting.class);

        world.platform().mobile(unbound.platformPerson(), MobileBinding.BOUND);

        assertThat(world.checkNow().check(unbound.session(), id).orElseThrow()).isInstanceOf(Annotation.Issued.class);
        assertThat(world.checkNow().check(unbound.session(), id).orElseThrow()).isInstanceOf(Annotation.Issued.class);
        assertThat(world.checkNow().check(holder.session(), id))
                .as("by another")
                .isEmpty();
    }

    @Test
    void is_looked_at_when_its_holder_signs_in_or_proves_who_he_is() {
        Annotation.Waiting waiting = Holder.waiting(holder.pressWhenPossible());

        world.waking().wake(holder.session().person());

        assertThat(world.work()).containsExactly(waiting);
        assertThat(world.work()).isEmpty();
    }

    private Cancelled cancel(Annotation annotation) {
        return world.cancel().cancel(holder.session(), annotation.order().id());
    }

    private List<Act> actsAbout(Annotation annotation) {
        return world.ports().auditTrail().about(annotation.order().id().value()).stream()
                .map(AuditTrail.Event::act)
                .toList();
    }
}
