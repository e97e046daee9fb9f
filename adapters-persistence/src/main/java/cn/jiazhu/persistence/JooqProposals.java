package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.PROPOSAL;
import static cn.jiazhu.persistence.schema.Tables.PROPOSAL_DECISION;
import static cn.jiazhu.persistence.schema.Tables.PROPOSAL_NUMBER;
import static cn.jiazhu.persistence.schema.Tables.PROPOSAL_TYPE;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import cn.jiazhu.application.port.Proposals;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Proposal;
import cn.jiazhu.domain.operator.Proposal.Decision;
import cn.jiazhu.domain.operator.ProposalId;
import cn.jiazhu.domain.registry.Effective;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Result;
import org.jooq.SelectConditionStep;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/// Proposals and decisions, only ever added.
final class JooqProposals implements Proposals {

    private record Row(ProposalId proposal, int position, RegistrationNumber number) {}

    private static final Field<Result<Record1<RegistrationNumber>>> NUMBERS = multiset(select(PROPOSAL_NUMBER.NUMBER)
                    .from(PROPOSAL_NUMBER)
                    .where(PROPOSAL_NUMBER.PROPOSAL.eq(PROPOSAL.ID))
                    .orderBy(PROPOSAL_NUMBER.POSITION))
            .as("numbers");

    private final JooqTransactions transactions;

