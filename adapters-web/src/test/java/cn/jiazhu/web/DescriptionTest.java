package cn.jiazhu.web;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.port.NationalPlatform.Progress;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.Ticket;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// `openapi.yaml` and the program say the same, and the file alone is enough to walk the whole journey.
class DescriptionTest {

    private final Stage stage = new Stage();
    private final Described client = new Described(stage.site);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void every_route_is_described_and_every_description_has_its_route() {
        Set<String> described = Spec.operations().stream()
                .map(operation -> operation.method().toUpperCase(Locale.ROOT) + " " + Spec.BASE + operation.path())
                .collect(toSet());
        Set<String> routed = stage.site.routes().stream()
                .filter(route -> route.path().startsWith(Spec.BASE))
                .map(route -> route.method().text() + " " + route.path())
                .collect(toSet());

        assertThat(routed).isEqualTo(described);
    }

    @Test
    void whatever_needs_a_session_says_so() {
        for (Spec.Operation operation : Spec.operations()) {
            Answer answer = client.call(
                    operation.id(),
                    Map.of(
                            "id", "00000000-0000-7000-0000-00000000dead",
                            "ticket", "AAAAAAAAAAAAAAAAAAAAAA",
                            "code", "7K3M9Q2XTD4FH8WE",
                            "Idempotency-Key", "k"),
                    "{}");
            if (operation.isOpen()) {
                assertThat(answer.at("/code")).as(operation.id()).isNotEqualTo("SIGN_IN_NEEDED");
            } else {
                assertThat(answer.at("/code")).as(operation.id()).isEqualTo("SIGN_IN_NEEDED");
            }
        }
    }

    @Test
    void a_client_made_from_the_description_walks_the_journey_through_every_operation() {
        signInAndProve();
        JsonNode certificate = client.ok("listCertificates", Map.of()).at("/certificates/0");
        var id = Map.of("id", certificate.path("id").asText());
        client.ok("viewCertificate", id);
        assertThat(client.call("viewOriginal", id, "").text()).startsWith("<svg");
        assertThat(client.ok("preCheck", with(id, "use", "投标")).at("/outcome").asText())
                .isEqualTo("granted");

        var press = with(id, "Idempotency-Key", "press 1".replace(' ', '-'));
        Answer pressed = client.call("annotate", press, "{\"use\":\"投标\"}");
        assertThat(pressed.status()).isEqualTo(201);
        var annotation = Map.of("id", pressed.at("/id"));
        client.ok("viewAnnotation", annotation);
        for (String file : new String[] {"fetchPdf", "fetchOfd", "fetchPreview", "fetchCalendar"}) {
            assertThat(client.call(file, annotation, "").bytes()).isNotEmpty();
        }
        assertThat(client.call("verifyFile", Map.of(), "a file of somebody's").at("/file"))
                .isEqualTo("broken");
        String form = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n1\r\n--x--\r\n";
        assertThat(client.call("compareFiles", Map.of(), form).at("/files/0/file"))
                .isEqualTo("broken");
        var code = Map.of("code", pressed.at("/numbers/code"));
        assertThat(client.ok("verify", code).at("/accept").asText()).isEqualTo("yes");
        assertThat(client.ok("verifyText", code).at("/verdict").asText()).isEqualTo("counts");
        client.ok("withdraw", annotation);
        assertThat(client.ok("verify", code).at("/verdict").asText()).isEqualTo("withdrawn");
        assertThat(client.ok("history", with(id, "limit", "10")).at("/attempts"))
                .hasSize(1);

        assertThat(client.call("reportBatch", Map.of(), "signed by nobody").at("/code"))
                .isEqualTo("REPORT_NOT_SIGNED");
        waitAndGiveUp(id);
        bindAndRelease(certificate);
        assertThat(client.ok("selfCheck", Map.of()).at("/ticks")).hasSize(5);
        assertThat(client.ok("stopNotices", Map.of()).at("/wanted").asBoolean()).isFalse();
        assertThat(client.ok("wantNotices", Map.of()).at("/wanted").asBoolean()).isTrue();
        assertThat(client.ok("viewNotices", Map.of()).at("/wanted").asBoolean()).isTrue();
        client.ok("listKeys", Map.of());
        client.ok("listProblems", Map.of());
        client.call("describe", Map.of(), "");
        client.ok("extendSession", Map.of());
        client.ok("listSessions", Map.of());
        assertThat(client.call("signOut", Map.of(), "").status()).isEqualTo(204);
        registerAndReset();
        signInAndProve();
        assertThat(client.call("signOutEverywhere", Map.of(), "").status()).isEqualTo(204);

        assertThat(client.used)
                .isEqualTo(Spec.operations().stream().map(Spec.Operation::id).collect(toSet()));
    }

    private void bindAndRelease(JsonNode certificate) {
        String order = "{\"type\":\"constructor-1\",\"number\":\"%s\"}"
                .formatted(certificate.at("/registered/number").asText());
        Answer bound = client.call("bindCertificate", Map.of(), order);
        assertThat(bound.status()).isEqualTo(201);
        assertThat(client.call("releaseBinding", Map.of("id", bound.at("/certificate")), "")
                        .status())
                .isEqualTo(204);
    }

