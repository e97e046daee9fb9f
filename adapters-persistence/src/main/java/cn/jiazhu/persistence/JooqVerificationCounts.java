package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.VERIFICATION_COUNT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.excluded;

import cn.jiazhu.application.port.VerificationCounts;
import cn.jiazhu.domain.annotation.VerificationCode;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// How often copies were verified: a row for each copy and day.
final class JooqVerificationCounts implements VerificationCounts {

    private final JooqTransactions transactions;

    JooqVerificationCounts(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    /// In one order, so that two nodes wait for each other only one way.
    @Override
    public void add(Collection<Count> counts) {
        var inOrder = counts.stream()
                .sorted(Comparator.comparing((Count count) -> count.code().text())
                        .thenComparing(Count::day))
                .toList();
        transactions.run(() -> new Columns<Count>(VERIFICATION_COUNT)
                .set(VERIFICATION_COUNT.CODE, Count::code)
                .set(VERIFICATION_COUNT.DAY, Count::day)
                .set(VERIFICATION_COUNT.TIMES, Count::times)
                .insert(
                        transactions.sql(),
                        inOrder,
                        insert -> insert.onConflict(VERIFICATION_COUNT.CODE, VERIFICATION_COUNT.DAY)
                                .doUpdate()
                                .set(
                                        VERIFICATION_COUNT.TIMES,
                                        VERIFICATION_COUNT.TIMES.plus(excluded(VERIFICATION_COUNT.TIMES)))));
    }

    @Override
    public List<Count> of(Collection<VerificationCode> codes, int limit) {
        return transactions
                .sql()
                .select(VERIFICATION_COUNT.CODE, VERIFICATION_COUNT.DAY, VERIFICATION_COUNT.TIMES)
                .from(VERIFICATION_COUNT)
                .where(VERIFICATION_COUNT.CODE.eq(any(codes.toArray(VerificationCode[]::new))))
                .orderBy(VERIFICATION_COUNT.DAY.desc(), VERIFICATION_COUNT.CODE)
                .limit(limit)
                .fetch(mapping(Count::new));
    }
}
