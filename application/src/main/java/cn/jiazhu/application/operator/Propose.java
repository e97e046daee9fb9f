package cn.jiazhu.application.operator;

import cn.jiazhu.application.duty.ChangingRights.Line;
import cn.jiazhu.application.duty.ProposalPorts;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.FileImports.FileImport;
import cn.jiazhu.application.port.FileImports.Stage;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.operator.Grounds;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.OperatorId;
import cn.jiazhu.domain.operator.Proposal;
import cn.jiazhu.domain.operator.ProposalId;
import cn.jiazhu.domain.registry.Effective;
import java.util.List;

/// Asks a second person for what is not done by one alone. What could not be done now is not asked for.
public final class Propose {

    /// What came of it.
    public sealed interface Outcome {

        record Proposed(Proposal proposal) implements Outcome {}

        /// Some cannot be changed so, or the file is not the one that was tried out.
        record Hindered(List<Line> lines) implements Outcome {

            public Hindered {
                lines = List.copyOf(lines);
            }
        }

        /// The type cannot be changed so.
        record TypeHindered(CertificateType.Hindrance why) implements Outcome {}

        record NotTheirs() implements Outcome {}
    }

    private final ProposalPorts ports;
    private final Clocks clocks;

    public Propose(ProposalPorts ports, Clocks clocks) {
        this.ports = ports;
        this.clocks = clocks;
    }

    /// Asks, unless it could not be done now.
    ///
    /// @throws InvalidValue for what is to be true only later, or for somebody who has no second factor
    public Outcome propose(Operator by, Matter matter, Grounds grounds) {
        if (!by.may(matter.proposing())) {
            return new Outcome.NotTheirs();
        }
        return switch (matter) {
            case Matter.Rights rights -> propose(by, rights, grounds);
            case Matter.Reset(var whom) -> {
                InvalidValue.unless(isActive(whom) && !whom.equals(by.id()), "operator", Reason.UNKNOWN);
                yield propose(by, grounds, matter);
            }
            case Matter.Type type ->
                ports.changingTypes()
                        .hindrance(type)
                        .<Outcome>map(Outcome.TypeHindered::new)
                        .orElseGet(() -> propose(by, grounds, type));
            case Matter.Import(var file, var ends) ->
                ports.operators()
                        .transactions()
                        .call(() -> ports.imports()
                                .lock(file)
                                .filter(found -> found.by().equals(by.id()))
                                .filter(found -> found.stage() instanceof Stage.Tried
                                        && found.count().ends() == ends)
                                .map(found -> propose(by, grounds, matter, found))
                                .orElseGet(() -> new Outcome.Hindered(List.of())));
        };
    }

    /// Whoever hands a file in is who proposes it: neither of two persons may be the other.
    private Outcome propose(Operator by, Grounds grounds, Matter matter, FileImport found) {
        ports.imports().update(found.in(new Stage.Proposed()), clocks.now());
        return propose(by, grounds, matter);
    }

    private Outcome propose(Operator by, Matter.Rights rights, Grounds grounds) {
        boolean later = rights.effective() instanceof Effective.From(var at) && at.isAfter(clocks.calendarNow());
        InvalidValue.unless(!later, "effective", Reason.RANGE);
        List<Line> lines = ports.changing().plan(rights);
        boolean fit = lines.stream().allMatch(line -> line.hindrance().isEmpty());
        return fit ? propose(by, grounds, rights) : new Outcome.Hindered(lines);
    }

    private boolean isActive(OperatorId whom) {
        return ports.operators()
                .operators()
                .find(whom)
                .filter(operator -> operator.state() == Operator.State.ACTIVE)
                .isPresent();
    }

    private Outcome propose(Operator by, Grounds grounds, Matter matter) {
        var proposal = new Proposal(
                new ProposalId(ports.operators().randomness().uuid()),
                matter,
                grounds,
                by.id(),
                clocks.calendarNow(),
                new Proposal.Decision.Open());
        return ports.operators().transactions().call(() -> {
            ports.proposals().add(proposal);
            ports.operators()
                    .audit()
                    .append(new AuditTrail.Event(
                            proposal.at(),
                            by.id().actor(),
                            Act.PROPOSED,
                            proposal.id().value(),
                            grounds.text()));
            return new Outcome.Proposed(proposal);
        });
    }
}
