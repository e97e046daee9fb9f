package cn.jiazhu.platform;

import cn.jiazhu.application.port.FormerCopySource;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.verification.FormerCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A file of copies that the earlier system made, one a row, CSV or XLSX, read once.
record FormerCopyFile(Path file) implements FormerCopySource {

    @Override
    public void read(Consumer<Item> to) {
        try {
            var rows = Rows.of(file);
            Header.problem(rows.titles(), Column.FORMER_COPY, Column.OF_FORMER_COPIES)
                    .ifPresentOrElse(
                            refused -> to.accept(new Item.Refused(refused)),
                            () -> rows.forEach(row -> to.accept(item(row))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Item item(Cells cells) {
        return cells.unreadable().<Item>map(Item.Refused::new).orElseGet(() -> read(cells));
    }

    private static Item read(Cells cells) {
        try {
            Column.FORMER_COPY.forEach(cells::required);
            return new Item.Read(
                    cells.line(),
                    new FormerCopy(
                            told(cells, Column.CODE, Column.QR)
                                    .map(column -> mark(cells, column))
                                    .collect(Collectors.toUnmodifiableSet()),
                            new RegistrationNumber(cells.text(Column.NUMBER)),
                            cells.day(Column.USE_FROM),
                            cells.day(Column.USE_TO),
                            digests(cells)));
        } catch (InvalidValue e) {
            return new Item.Refused(cells.refused(e));
        }
    }

    private static String mark(Cells cells, Column column) {
        return FormerCopy.mark(cells.required(column)).orElseThrow(() -> column.wrong(InvalidValue.Reason.PATTERN));
    }

    private static Set<Digest> digests(Cells cells) {
        return told(cells, Column.PDF_SHA256, Column.OFD_SHA256)
                .map(column -> digest(cells, column))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Digest digest(Cells cells, Column column) {
        try {
            return new Digest(cells.required(column));
        } catch (InvalidValue _) {
            throw column.wrong(InvalidValue.Reason.PATTERN);
        }
    }

    private static Stream<Column> told(Cells cells, Column... columns) {
        return Stream.of(columns).filter(column -> !cells.text(column).isEmpty());
    }
}
