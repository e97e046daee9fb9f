package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.application.port.Randomness;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The simulators over HTTP, on loopback only. For tests and demonstration only: whoever
/// reaches it plays any phone.
final class SandboxServer implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Citizens citizens = new Citizens();
    private final SandboxPlatform platform;
    private final Signer signer = new Signer();
    private final Screens screens;
    private final MachineRoutes machines;
    private final PlatformPages pages;
    private final PhonePages phone;
    private final DeskPages desk;
    private final SettingPages setting;
    private final byte[] style = Screens.style();

    /// @param port 0: any that is free
    SandboxServer(int port, Clock clock, Randomness randomness) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        platform = new SandboxPlatform(address(), citizens, clock, randomness);
        screens = new Screens(citizens);
        var script = new Script();
        machines = new MachineRoutes(platform, citizens, script, signer, clock);
        pages = new PlatformPages(citizens, new SignIns(clock, randomness), screens);
        phone = new PhonePages(platform, screens);
        desk = new DeskPages(citizens, screens);
        setting = new SettingPages(script, screens, clock);
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

    Citizens citizens() {
        return citizens;
    }

    SandboxPlatform platform() {
        return platform;
    }

    void join(Sandbox.World world) {
        screens.join(world);
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
            Visit visit = Visit.of(exchange);
            if (visit.isFromElsewhere()) {
                Wire.send(exchange, 403, new byte[0]);
            } else {
                route(visit);
            }
        } catch (JsonProcessingException | IllegalArgumentException _) {
            Wire.send(exchange, 400, new byte[0]);
        } catch (PlatformUnavailable _) {
            Wire.send(exchange, 404, new byte[0]);
        }
    }

    private void route(Visit visit) throws IOException {
        switch (visit.wish()) {
            case "POST /checks" -> machines.open(visit);
            case "POST /mobile-binding" -> machines.mobile(visit);
            case "POST /token" -> machines.say(visit, pages.token(visit.body()));
            case "GET /phone" -> phone.show(visit);
            case "POST /phone/scan" -> phone.scan(visit);
            case "POST /phone/number" -> phone.number(visit);
            case "POST /phone/face" -> phone.face(visit);
            case "POST /phone/refuse" -> phone.refuse(visit);
            case "GET /people" -> machines.people(visit);
            case "POST /people" -> machines.addSomebody(visit);
            case "POST /people/mobile" -> machines.bind(visit);
            case "GET /faults" -> faults(visit);
            case "POST /faults" -> machines.order(visit);
            case "DELETE /faults" -> machines.clear(visit);
            case "POST /faults/clear" -> setting.clear(visit);
            case "POST /delay" -> machines.delay(visit);
            case "GET /" -> pages.home(visit);
            case "GET /sign-in" -> pages.signInPage(visit);
            case "POST /sign-in" -> pages.signIn(visit);
            case "POST /sign-out" -> pages.signOut(visit);
            case "GET /account" -> pages.account(visit);
            case "GET /authorize" -> pages.authorize(visit);
            case "GET /desk" -> desk.show(visit);
            case "POST /desk" -> desk.act(visit);
            case "POST /desk/admission" -> desk.admit(visit);
            case "GET /clock" -> setting.clock(visit);
            case "POST /clock" -> setting.turn(visit);
            case "GET /sandbox.css" -> {
                visit.exchange().getResponseHeaders().set("Content-Type", "text/css; charset=utf-8");
                Wire.send(visit.exchange(), 200, style);
            }
            default -> {
                if (!visit.path().startsWith("/checks/")) {
                    throw new PlatformUnavailable("no such address");
                }
                machines.progress(visit, visit.path().substring("/checks/".length()));
            }
        }
    }

    private void faults(Visit visit) throws IOException {
        if (visit.isOfABrowser()) {
            setting.faults(visit);
        } else {
            machines.faults(visit);
        }
    }
}
