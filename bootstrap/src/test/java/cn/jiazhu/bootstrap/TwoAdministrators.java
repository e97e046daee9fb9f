package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.operator.Approve;
import cn.jiazhu.application.operator.Propose;
import cn.jiazhu.domain.certificate.TypeRules;
import cn.jiazhu.domain.certificate.TypeVersion;
import cn.jiazhu.domain.operator.Grounds;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.OperatorName;
import cn.jiazhu.domain.operator.Role;
import java.time.LocalDate;
import java.util.List;

/// Change the rules of a certificate type: one proposes, the other approves.
final class TwoAdministrators {

    private TwoAdministrators() {}

    /// @param useDays how long copies are good from that day on
    static void decide(Wiring wiring, LocalDate from, int useDays) {
        var rules = new TypeRules(useDays, 65, FaultPeople.TYPE.specialties());
        var matter = new Matter.Type(FaultPeople.TYPE, new TypeVersion(2, from, rules));
        var cases = wiring.operators().cases();
        var proposed = cases.propose().propose(administrator(wiring, "one"), matter, new Grounds("建市〔2026〕12号"));
        var proposal = ((Propose.Outcome.Proposed) proposed).proposal();
        assertThat(cases.approve().approve(administrator(wiring, "another"), proposal.id()))
                .contains(new Approve.Outcome.Done(List.of()));
    }

    private static Operator administrator(Wiring wiring, String name) {
        return wiring.operators()
                .addOperator()
                .add(new OperatorName(name), Role.ADMINISTRATOR, "command")
                .orElseThrow()
                .operator()
                .in(Operator.State.ACTIVE);
    }
}
