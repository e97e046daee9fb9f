package cn.jiazhu.persistence;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Converter;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/// Rows on their way into a table by COPY, as text.
final class CopyRows {

    private static final int CHUNK = 64 * 1024;

    private final CopyIn wire;
    private final List<? extends Converter<?, ?>> stored;
    private final StringBuilder text = new StringBuilder(CHUNK);

    CopyRows(Connection connection, Table<?> table, Collection<Field<?>> columns) throws SQLException {
        String names = columns.stream().map(Field::getName).collect(Collectors.joining(", "));
        this.wire = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy %s (%s) from stdin".formatted(table.getName(), names));
        this.stored = columns.stream().map(Field::getConverter).toList();
    }

    /// @param values one for each column
    void add(@Nullable Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            text.append(i == 0 ? "" : "\t");
            append(stored(stored.get(i), values[i]));
        }
        text.append('\n');
        if (text.length() > CHUNK) {
            send();
        }
    }

    void end() throws SQLException {
        send();
        wire.endCopy();
    }

    private void send() throws SQLException {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        wire.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object stored(Converter<?, ?> converter, @Nullable Object value) {
        return ((Converter<@Nullable Object, @Nullable Object>) converter).to(value);
    }

    private void append(@Nullable Object value) {
        switch (value) {
            case null -> text.append("\\N");
            case byte[] bytes -> text.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case String words -> appendEscaped(words);
            default -> text.append(value);
        }
    }

    private void appendEscaped(String words) {
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
