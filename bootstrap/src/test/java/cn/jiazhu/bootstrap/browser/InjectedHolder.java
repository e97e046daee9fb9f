package cn.jiazhu.bootstrap.browser;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// A holder of a certificate, real-name checked.
record InjectedHolder(Settling settling, String token, String certificate) implements AutoCloseable {

    static InjectedHolder of(Town town, Map<String, String> cells) throws IOException, InterruptedException {
        var settling = Settling.of(town, new Guest(town), cells);
        String token = settling.enter("h" + cells.getOrDefault("id_number", "").substring(2, 6));
        String certificate = settling.portal("GET", "/certificates", Map.of(), token)
                .at("/certificates/0/id")
                .asText();
        return new InjectedHolder(settling, token, certificate);
    }

    Guest guest() {
        return settling.guest();
    }

    /// Presses for that purpose, or for another where it is refused; the making is not waited for.
    Pressed press(String purpose) throws IOException, InterruptedException {
        String presses = "/certificates/" + certificate + "/annotations";
        var made = settling.portal("POST", presses, Map.of("use", purpose, "recipient", purpose), token);
        if (!made.has("id")) {
            made = settling.portal("POST", presses, Map.of("use", "投标"), token);
        }
        return new Pressed(
                this, made.path("id").asText(), made.at("/numbers/code").asText());
    }

    /// What came of a press.
    record Pressed(InjectedHolder holder, String annotation, String code) {

        /// Every page on which words of the registry or of the purpose can stand, by what it shows.
        Map<String, String> places() {
            String certificate = holder.certificate;
            return Map.of(
                    "list", "/certificates",
                    "certificate", "/certificates/" + certificate,
                    "history", "/certificates/" + certificate + "/history",
                    "form", "/certificates/" + certificate + "/annotate",
                    "original", "/api/v1/certificates/" + certificate + "/original.svg",
                    "annotation", "/annotations/" + annotation,
                    "preview", "/api/v1/annotations/" + annotation + "/preview.svg",
                    "verdict", "/v/" + code,
                    "self-check", "/self-check",
                    "desk", holder.settling.town().platform() + "/desk?person=" + holder.settling.person());
        }

        Gallery show(Gallery gallery, List<Injection> injections) throws InterruptedException {
            for (var place : places().entrySet()) {
                gallery.hang(place.getKey(), holder.guest().get(place.getValue()), injections);
            }
            return gallery;
        }
    }

    @Override
    public void close() {
        guest().close();
    }
}
