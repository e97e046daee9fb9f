package cn.jiazhu.application.holder;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.PreCheck.Checked;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.annotation.AnnotationDecision;
import cn.jiazhu.domain.annotation.AnnotationDecision.Reason;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.RuleName;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What a press would say (加注体检); refusals are foretold in [RefusedPressTest].
class PreCheckTest {

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);

    @Test
    void says_until_when_a_copy_would_count_and_changes_nothing() {
        assertThat(decision(holder)).isInstanceOfSatisfying(AnnotationDecision.Granted.class, granted -> {
            assertThat(granted.period().last()).isEqualTo(TODAY.plusDays(180));
            assertThat(granted.findings()).extracting(Finding::rule).contains(RuleName.STATE, RuleName.USE_PERIOD);
        });
        assertThat(holder.history()).isEmpty();
        assertThat(holder.issue().intent().numbers().ordinal()).isEqualTo(1);
    }

    @Test
    void says_which_copy_serves_already() {
        var issued = holder.issue();

        assertThat(decision(holder)).isInstanceOfSatisfying(AnnotationDecision.AlreadyHave.class, have -> {
            assertThat(have.annotation()).isEqualTo(issued.order().id());
            assertThat(have.reason()).isEqualTo(Reason.MADE_TODAY);
        });
    }

    @Test
    void is_in_doubt_while_the_platform_is_silent() {
        Holder unsure = world.holder(Samples.certificate(2), MobileBinding.UNKNOWN);
        world.platform().silent(true);

        AnnotationDecision decision = decision(unsure);

        assertThat(decision).isInstanceOf(AnnotationDecision.Doubtful.class);
        assertThat(Finding.blockers(decision.findings()))
                .as("a doubt is no blocker")
                .isEmpty();
    }

    @Test
    void needs_a_fresh_check_and_ones_own_certificate() {
        Holder other = world.holder(2);
        assertThat(world.preCheck().check(holder.session(), other.id(), Purpose.NONE))
                .isInstanceOf(Checked.NotFound.class);

        world.clock().turn(Duration.ofMinutes(30));

        assertThat(world.preCheck().check(holder.session(), holder.id(), Purpose.NONE))
                .isInstanceOf(Checked.CheckNeeded.class);
    }

    private AnnotationDecision decision(Holder of) {
        if (world.preCheck().check(of.session(), of.id(), Purpose.NONE) instanceof Checked.Decided(var decision)) {
            return decision;
        }
        throw new AssertionError("not decided");
    }
}
