package cn.jiazhu.web;

import io.helidon.common.concurrency.limits.FixedLimit;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.ListenerConfig;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.http1.Http1Config;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/// The sockets, each with limits, and the routes on them.
final class Listeners {

    static final String OBSERVABILITY = "observability";

    /// Beyond this the connection is cut, whatever the route: more than any body may hold, for who is still sending
    /// when
    /// it is cut never sees the answer that says why.
    private static final long CUT = (long) Uploads.MOST * Uploads.LARGEST;

    private final Web.Settings settings;
    private final House house;

    Listeners(Web.Settings settings, House house) {
        this.settings = settings;
        this.house = house;
    }

    WebServer build() {
        return WebServer.builder()
                .update(open -> limited(open, settings.open(), house.routes()))
                .putSocket(OBSERVABILITY, watch -> limited(watch, settings.observability(), house.observability()))
                .shutdownHook(false)
                .build();
    }

    private void limited(ListenerConfig.BuilderBase<?, ?> listener, Web.Listener where, List<Route> routes) {
        Web.Limits limits = settings.limits();
        listener.address(where.address())
                .port(where.port())
                .maxPayloadSize(CUT)
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
                .directHandlers(house.problems().beforeAnyRoute(house.envelope()))
                .routing(routing -> route(routing, routes));
    }

    private void route(HttpRouting.Builder routing, List<Route> routes) {
        routing.addFilter(house.envelope())
                .error(
                        Throwable.class,
                        (request, response, thrown) -> house.problems().send(call(request, response), thrown));
        var methods = new LinkedHashMap<String, TreeSet<String>>();
        for (Route route : routes) {
            add(routing, route.method(), route);
            var allowed = methods.computeIfAbsent(route.path(), _ -> new TreeSet<>());
            allowed.add(route.method().text());
            if (route.method().equals(Method.GET)) {
                add(routing, Method.HEAD, route);
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

    private void add(HttpRouting.Builder routing, Method method, Route route) {
        routing.route(
                method, route.path(), (request, response) -> route.answer().accept(call(request, response)));
    }

    private Call call(ServerRequest request, ServerResponse response) {
        Look look = Look.of(request, house.cookies());
        return new Call(request, response, house.wording().in(look.language()), look);
    }
}
