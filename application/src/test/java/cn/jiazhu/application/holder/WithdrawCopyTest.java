package cn.jiazhu.application.holder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.WithdrawCopy.Withdrawn;
import cn.jiazhu.application.port.AtOnce;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.certificate.FactsSamples;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// A holder takes a copy back; that it frees the day once is in [LedPressTest].
class WithdrawCopyTest {

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);
    private final Annotation.Issued copy = holder.issue();

    @Test
    void ends_it_at_once_and_for_good() {
        var ended = copy.ended(List.of(EndCause.WITHDRAWN), world.calendar().instant());

        assertThat(withdraw(holder, copy.order().id())).isEqualTo(new Withdrawn.Done(ended));

        assertThat(holder.present(copy.order())).isEqualTo(ended);
        world.pass(Duration.ofMinutes(1));
        assertThat(withdraw(holder, copy.order().id())).as("once more").isEqualTo(new Withdrawn.Done(ended));
        assertThat(world.ports().auditTrail().about(copy.order().id().value()))
                .extracting(AuditTrail.Event::act)
                .containsExactly(Act.PRESS_ACCEPTED, Act.COPY_ISSUED, Act.COPY_WITHDRAWN);
    }

    @Test
    void happens_once_however_often_it_is_asked_for() {
        var answers = AtOnce.call(20, _ -> withdraw(holder, copy.order().id()));

        assertThat(answers).hasOnlyElementsOfType(Withdrawn.Done.class);
        assertThat(world.ports().auditTrail().about(copy.order().id().value()))
                .extracting(AuditTrail.Event::act)
                .containsOnlyOnce(Act.COPY_WITHDRAWN);
    }

    @Test
    void comes_too_late_for_a_copy_that_the_registry_has_ended() {
        world.report(FactsSamples.withEmployer(holder.facts(), "乙建筑有限公司"));

        assertThat(withdraw(holder, copy.order().id()))
                .isEqualTo(new Withdrawn.NotIssued(holder.present(copy.order())));
    }

    @Test
    void is_the_holders_own_act_after_a_fresh_check() {
        Holder other = world.holder(2);
        assertThat(withdraw(other, copy.order().id())).isEqualTo(new Withdrawn.NotFound());
        assertThat(withdraw(holder, AnnotationId.LATEST)).isEqualTo(new Withdrawn.NotFound());

        world.clock().turn(Duration.ofMinutes(30));

        assertThat(withdraw(holder, copy.order().id())).isEqualTo(new Withdrawn.CheckNeeded());
        assertThat(holder.present(copy.order())).isEqualTo(copy);
    }

    private Withdrawn withdraw(Holder by, AnnotationId id) {
        return world.withdraw().withdraw(by.session(), id);
    }
}