    JooqProposals(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(Proposal proposal) {
        transactions.run(() -> {
            var insert = transactions
                    .sql()
                    .insertInto(PROPOSAL)
                    .set(PROPOSAL.ID, proposal.id())
                    .set(PROPOSAL.GROUNDS, proposal.grounds())
                    .set(PROPOSAL.PROPOSED_BY, proposal.by())
                    .set(PROPOSAL.PROPOSED_AT, proposal.at());
            switch (proposal.matter()) {
                case Matter.Rights(var change, var numbers, var effective) -> {
                    insert.set(PROPOSAL.KIND, "RIGHTS")
                            .set(PROPOSAL.CHANGE, change)
                            .set(PROPOSAL.EFFECTIVE_FROM, from(effective))
                            .execute();
                    add(proposal.id(), numbers);
                }
                case Matter.Reset(var whom) ->
                    insert.set(PROPOSAL.KIND, "RESET")
                            .set(PROPOSAL.SUBJECT, whom)
                            .execute();
                case Matter.Type type -> {
                    insert.set(PROPOSAL.KIND, "TYPE").execute();
                    ProposedTypes.add(transactions.sql(), proposal.id(), type);
                }
                case Matter.Import(var file, var ends) ->
                    insert.set(PROPOSAL.KIND, "IMPORT")
                            .set(PROPOSAL.FILE_IMPORT, file)
                            .set(PROPOSAL.MAY_END, ends)
                            .execute();
            }
        });
    }

    private static @Nullable Instant from(Effective effective) {
        return effective instanceof Effective.From(var at) ? at : null;
    }

    private void add(ProposalId proposal, List<RegistrationNumber> numbers) {
        var rows = IntStream.range(0, numbers.size())
                .mapToObj(i -> new Row(proposal, i, numbers.get(i)))
                .toList();
        new Columns<Row>(PROPOSAL_NUMBER)
                .set(PROPOSAL_NUMBER.PROPOSAL, Row::proposal)
                .set(PROPOSAL_NUMBER.POSITION, Row::position)
                .set(PROPOSAL_NUMBER.NUMBER, Row::number)
                .insert(transactions.sql(), rows, InsertValuesStepN::onConflictDoNothing);
    }

    @Override
    public Optional<Proposal> find(ProposalId id) {
        return rows(PROPOSAL.ID.eq(id)).fetchOptional(JooqProposals::proposal);
    }

    /// By its random bits: a row lock would need the right to change the row. Who had to wait reads what the other has
    /// decided.
    @Override
    public Optional<Proposal> lock(ProposalId id) {
        transactions
                .sql()
                .select(function(
                        "pg_advisory_xact_lock",
                        SQLDataType.OTHER,
                        val(id.value().getLeastSignificantBits())))
                .execute();
        return find(id);
    }

    @Override
    public List<Proposal> open() {
        return rows(PROPOSAL_DECISION.PROPOSAL.isNull())
                .orderBy(PROPOSAL.PROPOSED_AT, PROPOSAL.ID)
                .fetch(JooqProposals::proposal);
    }

    @Override
    public List<Proposal> decided(int most) {
        return rows(PROPOSAL_DECISION.PROPOSAL.isNotNull())
                .orderBy(PROPOSAL_DECISION.DECIDED_AT.desc(), PROPOSAL.ID.desc())
                .limit(most)
                .fetch(JooqProposals::proposal);
    }

    @Override
    public void decide(Proposal decided) {
        var insert = transactions
                .sql()
                .insertInto(PROPOSAL_DECISION)
                .set(PROPOSAL_DECISION.PROPOSAL, decided.id())
                .set(PROPOSAL_DECISION.PROPOSED_BY, decided.by());
        switch (decided.decision()) {
            case Decision.Open _ -> throw new IllegalArgumentException("nothing was decided");
            case Decision.Approved(var by, var at) ->
                insert.set(PROPOSAL_DECISION.APPROVED, true)
                        .set(PROPOSAL_DECISION.DECIDED_BY, by)
                        .set(PROPOSAL_DECISION.DECIDED_AT, at)
                        .execute();
            case Decision.Refused(var by, var at, var why) ->
                insert.set(PROPOSAL_DECISION.APPROVED, false)
                        .set(PROPOSAL_DECISION.DECIDED_BY, by)
                        .set(PROPOSAL_DECISION.DECIDED_AT, at)
                        .set(PROPOSAL_DECISION.GROUNDS, why)
                        .execute();
        }
    }

    private SelectConditionStep<Record> rows(Condition wanted) {
        return transactions
                .sql()
                .select(PROPOSAL.fields())
                .select(PROPOSAL_DECISION.fields())
                .select(NUMBERS)
                .select(PROPOSAL_TYPE.fields())
                .from(PROPOSAL)
                .leftJoin(PROPOSAL_DECISION)
                .on(PROPOSAL_DECISION.PROPOSAL.eq(PROPOSAL.ID))
                .leftJoin(PROPOSAL_TYPE)
                .on(PROPOSAL_TYPE.PROPOSAL.eq(PROPOSAL.ID))
                .where(wanted);
    }

    private static Proposal proposal(Record row) {
        return new Proposal(
                row.get(PROPOSAL.ID),
                matter(row),
                row.get(PROPOSAL.GROUNDS),
                row.get(PROPOSAL.PROPOSED_BY),
                row.get(PROPOSAL.PROPOSED_AT),
                decision(row));
    }

    private static Matter matter(Record row) {
        return switch (row.get(PROPOSAL.KIND)) {
            case "RIGHTS" -> rights(row);
            case "RESET" -> new Matter.Reset(row.get(PROPOSAL.SUBJECT));
            case "TYPE" -> ProposedTypes.read(row);
            case "IMPORT" -> new Matter.Import(row.get(PROPOSAL.FILE_IMPORT), row.get(PROPOSAL.MAY_END));
            case String other -> throw new IllegalStateException("a proposal of a kind that is not known: " + other);
        };
    }

    private static Matter rights(Record row) {
        Instant from = row.get(PROPOSAL.EFFECTIVE_FROM);
        return new Matter.Rights(
                row.get(PROPOSAL.CHANGE),
                row.get(NUMBERS).map(Record1::value1),
                from == null ? new Effective.WhenKnown() : new Effective.From(from));
    }

    private static Decision decision(Record row) {
        if (row.get(PROPOSAL_DECISION.PROPOSAL) == null) {
            return new Decision.Open();
        }
        var by = row.get(PROPOSAL_DECISION.DECIDED_BY);
        var at = row.get(PROPOSAL_DECISION.DECIDED_AT);
        return row.get(PROPOSAL_DECISION.APPROVED)
                ? new Decision.Approved(by, at)
                : new Decision.Refused(by, at, row.get(PROPOSAL_DECISION.GROUNDS));
    }
}
