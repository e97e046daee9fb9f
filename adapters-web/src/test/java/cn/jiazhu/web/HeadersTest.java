package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What stands around every answer.
class HeadersTest {

    /// Every header of every answer but those that are about its own content; a new one is a line to think about.
    private static final String GUARD = """
            content-security-policy: default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
            connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'
            cross-origin-opener-policy: same-origin
            cross-origin-resource-policy: same-origin
            permissions-policy: camera=(), geolocation=(), microphone=()
            referrer-policy: same-origin
            strict-transport-security: max-age=31536000; includeSubDomains
            x-content-type-options: nosniff
            """;

    private static final Set<String> OWN = Set.of(
            "allow",
            "cache-control",
            "connection",
            "content-disposition",
            "content-encoding",
            "content-language",
            "content-length",
            "content-type",
            "date",
            "etag",
            "location",
            "retry-after",
            "set-cookie",
            "transfer-encoding",
            "vary",
            "www-authenticate",
            "x-request-id");

    private static final Pattern COOKIE = Pattern.compile(
            "__Host-jiazhu(-[a-z]+)?=[^;]*(; (Path=/|Secure|HttpOnly|SameSite=Lax|Max-Age=\\d+|Expires=[^;]+))+");

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    /// Whoever asks; what a route says of its own content is not part of it.
    @Test
    void every_route_answers_under_the_same_guard() {
        Own own = Own.of(stage);
        var callers = List.of(
                new String[] {"Accept", "text/html"},
                new String[] {
                    "Accept",
                    "text/html",
                    "Cookie",
                    "__Host-jiazhu=" + stage.holder.session().id()
                },
                new String[] {
                    "Authorization", "Bearer " + stage.holder.session().id()
                });
        Stream<Answer> routes = callers.stream()
                .flatMap(caller -> stage.site.routes().stream()
                        .map(route -> stage.site.send(stage.site
                                .request(own.in(route.path()), caller)
                                .method(route.method().text(), BodyPublishers.noBody()))));
        Stream<Answer> others =
                Stream.of("/nothing", "/api/v1/nothing", "/v/x", "/..%2f").map(stage.site::get);

        Stream.concat(routes, others).forEach(answer -> {
            String where = answer.response().uri().getPath();
            boolean published =
                    Stream.of("/assets/", "/docs/", "/api/v1/openapi.yaml").anyMatch(where::startsWith);
            assertThat(guard(answer)).as(where).isEqualTo(GUARD);
            assertThat(answer.header("Cache-Control").contains("no-store"))
                    .as(where)
                    .isEqualTo(!published);
            assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{32}");
            assertThat(answer.response().headers().allValues("Set-Cookie"))
                    .as(where)
                    .allMatch(set -> COOKIE.matcher(set).matches());
            if (answer.bytes().length > 0 && !answer.header("Content-Type").matches("application/(pdf|ofd)")) {
                assertThat(answer.header("Content-Type").toLowerCase(Locale.ROOT))
                        .contains("charset=utf-8");
            }
        });
    }

    private static String guard(Answer answer) {
        return answer.response().headers().map().entrySet().stream()
                .filter(header -> !OWN.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .map(header -> header.getKey().toLowerCase(Locale.ROOT) + ": " + String.join(" | ", header.getValue()))
                .sorted()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void a_trace_is_taken_up_from_the_caller() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        Answer answer = stage.site.get("/api/v1/nothing", "traceparent", "00-" + trace + "-00f067aa0ba902b7-01");

        assertThat(answer.header("X-Request-Id")).isEqualTo(trace);
        assertThat(answer.at("/traceId")).isEqualTo(trace);
    }

    @Test
    void a_trace_that_is_none_is_not() {
        for (String trace : List.of("x", "00-" + "0".repeat(32) + "-00f067aa0ba902b7-01", "00-<script>-1-1")) {
            assertThat(stage.site.get("/", "traceparent", trace).header("X-Request-Id"))
                    .matches("[0-9a-f]{32}")
                    .isNotEqualTo("0".repeat(32));
        }
    }

    @Test
    void a_claimed_host_is_not_believed() {
        Answer answer =
                stage.site.get("/api/v1/nothing", "X-Forwarded-Host", "evil.example", "Forwarded", "host=evil.example");

        assertThat(answer.text()).doesNotContain("evil").contains(Site.BASE);
    }

    @Test
    void unknown_and_foreign_things_are_answered_alike() {
        Visitor other = stage.site.visitor(stage.world.holder(9));
        String id = stage.press("{}").at("/id");
        String unknown = "00000000-0000-7000-0000-00000000dead";
        for (String path : List.of("", "/pre-check", "/annotations")) {
            alike(other.get("/certificates/" + stage.holder.id() + path), other.get("/certificates/" + unknown + path));
        }
        alike(other.press(stage.holder.id(), "a", "{}"), other.press(unknown, "b", "{}"));
        for (String path : List.of("", "/pdf", "/ofd", "/preview.svg", "/calendar.ics")) {
            alike(other.get("/annotations/" + id + path), other.get("/annotations/" + unknown + path));
        }
        for (String path : List.of("/check", "/withdrawal")) {
            alike(other.post("/annotations/" + id + path, ""), other.post("/annotations/" + unknown + path, ""));
        }
        alike(other.delete("/annotations/" + id), other.delete("/annotations/" + unknown));
        String ticket = stage.visitor().post("/real-name-checks", "").at("/ticket");
        alike(other.get("/real-name-checks/" + ticket), other.get("/real-name-checks/AAAAAAAAAAAAAAAAAAAAAA"));
    }

    private static void alike(Answer foreign, Answer unknown) {
        assertThat(foreign.status()).as(foreign.text()).isEqualTo(404).isEqualTo(unknown.status());
        assertThat(shape(foreign)).isEqualTo(shape(unknown));
        assertThat(foreign.response().headers().map().keySet())
                .isEqualTo(unknown.response().headers().map().keySet());
    }

    private static String shape(Answer answer) {
        return answer.text().replaceAll("[0-9a-f]{32}", "TRACE");
    }
}
