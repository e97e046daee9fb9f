package cn.jiazhu.bootstrap.bench;

import static cn.jiazhu.bootstrap.bench.Bench.say;

import cn.jiazhu.persistence.Persistence;
import cn.jiazhu.platform.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How fast a file of the registry goes into an empty database, by the command as it is started, beside COPY of the
/// very same rows into the same empty tables with all their indexes and triggers: `jiazhu bench import`.
/// `-Dbench.rows=100000` takes fewer.
class ImportBench {

    private static final int ROWS = Integer.getInteger("bench.rows", 1_000_000);
    private static final int SEED = 7;
    private static final String HEAP = "-Xmx512m";

    @Test
    void imports(@TempDir Path folder) throws Exception {
        Bench.head("import");
        Path file = folder.resolve("registry.csv");
        Sandbox.writeRegistry(file, ROWS, SEED);
        List<Relation> imported;
        double taken;
        try (var _ = open(folder.resolve("data"));
                var database = Relation.connect(folder.resolve("data"))) {
            taken = imported(file, folder);
            imported = Relation.all(database);
            Relation.write(database, folder);
        }
        try (var _ = open(folder.resolve("copied"));
                var database = Relation.connect(folder.resolve("copied"))) {
            double copied = Relation.copy(database, folder);
            List<Relation> same = Relation.all(database);
            say("COPY of the same rows, %s, fsync %s: %.1f s".formatted(same, Relation.fsync(database), copied));
            if (!same.equals(imported)) {
                throw new AssertionError("not the same rows: " + imported);
            }
            say("import of %,d rows of a file: %.1f s with the start of Java, %,.0f rows/s, %.0f %% of COPY"
                    .formatted(ROWS, taken, ROWS / taken, 100 * copied / taken));
        }
    }

    /// An empty database, whose server runs meanwhile: starting it is not what is measured.
    private static Persistence open(Path data) {
        Persistence.makeFolder(data);
        return Persistence.embedded(data, false, new Persistence.Settings("sandbox", 2, new SecureRandom()));
    }

    private static double imported(Path file, Path folder) throws IOException, InterruptedException {
        Path log = folder.resolve("import.log");
        Path heap = folder.resolve("heap.log");
        long begun = System.nanoTime();
        Process importing = Served.jiazhu(
                log,
                List.of(HEAP, "-Xlog:gc:file=" + heap),
                List.of("import", "--data-folder=" + folder.resolve("data"), file.toString()));
        var resident = new ArrayList<Long>();
        while (importing.isAlive()) {
            try {
                resident.add(Served.resident(importing.pid(), "VmRSS"));
            } catch (IOException _) {
                // it has just ended
            }
            Thread.sleep(200);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (importing.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
        say(Files.readString(log).strip());
        say("%s: at most %d MiB of heap in use after a collection, %d MiB resident half-way, %d at most"
                .formatted(
                        HEAP,
                        Relation.peak(heap),
                        resident.get(resident.size() / 2),
                        resident.stream().mapToLong(Long::longValue).max().orElse(0)));
        return seconds;
    }
}
