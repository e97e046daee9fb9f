package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.certificate.HolderId;
import cn.jiazhu.domain.certificate.IdType;
import cn.jiazhu.domain.certificate.PersonName;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Ticket;
import cn.jiazhu.platform.sandbox.SandboxPlatform.Touch;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A [SandboxPlatform] over HTTP, on loopback only. For tests and demonstration only: whoever reaches it plays any
/// phone.
final class SandboxServer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int MOST_BYTES = 16 * 1024;

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final SandboxPlatform platform;
    private final Script script = new Script();
    private final Signer signer = new Signer();
    private final Clock clock;

    /// @param port 0: any that is free
    SandboxServer(int port, Clock clock, Randomness randomness) throws IOException {
        this.clock = clock;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        platform = new SandboxPlatform(address(), clock, randomness);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    String publicKey() {
        return signer.publicKey();
    }

    SandboxPlatform platform() {
        return platform;
    }

    Script script() {
        return script;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Wire.pause(script.delay());
            answer(exchange);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            route(exchange, JSON.readTree(exchange.getRequestBody().readNBytes(MOST_BYTES)));
        } catch (JsonProcessingException | IllegalArgumentException _) {
            Wire.send(exchange, 400, new byte[0]);
        } catch (PlatformUnavailable _) {
            Wire.send(exchange, 404, new byte[0]);
        }
    }

    private void route(HttpExchange exchange, JsonNode body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (exchange.getRequestMethod() + " " + path) {
            case "POST /checks" -> say(exchange, open(body));
            case "POST /mobile-binding" -> say(exchange, mobile(body));
            case "POST /phone/scan" -> show(exchange, platform.scan(ticket(body), person(body)));
            case "POST /phone/face" ->
                show(exchange, platform.face(ticket(body), body.path("passed").asBoolean()));
            case "POST /phone/refuse" -> show(exchange, platform.refuse(ticket(body)));
            case "GET /people" -> Wire.send(exchange, 200, utf8(people()));
            case "POST /people" -> Wire.send(exchange, 201, utf8(add(body)));
            case "POST /people/mobile" -> Wire.send(exchange, bind(body) ? 204 : 404, new byte[0]);
            case "POST /faults" -> {
                script.add(
                        Fault.valueOf(text(body, "fault")), body.path("times").asInt(1));
                Wire.send(exchange, 204, new byte[0]);
            }
            case "DELETE /faults" -> {
                script.clear();
                Wire.send(exchange, 204, new byte[0]);
            }
            case "POST /delay" -> {
                script.delay(Duration.ofMillis(body.path("millis").asLong()));
                Wire.send(exchange, 204, new byte[0]);
            }
            default -> {
                if (!path.startsWith("/checks/")) {
                    throw new PlatformUnavailable("no such address");
                }
                say(exchange, progress(path.substring("/checks/".length()), exchange.getRequestURI()));
            }
        }
    }

    private Answer open(JsonNode body) {
        Ticket ticket = ticket(body);
        Opened opened =
                platform.open(ticket, Duration.ofSeconds(body.path("lifetime").asLong()));
        return Answer.opened(ticket, text(body, "nonce"), opened);
    }

    private Answer progress(String text, URI uri) {
        var ticket = new Ticket(text);
        String nonce = String.valueOf(uri.getQuery()).replaceFirst("^nonce=", "");
        return Answer.progress(ticket, nonce, platform.progress(ticket));
    }

    private Answer mobile(JsonNode body) {
        PlatformPersonId person = person(body);
        return Answer.mobile(person, text(body, "nonce"), platform.mobileBinding(person, Duration.ZERO));
    }

    private void say(HttpExchange exchange, Answer answer) throws IOException {
        Optional<Fault> fault = script.next();
        exchange.getResponseHeaders().set("Content-Type", "application/jose");
        if (fault.isPresent()) {
            Wire.send(exchange, utf8(answer.signedBy(signer, clock.instant(), fault.get())), fault.get());
        } else {
            Wire.send(exchange, 200, utf8(answer.signedBy(signer, clock.instant())));
        }
    }

    private static void show(HttpExchange exchange, Touch touch) throws IOException {
        int status = switch (touch) {
            case DONE -> 204;
            case NO_SUCH_CHECK -> 404;
            case NOT_NOW -> 409;
            case EXPIRED -> 410;
        };
        Wire.send(exchange, status, new byte[0]);
    }

    private boolean bind(JsonNode body) {
        return platform.bindMobile(person(body), mobileOf(body));
    }

    private String add(JsonNode body) {
        var id = new HolderId(IdType.parse(text(body, "id_type")), text(body, "id_number"));
        var person = new Person(id, new PersonName(text(body, "name")));
        return JSON.createObjectNode()
                .put("person", platform.add(person, mobileOf(body)).text())
                .toString();
    }

    private String people() {
        var people = JSON.createArrayNode();
        for (var citizen : platform.people()) {
            people.addObject()
                    .put("person", citizen.id().text())
                    .put("name", citizen.person().name().text())
                    .put("mobile", Answer.word(citizen.mobile()));
        }
        return people.toString();
    }

    private Ticket ticket(JsonNode body) {
        if (body.path("typed_code").isTextual()) {
            String typed = text(body, "typed_code").toUpperCase(Locale.ROOT);
            return platform.ticketOf(typed).orElseThrow(() -> new PlatformUnavailable("no such code"));
        }
        return new Ticket(text(body, "ticket"));
    }

    private static PlatformPersonId person(JsonNode body) {
        return new PlatformPersonId(text(body, "person"));
    }

    private static MobileBinding mobileOf(JsonNode body) {
        return MobileBinding.valueOf(
                text(body, "mobile").toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static String text(JsonNode body, String name) {
        JsonNode value = body.path(name);
        InvalidValue.unless(value.isTextual(), name, InvalidValue.Reason.EMPTY);
        return value.textValue();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
