package cn.jiazhu.application.operator;

import cn.jiazhu.application.duty.BeginningImports;
import cn.jiazhu.application.duty.ChangingRights.Line;
import cn.jiazhu.application.duty.Inviting.Invited;
import cn.jiazhu.application.duty.ProposalPorts;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.FileImports.Stage;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.operator.FileImportId;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.Proposal;
import cn.jiazhu.domain.operator.Proposal.Decision;
import cn.jiazhu.domain.operator.Proposal.Objection;
import cn.jiazhu.domain.operator.ProposalId;
import java.util.List;
import java.util.Optional;

/// A second person says yes, and what was proposed is done, in one transaction.
public final class Approve {

    /// What came of it.
    public sealed interface Outcome {

        /// Done.
        ///
        /// @param invited whoever got a new link by it
        record Done(List<Invited> invited) implements Outcome {

            public Done {
                invited = List.copyOf(invited);
            }
        }

        /// Meanwhile some cannot be changed so any more; nothing was done.
        record Hindered(List<Line> lines) implements Outcome {

            public Hindered {
                lines = List.copyOf(lines);
            }
        }

        /// Meanwhile the type cannot be changed so any more; nothing was done.
        record TypeHindered(CertificateType.Hindrance why) implements Outcome {}

        record Objected(Objection objection) implements Outcome {}
    }

    private final ProposalPorts ports;
    private final Clocks clocks;

    public Approve(ProposalPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
    }

    /// Empty when there is no such proposal.
    public Optional<Outcome> approve(Operator second, ProposalId id) {
        return ports.operators()
                .transactions()
                .call(() -> ports.proposals()
                        .lock(id)
                        .map(proposal -> proposal.objection(second)
                                .<Outcome>map(Outcome.Objected::new)
                                .orElseGet(() -> approve(second, proposal))));
    }

    private Outcome approve(Operator second, Proposal proposal) {
        Outcome outcome = switch (proposal.matter()) {
            case Matter.Rights rights -> change(second, rights, proposal);
            case Matter.Reset(var whom) ->
                new Outcome.Done(ports.operators().operators().lock(whom).stream()
                        .filter(operator -> operator.state() == Operator.State.ACTIVE)
                        .map(this::reset)
                        .toList());
            case Matter.Type type ->
                ports.changingTypes()
                        .apply(type, proposal, second.id().actor())
                        .<Outcome>map(Outcome.TypeHindered::new)
                        .orElseGet(() -> new Outcome.Done(List.of()));
            case Matter.Import(var file, var ends) -> begin(second, file, ends);
        };
        if (outcome instanceof Outcome.Done) {
            ports.proposals().decide(proposal.with(new Decision.Approved(second.id(), clocks.calendarNow())));
            ports.operators()
                    .audit()
                    .append(new AuditTrail.Event(
                            clocks.calendarNow(),
                            second.id().actor(),
                            Act.PROPOSAL_APPROVED,
                            proposal.id().value(),
                            proposal.grounds().text()));
        }
        return outcome;
    }

    private Outcome change(Operator second, Matter.Rights rights, Proposal proposal) {
        List<Line> lines = ports.changing().apply(rights, second.id(), proposal.grounds());
        boolean done = lines.stream().allMatch(line -> line.hindrance().isEmpty());
        return done ? new Outcome.Done(List.of()) : new Outcome.Hindered(lines);
    }

    private Outcome begin(Operator second, FileImportId file, long ends) {
        var beginning = new BeginningImports(ports.imports(), ports.operators().audit(), clocks);
        return ports.imports()
                .lock(file)
                .filter(found -> found.stage() instanceof Stage.Proposed)
                .<Outcome>map(found -> {
                    beginning.begin(found, ends, second.id());
                    return new Outcome.Done(List.of());
                })
                .orElseGet(() -> new Outcome.Hindered(List.of()));
    }

    private Invited reset(Operator operator) {
        var stripped = operator.in(Operator.State.INVITED);
        ports.operators().operators().update(stripped);
        ports.operators().sessions().endAll(operator.id());
        return ports.inviting().invite(stripped);
    }
}
