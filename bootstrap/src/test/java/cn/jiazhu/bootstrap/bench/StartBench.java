package cn.jiazhu.bootstrap.bench;

import static cn.jiazhu.bootstrap.bench.Bench.say;

import cn.jiazhu.bootstrap.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How soon the program is ready as a person starts it, and what it takes to stand there: `jiazhu bench start`.
class StartBench {

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

    private static Served ready(Path data, String what) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        var served = Served.launched(data);
        say("ready, %s: %.1f s".formatted(what, (System.nanoTime() - begun) / 1e9));
        return served;
    }
}
