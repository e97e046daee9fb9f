package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import io.helidon.http.Method;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/// What every route answers to everybody when it is asked for what is A's. The routes are those of the routing table,
/// every cell of `route-matrix.tsv` is a literal: a new route is a line to think about.
class RouteMatrixTest {

    private static final String KEY = "a-key";
    private static final int FOREIGN = 5_000;

    private static final Map<String, String> BODIES = Map.of(
            "/api/v1/sessions", "{\"userName\":\"nobody\",\"password\":\"a wrong password\"}",
            "/api/v1/accounts", "{\"userName\":\"newcomer\",\"password\":\"a long password\"}",
            "/api/v1/accounts/password", "{\"userName\":\"somebody\",\"password\":\"a long password\"}",
            "/api/v1/bindings", "{\"type\":\"constructor-1\",\"number\":\"京1112018201800000\"}");

    private enum Role {
        NOBODY,
        /// The holder, freshly checked, in a browser.
        A,
        /// Another holder, freshly checked, in a browser.
        B,
        A_NOT_CHECKED,
        /// The holder, freshly checked, by a program.
        A_BY_TOKEN
    }

    @Test
    void every_route_answers_everybody_as_the_table_says() throws IOException {
        List<Route> routes;
        try (var stage = new Stage()) {
            routes = stage.site.routes();
        }
        String now = routes.stream()
                .map(RouteMatrixTest::line)
                .distinct()
                .sorted()
                .collect(Collectors.joining("\n", heading(), "\n"));
        assertThat(now).isEqualTo(table());
    }

    /// Status, headers and length are the same.
    @Test
    void a_foreign_id_cannot_be_told_from_one_that_nobody_has() {
        try (var stage = new Stage()) {
            Own own = Own.of(stage);
            Holder b = stage.world.holder(2);
            List<String> paths = stage.site.routes().stream()
                    .filter(route -> route.method().equals(Method.GET))
                    .map(Route::path)
                    .filter(path -> path.contains("{id}"))
                    .toList();
            assertThat(paths).hasSizeGreaterThan(10);
            for (String path : paths) {
                String foreign = seen(get(stage, b, own.in(path)));
                for (int i = 0; i < Math.ceilDiv(FOREIGN, paths.size()); i++) {
                    var nobodys = new UUID(0x01a2_0000_0000_7000L + ((long) i << 16), 0x8000_0000_0000_0000L + i);
                    assertThat(seen(get(stage, b, path.replace("{id}", nobodys.toString()))))
                            .as(path)
                            .isEqualTo(foreign);
                }
            }
        }
    }

    private static Answer get(Stage stage, Holder as, String path) {
        return stage.site.send(stage.site
                .request(path, "Accept", accepted(path), "Cookie", cookie(as), "Accept-Language", "zh-CN")
                .GET());
    }

    private static String seen(Answer answer) {
        var headers = new TreeMap<>(answer.response().headers().map());
        headers.keySet().removeIf(name -> name.equalsIgnoreCase("X-Request-Id") || name.equalsIgnoreCase("Date"));
        return answer.status() + " " + headers + " " + answer.bytes().length;
    }

    private static String heading() {
        return Stream.concat(
                        Stream.of("method", "path"), Stream.of(Role.values()).map(Role::name))
                .collect(Collectors.joining("\t", "", "\n"));
    }

    private static String line(Route route) {
        return Stream.concat(
                        Stream.of(route.method().text(), route.path().replaceFirst("[0-9a-f]{12}", "{digest}")),
                        Stream.of(Role.values()).map(role -> cell(route, role)))
                .collect(Collectors.joining("\t"));
    }

    private static String cell(Route route, Role role) {
        try (var stage = new Stage()) {
            Own own = Own.of(stage);
            Holder caller = switch (role) {
                case NOBODY, A, A_BY_TOKEN -> stage.holder;
                case B -> stage.world.holder(2);
                case A_NOT_CHECKED -> stage.again().holder;
            };
            return told(stage.site.send(request(stage, route, own.in(route.path()), role, caller)));
        }
    }

    private static HttpRequest.Builder request(Stage stage, Route route, String path, Role role, Holder caller) {
        var request = stage.site.request(path, "Accept", accepted(path), "Sec-Fetch-Site", "same-origin");
        switch (role) {
            case NOBODY -> {}
            case A, B, A_NOT_CHECKED -> request.header("Cookie", cookie(caller));
            case A_BY_TOKEN ->
                request.header("Authorization", "Bearer " + caller.session().id());
        }
        if (!route.method().equals(Method.POST)) {
            return request.method(route.method().text(), BodyPublishers.noBody());
        }
        return path.startsWith(Route.API)
                ? request.header("Content-Type", "application/json")
                        .header("Idempotency-Key", KEY)
                        .POST(BodyPublishers.ofString(BODIES.getOrDefault(path, "{}")))
                : request.header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("key=" + KEY + "&csrf=" + csrf(stage, role, caller)));
    }

    /// From a page that was sent to the same browser.
    private static String csrf(Stage stage, Role role, Holder caller) {
        return switch (role) {
            case NOBODY, A_BY_TOKEN -> "";
            case A, B, A_NOT_CHECKED ->
                Jsoup.parse(get(stage, caller, "/user-centre").text())
                        .select("input[name=csrf]")
                        .attr("value");
        };
    }

    private static String told(Answer answer) {
        String to = answer.response()
                .headers()
                .firstValue("Location")
                .map(location -> " "
                        + location.replaceFirst("\\?.*", "")
                                .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "{id}")
                                .replaceAll("[0-9A-Za-z_-]{22}$", "{ticket}"))
                .orElse("");
        return answer.status() + to;
    }

    private static String cookie(Holder holder) {
        return "__Host-jiazhu=" + holder.session().id();
    }

    private static String accepted(String path) {
        return path.startsWith(Route.API) ? "application/json" : "text/html";
    }

    private static String table() throws IOException {
        try (InputStream tsv = Objects.requireNonNull(RouteMatrixTest.class.getResourceAsStream("route-matrix.tsv"))) {
            return new String(tsv.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
