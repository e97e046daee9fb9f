package cn.jiazhu.application.operator;

import cn.jiazhu.application.duty.Inviting;
import cn.jiazhu.application.duty.Inviting.Invited;
import cn.jiazhu.application.duty.OperatorPorts;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.OperatorId;
import cn.jiazhu.domain.operator.OperatorName;
import cn.jiazhu.domain.operator.Role;
import java.util.Optional;

/// Adds an operator, who is invited by a link. One who is invited and has not come yet is invited again.
public final class AddOperator {

    private final OperatorPorts ports;
    private final Inviting inviting;
    private final Clocks clocks;

    public AddOperator(OperatorPorts ports, Inviting inviting, Clocks clocks) {
        this.ports = ports;
        this.inviting = inviting;
        this.clocks = clocks;
    }

    /// Empty when somebody else has the name.
    ///
    /// @param actor who adds, as the audit trail names it
    public Optional<Invited> add(OperatorName name, Role role, String actor) {
        return ports.transactions().call(() -> {
            var fresh = new Operator(new OperatorId(ports.randomness().uuid()), name, role, Operator.State.INVITED);
            Optional<Operator> added = ports.operators().add(fresh) ? Optional.of(fresh) : awaited(name, role);
            return added.map(operator -> {
                ports.audit()
                        .append(new AuditTrail.Event(
                                clocks.calendarNow(),
                                actor,
                                Act.OPERATOR_INVITED,
                                operator.id().value(),
                                name + " " + role.word()));
                return inviting.invite(operator);
            });
        });
    }

    private Optional<Operator> awaited(OperatorName name, Role role) {
        return ports.operators()
                .named(name)
                .filter(operator -> operator.role() == role && operator.state() == Operator.State.INVITED);
    }
}
