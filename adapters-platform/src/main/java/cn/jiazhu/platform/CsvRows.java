package cn.jiazhu.platform;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;

/// The rows of a CSV file, in UTF-8 or GB 18030.
///
/// A quote that is never closed makes the rest of the file one row, which is refused: looking for rows inside a quoted
/// text would let whoever can type an employer's name forge a registration.
final class CsvRows implements Rows {

    /// So many characters are read to find the end of a row; more is no row.
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    private final Path file;
    private final Charset charset;
    private final List<String> titles;
    private final Header header;

    CsvRows(Path file) throws IOException {
        this.file = file;
        this.charset = Encoding.of(file);
        this.titles = firstRow();
        this.header = Header.of(titles);
    }

    private List<String> firstRow() throws IOException {
        try (CsvReader<CsvRecord> csv = open()) {
            Iterator<CsvRecord> records = csv.iterator();
            return records.hasNext() ? List.copyOf(records.next().getFields()) : List.of();
        } catch (CsvParseException _) {
            return List.of();
        }
    }

    @Override
    public List<String> titles() {
        return titles;
    }

    @Override
    public void forEach(Consumer<Cells> to) {
        long line = 0;
        try (CsvReader<CsvRecord> csv = open()) {
            for (CsvRecord row : csv) {
                boolean first = line == 0;
                line = row.getStartingLineNumber();
                if (!first && !row.getFields().stream().allMatch(String::isBlank)) {
                    to.accept(new Cells(line, header, row.getFields()));
                }
            }
        } catch (CsvParseException _) {
            to.accept(new Cells(line + 1, header, List.of()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CsvReader<CsvRecord> open() throws IOException {
        return CsvReader.builder()
                .maxBufferSize(MOST_CHARACTERS)
                .detectBomHeader(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFieldSize(MOST_CHARACTERS)
                                .maxRecordSize(MOST_CHARACTERS)
                                .maxFields(1000)),
                        file,
                        charset);
    }
}
