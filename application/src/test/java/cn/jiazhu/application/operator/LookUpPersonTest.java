package cn.jiazhu.application.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.ViewLooks;
import cn.jiazhu.application.operator.LookUpPerson.File;
import cn.jiazhu.application.operator.LookUpPerson.Whom;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.AuditTrail.Event;
import cn.jiazhu.application.port.VerificationCounts.Count;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.OperatorId;
import cn.jiazhu.domain.operator.OperatorName;
import cn.jiazhu.domain.operator.Role;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

final class LookUpPersonTest {

    private static final Operator AUDITOR = new Operator(
            new OperatorId(new UUID(0x7000L, 77)), new OperatorName("wang"), Role.AUDITOR, Operator.State.ACTIVE);
    private static final String WHY = "本人来电询问进度";

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);
    private final LookUpPerson lookUp = new LookUpPerson(
            world.ports().certificates(),
            world.ports().annotations(),
            world.ports().verificationCounts(),
            world.ports().auditTrail(),
            world.ports().transactions(),
            world.clocks());

    @Test
    void somebody_is_found_by_the_whole_number_or_document_only() {
        RegistrationNumber number = holder.facts().number();
        var other = new RegistrationNumber(number.text().substring(0, 16) + "9");

        assertThat(look(new Whom.Numbered(number))).hasSize(1);
        assertThat(look(new Whom.Identified(holder.certificate().holder().id())))
                .hasSize(1);
        assertThat(look(new Whom.Listed(holder.id()))).hasSize(1);
        assertThat(look(new Whom.Numbered(other))).isEmpty();
    }

    @Test
    void everything_that_happened_is_told() {
        var issued = holder.issue();
        var code = issued.intent().numbers().code();
        world.verify().verify(code);
        world.verify().verify(code);
        world.tally().writeDown();

        File file = look(new Whom.Listed(holder.id())).getFirst();

        assertThat(file.versions()).hasSize(1);
        assertThat(file.attempts()).containsExactly(issued);
        assertThat(file.verifications())
                .containsExactly(new Count(code, world.clocks().today(), 2));
    }

    @Test
    void the_reason_is_recorded_and_shown_to_the_holder() {
        world.holder(2);
        look(new Whom.Listed(holder.id()));

        var event = new Event(
                world.calendar().instant(),
                AUDITOR.id().actor(),
                Act.PERSON_LOOKED_UP,
                holder.id().value(),
                WHY);
        assertThat(world.ports().auditTrail().about(holder.id().value())).contains(event);
        assertThat(look(new Whom.Listed(holder.id())).getFirst().acts()).contains(event);
        var looks = new ViewLooks(world.ports().certificates(), world.ports().auditTrail());
        assertThat(looks.view(holder.session(), holder.id()))
                .hasSize(2)
                .allSatisfy(look -> assertThat(look.reason()).isEqualTo(WHY));
        assertThat(looks.view(world.holder(3).session(), holder.id())).isEmpty();
    }

    @Test
    void nobody_is_looked_up_without_a_reason() {
        assertThatThrownBy(() -> lookUp.look(AUDITOR, new Whom.Listed(holder.id()), "  "))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> lookUp.look(AUDITOR, new Whom.Listed(holder.id()), "因".repeat(201)))
                .isInstanceOf(InvalidValue.class);
        assertThat(world.ports().auditTrail().about(holder.id().value()))
                .noneMatch(event -> event.act() == Act.PERSON_LOOKED_UP);
    }

    private List<File> look(Whom whom) {
        return lookUp.look(AUDITOR, whom, WHY);
    }
}
