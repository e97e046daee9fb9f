package cn.jiazhu.bootstrap.bench;

import static cn.jiazhu.bootstrap.bench.Bench.say;

import cn.jiazhu.bootstrap.Checkout;
import cn.jiazhu.platform.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How soon the program is ready as a person starts it, what it takes to stand there, and how fast it imports: `jiazhu
/// bench start`.
class StartBench {

    private static final int ROWS = 100_000;
    private static final int SEED = 7;
    private static final Duration IDLE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Test
    void starts(@TempDir Path folder) throws Exception {
        Bench.head("start");
        forgetCaches();
        Path data = folder.resolve("data");
        ready(data, "first start (new database, samples)").close();
        awaitCache();
        ready(data, "second start, with its cache").close();
        try (var served = ready(data, "third start")) {
            Thread.sleep(IDLE);
            say("idle memory (Java), after %d s: %d MiB resident, %d of them its own, %d pages of files"
                    .formatted(
                            IDLE.toSeconds(),
                            served.resident("VmRSS"),
                            served.resident("RssAnon"),
                            served.resident("RssFile")));
        }
    }

    private static void forgetCaches() throws IOException {
        for (Path cache : caches("*.aot")) {
            Files.delete(cache);
        }
    }

    /// It is written once the first server has ended.
    private static void awaitCache() throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (caches("*.aot").isEmpty() || !caches("*.aot.*").isEmpty()) {
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("no cache has been written");
            }
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    private static List<Path> caches(String names) throws IOException {
        try (var found = Files.newDirectoryStream(Checkout.BOOTSTRAP.resolve("target"), names)) {
            var list = new ArrayList<Path>();
            found.forEach(list::add);
            return list;
        }
    }

    @Test
    void imports(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("registry.csv");
        Sandbox.writeRegistry(file, ROWS, SEED);
        Path log = folder.resolve("import.log");
        long begun = System.nanoTime();
        Process importing =
                Served.jiazhu(log, List.of(), List.of("import", "--data-folder=" + folder.resolve("data"), "" + file));
        long peak = 0;
        while (importing.isAlive()) {
            try {
                peak = Math.max(peak, Served.resident(importing.pid(), "VmHWM"));
            } catch (IOException _) {
                // it has just ended
            }
            Thread.sleep(50);
        }
        if (importing.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        say("import of %,d rows: %.1f s, %,.0f rows/s with start, %d MB at most (Java)"
                .formatted(ROWS, seconds, ROWS / seconds, peak));
    }

    private static Served ready(Path data, String what) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var served = Served.launched(data);
        say("ready, %s: %.1f s".formatted(what, (System.nanoTime() - begun) / 1e9));
        return served;
    }
}
