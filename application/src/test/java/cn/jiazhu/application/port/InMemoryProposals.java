package cn.jiazhu.application.port;

import cn.jiazhu.domain.operator.Proposal;
import cn.jiazhu.domain.operator.Proposal.Decision;
import cn.jiazhu.domain.operator.ProposalId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Proposals in memory, in the order in which they came, or were decided.
public final class InMemoryProposals implements Proposals {

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<Map<ProposalId, Proposal>> rows;

    public InMemoryProposals(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = transactions.cell(Map.of());
    }

    @Override
    public void add(Proposal proposal) {
        transactions.call(() -> {
            rows.write(Immutable.with(rows.rows(), proposal.id(), proposal));
            return proposal;
        });
    }

    @Override
    public Optional<Proposal> find(ProposalId id) {
        return transactions.call(() -> Optional.ofNullable(rows.rows().get(id)));
    }

    @Override
    public Optional<Proposal> lock(ProposalId id) {
        return find(id);
    }

    @Override
    public List<Proposal> open() {
        return transactions.call(() ->
                rows.rows().values().stream().filter(InMemoryProposals::isOpen).toList());
    }

    @Override
    public List<Proposal> decided(int most) {
        return transactions.call(
                () -> rows.rows().values().stream().filter(proposal -> !isOpen(proposal)).toList().reversed().stream()
                        .limit(most)
                        .toList());
    }

    @Override
    public void decide(Proposal decided) {
        transactions.call(() -> {
            rows.write(Immutable.with(Immutable.without(rows.rows(), decided.id()), decided.id(), decided));
            return decided;
        });
    }

    private static boolean isOpen(Proposal proposal) {
        return proposal.decision() instanceof Decision.Open;
    }
}
