package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.web.Web;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// Told of every row that is refused: in a file for a spreadsheet, if one is wanted, and as a line.
final class RefusedRows implements AutoCloseable {

    private final Web.RefusedRows words;
    private final Writer file;
    private final boolean json;

    private RefusedRows(Web.RefusedRows words, Writer file, boolean json) {
        this.words = words;
        this.file = file;
        this.json = json;
        write(words.heading());
    }

    /// @param json whether lines are for a machine
    static RefusedRows told(Settings settings, Optional<Path> file, boolean json) {
        return new RefusedRows(
                Web.refusedRows(settings.web()), file.map(RefusedRows::open).orElseGet(Writer::nullWriter), json);
    }

    private static Writer open(Path file) {
        try {
            return Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new CannotRun("no file that can be written: " + file, e);
        }
    }

    /// Writes it down.
    ///
    /// @return its line for the terminal
    String add(Item.Refused row) {
        write(words.csv(row));
        String cause = words.cause(row.reason());
        String cure = words.cure(row.reason());
        return json
                ? JsonNodeFactory.instance
                        .objectNode()
                        .put("line", row.line())
                        .put("column", row.column())
                        .put("value", row.maskedValue())
                        .put("reason", row.reason().name())
                        .put("cause", cause)
                        .put("cure", cure)
                        .toString()
                : "第 %d 行 %s「%s」：%s %s".formatted(row.line(), row.column(), row.maskedValue(), cause, cure);
    }

    private void write(String line) {
        try {
            file.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