    private void registerAndReset() {
        String wish = "{\"userName\":\"newcomer\",\"password\":\"a long password\"}";
        var person = CertificateSamples.person(FactsSamples.constructor(78));
        for (String wanted : new String[] {"registerAccount", "resetPassword"}) {
            Answer begun = client.call(wanted, Map.of(), wish);
            assertThat(begun.status()).as(begun.text()).isEqualTo(201);
            var ticket = new Ticket(begun.at("/ticket"));
            client.token = begun.at("/token");
            assertThat(client.ok("followAccountRequest", Map.of("ticket", ticket.text()))
                            .at("/state")
                            .asText())
                    .isEqualTo("issued");
            var proof = new Proof(
                    stage.holder.platformPerson(),
                    person,
                    Proof.Method.FACE,
                    3,
                    stage.world.clock().instant(),
                    MobileBinding.BOUND);
            stage.world.platform().passes(ticket, proof);
            assertThat(client.ok("followAccountRequest", Map.of("ticket", ticket.text()))
                            .at("/state")
                            .asText())
                    .isEqualTo(wanted.equals("registerAccount") ? "registered" : "password-reset");
        }
    }

    private void signInAndProve() {
        Holder holder = stage.holder;
        Answer session = client.call(
                "signIn", Map.of(), "{\"userName\":\"%s\",\"password\":\"a password\"}".formatted(holder.id()));
        client.token = session.at("/token");
        Answer check = client.call("startRealNameCheck", Map.of(), "");
        var ticket = new Ticket(check.at("/ticket"));
        var proof = new Proof(
                holder.platformPerson(),
                holder.session().person(),
                Proof.Method.FACE,
                3,
                stage.world.clock().instant(),
                MobileBinding.BOUND);
        stage.world.platform().progress(ticket, new Progress.Passed(proof));
        assertThat(client.ok("followRealNameCheck", Map.of("ticket", ticket.text()))
                        .path("state")
                        .asText())
                .isEqualTo("verified");
    }

    private void waitAndGiveUp(Map<String, String> certificate) {
        var withoutPhoto = FactsSamples.withPhoto(Samples.facts(1), new HolderImage.Missing());
        stage.world
                .ports()
                .certificates()
                .store(List.of(CertificateSamples.withFacts(stage.holder.certificate(), withoutPhoto)));
        Answer waiting =
                client.call("annotate", with(certificate, "Idempotency-Key", "press-2"), "{\"whenPossible\":true}");
        assertThat(waiting.status()).isEqualTo(202);
        var id = Map.of("id", waiting.at("/id"));
        client.ok("checkNow", id);
        assertThat(client.ok("abandon", id).path("state").asText()).isEqualTo("abandoned");
    }

    private static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        var more = new HashMap<>(parameters);
        more.put(name, value);
        return more;
    }

    /// Knows nothing but the description: methods, addresses, parameters and bodies come from there.
    private static final class Described {

        private final Site site;
        private final Set<String> used = new HashSet<>();
        private String token = "";

        Described(Site site) {
            this.site = site;
        }

        JsonNode ok(String operation, Map<String, String> parameters) {
            Answer answer = call(operation, parameters, "{}");
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            return answer.json();
        }

        Answer call(String id, Map<String, String> parameters, String body) {
            Spec.Operation operation = Spec.operation(id);
            used.add(id);
            String path = operation.path();
            var query = new StringBuilder();
            var headers = new ArrayList<String>();
            for (JsonNode parameter : Spec.parameters(operation)) {
                String name = parameter.path("name").asText();
                String value = parameters.getOrDefault(name, "");
                switch (parameter.path("in").asText()) {
                    case "path" -> path = path.replace("{" + name + "}", value);
                    case "query" -> {
                        if (!value.isEmpty()) {
                            query.append(query.isEmpty() ? '?' : '&')
                                    .append(name)
                                    .append('=')
                                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
                        }
                    }
                    default -> {
                        if (!value.isEmpty()) {
                            headers.add(name);
                            headers.add(value);
                        }
                    }
                }
            }
            if (!operation.isOpen() && !token.isEmpty()) {
                headers.add("Authorization");
                headers.add("Bearer " + token);
            }
            return send(operation, path + query, headers.toArray(String[]::new), body);
        }

        private Answer send(Spec.Operation operation, String address, String[] headers, String body) {
            HttpRequest.Builder request = site.request(Spec.server() + address, headers);
            boolean takesBody = operation.node().has("requestBody");
            if (takesBody) {
                var types = operation.node().path("requestBody").path("content").fieldNames();
                String type = types.next();
                request.header("Content-Type", type.startsWith("multipart/") ? type + "; boundary=x" : type);
            }
            String method = operation.method().toUpperCase(Locale.ROOT);
            return site.send(
                    request.method(method, takesBody ? BodyPublishers.ofString(body) : BodyPublishers.noBody()));
        }
    }
}
