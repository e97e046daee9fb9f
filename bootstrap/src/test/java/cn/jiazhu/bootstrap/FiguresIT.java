package cn.jiazhu.bootstrap;

import cn.jiazhu.platform.sandbox.Sandbox;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/// Measures the packaged program from outside, on a machine that does nothing else: `mvn verify -P bench`. Prints,
/// asserts
/// only that every press succeeded.
@EnabledIfSystemProperty(named = "figures", matches = "true")
class FiguresIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LOAD = Duration.ofSeconds(60);
    private static final Duration SATURATION = Duration.ofSeconds(20);
    private static final List<String> CROWD =
            List.of("linzhixia", "zhouxingyuan", "suwanying", "guoshixian", "maierguli", "longyanhao");

    private final HttpClient http = HttpClient.newHttpClient();
    private final int web = freePort();
    private final int health = freePort();
    private final int sandbox = freePort();

    /// Somebody signed in and proven, with the certificate he presses for.
    private record Holder(String token, String certificate) {}

    @Test
    void figures(@TempDir Path folder) throws Exception {
        say("machine: %d cores, Java %s, %s"
                .formatted(Runtime.getRuntime().availableProcessors(), Runtime.version(), Instant.now()));
        Path data = folder.resolve("data");
        Process program = serve(data, "first start (new database, samples)");
        stop(program);
        program = serve(data, "second start");
        try {
            Thread.sleep(Duration.ofSeconds(10));
            say("idle memory: %d MB resident (Java), after 10 s".formatted(resident(program.pid(), "VmRSS") / 1024));
            load(holderWhoseMobileIsAsked(), 1);
            load(holderWhoseMobileIsAsked(), 5);
            saturate();
            stored(data);
        } finally {
            stop(program);
        }
        importRows(folder, 100_000);
    }

    // ---- the program ----

    private Process serve(Path data, String what) throws Exception {
        Instant begun = Instant.now();
        Process program = jiazhu(data, "serve", data.resolveSibling("serve.log"));
        while (ask(get(health, "/readyz")) != 200) {
            Thread.sleep(20);
        }
        say("ready, %s: %.1f s"
                .formatted(what, Duration.between(begun, Instant.now()).toMillis() / 1000.0));
        return program;
    }

    private Process jiazhu(Path data, String command, Path log, String... more) throws IOException {
        Path target = Checkout.BOOTSTRAP.resolve("target");
        var words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                target.resolve("lib/*") + File.pathSeparator + target.resolve("lib-sandbox/*"),
                "cn.jiazhu.bootstrap.Main",
                command,
                "--data-folder",
                data.toString()));
        if (command.equals("serve")) {
            words.addAll(List.of("--public-port", "" + web, "--observability-port", "" + health));
            words.addAll(List.of("--sandbox-port", "" + sandbox));
        }
        words.addAll(List.of(more));
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
    }

    private static void stop(Process program) throws InterruptedException {
        program.destroy();
        program.waitFor();
    }

    private static long resident(long pid, String line) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                .filter(text -> text.startsWith(line + ":"))
                .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }

    // ---- presses ----

    /// His check said "not bound", so that every press asks the platform, which answers in 50 ms.
    private Holder holderWhoseMobileIsAsked() throws Exception {
        tell("/delay", "{\"millis\":0}");
        tell("/people/mobile", "{\"person\":\"%s\",\"mobile\":\"not-bound\"}".formatted(person("袁浩然")));
        Holder holder = holder("yuanhaoran");
        tell("/people/mobile", "{\"person\":\"%s\",\"mobile\":\"bound\"}".formatted(person("袁浩然")));
        tell("/delay", "{\"millis\":50}");
        return holder;
    }

    /// An open model: presses come at their times, whether or not the earlier ones are done.
    private void load(Holder holder, int perSecond) throws Exception {
        int presses = (int) LOAD.toSeconds() * perSecond;
        long[] millis = new long[presses];
        var running = new ArrayList<Future<Long>>();
        long begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < presses; i++) {
                long due = begun + i * 1_000_000_000L / perSecond;
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                running.add(threads.submit(() -> bothFiles(holder, due)));
            }
            for (int i = 0; i < presses; i++) {
                millis[i] = outcome(running.get(i));
            }
        }
        Arrays.sort(millis);
        say("press → both files at %d/s for %d s (platform answers in 50 ms): p50 %d ms, p95 %d ms, max %d ms, %d of %d"
                .formatted(
                        perSecond,
                        LOAD.toSeconds(),
                        millis[presses / 2],
                        millis[presses * 95 / 100],
                        millis[presses - 1],
                        presses,
                        presses));
    }

    private Long bothFiles(Holder holder, long due) throws Exception {
        JsonNode issued = press(holder);
        for (String format : List.of("pdf", "ofd")) {
            var file = get(web, issued.path("links").path(format).asText()).header("Authorization", holder.token());
            require(ask(file), 200, format);
        }
        return (System.nanoTime() - due) / 1_000_000;
    }

    /// A closed model: everybody presses again as soon as he is answered.
    private void saturate() throws Exception {
        tell("/delay", "{\"millis\":0}");
        var holders = new ArrayList<Holder>();
        for (String user : CROWD) {
            holders.add(holder(user));
        }
        long end = System.nanoTime() + SATURATION.toNanos();
        long presses = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Long>> all = holders.stream()
                    .<Callable<Long>>map(holder -> () -> pressUntil(holder, end))
                    .toList();
            for (var each : threads.invokeAll(all)) {
                presses += outcome(each);
            }
        }
        say("presses at saturation: %.0f/s (%d holders at once)"
                .formatted(presses / (double) SATURATION.toSeconds(), CROWD.size()));
    }

    private long pressUntil(Holder holder, long end) throws Exception {
        long presses = 0;
        while (System.nanoTime() < end) {
            press(holder);
            presses++;
        }
        return presses;
    }

    /// For a purpose of its own, so that each makes a copy.
    private JsonNode press(Holder holder) throws Exception {
        String use = UUID.randomUUID().toString().substring(0, 13);
        var request = post(
                        web,
                        "/api/v1/certificates/" + holder.certificate() + "/annotations",
                        "{\"use\":\"" + use + "\"}")
                .header("Authorization", holder.token())
                .header("Idempotency-Key", use);
        var answer = http.send(request.build(), BodyHandlers.ofString());
        require(answer.statusCode(), 201, answer.body());
        return JSON.readTree(answer.body());
    }

    private Holder holder(String user) throws Exception {
        var session = json(
                post(web, "/api/v1/sessions", "{\"userName\":\"%s\",\"password\":\"jiazhu-demo\"}".formatted(user)));
        String token = "Bearer " + session.path("token").asText();
        var check = json(post(web, "/api/v1/real-name-checks", "").header("Authorization", token));
        String ticket = check.path("ticket").asText();
        tell(
                "/phone/scan",
                "{\"ticket\":\"%s\",\"person\":\"%s\"}"
                        .formatted(ticket, person(session.path("name").asText())));
        tell("/phone/face", "{\"ticket\":\"%s\",\"passed\":true}".formatted(ticket));
        json(get(web, "/api/v1/real-name-checks/" + ticket).header("Authorization", token));
        var list = json(get(web, "/api/v1/certificates").header("Authorization", token));
        return new Holder(token, list.path("certificates").path(0).path("id").asText());
    }

    private String person(String name) throws Exception {
        for (JsonNode person : json(get(sandbox, "/people"))) {
            if (person.path("name").asText().equals(name)) {
                return person.path("person").asText();
            }
        }
        throw new IllegalStateException("the platform knows nobody of that name");
    }

    // ---- what it leaves behind ----

    private static void stored(Path data) throws IOException, SQLException {
        var access = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("database.properties"))) {
            access.load(in);
        }
        String url = "jdbc:postgresql://127.0.0.1:" + access.getProperty("port") + "/jiazhu";
        try (var connection = DriverManager.getConnection(url, "jiazhu_owner", access.getProperty("owner-password"));
                var rows = connection.createStatement().executeQuery("""
                                select (select count(*) from annotation),
                                       (select sum(pg_total_relation_size(c.oid)) from pg_class c
                                        where c.relname in ('annotation', 'annotation_event', 'document', 'blob',
                                                            'audit_event', 'outbox')),
                                       (select sum(octet_length(splice)) from document)
                                """)) {
            rows.next();
            long count = rows.getLong(1);
            say(
                    "stored per annotation: %.1f kB with indexes and history, both splices %.1f kB before the database compresses them (%d annotations)"
                            .formatted(rows.getLong(2) / 1000.0 / count, rows.getLong(3) / 1000.0 / count, count));
        }
    }

    private void importRows(Path folder, int rows) throws Exception {
        Path file = folder.resolve("registry.csv");
        Sandbox.writeRegistry(file, rows, 7);
        Path log = folder.resolve("import.log");
        Instant begun = Instant.now();
        Process importing = jiazhu(folder.resolve("imported"), "import", log, file.toString());
        long peak = 0;
        while (importing.isAlive()) {
            try {
                peak = Math.max(peak, resident(importing.pid(), "VmHWM"));
            } catch (IOException _) {
                // it has just ended
            }
            Thread.sleep(50);
        }
        double seconds = Duration.between(begun, Instant.now()).toMillis() / 1000.0;
        require(importing.exitValue(), 0, Files.readString(log));
        say("import of %d rows: %.1f s, %.0f rows/s with start, %d MB at most (Java)"
                .formatted(rows, seconds, rows / seconds, peak / 1024));
    }

    // ---- HTTP ----

    private void tell(String path, String body) throws Exception {
        require(ask(post(sandbox, path, body)), 204, path);
    }

    private JsonNode json(HttpRequest.Builder request) throws Exception {
        var answer = http.send(request.build(), BodyHandlers.ofString());
        require(answer.statusCode() / 100, 2, answer.body());
        return JSON.readTree(answer.body());
    }

    private int ask(HttpRequest.Builder request) throws InterruptedException {
        try {
            return http.send(request.build(), BodyHandlers.ofByteArray()).statusCode();
        } catch (IOException _) {
            return 0;
        }
    }

    private static HttpRequest.Builder get(int port, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port).resolve(path));
    }

    private static HttpRequest.Builder post(int port, String path, String body) {
        return get(port, path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private static long outcome(Future<Long> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a press failed", e.getCause());
        }
    }

    private static void require(int status, int expected, String what) {
        if (status != expected) {
            throw new IllegalStateException("expected " + expected + ", saw " + status + ": " + what);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void say(String line) {
        System.out.println("figures: " + line);
    }
}
