package cn.jiazhu.application.port;

import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.domain.operator.FileImportId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Imports of files in memory.
public final class InMemoryFileImports implements FileImports {

    private record Row(FileImport file, Instant due, List<Item.Refused> refused) {}

    private final InMemoryTransactions transactions;
    private final InMemoryTransactions.Cell<Map<FileImportId, Row>> rows;

    public InMemoryFileImports(InMemoryTransactions transactions) {
        this.transactions = transactions;
        this.rows = transactions.cell(Map.of());
    }

    @Override
    public void add(FileImport begun) {
        write(new Row(begun, Instant.EPOCH, List.of()));
    }

    @Override
    public Optional<FileImport> find(FileImportId id) {
        return row(id).map(Row::file);
    }

    @Override
    public Optional<FileImport> lock(FileImportId id) {
        return find(id);
    }

    @Override
    public List<FileImport> latest(FileImportId before, int most) {
        return transactions.call(() -> rows.rows().values().stream()
                .map(Row::file)
                .filter(file -> place(file).compareTo(before.toString()) < 0)
                .sorted(Comparator.comparing(InMemoryFileImports::place).reversed())
                .limit(most)
                .toList());
    }

    @Override
    public List<FileImport> open() {
        return transactions.call(() -> rows.rows().values().stream()
                .map(Row::file)
                .filter(file -> !file.stage().isOver())
                .sorted(Comparator.comparing(InMemoryFileImports::place))
                .toList());
    }

    @Override
    public Optional<FileImport> claimDue(Collection<FileImportId> among, Instant now, Instant again) {
        return transactions.call(() -> {
            var due = rows.rows().values().stream()
                    .filter(row -> among.contains(row.file().id()))
                    .filter(row -> row.file().stage().isUnderWay() && !row.due().isAfter(now))
                    .min(Comparator.comparing(Row::due).thenComparing(row -> place(row.file())));
            due.ifPresent(row -> update(row.file(), again));
            return due.map(Row::file);
        });
    }

    @Override
    public void update(FileImport next, Instant due) {
        transactions.call(() -> {
            Row before = row(next.id()).orElseThrow();
            if (before.file().stage().isOver()) {
                throw new IllegalStateException("it is over");
            }
            write(new Row(next, due, before.refused()));
            return next;
        });
    }

    @Override
    public void addRefused(FileImportId id, long first, List<Item.Refused> more) {
        transactions.call(() -> {
            Row before = row(id).orElseThrow();
            var all = new ArrayList<>(before.refused());
            all.addAll(more);
            write(new Row(before.file(), before.due(), List.copyOf(all)));
            return all;
        });
    }

    @Override
    public void forgetRefused(FileImportId id) {
        row(id).ifPresent(row -> write(new Row(row.file(), row.due(), List.of())));
    }

    @Override
    public List<Item.Refused> refused(FileImportId id) {
        return row(id).map(Row::refused).orElse(List.of());
    }

    private Optional<Row> row(FileImportId id) {
        return transactions.call(() -> Optional.ofNullable(rows.rows().get(id)));
    }

    private void write(Row row) {
        transactions.call(() -> {
            rows.write(Immutable.with(rows.rows(), row.file().id(), row));
            return row;
        });
    }

    /// UUIDs of one length, in hexadecimal, are in the order of their bytes.
    private static String place(FileImport file) {
        return file.id().toString();
    }
}
