package cn.jiazhu.bootstrap.browser;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;

/// How a guest becomes a holder: known to the platform, registered at the portal by face, proven.
record Settling(Town town, Guest guest, String person) {

    private static final String API = "/api/v1";

    static Settling of(Town town, Guest guest, Map<String, String> cells) throws IOException, InterruptedException {
        var known = Map.of(
                "name", cells.getOrDefault("name", ""),
                "id_type", cells.getOrDefault("id_type", ""),
                "id_number", cells.getOrDefault("id_number", ""),
                "mobile", "bound");
        String person = guest.ask(town.platform(), "POST", "/people", known, "")
                .path("person")
                .asText();
        return new Settling(town, guest, person);
    }

    /// The secret of the session; the guest's browser has it too.
    String enter(String userName) throws IOException, InterruptedException {
        var asked = portal("POST", "/accounts", Map.of("userName", userName, "password", "a long password"), "");
        face(asked);
        String token = portal(
                        "GET",
                        "/account-requests/" + asked.path("ticket").asText(),
                        Map.of(),
                        asked.path("token").asText())
                .path("token")
                .asText();
        prove(token);
        guest.keep("jiazhu", token);
        return token;
    }

    void prove(String token) throws IOException, InterruptedException {
        var check = portal("POST", "/real-name-checks", Map.of(), token);
        face(check);
        portal("GET", "/real-name-checks/" + check.path("ticket").asText(), Map.of(), token);
    }

    JsonNode portal(String method, String path, Map<String, ?> body, String token)
            throws IOException, InterruptedException {
        return guest.ask(town.pages(), method, API + path, body, token);
    }

    private void face(JsonNode check) throws IOException, InterruptedException {
        var touch = Map.of("ticket", check.path("ticket").asText(), "person", person, "passed", true);
        guest.ask(town.platform(), "POST", "/phone/scan", touch, "");
        guest.ask(town.platform(), "POST", "/phone/face", touch, "");
    }
}
