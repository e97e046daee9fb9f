package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.REPORTER;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Reporters;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Record;

/// Provincial systems that report.
final class JooqReporters implements Reporters {

    private final JooqTransactions transactions;

    JooqReporters(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean add(Reporter reporter) {
        return transactions
                        .sql()
                        .insertInto(REPORTER)
                        .set(REPORTER.ID, reporter.id())
                        .set(REPORTER.NAME, reporter.name())
                        .set(REPORTER.PROVINCE, reporter.province())
                        .set(REPORTER.PUBLIC_KEY, reporter.key().array())
                        .set(REPORTER.ADDED_AT, reporter.addedAt())
                        .onConflict(REPORTER.NAME)
                        .where(REPORTER.ENDED_AT.isNull())
                        .doNothing()
                        .execute()
                == 1;
    }

    @Override
    public boolean end(String name, Instant at) {
        return transactions
                        .sql()
                        .update(REPORTER)
                        .set(REPORTER.ENDED_AT, at)
                        .where(REPORTER.NAME.eq(name))
                        .and(REPORTER.ENDED_AT.isNull())
                        .execute()
                == 1;
    }

    @Override
    public Optional<Reporter> find(String name) {
        return transactions
                .sql()
                .selectFrom(REPORTER)
                .where(REPORTER.NAME.eq(name))
                .and(REPORTER.ENDED_AT.isNull())
                .fetchOptional(JooqReporters::reporter);
    }

    @Override
    public List<Reporter> all() {
        return transactions
                .sql()
                .selectFrom(REPORTER)
                .orderBy(REPORTER.ADDED_AT, REPORTER.ID)
                .fetch(JooqReporters::reporter);
    }

    private static Reporter reporter(Record row) {
        return new Reporter(
                row.get(REPORTER.ID),
                row.get(REPORTER.NAME),
                row.get(REPORTER.PROVINCE),
                Bytes.of(row.get(REPORTER.PUBLIC_KEY)),
                row.get(REPORTER.ADDED_AT),
                Optional.ofNullable(row.get(REPORTER.ENDED_AT)));
    }
}
