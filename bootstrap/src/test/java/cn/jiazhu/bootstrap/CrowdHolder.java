package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.bootstrap.sandbox.SamplePeople;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;

/// A holder of the sandbox with a client of the API and a phone.
final class CrowdHolder implements AutoCloseable {

    /// An answer, its body read as JSON where it is.
    record Answer(int status, String location, Bytes bytes) {

        JsonNode json() {
            return read(bytes.array());
        }

        String id() {
            return json().path("id").asText();
        }

        String state() {
            return json().path("state").asText();
        }
    }

    private static final String API = "api/v1/";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Caller program;
    private final Caller sandbox;
    private final String token;
    private final String person;

    private CrowdHolder(Caller program, Caller sandbox, String token, String person) {
        this.program = program;
        this.sandbox = sandbox;
        this.token = token;
        this.person = person;
    }

    static CrowdHolder signIn(URI address, URI sandboxAddress, String userName) throws InterruptedException {
        var program = new Caller(address);
        var sandbox = new Caller(sandboxAddress);
        var credentials = object().put("userName", userName).put("password", SamplePeople.PASSWORD);
        JsonNode session =
                read(program.send(post(program, API + "sessions", credentials)).body());
        String name = session.path("name").asText();
        for (JsonNode one : read(sandbox.send(sandbox.to("people")).body())) {
            if (one.path("name").asText().equals(name)) {
                String token = session.path("token").asText();
                return new CrowdHolder(
                        program, sandbox, token, one.path("person").asText());
            }
        }
        throw new AssertionError("the platform does not know " + userName);
    }

    /// The same session at another node.
    CrowdHolder at(URI other) {
        return new CrowdHolder(
                new Caller(other), new Caller(sandbox.to("").build().uri()), token, person);
    }

    /// The real-name check, with the phone.
    void prove() throws InterruptedException {
        prove(this);
    }

    /// @param followed where the ticket is followed
    void prove(CrowdHolder followed) throws InterruptedException {
        String ticket = post("real-name-checks", object()).json().path("ticket").asText();
        phone("phone/scan", object().put("ticket", ticket).put("person", person));
        phone("phone/face", object().put("ticket", ticket).put("passed", true));
        String state = "";
        for (int i = 0; i < 100 && !state.equals("verified"); i++) {
            state = followed.get("real-name-checks/" + ticket).state();
        }
        if (!state.equals("verified")) {
            throw new AssertionError("not proven: " + state);
        }
    }

    void mobile(String binding) throws InterruptedException {
        phone("people/mobile", object().put("person", person).put("mobile", binding));
    }

    void platformIsSilent(int times) throws InterruptedException {
        phone("faults", object().put("fault", "SILENCE").put("times", times));
    }

    void platformSpeaks() throws InterruptedException {
        sandbox.send(sandbox.to("faults").DELETE());
    }

    String certificate() throws InterruptedException {
        JsonNode list = get("certificates").json();
        return list.path("certificates").path(0).path("id").asText();
    }

    Answer press(String certificate, String key, String use) throws InterruptedException {
        var body = object().put("use", use).put("whenPossible", true);
        return answer(as(post(program, API + "certificates/" + certificate + "/annotations", body))
                .header("Idempotency-Key", key));
    }

    Answer get(String path) throws InterruptedException {
        return answer(as(program.to(API + path)));
    }

    /// What an annotation is now, for [#awaitNews].
    String tag(String annotation) throws InterruptedException {
        return program.send(as(program.to(API + "annotations/" + annotation)))
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    /// As soon as the annotation is something else; 304 when it stays so for a while.
    Answer awaitNews(String annotation, String tag) throws InterruptedException {
        return answer(as(program.to(API + "annotations/" + annotation))
                .header("If-None-Match", tag)
                .header("Prefer", "wait=25"));
    }

    Answer delete(String path) throws InterruptedException {
        return answer(as(program.to(API + path)).DELETE());
    }

    Answer post(String path, ObjectNode body) throws InterruptedException {
        return answer(as(post(program, API + path, body)));
    }

    /// Waits until the annotation is in the state.
    void await(String annotation, String state, Instant deadline) throws InterruptedException {
        String now = "";
        while (!now.equals(state)) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError(annotation + " is " + now + ", not " + state);
            }
            now = get("annotations/" + annotation).state();
            Thread.sleep(Duration.ofMillis(50));
        }
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private void phone(String path, ObjectNode body) throws InterruptedException {
        HttpResponse<byte[]> answer = sandbox.send(post(sandbox, path, body));
        if (answer.statusCode() >= 300) {
            throw new AssertionError(path + ": " + answer.statusCode());
        }
    }

    private HttpRequest.Builder as(HttpRequest.Builder request) {
        return request.header("Authorization", "Bearer " + token);
    }

    private Answer answer(HttpRequest.Builder request) throws InterruptedException {
        var answer = program.send(request.timeout(Duration.ofSeconds(60)));
        return new Answer(
                answer.statusCode(), answer.headers().firstValue("Location").orElse(""), Bytes.of(answer.body()));
    }

    private static HttpRequest.Builder post(Caller caller, String path, ObjectNode body) {
        return caller.to(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()));
    }

    private static JsonNode read(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        program.close();
        sandbox.close();
    }
}
