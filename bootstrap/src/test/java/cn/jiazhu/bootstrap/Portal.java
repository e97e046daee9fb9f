package cn.jiazhu.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/// A holder at the portal, signed in and proven with the phone, over HTTP.
final class Portal {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final String API = "/api/v1";

    /// As a page looks: a program that has just started may not hear of the platform at once.
    private static final int LOOKS = 20;

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(500);

    private final Caller caller;
    private final String token;

    private Portal(Caller caller, String token) {
        this.caller = caller;
        this.token = token;
    }

    /// What came back.
    record Answer(HttpResponse<byte[]> response) {

        int status() {
            return response.statusCode();
        }

        byte[] bytes() {
            return response.body();
        }

        String text() {
            return new String(bytes(), StandardCharsets.UTF_8);
        }

        JsonNode json() {
            boolean isJson = bytes().length > 0 && "{[".indexOf(bytes()[0]) >= 0;
            try {
                return isJson ? JSON.readTree(bytes()) : MissingNode.getInstance();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String code() {
            return json().path("code").asText();
        }
    }

    static Portal signIn(Caller caller, String userName, String password) throws InterruptedException {
        var credentials = JSON.createObjectNode().put("userName", userName).put("password", password);
        var answer = new Answer(caller.send(posting(caller.to(API + "/sessions"), credentials)));
        return new Portal(caller, answer.json().path("token").asText());
    }

    /// @param phone the sandbox, where the phone is played
    Portal proven(Caller phone, String platformPerson) throws InterruptedException {
        String ticket = openedCheck().path("ticket").asText();
        var touch = JSON.createObjectNode()
                .put("ticket", ticket)
                .put("person", platformPerson)
                .put("passed", true);
        phone.send(posting(phone.to("/phone/scan"), touch));
        phone.send(posting(phone.to("/phone/face"), touch));
        for (int look = 0; look < LOOKS; look++) {
            if (get("/real-name-checks/" + ticket).json().path("state").asText().equals("verified")) {
                return this;
            }
            Thread.sleep(BETWEEN_LOOKS);
        }
        throw new AssertionError(get("/real-name-checks/" + ticket).json());
    }

    JsonNode openedCheck() throws InterruptedException {
        return post("/real-name-checks", JSON.createObjectNode()).json();
    }

    List<JsonNode> certificates() throws InterruptedException {
        return get("/certificates").json().path("certificates").valueStream().toList();
    }

    String certificate() throws InterruptedException {
        return certificates().getFirst().path("id").asText();
    }

    Answer press(String certificate, String order) throws InterruptedException {
        var request = authorised(API + "/certificates/" + certificate + "/annotations")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(BodyPublishers.ofString(order));
        return new Answer(caller.send(request));
    }

    /// Until it is neither waiting nor being made.
    JsonNode awaited(JsonNode annotation) throws InterruptedException {
        String path = "/annotations/" + annotation.path("id").asText();
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        JsonNode now = get(path).json();
        while (List.of("waiting", "preparing").contains(now.path("state").asText()) && System.nanoTime() < deadline) {
            Thread.sleep(200);
            now = get(path).json();
        }
        return now;
    }

    Answer get(String path) throws InterruptedException {
        return new Answer(caller.send(authorised(API + path).GET()));
    }

    private Answer post(String path, ObjectNode body) throws InterruptedException {
        return new Answer(caller.send(posting(authorised(API + path), body)));
    }

    private HttpRequest.Builder authorised(String path) {
        return caller.to(path).header("Authorization", "Bearer " + token);
    }

    static HttpRequest.Builder posting(HttpRequest.Builder request, ObjectNode body) {
        return request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body.toString()));
    }
}
