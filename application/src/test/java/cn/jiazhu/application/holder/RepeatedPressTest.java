package cn.jiazhu.application.holder;

import static cn.jiazhu.domain.certificate.RegistrationState.SUSPENDED;
import static cn.jiazhu.domain.certificate.RegistrationState.VALID;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.AnnotateCertificate.Pressed;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.IdempotencyKey;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// A press whose idempotency key was used before.
class RepeatedPressTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("one-press");

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);

    @Test
    void is_answered_with_the_annotation_it_made_and_makes_nothing() {
        Annotation.Issued issued = Holder.issued(holder.press(press(Purpose.NONE, false)));
        world.pass(Duration.ofMinutes(5));

        assertThat(holder.press(press(Purpose.NONE, false))).isEqualTo(new Pressed.Repeated(issued));
        assertThat(holder.history()).containsExactly(issued);
    }

    @Test
    void tells_what_has_become_of_it_since() {
        Holder unbound = world.holder(Samples.certificate(2), MobileBinding.NOT_BOUND);
        world.platform().mobile(unbound.platformPerson(), MobileBinding.NOT_BOUND);
        var press = new Press(unbound.id(), Purpose.NONE, true, KEY);
        Annotation.Waiting waiting = Holder.waiting(unbound.press(press));
        assertThat(unbound.press(press)).isEqualTo(new Pressed.Repeated(waiting));

        world.platform().mobile(unbound.platformPerson(), MobileBinding.BOUND);
        world.pass(Duration.ofSeconds(5));
        world.work();
        Annotation issued = unbound.present(waiting.order());
        assertThat(unbound.press(press)).isEqualTo(new Pressed.Repeated(issued));

        world.withdraw().withdraw(unbound.session(), waiting.order().id());
        Annotation ended = unbound.present(waiting.order());
        assertThat(unbound.press(press)).isEqualTo(new Pressed.Repeated(ended));
    }

    @Test
    void with_another_body_is_another_press_under_a_used_key() {
        holder.press(press(Purpose.NONE, false));

        assertThat(holder.press(press(Samples.purpose("投标"), false))).isEqualTo(new Pressed.KeyReused());
        assertThat(holder.press(press(Purpose.NONE, true))).isEqualTo(new Pressed.KeyReused());
        assertThat(holder.history()).hasSize(1);
    }

    @Test
    void does_not_meet_another_accounts_key() {
        holder.press(press(Purpose.NONE, false));
        Holder other = world.holder(2);

        Annotation.Issued others = Holder.issued(other.press(new Press(other.id(), Purpose.NONE, false, KEY)));

        assertThat(others.order().account()).isEqualTo(other.session().account());
    }

    @Test
    void may_use_the_key_of_a_refused_press_again() {
        world.report(FactsSamples.withState(holder.facts(), SUSPENDED, FactsSamples.TODAY));
        assertThat(holder.press(press(Purpose.NONE, false))).isInstanceOf(Pressed.Refused.class);

        world.report(FactsSamples.withState(holder.facts(), VALID, FactsSamples.TODAY));

        Holder.issued(holder.press(press(Purpose.NONE, false)));
    }

    @Test
    void needs_a_fresh_check_like_any_press() {
        holder.press(press(Purpose.NONE, false));
        world.clock().turn(Duration.ofMinutes(31));

        assertThat(holder.press(press(Purpose.NONE, false))).isInstanceOf(Pressed.CheckNeeded.class);
    }

    private Press press(Purpose purpose, boolean whenPossible) {
        return new Press(holder.id(), purpose, whenPossible, KEY);
    }
}
