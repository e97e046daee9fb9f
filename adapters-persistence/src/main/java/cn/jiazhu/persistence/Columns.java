package cn.jiazhu.persistence;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertValuesStepN;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/// The columns of a table, each beside where its value comes from, to write many rows in one batch.
///
/// @param <R> what becomes a row
final class Columns<R> {

    private final Table<Record> table;
    private final Map<Field<?>, Function<R, ? extends @Nullable Object>> values = new LinkedHashMap<>();

    Columns(Table<Record> table) {
        this.table = table;
    }

    <V> Columns<R> set(Field<V> column, Function<R, ? extends @Nullable V> value) {
        values.put(column, value);
        return this;
    }

    /// @param conflict what to do about a row that is there already
    void insert(DSLContext sql, List<R> rows, Function<InsertValuesStepN<Record>, ? extends Query> conflict) {
        if (!rows.isEmpty()) {
            var insert = sql.insertInto(table, values.keySet()).values(new Object[values.size()]);
            sql.batch(conflict.apply(insert))
                    .bind(rows.stream().map(this::row).toArray(Object[][]::new))
                    .execute();
        }
    }

    /// By COPY, which costs PostgreSQL half as much; a row that is there already fails all.
    void copy(DSLContext sql, List<R> rows) {
        if (!rows.isEmpty()) {
            sql.connection(connection -> {
                var copy = new CopyRows(connection, table, values.keySet());
                for (R row : rows) {
                    copy.add(row(row));
                }
                copy.end();
            });
        }
    }

    private @Nullable Object[] row(R from) {
        return values.values().stream().map(value -> value.apply(from)).toArray();
    }
}
