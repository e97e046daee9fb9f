package cn.jiazhu.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// The rows of a file, one after the other, however often it is read.
interface Rows {

    /// What it is, by its first bytes: names lie.
    static Rows of(Path file) throws IOException {
        return isZip(file) ? new XlsxRows(file) : new CsvRows(file);
    }

    /// Of the first row; none where the file cannot be read.
    List<String> titles();

    void forEach(Consumer<Cells> to);

    private static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] start = in.readNBytes(4);
            return start.length == 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
        }
    }
}
