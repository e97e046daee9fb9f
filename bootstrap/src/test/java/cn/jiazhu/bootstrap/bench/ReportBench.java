package cn.jiazhu.bootstrap.bench;

import static cn.jiazhu.bootstrap.bench.Bench.say;

import cn.jiazhu.bootstrap.ReportingProvince;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How soon those who wait are served after their facts have arrived, which end a copy of each, with many others
/// waiting: `jiazhu bench report`. `-Dbench.waiting=1000` has fewer others.
class ReportBench {

    private static final int SERVED = 100;
    private static final int OTHERS = Integer.getInteger("bench.waiting", 100_000);
    private static final List<String> OF_SPECIALTY = List.of("specialty", "valid_from", "valid_to");
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ReportingProvince beijing = ReportingProvince.named("bench");

    @Test
    void facts_arrive(@TempDir Path folder) throws Exception {
        Bench.head("report");
        Path data = folder.resolve("data");
        Crowd.register(folder, data);
        Served.run(
                folder.resolve("reporters.log"),
                "reporters",
                "add",
                "bench",
                "--province=11",
                "--key=" + beijing.publicKey(folder),
                "--data-folder=" + data);
        try (var served = Served.start(data);
                var load = new Load(served.port());
                Connection database = served.connectAsOwner()) {
            Crowd crowd = Crowd.signIn(served);
            new Presses(crowd.firstHalf()).warmUp(load);
            crowd.stay(served);
            var waiting = new Presses(crowd.secondHalf());
            try (var wire = load.wire()) {
                for (int n = 0; n < SERVED; n++) {
                    waiting.press(wire, n);
                }
            }
            List<ObjectNode> reports = reports(folder, database, waiting.crowd());
            report(served, reports.stream().map(ReportBench::announced).toList());
            try (var wire = load.wire()) {
                for (int n = 0; n < SERVED; n++) {
                    wire.send(Presses.waiting(waiting.crowd().holder(n))).expecting(202);
                }
            }
            waitBeside(database);
            measure(served, database, waiting.crowd(), reports);
        }
    }

    private void measure(Served served, Connection database, Crowd crowd, List<ObjectNode> reports) throws Exception {
        var changed = new ArrayList<ObjectNode>();
        reports.forEach(report -> changed.add(report.deepCopy()
                .put("sequence", 2)
                .put("employer", report.path("employer").asText() + "分公司")));
        long begun = System.nanoTime();
        report(served, changed);
        double answered = seconds(begun);
        while (served(database, crowd) < SERVED) {
            Thread.sleep(10);
        }
        say(
                "%d who waited served %.1f s after their facts were sent, the batch answered after %.2f s, %d copies ended, %,d others waiting"
                        .formatted(
                                SERVED,
                                seconds(begun),
                                answered,
                                count(database, "state = 'ENDED'"),
                                count(database, "state = 'WAITING'")));
    }

    private void report(Served served, List<ObjectNode> items) throws IOException, InterruptedException {
        var answer = ReportingProvince.post(
                client, URI.create("http://127.0.0.1:" + served.port()), beijing.signed(UUID.randomUUID(), items));
        if (answer.statusCode() != 200
                || JSON.readTree(answer.body()).at("/counts/changed").asInt() != items.size()) {
            throw new IllegalStateException(answer.body());
        }
    }

    /// Of the first holders of the crowd, from the file that they were imported from.
    private static List<ObjectNode> reports(Path folder, Connection database, Crowd crowd)
            throws IOException, SQLException {
        Map<String, ObjectNode> byNumber = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(folder.resolve("registry.csv"));
        List<String> columns = List.of(lines.getFirst().split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
            List<String> fields = List.of(line.split(",", -1));
            var row = JSON.createObjectNode();
            for (int i = 0; i < fields.size(); i++) {
                row.put(columns.get(i), fields.get(i));
            }
            ObjectNode specialty = row.deepCopy().retain(OF_SPECIALTY);
            var report = byNumber.computeIfAbsent(
                    row.path("number").asText(),
                    _ -> row.deepCopy().put("sequence", 2).remove(OF_SPECIALTY));
            report.withArray("specialties").add(specialty);
        }
        var reports = new ArrayList<ObjectNode>();
        try (var statement =
                database.prepareStatement("select number from certificate_version where certificate = ?::uuid")) {
            for (int n = 0; n < SERVED; n++) {
                statement.setString(1, crowd.holder(n).certificate());
                try (var rows = statement.executeQuery()) {
                    rows.next();
                    reports.add(byNumber.get(rows.getString(1)));
                }
            }
        }
        return reports;
    }

    private static ObjectNode announced(ObjectNode report) {
        return report.deepCopy()
                .retain("type", "name", "id_type", "id_number")
                .put("sequence", 1)
                .put("kind", "announced")
                .put("application", "02")
                .put("announced_on", "2026-03-01")
                .put("province", "北京市");
    }

    /// Like one of them, but nobody will ever bring what they wait for.
    private static void waitBeside(Connection database) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("""
                    insert into annotation (id, certificate, account, platform_person, mobile, use, recipient,
                        purpose_key, idempotency_key, request_digest, pressed_at, state, at, findings, next_look_at)
                    select gen_random_uuid(), gen_random_uuid(), account, platform_person, mobile, 'other', recipient,
                        'other', 'other-' || n, request_digest, pressed_at, state, at, findings, 'infinity'
                    from (select * from annotation where state = 'WAITING' limit 1) a, generate_series(1, %d) n""".formatted(OTHERS));
            statement.execute("set session_replication_role = default");
            statement.execute("vacuum analyze annotation");
        }
    }

    /// By index: a look at all who wait, over and over, would be load of its own.
    private static long served(Connection database, Crowd crowd) throws SQLException {
        String theirs = crowd.holders().stream()
                .limit(SERVED)
                .map(holder -> "'" + holder.certificate() + "'")
                .collect(Collectors.joining(","));
        return count(database, "use like '等待%%' and state = 'ISSUED' and certificate in (%s)".formatted(theirs));
    }

    private static long count(Connection database, String which) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select count(*) from annotation where " + which)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }
}
