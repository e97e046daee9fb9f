package cn.jiazhu.platform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// The rows of the first sheet of an XLSX file. A file that is not whole to its end has no row at all: its container
/// does not tell where it broke.
final class XlsxRows implements Rows {

    /// Titles beyond these are as many as none.
    private static final int MOST_TITLES = 100;

    private final Path file;
    private final List<String> titles;
    private final Header header;

    XlsxRows(Path file) {
        this.file = file;
        this.titles = titlesOfWhole(file);
        this.header = Header.of(titles);
    }

    private static List<String> titlesOfWhole(Path file) {
        var rows = new AtomicLong();
        var titles = new ArrayList<String>();
        try (var book = new Workbook(file)) {
            book.sheet(MOST_TITLES, _ -> false).forEach((_, cells) -> {
                if (rows.getAndIncrement() == 0) {
                    titles.addAll(cells);
                }
            });
            return List.copyOf(titles);
        } catch (Workbook.Unreadable _) {
            return List.of();
        }
    }

    @Override
    public List<String> titles() {
        return titles;
    }

    @Override
    public void forEach(Consumer<Cells> to) {
        var rows = new AtomicLong();
        var days = header.daysAt();
        try (var book = new Workbook(file)) {
            book.sheet(header.width() + 1, days::contains).forEach((line, cells) -> {
                boolean first = rows.getAndIncrement() == 0;
                if (!first && !cells.stream().allMatch(String::isBlank)) {
                    to.accept(new Cells(line, header, filled(cells)));
                }
            });
        } catch (Workbook.Unreadable e) {
            throw new IllegalStateException("the file has been changed while it was read", e);
        }
    }

    /// A sheet leaves out what is empty at the end of a row.
    private List<String> filled(List<String> cells) {
        var filled = new ArrayList<>(cells);
        while (filled.size() < header.width()) {
            filled.add("");
        }
        return filled;
    }
}
