package cn.jiazhu.bootstrap.bench;

import static cn.jiazhu.bootstrap.bench.Bench.say;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whole presses over HTTP, the generator in this process, beside their bare parts: `jiazhu bench press`.
class PressBench {

    private static final int PLATFORM_MILLIS = 50;
    private static final int AT_ONCE = 32;
    private static final int BARE_AT_ONCE = 16;
    private static final Duration SATURATION = Duration.ofSeconds(Math.min(30, Bench.TIME.toSeconds()));

    @Test
    void presses_beside_their_bare_parts(@TempDir Path folder) throws Exception {
        Bench.head("press");
        Path data = folder.resolve("data");
        Crowd.register(folder, data);
        try (var served = Served.start(data)) {
            Crowd crowd = Crowd.signIn(served);
            Crowd.platformAnswersIn(PLATFORM_MILLIS, served);
            double presses = presses(served, new Presses(crowd.firstHalf()));
            long splice = stored(served);
            compare(presses, "bare Helidon SE, same sizes", bareHelidon(served, crowd));
            var pgbench = PgBench.here();
            if (pgbench.isPresent()) {
                double bare = pgbench.get().run(folder, served, splice, BARE_AT_ONCE, SATURATION);
                compare(presses, "pgbench, the same transactions", bare);
            } else {
                say("pgbench is not installed: no figure of the transactions alone");
            }
        }
    }

    private static double presses(Served served, Presses presses) throws IOException, InterruptedException {
        try (var load = new Load(served.port())) {
            presses.warmUp(load);
            say("press → both files here at 5/s for %d s: %s"
                    .formatted(Bench.TIME.toSeconds(), load.open(5, Bench.TIME, presses::pressAndFetch)));
            for (int rate : new int[] {5, 25, 100}) {
                say("press at %d/s for %d s: %s"
                                .formatted(rate, Bench.TIME.toSeconds(), load.open(rate, Bench.TIME, presses::press))
                        + again(presses.comingAgain()));
            }
            return saturated(served, load, presses);
        }
    }

    private static String again(int count) {
        return count == 0 ? "" : "; %d of them were told to come again".formatted(count);
    }

    private static double saturated(Served served, Load load, Presses presses)
            throws IOException, InterruptedException {
        Cpu before = served.cpu();
        var saturated = load.closed(AT_ONCE, SATURATION, presses::press);
        int all = saturated.latencies().count();
        double issued = saturated.perSecond() * (all - presses.comingAgain()) / all;
        say("press at saturation: %.0f/s issued; all: %s".formatted(issued, saturated));
        say("press at saturation: " + served.cpu().each(before, all));
        return issued;
    }

    private static double bareHelidon(Served served, Crowd crowd) throws IOException, InterruptedException {
        int bytes;
        try (var wire = new Wire(served.port())) {
            bytes = wire.send(Presses.request(crowd.holder(0)))
                    .expecting(201)
                    .body()
                    .length();
        }
        try (var bare = Bare.start(201, bytes);
                var load = new Load(bare.port())) {
            Load.Work work = (wire, number) ->
                    wire.send(Presses.request(crowd.holder(number))).expecting(201);
            load.closed(BARE_AT_ONCE, Duration.ofSeconds(5), work);
            return load.closed(BARE_AT_ONCE, SATURATION.dividedBy(3), work).perSecond();
        }
    }

    private static void compare(double ours, String what, double bare) {
        say("%s: %,.0f/s; presses are %.0f %% of it".formatted(what, bare, 100 * ours / bare));
    }

    /// What a press leaves behind; the bytes of one splice.
    private static long stored(Served served) throws IOException, SQLException {
        try (var database = served.connectAsOwner();
                var rows = database.createStatement().executeQuery("""
                                select (select count(*) from annotation),
                                       (select sum(pg_total_relation_size(c.oid)) from pg_class c
                                        where c.relname in ('annotation', 'annotation_event', 'document', 'blob',
                                                            'audit_event', 'outbox')),
                                       (select sum(octet_length(splice)) from document)
                                """)) {
            rows.next();
            long count = rows.getLong(1);
            long splices = rows.getLong(3) / count;
            say("stored per annotation: %.1f kB with indexes, history and blobs, both splices %.1f kB (%,d annotations)"
                    .formatted(rows.getLong(2) / 1000.0 / count, splices / 1000.0, count));
            return splices / 2;
        }
    }
}
