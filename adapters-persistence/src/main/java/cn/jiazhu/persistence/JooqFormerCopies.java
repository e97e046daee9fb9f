package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.FORMER_COPY;
import static cn.jiazhu.persistence.schema.Tables.FORMER_COPY_FILE;
import static cn.jiazhu.persistence.schema.Tables.FORMER_COPY_MARK;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import cn.jiazhu.application.port.FormerCopies;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.verification.FormerCopy;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.SQLDataType;

/// Copies that the earlier system made, each row beside the rows of what names it.
final class JooqFormerCopies implements FormerCopies {

    /// Held by an import until it commits: what two of them add at once, neither could see in the other.
    private static final long ONE_IMPORT_AT_A_TIME = 2;

    private static final Field<String[]> MARKS = array(select(FORMER_COPY_MARK.MARK)
                    .from(FORMER_COPY_MARK)
                    .where(FORMER_COPY_MARK.COPY.eq(FORMER_COPY.ID)))
            .as("marks");

    /// As text: the driver hands out no array of bytes.
    private static final Field<String[]> FILES = array(
                    select(field("encode({0}, 'hex')", SQLDataType.VARCHAR, FORMER_COPY_FILE.DIGEST))
                            .from(FORMER_COPY_FILE)
                            .where(FORMER_COPY_FILE.COPY.eq(FORMER_COPY.ID)))
            .as("files");

    /// A name of a copy, and the copy.
    private record Named<T>(T name, UUID copy) {}

    private final JooqTransactions transactions;

    JooqFormerCopies(JooqTransactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public Optional<OnRecord> find(String mark) {
        return found(select(FORMER_COPY_MARK.COPY).from(FORMER_COPY_MARK).where(FORMER_COPY_MARK.MARK.eq(mark)))
                .findFirst();
    }

    @Override
    public Optional<OnRecord> find(Digest file) {
        return found(select(FORMER_COPY_FILE.COPY).from(FORMER_COPY_FILE).where(FORMER_COPY_FILE.DIGEST.eq(file)))
                .findFirst();
    }

    @Override
    public List<FormerCopy> lockFor(Collection<FormerCopy> copies) {
        transactions
                .sql()
                .select(function("pg_advisory_xact_lock", SQLDataType.OTHER, val(ONE_IMPORT_AT_A_TIME)))
                .execute();
        var marks = copies.stream().flatMap(copy -> copy.marks().stream()).toArray(String[]::new);
        var files = copies.stream().flatMap(copy -> copy.files().stream()).toArray(Digest[]::new);
        return found(select(FORMER_COPY_MARK.COPY)
                        .from(FORMER_COPY_MARK)
                        .where(FORMER_COPY_MARK.MARK.eq(any(marks)))
                        .union(select(FORMER_COPY_FILE.COPY)
                                .from(FORMER_COPY_FILE)
                                .where(FORMER_COPY_FILE.DIGEST.eq(any(files)))))
                .map(OnRecord::copy)
                .toList();
    }

    @Override
    public void add(Collection<OnRecord> copies, Instant at) {
        var rows = List.copyOf(copies);
        new Columns<OnRecord>(FORMER_COPY)
                .set(FORMER_COPY.ID, OnRecord::id)
                .set(FORMER_COPY.CERTIFICATE, OnRecord::certificate)
                .set(FORMER_COPY.VERSION, OnRecord::version)
                .set(FORMER_COPY.NUMBER, row -> row.copy().number())
                .set(FORMER_COPY.FIRST_DAY, row -> row.copy().first())
                .set(FORMER_COPY.LAST_DAY, row -> row.copy().last())
                .set(FORMER_COPY.BROUGHT_AT, _ -> at)
                .copy(transactions.sql(), rows);
        new Columns<Named<String>>(FORMER_COPY_MARK)
                .set(FORMER_COPY_MARK.MARK, Named::name)
                .set(FORMER_COPY_MARK.COPY, Named::copy)
                .copy(transactions.sql(), named(rows, FormerCopy::marks));
        new Columns<Named<Digest>>(FORMER_COPY_FILE)
                .set(FORMER_COPY_FILE.DIGEST, Named::name)
                .set(FORMER_COPY_FILE.COPY, Named::copy)
                .copy(transactions.sql(), named(rows, FormerCopy::files));
    }

    private static <T> List<Named<T>> named(List<OnRecord> rows, Function<FormerCopy, Set<T>> names) {
        return rows.stream()
                .flatMap(row -> names.apply(row.copy()).stream().map(name -> new Named<>(name, row.id())))
                .toList();
    }

    private Stream<OnRecord> found(Select<Record1<UUID>> ids) {
        return transactions
                .sql()
                .select(
                        FORMER_COPY.ID,
                        FORMER_COPY.CERTIFICATE,
                        FORMER_COPY.VERSION,
                        FORMER_COPY.NUMBER,
                        FORMER_COPY.FIRST_DAY,
                        FORMER_COPY.LAST_DAY,
                        MARKS,
                        FILES)
                .from(FORMER_COPY)
                .where(FORMER_COPY.ID.in(ids))
                .fetch(JooqFormerCopies::onRecord)
                .stream();
    }

    private static OnRecord onRecord(Record row) {
        var copy = new FormerCopy(
                Set.of(row.get(MARKS)),
                row.get(FORMER_COPY.NUMBER),
                row.get(FORMER_COPY.FIRST_DAY),
                row.get(FORMER_COPY.LAST_DAY),
                Stream.of(row.get(FILES)).map(Digest::new).collect(Collectors.toUnmodifiableSet()));
        return new OnRecord(
                row.get(FORMER_COPY.ID), copy, row.get(FORMER_COPY.CERTIFICATE), row.get(FORMER_COPY.VERSION));
    }
}
