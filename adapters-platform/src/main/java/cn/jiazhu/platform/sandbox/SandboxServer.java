package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.NationalPlatform.Opened;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Ticket;
import cn.jiazhu.platform.sandbox.SandboxPlatform.Touch;
import com.fasterxml.jackson.core.JsonProcessingException;
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
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A [SandboxPlatform] over HTTP, on loopback only. For tests and demonstration only: whoever
/// reaches it plays any phone.
final class SandboxServer implements AutoCloseable {

    private static final JsonMapper JSON = new JsonMapper();

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
            answer(exchange);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            route(exchange, Body.of(exchange.getRequestBody()));
        } catch (JsonProcessingException | IllegalArgumentException _) {
            Wire.send(exchange, 400, new byte[0]);
        } catch (PlatformUnavailable _) {
            Wire.send(exchange, 404, new byte[0]);
        }
    }

    private void route(HttpExchange exchange, Body body) throws IOException {
        String path = exchange.getRequestURI().getPath();
        switch (exchange.getRequestMethod() + " " + path) {
            case "POST /checks" -> say(exchange, open(body));
            case "POST /mobile-binding" -> say(exchange, mobile(body));
            case "POST /phone/scan" -> show(exchange, platform.scan(ticket(body), body.person()));
            case "POST /phone/face" -> show(exchange, platform.face(ticket(body), body.isTrue("passed")));
            case "POST /phone/refuse" -> show(exchange, platform.refuse(ticket(body)));
            case "GET /people" -> Wire.send(exchange, 200, utf8(people()));
            case "POST /people" -> Wire.send(exchange, 201, utf8(add(body)));
            case "POST /people/mobile" -> Wire.send(exchange, bind(body) ? 204 : 404, new byte[0]);
            case "GET /faults" -> Wire.send(exchange, 200, utf8("{\"coming\":" + script.coming() + "}"));
            case "POST /faults" -> {
                script.add(Fault.valueOf(body.text("fault")), body.number("times"));
                Wire.send(exchange, 204, new byte[0]);
            }
            case "DELETE /faults" -> {
                script.clear();
                Wire.send(exchange, 204, new byte[0]);
            }
            case "POST /delay" -> {
                script.delay(Duration.ofMillis(body.number("millis")));
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

    private Answer open(Body body) {
        Ticket ticket = ticket(body);
        Opened opened = platform.open(ticket, Duration.ofSeconds(body.number("lifetime")));
        return Answer.opened(ticket, body.text("nonce"), opened);
    }

    private Answer progress(String text, URI uri) {
        var ticket = new Ticket(text);
        String nonce = String.valueOf(uri.getQuery()).replaceFirst("^nonce=", "");
        return Answer.progress(ticket, nonce, platform.progress(ticket));
    }

    private Answer mobile(Body body) {
        PlatformPersonId person = body.person();
        return Answer.mobile(person, body.text("nonce"), platform.mobileBinding(person, Duration.ZERO));
    }

    private void say(HttpExchange exchange, Answer answer) throws IOException {
        Wire.pause(script.delay());
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

    private boolean bind(Body body) {
        return platform.bindMobile(body.person(), body.mobile());
    }

    private String add(Body body) {
        PlatformPersonId id = platform.add(body.somebody(), body.mobile());
        return JSON.createObjectNode().put("person", id.text()).toString();
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

    private Ticket ticket(Body body) {
        return body.typedCode()
                .map(code -> platform.ticketOf(code).orElseThrow(() -> new PlatformUnavailable("no such code")))
                .orElseGet(() -> new Ticket(body.text("ticket")));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
