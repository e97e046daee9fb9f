package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.application.port.TimestampAuthority;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The simulators over HTTP, on loopback only. For tests and demonstration only: whoever
/// reaches it plays any phone.
final class SandboxServer implements AutoCloseable {

    private static final String CHECKS = "/checks/";

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
    private final ProvincePages province;
    private final TenderPages tender;
    private final SettingPages setting;
    private final Handed handed;
    private final Stamps stamps = new Stamps();
    private final byte[] style = Screens.style();
    private final RequestLog requests = new RequestLog();
    private final Map<String, Route> routes;
    private final Clock clock;
    private final Randomness randomness;

    /// @param port 0: any that is free
    SandboxServer(int port, Clock clock, Randomness randomness) throws IOException {
        this.clock = clock;
        this.randomness = randomness;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        platform = new SandboxPlatform(address(), citizens, clock, randomness);
        screens = new Screens(citizens);
        var script = new Script();
        var handing = new Script();
        machines = new MachineRoutes(platform, citizens, script, stamps.script(), handing, signer, clock);
        handed = new Handed(machines, screens, handing, clock);
        pages = new PlatformPages(citizens, new SignIns(clock, randomness), screens);
        phone = new PhonePages(platform, screens);
        desk = new DeskPages(citizens, screens);
        province = new ProvincePages(citizens, screens);
        tender = new TenderPages(citizens, screens);
        setting = new SettingPages(script, stamps.script(), handing, screens, clock);
        routes = routes();
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
        screens.join(world, ProvincialSystem.of(world, clock, randomness), TenderPlatform.of(world));
    }

    void stampBy(TimestampAuthority authority) {
        stamps.by(authority);
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
            if (Stamps.isAsked(exchange)) {
                stamps.answer(exchange);
                return;
            }
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
        String step = step(visit);
        Route route =
                Optional.ofNullable(routes.get(step)).orElseThrow(() -> new PlatformUnavailable("no such address"));
        requests.add(step);
        route.answer(visit);
    }

    private static String step(Visit visit) {
        return visit.path().startsWith(CHECKS) ? "GET " + CHECKS + "{ticket}" : visit.wish();
    }

    private interface Route {
        void answer(Visit visit) throws IOException;
    }

    private Map<String, Route> routes() {
        return Map.ofEntries(
                at("POST /checks", machines::open),
                at(
                        "GET /checks/{ticket}",
                        visit -> machines.progress(visit, visit.path().substring(CHECKS.length()))),
                at("POST /mobile-binding", machines::mobile),
                at("POST /token", visit -> machines.say(visit, pages.token(visit.body()))),
                at("GET /phone", phone::show),
                at("POST /phone/scan", phone::scan),
                at("POST /phone/number", phone::number),
                at("POST /phone/face", phone::face),
                at("POST /phone/refuse", phone::refuse),
                at("GET /phone/messages", handed::inbox),
                at("POST /copies", handed::copies),
                at("GET /copies", handed::collected),
                at("POST /copies/declined", handed::decline),
                at("POST /messages", handed::messages),
                at("GET /people", machines::people),
                at("POST /people", machines::addSomebody),
                at("POST /people/mobile", machines::bind),
                at("GET /faults", this::faults),
                at("POST /faults", machines::order),
                at("DELETE /faults", machines::clear),
                at("POST /faults/clear", setting::clear),
                at("POST /delay", machines::delay),
                at("GET /", pages::home),
                at("GET /sign-in", pages::signInPage),
                at("POST /sign-in", pages::signIn),
                at("POST /sign-out", pages::signOut),
                at("GET /account", pages::account),
                at("GET /authorize", pages::authorize),
                at("GET /desk", desk::show),
                at("POST /desk", desk::act),
                at("POST /desk/admission", desk::admit),
                at("GET /province", province::show),
                at("POST /province", province::play),
                at("GET /tender", tender::show),
                at("POST /tender", tender::ask),
                at("GET /clock", setting::clock),
                at("POST /clock", setting::turn),
                at("GET /sandbox.css", this::style),
                at("GET /requests", visit -> machines.requests(visit, requests.steps())),
                at("DELETE /requests", this::forget));
    }

    private static Map.Entry<String, Route> at(String step, Route route) {
        return Map.entry(step, route);
    }

    private void style(Visit visit) throws IOException {
        visit.exchange().getResponseHeaders().set("Content-Type", "text/css; charset=utf-8");
        Wire.send(visit.exchange(), 200, style);
    }

    private void forget(Visit visit) throws IOException {
        requests.clear();
        Wire.send(visit.exchange(), 204, new byte[0]);
    }

    private void faults(Visit visit) throws IOException {
        if (visit.isOfABrowser()) {
            setting.faults(visit);
        } else {
            machines.faults(visit);
        }
    }
}
