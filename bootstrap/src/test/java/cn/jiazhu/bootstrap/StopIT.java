package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.bootstrap.CrowdHolder.Answer;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// SIGTERM to the packaged program while fifty download, ten press and five wait: it says first that it leaves, as a
/// balancer in front of it wants to know, and nobody sees an error.
class StopIT {

    private static final int DOWNLOADS = 50;
    private static final int PRESSES = 10;
    private static final int WAITS = 5;
    private static final Duration BREATH = Duration.ofSeconds(1);

    private final AtomicBoolean serves = new AtomicBoolean(true);
    private final Map<Integer, AtomicInteger> statuses = new ConcurrentHashMap<>();
    private final Queue<Throwable> errors = new ConcurrentLinkedQueue<>();

    private interface Request {
        Answer send() throws InterruptedException;
    }

    @TempDir
    private Path folder;

    @Test
    void nobody_sees_an_error_when_it_stops() throws Exception {
        var program = Packaged.in(folder);
        Files.writeString(folder.resolve("data/settings.yaml"), "stop: {notice: 2s}\nlogs: json\n");
        Process serving = program.serve();
        try (var holder = CrowdHolder.signIn(
                        program.pages().resolve("/"), program.platform().resolve("/"), "linzhixia");
                var clients = Executors.newVirtualThreadPerTaskExecutor();
                var watcher = new Caller(URI.create("http://localhost:" + program.observabilityPort() + "/"))) {
            holder.prove();
            String certificate = holder.certificate();
            String first = holder.press(certificate, "first", "first").id();
            String tag = holder.tag(first);
            List<Future<?>> all = Stream.of(
                            clients(clients, WAITS, () -> holder.awaitNews(first, tag)),
                            clients(clients, DOWNLOADS, () -> holder.get("annotations/" + first + "/pdf")),
                            clients(clients, PRESSES, pressing(holder, certificate)))
                    .flatMap(List::stream)
                    .toList();
            KillableProcess.await("traffic", () -> answers() > 150);
            assertThat(check(program)).isZero();
            serving.destroy();
            assertThat(leaves(watcher)).isEqualTo("stopping\ndatabase ok\nworkers ok\nsigner ok\n");
            serves.set(false);
            for (Future<?> client : all) {
                client.get(30, TimeUnit.SECONDS);
            }
            assertThat(serving.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(errors).as("%s", statuses).isEmpty();
        FaultReport.line("answers by status, 503: come again: " + statuses);
        assertThat(statuses.keySet()).isSubsetOf(200, 201, 202, 304, 503);
        assertThat(program.run(List.of("check")))
                .extracting(Packaged.Ended::code)
                .isEqualTo(0);
        assertThat(Files.readAllLines(folder.resolve("log/serve.err")))
                .filteredOn(line -> line.contains("\"cn.jiazhu.web.access\""))
                .hasSizeGreaterThan(150)
                .allMatch(line -> line.matches("\\{.*\"traceId\":\"[0-9a-f]{32}\".*}"));
    }

    /// Each sends again and again, until somebody tells it that nobody serves any more.
    private List<Future<?>> clients(ExecutorService threads, int number, Request request) {
        return IntStream.range(0, number)
                .<Future<?>>mapToObj(_ -> threads.submit(() -> {
                    while (serves.get()) {
                        try {
                            statuses.computeIfAbsent(request.send().status(), _ -> new AtomicInteger())
                                    .incrementAndGet();
                            Thread.sleep(BREATH);
                        } catch (RuntimeException | InterruptedException e) {
                            errors.add(e);
                            return;
                        }
                    }
                }))
                .toList();
    }

    private static Request pressing(CrowdHolder holder, String certificate) {
        var next = new AtomicInteger();
        return () -> {
            String key = "press-" + next.incrementAndGet();
            return holder.press(certificate, key, key);
        };
    }

    private int answers() {
        return statuses.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private static int check(Packaged program) throws IOException, InterruptedException {
        Packaged.Ended ended = program.run(List.of("check"));
        FaultReport.line(ended.out() + ended.err());
        return ended.code();
    }

    /// What readiness says once it says no.
    private static String leaves(Caller watcher) throws InterruptedException, IOException {
        while (true) {
            var answer = watcher.send(watcher.to("readyz").timeout(Duration.ofSeconds(5)));
            if (answer.statusCode() == 503) {
                return new String(answer.body(), StandardCharsets.UTF_8);
            }
            Thread.sleep(20);
        }
    }
}
