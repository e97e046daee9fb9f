package cn.jiazhu.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.DataType;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.RecordMapper;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.impl.DSL;

/// A statement that jOOQ renders once and JDBC runs: for a row found by its key, rendering and binding cost as much as
/// all
/// the rest. For the statements of a press and of a verification.
final class Prepared {

    private final String sql;
    private final List<? extends DataType<?>> asked;
    private final Field<?>[] columns;

    /// @param statement with a [#given] for each value that is asked for, and no other parameter
    Prepared(Query statement) {
        var dsl = DSL.using(SQLDialect.POSTGRES);
        this.sql = dsl.render(statement);
        this.asked = dsl.extractParams(statement).values().stream()
                .filter(param -> !param.isInline())
                .map(Param::getDataType)
                .toList();
        this.columns = statement instanceof Select<?> query
                ? query.$select().stream().map(Field.class::cast).toArray(Field[]::new)
                : new Field<?>[0];
    }

    /// The place of a value like those of this column.
    static <T> Param<T> given(Field<T> column) {
        return DSL.param(column.getDataType());
    }

    /// @param values in the order of their places
    <T> List<T> fetch(DSLContext dsl, RecordMapper<Record, T> mapper, Object... values) {
        return dsl.connectionResult(connection -> {
            try (var statement = bound(connection, values);
                    var rows = statement.executeQuery()) {
                return dsl.fetch(rows, columns).map(mapper);
            }
        });
    }

    <T> Optional<T> fetchOptional(DSLContext dsl, RecordMapper<Record, T> mapper, Object... values) {
        return fetch(dsl, mapper, values).stream().findFirst();
    }

    void execute(DSLContext dsl, Object... values) {
        dsl.connection(connection -> {
            try (var statement = bound(connection, values)) {
                statement.executeUpdate();
            }
        });
    }

    private PreparedStatement bound(Connection connection, Object[] values) throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (int i = 0; i < asked.size(); i++) {
            statement.setObject(i + 1, stored(asked.get(i), values[i]));
        }
        return statement;
    }

    @SuppressWarnings("unchecked")
    private static Object stored(DataType<?> type, Object value) {
        Object stored = ((DataType<Object>) type).getConverter().to(value);
        return stored instanceof Instant moment ? moment.atOffset(ZoneOffset.UTC) : stored;
    }
}
