package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.FILE_IMPORT;
import static cn.jiazhu.persistence.schema.Tables.FILE_IMPORT_REFUSAL;

import cn.jiazhu.application.port.FileImports;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.domain.operator.FileImportId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.InsertValuesStepN;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jspecify.annotations.Nullable;

/// Imports of files, each a row that moves until it is over.
final class JooqFileImports implements FileImports {

    private record Row(FileImportId file, long position, Item.Refused refused) {}

    private static final Condition IS_OPEN = FILE_IMPORT.STAGE.notIn("DONE", "DROPPED");
    private static final Condition IS_UNDER_WAY = FILE_IMPORT.STAGE.in("TRYING", "RUNNING");

    private final JooqTransactions transactions;

    JooqFileImports(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public void add(FileImport begun) {
        transactions
                .sql()
                .insertInto(FILE_IMPORT)
                .set(FILE_IMPORT.ID, begun.id())
                .set(FILE_IMPORT.HANDED_IN_BY, begun.by())
                .set(FILE_IMPORT.HANDED_IN_AT, begun.at())
                .set(FILE_IMPORT.NAME, begun.handed().name())
                .set(FILE_IMPORT.CONTENT, begun.handed().content())
                .set(FILE_IMPORT.IMAGES, begun.handed().images().orElse(null))
                .set(FILE_IMPORT.STAGE, word(begun.stage()))
                .set(FILE_IMPORT.DUE_AT, Instant.EPOCH)
                .execute();
    }

    @Override
    public Optional<FileImport> find(FileImportId id) {
        return where(FILE_IMPORT.ID.eq(id)).fetchOptional(JooqFileImports::fileImport);
    }

    @Override
    public Optional<FileImport> lock(FileImportId id) {
        return where(FILE_IMPORT.ID.eq(id)).forUpdate().fetchOptional(JooqFileImports::fileImport);
    }

    @Override
    public List<FileImport> latest(FileImportId before, int most) {
        return where(FILE_IMPORT.ID.lt(before))
                .orderBy(FILE_IMPORT.ID.desc())
                .limit(most)
                .fetch(JooqFileImports::fileImport);
    }

    @Override
    public List<FileImport> open() {
        return where(IS_OPEN).orderBy(FILE_IMPORT.ID).fetch(JooqFileImports::fileImport);
    }

    @Override
    public Optional<FileImport> claimDue(Collection<FileImportId> among, Instant now, Instant again) {
        return transactions.call(() -> {
            var found = where(FILE_IMPORT.ID.in(among))
                    .and(IS_UNDER_WAY)
                    .and(FILE_IMPORT.DUE_AT.le(now))
                    .orderBy(FILE_IMPORT.DUE_AT, FILE_IMPORT.ID)
                    .limit(1)
                    .forUpdate()
                    .skipLocked()
                    .fetchOptional(JooqFileImports::fileImport);
            found.ifPresent(due -> update(due, again));
            return found;
        });
    }

    @Override
    public void update(FileImport next, Instant due) {
        Count count = next.count();
        transactions
                .sql()
                .update(FILE_IMPORT)
                .set(FILE_IMPORT.STAGE, word(next.stage()))
                .set(FILE_IMPORT.MAY_END, mayEnd(next.stage()))
                .set(FILE_IMPORT.OVER_AT, overAt(next.stage()))
                .set(FILE_IMPORT.ITEMS, count.read())
                .set(FILE_IMPORT.ADDED, count.added())
                .set(FILE_IMPORT.CHANGED, count.changed())
                .set(FILE_IMPORT.UNCHANGED, count.unchanged())
                .set(FILE_IMPORT.REFUSED, count.refused())
                .set(FILE_IMPORT.ENDS, count.ends())
                .set(FILE_IMPORT.DUE_AT, due)
                .where(FILE_IMPORT.ID.eq(next.id()))
                .execute();
    }

    @Override
    public void addRefused(FileImportId id, long first, List<Item.Refused> rows) {
        new Columns<Row>(FILE_IMPORT_REFUSAL)
                .set(FILE_IMPORT_REFUSAL.FILE_IMPORT, Row::file)
                .set(FILE_IMPORT_REFUSAL.POSITION, Row::position)
                .set(FILE_IMPORT_REFUSAL.LINE, row -> row.refused().line())
                .set(FILE_IMPORT_REFUSAL.FIELD, row -> row.refused().column())
                .set(FILE_IMPORT_REFUSAL.VALUE, row -> row.refused().maskedValue())
                .set(FILE_IMPORT_REFUSAL.REASON, row -> row.refused().reason())
                .insert(
                        transactions.sql(),
                        IntStream.range(0, rows.size())
                                .mapToObj(i -> new Row(id, first + i, rows.get(i)))
                                .toList(),
                        InsertValuesStepN::onConflictDoNothing);
    }

    @Override
    public void forgetRefused(FileImportId id) {
        transactions
                .sql()
                .deleteFrom(FILE_IMPORT_REFUSAL)
                .where(FILE_IMPORT_REFUSAL.FILE_IMPORT.eq(id))
                .execute();
    }

    @Override
    public List<Item.Refused> refused(FileImportId id) {
        return transactions
                .sql()
                .selectFrom(FILE_IMPORT_REFUSAL)
                .where(FILE_IMPORT_REFUSAL.FILE_IMPORT.eq(id))
                .orderBy(FILE_IMPORT_REFUSAL.POSITION)
                .fetch(row -> new Item.Refused(
                        row.get(FILE_IMPORT_REFUSAL.LINE),
                        row.get(FILE_IMPORT_REFUSAL.FIELD),
                        row.get(FILE_IMPORT_REFUSAL.VALUE),
                        row.get(FILE_IMPORT_REFUSAL.REASON)));
    }

    private SelectConditionStep<Record> where(Condition wanted) {
        return transactions.sql().selectFrom(FILE_IMPORT).where(wanted);
    }

    private static FileImport fileImport(Record row) {
        return new FileImport(
                row.get(FILE_IMPORT.ID),
                row.get(FILE_IMPORT.HANDED_IN_BY),
                row.get(FILE_IMPORT.HANDED_IN_AT),
                new Handed(
                        row.get(FILE_IMPORT.NAME),
                        row.get(FILE_IMPORT.CONTENT),
                        Optional.ofNullable(row.get(FILE_IMPORT.IMAGES))),
                stage(row),
                new Count(
                        row.get(FILE_IMPORT.ITEMS),
                        row.get(FILE_IMPORT.ADDED),
                        row.get(FILE_IMPORT.CHANGED),
                        row.get(FILE_IMPORT.UNCHANGED),
                        row.get(FILE_IMPORT.REFUSED),
                        row.get(FILE_IMPORT.ENDS)));
    }

    private static String word(Stage stage) {
        return switch (stage) {
            case Stage.Trying _ -> "TRYING";
            case Stage.Tried _ -> "TRIED";
            case Stage.Proposed _ -> "PROPOSED";
            case Stage.Running _ -> "RUNNING";
            case Stage.Done _ -> "DONE";
            case Stage.Dropped _ -> "DROPPED";
        };
    }

    private static @Nullable Long mayEnd(Stage stage) {
        return stage instanceof Stage.Running(var copies) ? copies : null;
    }

    private static @Nullable Instant overAt(Stage stage) {
        return switch (stage) {
            case Stage.Done(var at) -> at;
            case Stage.Dropped(var at) -> at;
            case Stage.Trying _, Stage.Tried _, Stage.Proposed _, Stage.Running _ -> null;
        };
    }

    private static Stage stage(Record row) {
        return switch (row.get(FILE_IMPORT.STAGE)) {
            case "TRYING" -> new Stage.Trying();
            case "TRIED" -> new Stage.Tried();
            case "PROPOSED" -> new Stage.Proposed();
            case "RUNNING" -> new Stage.Running(row.get(FILE_IMPORT.MAY_END));
            case "DONE" -> new Stage.Done(row.get(FILE_IMPORT.OVER_AT));
            case "DROPPED" -> new Stage.Dropped(row.get(FILE_IMPORT.OVER_AT));
            case String other -> throw new IllegalStateException("a stage that is not known: " + other);
        };
    }
}
