package cn.jiazhu.domain.operator;

import java.time.Instant;
import java.util.Optional;

/// An act that waits for a second person, and what that one said. Neither is ever changed.
public record Proposal(ProposalId id, Matter matter, Grounds grounds, OperatorId by, Instant at, Decision decision) {

    /// What the second person said.
    public sealed interface Decision {

        /// Nothing yet.
        record Open() implements Decision {}

        record Approved(OperatorId by, Instant at) implements Decision {}

        record Refused(OperatorId by, Instant at, Grounds why) implements Decision {}
    }

    /// Why somebody cannot decide.
    public enum Objection {
        /// Nobody approves his own act.
        OWN,
        DECIDED,
        NOT_THEIRS
    }

    public Optional<Objection> objection(Operator second) {
        if (!second.may(matter.deciding())) {
            return Optional.of(Objection.NOT_THEIRS);
        }
        return switch (decision) {
            case Decision.Open _ -> isOf(second.id()) ? Optional.of(Objection.OWN) : Optional.empty();
            case Decision.Approved _, Decision.Refused _ -> Optional.of(Objection.DECIDED);
        };
    }

    /// Who proposed it, and whom it concerns.
    private boolean isOf(OperatorId somebody) {
        return somebody.equals(by) || matter.equals(new Matter.Reset(somebody));
    }

    public Proposal with(Decision next) {
        return new Proposal(id, matter, grounds, by, at, next);
    }
}
