package cn.jiazhu.platform;

import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/// A registry file (architecture.md §9), CSV or XLSX, and the images beside it.
///
/// Read several times, so that memory does not grow with it: once to see which certificates' rows lie scattered,
/// once for all others, and once more for every [#AT_ONCE] scattered ones; registrations first, then announcements,
/// if there are any.
final class RegistryFile implements RegistrySource {

    /// So many scattered certificates are held in memory.
    private static final int AT_ONCE = 10_000;

    private final Path file;
    private final Images images;
    private final CertificateTypes types;
    private final AtomicLong rows = new AtomicLong();

    RegistryFile(Path file, Images images, CertificateTypes types) {
        this.file = file;
        this.images = images;
        this.types = types;
    }

    @Override
    public void read(Consumer<Item> to) {
        try {
            var all = Rows.of(file);
            Optional<Item.Refused> problem =
                    Header.problem(all.titles(), Column.OF_REGISTRATIONS, Column.OF_REGISTRY_FILES);
            problem.ifPresentOrElse(to, () -> read(all, to));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Image image(long line, RegistrationNumber number, ImageKind kind) {
        return images.image(number, kind);
    }

    @Override
    public long rows() {
        return rows.get();
    }

    private void read(Rows all, Consumer<Item> to) {
        var registered = new Survey();
        var announced = new Survey();
        rows.set(0);
        all.forEach(row -> {
            rows.incrementAndGet();
            (row.isAnnounced() ? announced : registered).see(row);
        });
        read(all, false, registered, to);
        read(all, true, announced, to);
    }

    private void read(Rows all, boolean announced, Survey survey, Consumer<Item> to) {
        if (survey.isEmpty()) {
            return;
        }
        Survey.Scattered scattered = survey.scattered();
        var run = new Run(types, to);
        forEach(all, announced, row -> {
            if (!scattered.contains(row.key())) {
                run.add(row);
            }
        });
        run.close();
        for (int from = 0; from < scattered.size(); from += AT_ONCE) {
            readScattered(all, announced, scattered, from, to);
        }
    }

    private void readScattered(Rows all, boolean announced, Survey.Scattered scattered, int from, Consumer<Item> to) {
        Map<String, RowGroup> groups = new LinkedHashMap<>();
        forEach(all, announced, row -> {
            if (scattered.contains(row.key(), from, from + AT_ONCE)) {
                groups.computeIfAbsent(row.key(), _ -> new RowGroup(to)).add(Row.of(row, types));
            }
        });
        groups.values().forEach(RowGroup::close);
    }

    private static void forEach(Rows all, boolean announced, Consumer<Cells> to) {
        all.forEach(row -> {
            if (row.isAnnounced() == announced) {
                to.accept(row);
            }
        });
    }

    /// Neighbouring rows of one key after another.
    private static final class Run {

        private final CertificateTypes types;
        private final Consumer<Item> to;
        private String key = "";
        private RowGroup group;

        Run(CertificateTypes types, Consumer<Item> to) {
            this.types = types;
            this.to = to;
            this.group = new RowGroup(to);
        }

        void add(Cells row) {
            if (!row.key().equals(key)) {
                group.close();
                group = new RowGroup(to);
                key = row.key();
            }
            group.add(Row.of(row, types));
        }

        void close() {
            group.close();
        }
    }
}
