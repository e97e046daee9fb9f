package cn.jiazhu.application.operator;

import cn.jiazhu.application.duty.OperatorPorts;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.OperatorId;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// Gives an operator another role, or lets one go. Nobody does that to himself; who has gone does not come back.
public final class ChangeOperator {

    private final OperatorPorts ports;
    private final Clocks clocks;

    public ChangeOperator(OperatorPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
    }

    /// The operator as he is from now on; empty when nothing was done.
    ///
    /// @param how another role, or gone
    public Optional<Operator> change(Operator by, OperatorId whom, UnaryOperator<Operator> how) {
        return ports.transactions()
                .call(() -> ports.operators()
                        .lock(whom)
                        .filter(operator -> operator.state() != Operator.State.ENDED && !whom.equals(by.id()))
                        .map(how)
                        .map(next -> changed(by, next)));
    }

    private Operator changed(Operator by, Operator next) {
        ports.operators().update(next);
        if (next.state() == Operator.State.ENDED) {
            ports.sessions().endAll(next.id());
        }
        String told =
                next.state() == Operator.State.ENDED ? "ended" : next.role().word();
        ports.audit()
                .append(new AuditTrail.Event(
                        clocks.calendarNow(),
                        by.id().actor(),
                        Act.OPERATOR_CHANGED,
                        next.id().value(),
                        next.name() + " " + told));
        return next;
    }
}
