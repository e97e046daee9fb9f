package cn.jiazhu.application.operator;

import cn.jiazhu.application.duty.ProposalPorts;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.FileImports.Stage;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.operator.Grounds;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.Proposal;
import cn.jiazhu.domain.operator.Proposal.Decision;
import cn.jiazhu.domain.operator.Proposal.Objection;
import cn.jiazhu.domain.operator.ProposalId;
import java.util.Optional;

/// A second person says no, and why; nothing else happens, and a file is not needed any more.
public final class Refuse {

    /// What came of it.
    public sealed interface Outcome {

        record Done() implements Outcome {}

        record Objected(Objection objection) implements Outcome {}
    }

    private final ProposalPorts ports;
    private final Clocks clocks;

    public Refuse(ProposalPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
    }

    /// Empty when there is no such proposal.
    public Optional<Outcome> refuse(Operator second, ProposalId id, Grounds why) {
        return ports.operators()
                .transactions()
                .call(() -> ports.proposals()
                        .lock(id)
                        .map(proposal -> proposal.objection(second)
                                .<Outcome>map(Outcome.Objected::new)
                                .orElseGet(() -> refuse(second, proposal, why))));
    }

    private Outcome refuse(Operator second, Proposal proposal, Grounds why) {
        undo(proposal.matter());
        ports.proposals().decide(proposal.with(new Decision.Refused(second.id(), clocks.calendarNow(), why)));
        ports.operators()
                .audit()
                .append(new AuditTrail.Event(
                        clocks.calendarNow(),
                        second.id().actor(),
                        Act.PROPOSAL_REFUSED,
                        proposal.id().value(),
                        why.text()));
        return new Outcome.Done();
    }

    private void undo(Matter matter) {
        switch (matter) {
            case Matter.Rights _, Matter.Reset _, Matter.Type _ -> {}
            case Matter.Import(var file, var _) ->
                ports.imports()
                        .lock(file)
                        .filter(found -> found.stage() instanceof Stage.Proposed)
                        .ifPresent(found -> ports.imports()
                                .update(found.in(new Stage.Dropped(clocks.calendarNow())), clocks.now()));
        }
    }
}
