package cn.jiazhu.web;

import io.helidon.common.concurrency.limits.FixedLimit;
import io.helidon.common.tls.Tls;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/// The sockets, each with limits, and the routes on them.
final class Listeners {

    static final String CONSOLE = "console";

    private final Web.Settings settings;
    private final House house;
    private final Console console;
    private final Proxies proxies;
    private final List<HttpService> beside;
    private final Instant now;

    /// @param beside another front end's routes on the open listener
    Listeners(Web.Settings settings, House house, Console console, List<HttpService> beside, Instant now) {
        this.settings = settings;
        this.house = house;
        this.console = console;
        this.beside = beside;
        this.proxies = Proxies.of(settings.trustedProxies());
        this.now = now;
    }

    WebServer open() {
        return WebServer.builder()
                .update(open -> limited(open, settings.open(), house.open(), beside))
                .putSocket(CONSOLE, desk -> limited(desk, settings.console().listener(), console.front(), List.of()))
                .update(this::encrypted)
                .shutdownHook(false)
                .build();
    }

    /// A server of its own: it still answers while the other one stops.
    WebServer observability() {
        return WebServer.builder()
                .update(watch -> limited(watch, settings.observability(), house.observability(), List.of()))
                .shutdownHook(false)
                .build();
    }

    private void encrypted(ListenerConfig.BuilderBase<?, ?> listener) {
        switch (settings.encryption()) {
            case Web.Encryption.None _ -> {}
            case Web.Encryption.Pem files ->
                listener.tls(Tls.builder()
                        .sslContext(Encrypting.with(files, now))
                        .enabledProtocols(List.of("TLSv1.3", "TLSv1.2"))
                        .build());
        }
    }

    private void limited(
            ListenerConfig.BuilderBase<?, ?> listener, Web.Listener where, Front front, List<HttpService> services) {
        Web.Limits limits = settings.limits();
        listener.address(where.address())
                .port(where.port())
                .maxPayloadSize(front.cut())
                .maxTcpConnections(limits.connections())
                .concurrencyLimit(
                        FixedLimit.builder().permits(limits.requests()).build())
                .connectionOptions(socket -> socket.tcpNoDelay(true)) // else a page waits 40 ms for an acknowledgement
                .idleConnectionTimeout(limits.idle())
                .idleConnectionPeriod(limits.idle().dividedBy(3))
                .shutdownGracePeriod(limits.grace())
                .addProtocol(Http1Config.builder()
                        .maxHeadersSize(limits.headerBytes())
                        .maxPrologueLength(limits.requestLineBytes())
                        .build())
                .directHandlers(front.problems().beforeAnyRoute(house.envelope()))
                .routing(routing -> route(routing, front, services));
    }

    private void route(HttpRouting.Builder routing, Front front, List<HttpService> services) {
        routing.addFilter(house.envelope())
                .error(
                        Throwable.class,
                        (request, response, thrown) -> front.problems().send(call(request, response, front), thrown));
        services.forEach(routing::register);
        var methods = new LinkedHashMap<String, TreeSet<String>>();
        for (Route route : front.routes()) {
            add(routing, route.method(), route, front);
            var allowed = methods.computeIfAbsent(route.path(), _ -> new TreeSet<>());
            allowed.add(route.method().text());
            if (route.method().equals(Method.GET)) {
                add(routing, Method.HEAD, route, front);
                allowed.add(Method.HEAD.text());
            }
        }
        methods.forEach((path, allowed) -> routing.any(path, (_, response) -> {
            response.header(HeaderNames.ALLOW, String.join(", ", allowed));
            throw new RequestRefused(ProblemCode.METHOD_NOT_ALLOWED);
        }));
        routing.any((_, _) -> {
            throw new RequestRefused(ProblemCode.NOT_FOUND);
        });
    }

    private void add(HttpRouting.Builder routing, Method method, Route route, Front front) {
        routing.route(
                method, route.path(), (request, response) -> route.answer().accept(call(request, response, front)));
    }

    private Call call(ServerRequest request, ServerResponse response, Front front) {
        Look look = Look.of(request, front.cookies());
        return new Call(request, response, house.wording().in(look.language()), look, proxies);
    }
}
