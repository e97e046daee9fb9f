package cn.jiazhu.platform;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.registry.RegistryReport;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// The rows of one certificate, or of one announcement: taken in whole or not at all. Half a certificate would read
/// as a lost specialty and end copies that are good.
final class RowGroup {

    /// No certificate has so many differing rows, so what comes beyond them is refused without being kept.
    private static final int MOST_ROWS = 50;

    private final Consumer<Item> to;
    private final List<Row> rows = new ArrayList<>();
    private final Set<Object> told = new HashSet<>();

    RowGroup(Consumer<Item> to) {
        this.to = to;
    }

    /// A row that tells what an earlier one told is no second row.
    void add(Row row) {
        if (rows.size() == MOST_ROWS) {
            to.accept(refusedWithOthers(row));
        } else if (told.add(content(row))) {
            rows.add(row);
        }
    }

    void close() {
        if (rows.stream().anyMatch(Row.Bad.class::isInstance)) {
            rows.forEach(row -> to.accept(refusedWithOthers(row)));
            return;
        }
        contradiction()
                .ifPresentOrElse(
                        column -> rows.forEach(
                                row -> to.accept(row.cells().refused(column, Reason.CONTRADICTS_OTHER_ROW))),
                        () -> rows.stream().limit(1).forEach(this::accept));
    }

    private void accept(Row first) {
        to.accept(
                switch (first) {
                    case Row.Registered(var cells, var heading, var _, Turn(var sequence, var effective)) ->
                        new Item.Read(
                                cells.line(),
                                new RegistryReport.Registered(heading.type(), heading.with(specialties()), effective),
                                sequence);
                    case Row.Announced(var cells, var announced, Turn(var sequence, var _)) ->
                        new Item.Read(cells.line(), announced, sequence);
                    case Row.Bad _ -> throw new IllegalStateException("refused before");
                });
    }

    /// The column in which the rows cannot all be true.
    private Optional<Column> contradiction() {
        if (rows.stream().map(RowGroup::shared).distinct().count() > 1) {
            Cells first = rows.getFirst().cells();
            return Stream.of(Column.OF_CERTIFICATE, Column.OF_ANNOUNCEMENTS, Column.OF_TURNS)
                    .flatMap(Set::stream)
                    .filter(column -> rows.stream()
                            .anyMatch(row -> !row.cells().text(column).equals(first.text(column))))
                    .findFirst();
        }
        long different = specialties().stream().map(Specialty::name).distinct().count();
        return different < specialties().size() ? Optional.of(Column.SPECIALTY) : Optional.empty();
    }

    private List<Specialty> specialties() {
        return rows.stream()
                .flatMap(row -> switch (row) {
                    case Row.Registered(var _, var _, var specialty, var _) -> Stream.of(specialty);
                    case Row.Announced _, Row.Bad _ -> Stream.empty();
                })
                .toList();
    }

    /// What all rows must agree on.
    private static Object shared(Row row) {
        return switch (row) {
            case Row.Registered(var _, var heading, var _, var turn) -> List.of(heading, turn);
            case Row.Announced(var _, var report, var turn) -> List.of(report, turn);
            case Row.Bad bad -> bad;
        };
    }

    private static Object content(Row row) {
        return switch (row) {
            case Row.Registered(var _, var heading, var specialty, var turn) -> List.of(heading, specialty, turn);
            case Row.Announced(var _, var report, var turn) -> List.of(report, turn);
            case Row.Bad bad -> bad;
        };
    }

    private static Item refusedWithOthers(Row row) {
        return switch (row) {
            case Row.Registered(var cells, var _, var _, var _) ->
                cells.refused(Column.NUMBER, Reason.OTHER_ROW_REFUSED);
            case Row.Announced(var cells, var _, var _) -> cells.refused(Column.ID_NUMBER, Reason.OTHER_ROW_REFUSED);
            case Row.Bad(var _, var refused) -> refused;
        };
    }
}
