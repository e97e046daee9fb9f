package cn.jiazhu.web;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/// Around every request: its trace id, the security headers of its answer, a line in the access log, the metrics.
/// The log names the route, never the path or the query: codes, tickets and names stand there.
final class Envelope implements Filter {

    static final HeaderName REQUEST_ID = HeaderNames.create("X-Request-Id");

    private static final Logger ACCESS = LoggerFactory.getLogger("cn.jiazhu.web.access");
    private static final Pattern TRACEPARENT = Pattern.compile("00-([0-9a-f]{32})-[0-9a-f]{16}-[0-9a-f]{2}");
    private static final HeaderName TRACEPARENT_NAME = HeaderNames.create("traceparent");
    private static final String NO_TRACE = "0".repeat(32);

    /// What follows a request through the log.
    private record Trace(String id) {}

    private final Map<String, String> headers;
    private final Supplier<String> newTraceId;
    private final Metrics metrics;

    Envelope(Web.Settings settings, Supplier<String> newTraceId, Metrics metrics) {
        this.headers = securityHeaders(settings.baseAddress().startsWith("https:"));
        this.newTraceId = newTraceId;
        this.metrics = metrics;
    }

    static String traceId(ServerRequest request) {
        return request.context().get(Trace.class).map(Trace::id).orElse(NO_TRACE);
    }

    String newTrace() {
        return newTraceId.get();
    }

    Map<String, String> headers() {
        return headers;
    }

    /// The same on every answer; a route that is to be cached says so itself.
    static Map<String, String> securityHeaders(boolean https) {
        var headers = new TreeMap<>(Map.of(
                "Content-Security-Policy",
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                        + "form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
                "X-Content-Type-Options",
                "nosniff",
                "Referrer-Policy",
                "same-origin",
                "Cross-Origin-Opener-Policy",
                "same-origin",
                "Cross-Origin-Resource-Policy",
                "same-origin",
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=()",
                "Cache-Control",
                "no-store"));
        if (https) {
            headers.put("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        return headers;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        long begun = System.nanoTime();
        String trace = request.headers()
                .first(TRACEPARENT_NAME)
                .map(TRACEPARENT::matcher)
                .filter(java.util.regex.Matcher::matches)
                .map(match -> match.group(1))
                .filter(id -> !id.equals(NO_TRACE))
                .orElseGet(newTraceId);
        request.context().register(new Trace(trace));
        headers.forEach((name, value) -> response.header(HeaderNames.create(name), value));
        response.header(REQUEST_ID, trace);
        MDC.put("traceId", trace);
        try {
            chain.proceed();
        } finally {
            var took = Duration.ofNanos(System.nanoTime() - begun);
            String route = request.matchingPattern().orElse("-");
            int status = Responses.statusOf(response);
            String method = request.prologue().method().text();
            metrics.answered(method, route, status, took);
            ACCESS.info("{} {} {} {} ms", method, route, status, took.toMillis());
            MDC.remove("traceId");
        }
    }
}
