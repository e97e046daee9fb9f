package cn.jiazhu.bootstrap.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/// Presses of a crowd, each for a purpose of its own, so that each makes a copy.
record Presses(Crowd crowd, AtomicInteger later) {

    private static final Duration COLD = Duration.ofSeconds(10);

    /// The compiler is busy for a minute.
    private static final Duration WARM = Duration.ofSeconds(60);

    /// A platform that was given a rest is asked again long before.
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private static final int CREATED = 201;
    private static final int ACCEPTED = 202;
    private static final int UNAVAILABLE = 503;
    private static final int MANY = 32;
    private static final ObjectMapper JSON = new ObjectMapper();

    Presses(Crowd crowd) {
        this(crowd, new AtomicInteger());
    }

    /// Until 201: both files are made, signed, sealed and stored. Whoever is told to come again (202, 503) is counted.
    void press(Wire wire, int number) throws IOException {
        var answer = wire.send(request(crowd.holder(number)));
        if (answer.status() == ACCEPTED || answer.status() == UNAVAILABLE) {
            later.incrementAndGet();
        } else {
            answer.expecting(CREATED);
        }
    }

    /// How many since the last time it was asked.
    int comingAgain() {
        return later.getAndSet(0);
    }

    /// First few, then many at once. A cold program may be too slow for its own budget, let a press wait, and give the
    /// platform a rest: it ends when that is over.
    void warmUp(Load load) throws IOException, InterruptedException {
        Load.Work anyAnswer = (wire, number) -> wire.send(request(crowd.holder(number)));
        load.closed(2, COLD, anyAnswer);
        load.closed(MANY, WARM, anyAnswer);
        firstOne(load);
    }

    /// Returns when one has succeeded.
    void firstOne(Load load) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try (var wire = load.wire()) {
            for (var answer = wire.send(request(crowd.holder(0)));
                    answer.status() != CREATED;
                    answer = wire.send(request(crowd.holder(0)))) {
                if (System.nanoTime() > deadline) {
                    answer.expecting(CREATED);
                }
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    /// The same, and both files are here.
    void pressAndFetch(Wire wire, int number) throws IOException {
        var holder = crowd.holder(number);
        JsonNode issued = JSON.readTree(
                wire.send(request(holder)).expecting(CREATED).body().array());
        for (String format : List.of("pdf", "ofd")) {
            String path = issued.path("links").path(format).asText();
            wire.send(Wire.request("GET", path, authorization(holder), "")).expecting(200);
        }
    }

    /// The code of a copy made for this.
    String code(Wire wire, int number) throws IOException {
        JsonNode issued = JSON.readTree(wire.send(request(crowd.holder(number)))
                .expecting(CREATED)
                .body()
                .array());
        return issued.path("numbers").path("code").asText();
    }

    static byte[] request(Crowd.Holder holder) {
        return request(holder, "投标-", false);
    }

    /// One that waits for whatever is missing.
    static byte[] waiting(Crowd.Holder holder) {
        return request(holder, "等待-", true);
    }

    private static byte[] request(Crowd.Holder holder, String what, boolean whenPossible) {
        String use = what + UUID.randomUUID().toString().substring(0, 18);
        return Wire.request(
                "POST",
                "/api/v1/certificates/" + holder.certificate() + "/annotations",
                authorization(holder) + "Content-Type: application/json\r\nIdempotency-Key: " + UUID.randomUUID()
                        + "\r\n",
                "{\"use\":\"" + use + "\",\"whenPossible\":" + whenPossible + "}");
    }

    private static String authorization(Crowd.Holder holder) {
        return "Authorization: Bearer " + holder.token() + "\r\n";
    }
}
