package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.BOARD_SAMPLE;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import cn.jiazhu.application.port.BoardSamples;
import cn.jiazhu.application.port.StuckPeople.Count;
import cn.jiazhu.domain.annotation.StuckOn;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;

/// Samples of the board: a row for each cause in each slot.
final class JooqBoardSamples implements BoardSamples {

    /// @param count none where nobody is stuck on it
    private record Row(Sample sample, StuckOn cause, Optional<Count> count) {

        Instant slot() {
            return slotOf(sample.at());
        }
    }

    private final JooqTransactions transactions;

    JooqBoardSamples(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void keep(Sample sample) {
        transactions.run(() -> {
            new Columns<Row>(BOARD_SAMPLE)
                    .set(BOARD_SAMPLE.SLOT, Row::slot)
                    .set(BOARD_SAMPLE.CAUSE, Row::cause)
                    .set(BOARD_SAMPLE.AT, row -> row.sample().at())
                    .set(
                            BOARD_SAMPLE.PEOPLE,
                            row -> row.count().map(Count::people).orElse(0L))
                    .set(
                            BOARD_SAMPLE.OLDEST,
                            row -> row.count().map(Count::oldest).orElse(null))
                    .insert(
                            transactions.sql(),
                            rows(sample),
                            insert -> insert.onConflict(BOARD_SAMPLE.SLOT, BOARD_SAMPLE.CAUSE)
                                    .doUpdate()
                                    .setAllToExcluded());
            transactions
                    .sql()
                    .deleteFrom(BOARD_SAMPLE)
                    .where(BOARD_SAMPLE.SLOT.lt(sample.at().minus(KEPT)))
                    .execute();
        });
    }

    @Override
    public Optional<Sample> latest() {
        return fetch(BOARD_SAMPLE.SLOT.eq(select(max(BOARD_SAMPLE.SLOT)).from(BOARD_SAMPLE)))
                .findFirst();
    }

    @Override
    public List<Sample> all() {
        return fetch(DSL.noCondition()).toList();
    }

    private Stream<Sample> fetch(Condition condition) {
        return transactions
                .sql()
                .selectFrom(BOARD_SAMPLE)
                .where(condition)
                .orderBy(BOARD_SAMPLE.SLOT)
                .fetchGroups(BOARD_SAMPLE.AT)
                .values()
                .stream()
                .map(JooqBoardSamples::sample);
    }

    private static Sample sample(Result<Record> rows) {
        var counts = rows.stream()
                .filter(row -> row.get(BOARD_SAMPLE.PEOPLE) > 0)
                .map(row -> new Count(
                        row.get(BOARD_SAMPLE.CAUSE), row.get(BOARD_SAMPLE.PEOPLE), row.get(BOARD_SAMPLE.OLDEST)))
                .sorted(Comparator.comparing(Count::cause))
                .toList();
        return new Sample(rows.getFirst().get(BOARD_SAMPLE.AT), counts);
    }

    private static List<Row> rows(Sample sample) {
        Map<StuckOn, Count> counts =
                sample.counts().stream().collect(Collectors.toMap(Count::cause, Function.identity()));
        return Stream.of(StuckOn.values())
                .map(cause -> new Row(sample, cause, Optional.ofNullable(counts.get(cause))))
                .toList();
    }

    private static Instant slotOf(Instant at) {
        return at.minusMillis(at.toEpochMilli() % SLOT.toMillis());
    }
}
