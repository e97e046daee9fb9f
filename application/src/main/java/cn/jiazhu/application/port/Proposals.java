package cn.jiazhu.application.port;

import cn.jiazhu.domain.operator.Proposal;
import cn.jiazhu.domain.operator.ProposalId;
import java.util.List;
import java.util.Optional;

/// What waits for a second person, and what was decided. Append-only.
public interface Proposals {

    /// An open one.
    void add(Proposal proposal);

    Optional<Proposal> find(ProposalId id);

    /// Found, and locked until the transaction ends: one decides.
    Optional<Proposal> lock(ProposalId id);

    /// Oldest first.
    List<Proposal> open();

    /// The last so many, newest first.
    List<Proposal> decided(int most);

    /// Adds the decision to an open one that is locked.
    void decide(Proposal decided);
}
