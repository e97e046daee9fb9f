package cn.jiazhu.bootstrap.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/// The sandbox's national platform as people touch it: their phones, their mobile numbers, its bad days.
final class Phones {

    private final Client platform;
    private final Map<Actor, String> persons = new HashMap<>();

    Phones(URI platform) {
        this.platform = new Client(platform);
    }

    /// Makes the person one whom the platform can prove.
    void know(Actor actor) {
        var person = object().put("name", actor.name())
                .put("id_type", actor.idType())
                .put("id_number", actor.idNumber())
                .put("mobile", actor.mobile())
                .put("user", actor.userName())
                .put("password", actor.password());
        String id = post("/people", person, 201).path("person").asText();
        persons.put(actor, id);
    }

    /// By the pages of the phone: what the QR on somebody's screen holds, the number that the screen then shows, the
    /// face.
    ///
    /// @return the page on the screen as it then is
    Page prove(Browser phone, Actor actor, Page screen) {
        Page scanned = phone.open(URI.create(screen.sees("等待扫码").qr())).press("扫码", Map.of("person", person(actor)));
        String number = screen.again().sees("已扫码").matchNumber();
        scanned.press(number).press("通过").sees("人脸识别通过");
        return screen.again();
    }

    void scanAndShowFace(Actor actor, String ticket) {
        post("/phone/scan", object().put("ticket", ticket).put("person", person(actor)), 204);
        post("/phone/face", object().put("ticket", ticket).put("passed", true), 204);
    }

    void mobile(Actor actor, String binding) {
        post("/people/mobile", object().put("person", person(actor)).put("mobile", binding), 204);
    }

    void fallSilent() {
        post("/faults", object().put("fault", "SILENCE").put("times", 1000), 204);
    }

    void comeBack() {
        platform.delete("/faults", Map.of()).must(204);
    }

    private String person(Actor actor) {
        return persons.getOrDefault(actor, "");
    }

    private com.fasterxml.jackson.databind.JsonNode post(String path, ObjectNode body, int status) {
        return platform.post(path, Map.of(), body).must(status).json();
    }

    private static ObjectNode object() {
        return Client.JSON.createObjectNode();
    }
}
