package cn.jiazhu.bootstrap.bench;

import static cn.jiazhu.bootstrap.bench.Bench.say;

import cn.jiazhu.platform.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How soon the program is ready, what it takes to stand there, and how fast it imports: `jiazhu bench start`.
class StartBench {

    private static final int ROWS = 100_000;
    private static final int SEED = 7;

    @Test
    void starts(@TempDir Path folder) throws Exception {
        Bench.head("start");
        Path data = folder.resolve("data");
        ready(data, "first start (new database, samples)").close();
        try (var served = ready(data, "second start")) {
            Thread.sleep(Duration.ofSeconds(10));
            say("idle memory: %d MB resident (Java), after 10 s".formatted(served.resident()));
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
        var served = Served.start(data);
        say("ready, %s: %.1f s".formatted(what, (System.nanoTime() - begun) / 1e9));
        return served;
    }
}
