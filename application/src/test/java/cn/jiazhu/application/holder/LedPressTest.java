package cn.jiazhu.application.holder;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.AnnotateCertificate.Pressed;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.port.ScriptedPlatform.Question;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.AnnotationDecision.Reason;
import cn.jiazhu.domain.annotation.Blocker;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A press that leads to what is there already.
class LedPressTest {

    private static final Duration A_DAY = Duration.ofDays(1);

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);

    // ---- to a copy ----

    @Test
    void leads_to_the_copy_made_today() {
        Annotation.Issued issued = holder.issue();
        world.calendar().turnTo("2026-03-09T23:59:59");

        assertLed(holder.press(), issued, Reason.MADE_TODAY);
        assertThat(holder.history()).containsExactly(issued);
    }

    @Test
    void makes_a_new_copy_on_another_day_and_the_old_one_stays() {
        Annotation.Issued old = holder.issue();
        world.calendar().turnTo("2026-03-10T00:00:00");

        Annotation.Issued next = holder.issue();

        assertThat(holder.history()).containsExactly(next, old);
    }

    @Test
    void leads_to_a_copy_that_a_new_one_would_only_repeat() {
        Holder ending = holderUntil(TODAY.plusDays(100));
        Annotation.Issued issued = ending.issue();
        pass(Duration.ofDays(20), ending);

        assertLed(ending.press(), issued, Reason.STILL_COUNTS);
    }

    @Test
    void does_not_need_the_platform_to_lead_to_such_a_copy() {
        Holder ending = holderUntil(TODAY.plusDays(100));
        Annotation.Issued issued = ending.issue();
        world.pass(Duration.ofDays(20));
        ending.proves(MobileBinding.UNKNOWN);
        world.platform().silent(true);

        assertLed(ending.press(), issued, Reason.STILL_COUNTS);
    }

    @Test
    void makes_a_new_copy_once_the_facts_have_moved_on() {
        Holder ending = holderUntil(TODAY.plusDays(100));
        Annotation.Issued old = ending.issue();
        pass(A_DAY, ending);
        world.report(FactsSamples.withLastDay(ending.facts(), TODAY.plusDays(150)));

        Annotation.Issued next = ending.issue();

        assertThat(next.intent().period().last()).isEqualTo(TODAY.plusDays(150));
        assertThat(ending.present(old.order())).as("a renewal ends no copy").isEqualTo(old);
    }

    // ---- to what is under way ----

    @Test
    void leads_to_the_annotation_that_is_being_made() {
        var meanwhile = new ArrayList<Pressed>();
        world.maker().whileDrawing(() -> meanwhile.add(holder.press()));

        Annotation.Issued issued = holder.issue();

        assertThat(meanwhile).hasSize(1);
        assertLed(meanwhile.getFirst(), new Annotation.Preparing(issued.order(), issued.intent()), Reason.UNDER_WAY);
    }

    @Test
    void looks_at_what_is_waiting_and_completes_it() {
        Holder unbound = unboundHolder();
        Annotation.Waiting waiting = Holder.waiting(unbound.pressWhenPossible());
        world.platform().mobile(unbound.platformPerson(), MobileBinding.BOUND);

        Pressed pressed = unbound.press();

        assertThat(pressed).isInstanceOfSatisfying(Pressed.Led.class, led -> {
            assertThat(led.annotation()).isInstanceOf(Annotation.Issued.class);
            assertThat(led.annotation().order()).isEqualTo(waiting.order());
        });
    }

    @Test
    void still_waits_within_the_budget_of_one_press() {
        Holder unbound = unboundHolder();
        Annotation.Waiting waiting = Holder.waiting(unbound.pressWhenPossible());
        int before = world.platform().asked().size();

        assertLed(unbound.press(), waiting, Reason.UNDER_WAY);

        assertThat(world.platform().asked().stream().skip(before).map(Question::budget))
                .as("the platform is asked once, as by any press")
                .containsExactly(Duration.ofMillis(1200));
    }

    @Test
    void makes_another_copy_for_another_purpose_beside_what_waits() {
        Holder unbound = unboundHolder();
        Holder.waiting(unbound.pressWhenPossible());
        world.platform().mobile(unbound.platformPerson(), MobileBinding.BOUND);

        assertThat(Holder.issued(unbound.press(Samples.purpose("投标")))
                        .intent()
                        .numbers()
                        .ordinal())
                .isEqualTo(1);
    }

    // ---- the day ----

    @Test
    void a_withdrawal_frees_the_day_once() {
        withdraw(holder.issue());
        withdraw(holder.issue());

        assertThat(holder.press())
                .isInstanceOfSatisfying(
                        Pressed.Refused.class,
                        refused -> assertThat(Finding.blockers(refused.findings()))
                                .containsExactly(new Blocker.DayUsed()));

        holder.issue(Samples.purpose("投标"));
        pass(A_DAY, holder);
        holder.issue();
    }

    @Test
    void a_copy_that_the_registry_ended_does_not_use_the_day_up() {
        Annotation.Issued old = holder.issue();
        world.report(FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司"));

        Annotation.Issued next = holder.issue();

        assertThat(next.intent().period().first())
                .isEqualTo(old.intent().period().first());
        assertThat(List.of(
                        old.intent().numbers().ordinal(),
                        next.intent().numbers().ordinal()))
                .containsExactly(1, 2);
    }

    // ----

    private void withdraw(Annotation.Issued issued) {
        assertThat(world.withdraw().withdraw(holder.session(), issued.order().id()))
                .isInstanceOf(WithdrawCopy.Withdrawn.Done.class);
    }

    private void pass(Duration time, Holder checked) {
        world.pass(time);
        checked.proves(MobileBinding.BOUND);
    }

    private Holder holderUntil(LocalDate last) {
        return world.holder(
                CertificateSamples.of(CertificateType.CONSTRUCTOR_1, FactsSamples.withLastDay(Samples.facts(2), last)));
    }

    private Holder unboundHolder() {
        Holder unbound = world.holder(Samples.certificate(3), MobileBinding.NOT_BOUND);
        world.platform().mobile(unbound.platformPerson(), MobileBinding.NOT_BOUND);
        return unbound;
    }

    private static void assertLed(Pressed pressed, Annotation to, Reason reason) {
        assertThat(pressed).isInstanceOfSatisfying(Pressed.Led.class, led -> {
            assertThat(led.annotation()).isEqualTo(to);
            assertThat(led.reason()).isEqualTo(reason);
        });
    }
}
