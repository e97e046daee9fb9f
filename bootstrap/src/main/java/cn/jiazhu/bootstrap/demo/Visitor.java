package cn.jiazhu.bootstrap.demo;

import cn.jiazhu.bootstrap.demo.Client.Answer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// Somebody who has signed in to the portal, and what he does there.
final class Visitor {

    private static final String API = "/api/v1";

    private final Client web;
    private final Phones phones;
    private final Actor actor;
    private final String token;

    private Visitor(Client web, Phones phones, Actor actor, String token) {
        this.web = web;
        this.phones = phones;
        this.actor = actor;
        this.token = token;
    }

    static Visitor signIn(Client web, Phones phones, Actor actor) {
        var credentials = object().put("userName", actor.userName()).put("password", actor.password());
        JsonNode session =
                web.post(API + "/sessions", Map.of(), credentials).must(201).json();
        return new Visitor(web, phones, actor, session.path("token").asText());
    }

    Actor actor() {
        return actor;
    }

    /// A QR on the screen, scanned with the phone, a face shown to it.
    Visitor prove() {
        JsonNode opened =
                web.post(API + "/real-name-checks", headers()).must(201).json();
        String ticket = opened.path("ticket").asText();
        phones.scanAndShowFace(actor, ticket);
        JsonNode check = get("/real-name-checks/" + ticket).must(200).json();
        Mismatch.unlessEqual("verified", check.path("state").asText(), "real-name check");
        return this;
    }

    List<JsonNode> certificates() {
        var list = get("/certificates").must(200).json().path("certificates");
        return list.valueStream().toList();
    }

    /// The first, or only one.
    JsonNode certificate() {
        var all = certificates();
        Mismatch.unless(!all.isEmpty(), "no certificate of " + actor);
        return all.getFirst();
    }

    JsonNode preCheck(JsonNode certificate) {
        return get("/certificates/" + certificate.path("id").asText() + "/pre-check")
                .must(200)
                .json();
    }

    Answer press(JsonNode certificate) {
        return press(certificate, "{}");
    }

    Answer pressWhenPossible(JsonNode certificate) {
        return press(certificate, "{\"whenPossible\":true}");
    }

    /// @param order a JSON object
    Answer press(JsonNode certificate, String order) {
        String path = API + "/certificates/" + certificate.path("id").asText() + "/annotations";
        return web.post(path, headers("Idempotency-Key", UUID.randomUUID().toString()), order);
    }

    /// Of the attempts that became a copy.
    JsonNode newestCopy(JsonNode certificate) {
        return history(certificate)
                .valueStream()
                .filter(attempt -> attempt.has("copy"))
                .findFirst()
                .orElseThrow(() -> new Mismatch("no copy yet"));
    }

    JsonNode history(JsonNode certificate) {
        return get("/certificates/" + certificate.path("id").asText() + "/annotations")
                .must(200)
                .json()
                .path("attempts");
    }

    void withdraw(JsonNode annotation) {
        web.post(address(annotation) + "/withdrawal", headers()).must(200);
    }

    byte[] download(JsonNode annotation, String format) {
        return web.get(address(annotation) + "/" + format, headers()).must(200).bytes();
    }

    JsonNode look(JsonNode annotation) {
        return web.get(address(annotation), headers()).must(200).json();
    }

    /// Waits, as a page would, until it is neither waiting nor being made.
    JsonNode await(JsonNode annotation, Duration most) {
        long deadline = System.nanoTime() + most.toNanos();
        Answer answer = web.get(address(annotation), headers()).must(200);
        while (isOpen(answer.json()) && System.nanoTime() < deadline) {
            Answer next =
                    web.get(address(annotation), headers("If-None-Match", answer.header("ETag"), "Prefer", "wait=5"));
            answer = next.status() == 304 ? answer : next.must(200);
        }
        return answer.json();
    }

    private static boolean isOpen(JsonNode annotation) {
        return List.of("waiting", "preparing").contains(annotation.path("state").asText());
    }

    private static String address(JsonNode annotation) {
        return API + "/annotations/" + annotation.path("id").asText();
    }

    private Answer get(String path) {
        return web.get(API + path, headers());
    }

    private Map<String, String> headers() {
        return Map.of("Authorization", "Bearer " + token, "Accept-Language", "zh");
    }

    private Map<String, String> headers(String... more) {
        var all = new java.util.HashMap<>(headers());
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    private static ObjectNode object() {
        return Client.JSON.createObjectNode();
    }
}
