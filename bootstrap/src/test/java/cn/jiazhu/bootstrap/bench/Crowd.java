package cn.jiazhu.bootstrap.bench;

import cn.jiazhu.platform.sandbox.Sandbox;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// Some hundred people of an imported registry, a certificate each, signed in and proven by rows in the database: how
/// they came in is not what is measured.
record Crowd(List<Holder> holders) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS = 600;
    private static final int SEED = 7;

    /// Drawing signatures takes time.
    private static final int HANDS = 8;

    /// Somebody with a session.
    record Holder(String token, String certificate) {}

    Crowd {
        holders = List.copyOf(holders);
    }

    /// Imports them with photo and signature into the data folder.
    static void register(Path folder, Path data) throws IOException, InterruptedException {
        Path file = folder.resolve("registry.csv");
        Sandbox.writeRegistry(file, ROWS, SEED);
        List<String> lines = Files.readAllLines(file);
        int column = List.of(lines.getFirst().split(",", -1)).indexOf("number");
        var signatures = Stream.iterate(0, hand -> hand + 1)
                .limit(HANDS)
                .map(Sandbox::signature)
                .toList();
        int face = 0;
        for (String number : lines.stream()
                .skip(1)
                .map(line -> line.split(",", -1)[column])
                .distinct()
                .toList()) {
            Files.write(
                    folder.resolve(number + "-photo.jpg"), Sandbox.photo(face).array());
            Files.write(
                    folder.resolve(number + "-signature.png"),
                    signatures.get(face % HANDS).array());
            face++;
        }
        Served.run(folder.resolve("import.log"), "import", "--data-folder=" + data, file.toString());
    }

    /// Every check says that the mobile number was not bound, so that each press asks the platform, which by now says
    /// that it is.
    static Crowd signIn(Served served) throws IOException, SQLException {
        var holders = new ArrayList<Holder>();
        try (Connection database = served.connectAsOwner();
                var statement = database.createStatement()) {
            statement.execute(resource("crowd.sql").replace("$person", citizen(served)));
            try (var rows = statement.executeQuery("select token, certificate from bench.holder order by n")) {
                while (rows.next()) {
                    holders.add(new Holder(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return new Crowd(holders);
    }

    /// Their sessions and checks are as if of now.
    void stay(Served served) throws IOException, SQLException {
        try (Connection database = served.connectAsOwner();
                var statement = database.createStatement()) {
            statement.execute("update web_session set started_at = now(), last_active_at = now()");
            statement.execute("update real_name_check set proven_at = now(), verified_at = now()");
        }
    }

    static void platformAnswersIn(int millis, Served served) throws IOException {
        try (var wire = new Wire(served.sandboxPort())) {
            String json = "Content-Type: application/json\r\n";
            wire.send(Wire.request("POST", "/delay", json, "{\"millis\":" + millis + "}"))
                    .expecting(204);
        }
    }

    Holder holder(int number) {
        return holders.get(number % holders.size());
    }

    Crowd firstHalf() {
        return new Crowd(holders.subList(0, holders.size() / 2));
    }

    Crowd secondHalf() {
        return new Crowd(holders.subList(holders.size() / 2, holders.size()));
    }

    static String resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(Crowd.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /// Somebody the platform knows, whose mobile number is bound.
    private static String citizen(Served served) throws IOException {
        try (var wire = new Wire(served.sandboxPort())) {
            var people = wire.send(Wire.request("GET", "/people", "", "")).expecting(200);
            for (JsonNode person : JSON.readTree(people.body().array())) {
                if (person.path("mobile").asText().equals("bound")) {
                    return person.path("person").asText();
                }
            }
            throw new IllegalStateException("the platform knows nobody whose mobile number is bound");
        }
    }
}
