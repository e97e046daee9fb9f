package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.REPORTER;
import static cn.jiazhu.persistence.schema.Tables.REPORT_BATCH;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.row;

import cn.jiazhu.application.port.ReportAnswer;
import cn.jiazhu.application.port.ReportBatches;
import cn.jiazhu.domain.certificate.Province;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.impl.DSL;

/// Batches of reports, with their answers.
final class JooqReportBatches implements ReportBatches {

    private final JooqTransactions transactions;

    JooqReportBatches(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public boolean begin(Batch batch) {
        return transactions.call(() -> {
            boolean begun = transactions
                            .sql()
                            .insertInto(REPORT_BATCH)
                            .set(REPORT_BATCH.REPORTER, batch.name().reporter())
                            .set(REPORT_BATCH.NUMBER, batch.name().number())
                            .set(REPORT_BATCH.CONTENT, batch.content())
                            .set(REPORT_BATCH.BEGUN_AT, batch.at())
                            .set(REPORT_BATCH.SIZE, batch.size())
                            .onConflictDoNothing()
                            .execute()
                    == 1;
            if (begun) {
                setLast(batch);
            }
            return begun;
        });
    }

    private void setLast(Batch batch) {
        transactions
                .sql()
                .update(REPORTER)
                .set(REPORTER.LAST_BATCH_AT, batch.at())
                .where(REPORTER.NAME.eq(batch.name().reporter()))
                .and(REPORTER.ENDED_AT.isNull())
                .execute();
    }

    @Override
    public Optional<Batch> find(Name name) {
        return select(name).fetchOptional(JooqReportBatches::batch);
    }

    @Override
    public Optional<Batch> lock(Name name) {
        return select(name).forUpdate().fetchOptional(JooqReportBatches::batch);
    }

    @Override
    public void answer(Name name, List<ReportAnswer> next) {
        transactions
                .sql()
                .update(REPORT_BATCH)
                .set(
                        REPORT_BATCH.ANSWERS,
                        DSL.field(
                                "{0} || {1}",
                                REPORT_BATCH.ANSWERS.getDataType(), REPORT_BATCH.ANSWERS, DSL.val(Answers.write(next))))
                .where(isNamed(name))
                .execute();
    }

    @Override
    public List<Batch> latest(Place before, int most) {
        return transactions
                .sql()
                .selectFrom(REPORT_BATCH)
                .where(row(REPORT_BATCH.BEGUN_AT, REPORT_BATCH.NUMBER).lt(before.at(), before.number()))
                .orderBy(REPORT_BATCH.BEGUN_AT.desc(), REPORT_BATCH.NUMBER.desc())
                .limit(most)
                .fetch(JooqReportBatches::batch);
    }

    @Override
    public Optional<Instant> lastOf(Province province) {
        return Optional.ofNullable(transactions
                .sql()
                .select(max(REPORTER.LAST_BATCH_AT))
                .from(REPORTER)
                .where(REPORTER.PROVINCE.eq(province))
                .fetchSingle()
                .value1());
    }

    private SelectConditionStep<Record> select(Name name) {
        return transactions.sql().selectFrom(REPORT_BATCH).where(isNamed(name));
    }

    private static Condition isNamed(Name name) {
        return REPORT_BATCH.REPORTER.eq(name.reporter()).and(REPORT_BATCH.NUMBER.eq(name.number()));
    }

    private static Batch batch(Record row) {
        return new Batch(
                new Name(row.get(REPORT_BATCH.REPORTER), row.get(REPORT_BATCH.NUMBER)),
                row.get(REPORT_BATCH.CONTENT),
                row.get(REPORT_BATCH.SIZE),
                row.get(REPORT_BATCH.BEGUN_AT),
                Answers.read(row.get(REPORT_BATCH.ANSWERS)));
    }
}
