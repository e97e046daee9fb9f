package cn.jiazhu.bootstrap.bench;

import static cn.jiazhu.bootstrap.bench.Bench.say;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Presses and verifications with few and with many others in the tables: `jiazhu bench growth`.
/// `-Dbench.certificates=100000` grows less far.
class GrowthBench {

    private static final int FEW = 10_000;
    private static final int MANY = Integer.getInteger("bench.certificates", 1_000_000);
    private static final int PRESSES = 25;
    private static final int VERIFICATIONS = 200;
    private static final int COPIES = 300;
    private static final Duration WARM_UP = Duration.ofSeconds(20);

    /// What each kind of request took.
    private record Measured(Latencies press, Latencies page, Latencies answer) {}

    @Test
    void growing(@TempDir Path folder) throws Exception {
        Bench.head("growth");
        Path data = folder.resolve("data");
        Crowd.register(folder, data);
        Measured few = measured(data, 1, FEW);
        Measured many = measured(data, FEW + 1, MANY);
        compare("press at %d/s".formatted(PRESSES), few.press(), many.press());
        compare("page at %d/s".formatted(VERIFICATIONS), few.page(), many.page());
        compare("JSON at %d/s".formatted(VERIFICATIONS), few.answer(), many.answer());
    }

    /// By a program started for it, warmed up alike.
    private static Measured measured(Path data, int from, int to) throws Exception {
        try (var served = Served.start(data);
                var load = new Load(served.port())) {
            var presses = new Presses(Crowd.signIn(served));
            presses.firstOne(load);
            grow(served, from, to);
            presses.crowd().stay(served);
            presses.warmUp(load);
            List<String> codes = Verifications.codes(load, presses, COPIES);
            var pages = Verifications.pages(codes);
            var answers = Verifications.answers(codes);
            load.closed(2, WARM_UP, pages);
            load.closed(2, WARM_UP, answers);
            return new Measured(
                    load.open(PRESSES, Bench.TIME, presses::press),
                    load.open(VERIFICATIONS, Bench.TIME, pages),
                    load.open(VERIFICATIONS, Bench.TIME, answers));
        }
    }

    private static void grow(Served served, int from, int to) throws IOException, SQLException {
        long begun = System.nanoTime();
        try (var database = served.connectAsOwner();
                var statement = database.createStatement()) {
            statement.execute(
                    Crowd.resource("growth.sql").replace("$from", "" + from).replace("$to", "" + to));
            statement.execute("vacuum analyze");
        }
        say("%,d certificates with 2 annotations each, in %.0f s".formatted(to, (System.nanoTime() - begun) / 1e9));
    }

    private static void compare(String what, Latencies few, Latencies many) {
        say("%s with %,d certificates: %s".formatted(what, FEW, few));
        say("%s with %,d certificates: %s; p99 is %.2f × as long"
                .formatted(what, MANY, many, many.millis(0.99) / few.millis(0.99)));
    }
}
