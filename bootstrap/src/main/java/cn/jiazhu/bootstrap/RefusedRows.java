package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.RegistrySource.Item;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The refused rows as a table that a spreadsheet opens: CSV with a byte order mark, in which nothing is a formula.
final class RefusedRows implements AutoCloseable {

    private static final String FORMULA = "=+-@\t\r";

    private final Writer out;

    private RefusedRows(Writer out) {
        this.out = out;
        write("\ufeff", Stream.of("行 line", "列 column", "值 value", "原因 cause", "办法 cure"));
    }

    static RefusedRows nowhere() {
        return new RefusedRows(Writer.nullWriter());
    }

    static RefusedRows in(Path file) {
        try {
            return new RefusedRows(Files.newBufferedWriter(file));
        } catch (IOException e) {
            throw new CannotRun("no file that can be written: " + file, e);
        }
    }

    void add(Item.Refused row) {
        var words = RefusedRow.of(row.reason());
        write("", Stream.of("" + row.line(), row.column(), row.maskedValue(), words.cause(), words.cure()));
    }

    private void write(String before, Stream<String> cells) {
        try {
            out.write(cells.map(RefusedRows::quoted).collect(Collectors.joining(",", before, "\r\n")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String quoted(String cell) {
        boolean formula = !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        return '"' + (formula ? "'" : "") + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
