package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.operator.Role;
import io.helidon.http.Method;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What every route of the console answers to every role. The routes are those of the routing table, every cell of
/// `console-matrix.tsv` is a literal.
class ConsoleMatrixTest {

    /// Sent as these forms are not, they are refused for that.
    private static final Set<String> TAKES_FILES = Set.of("/rights", "/imports");

    @Test
    void every_route_answers_every_role_as_the_table_says() throws IOException {
        try (var office = new Office()) {
            List<Route> routes = office.stage.site.consoleRoutes();
            String now = routes.stream()
                    .map(ConsoleMatrixTest::line)
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining("\n", heading(), "\n"));
            assertThat(now).isEqualTo(table());
        }
    }

    @Test
    void a_form_from_elsewhere_is_nobodys() {
        try (var office = new Office()) {
            var browser = office.of(Role.ADMINISTRATOR);
            String csrf = browser.open("/").page().select("input[name=csrf]").attr("value");
            for (Route route : office.stage.site.consoleRoutes()) {
                if (route.method().equals(Method.POST) && !TAKES_FILES.contains(route.path())) {
                    Answer answer = browser.post(
                            path(route, office), Map.of("csrf", csrf, "role", "clerk"), "Sec-Fetch-Site", "cross-site");
                    assertThat(answer.status()).as(route.path()).isIn(403, 404);
                }
            }
            assertThat(browser.open("/").answer().status()).isEqualTo(200);
        }
    }

    private static String heading() {
        return Stream.concat(
                        Stream.of("method", "path", "NOBODY"),
                        Stream.of(Role.values()).map(Role::name))
                .collect(Collectors.joining("\t", "", "\n"));
    }

    private static String line(Route route) {
        var roles = Stream.concat(
                Stream.of(Optional.<Role>empty()), Stream.of(Role.values()).map(Optional::of));
        return Stream.concat(
                        Stream.of(route.method().text(), route.path().replaceFirst("[0-9a-f]{12}", "{digest}")),
                        roles.map(role -> cell(route, role)))
                .collect(Collectors.joining("\t"));
    }

    @SuppressWarnings("OptionalUsedAsFieldOrParameterType")
    private static String cell(Route route, Optional<Role> role) {
        try (var office = new Office()) {
            var browser = role.map(office::of).orElseGet(office::browser);
            String csrf = browser.open("/").page().select("input[name=csrf]").attr("value");
            String path = path(route, office);
            Answer answer = route.method().equals(Method.POST)
                    ? browser.post(path, Map.of("csrf", csrf, "role", "clerk", "grounds", "a reason", "name", "wang"))
                    : browser.once(path);
            return answer.status()
                    + answer.response()
                            .headers()
                            .firstValue("Location")
                            .map(location ->
                                    " " + location.replaceFirst("\\?.*", "").replaceFirst("[0-9a-f-]{36}", "{id}"))
                            .orElse("");
        }
    }

    /// Of somebody, and of a proposal to suspend somebody else's registration.
    private static String path(Route route, Office office) {
        return route.path()
                .replace("/operators/{id}", "/operators/" + office.somebody().id())
                .replace("/proposals/{id}", "/proposals/" + office.proposal().id())
                .replace("{type}", "constructor-1")
                .replace("/imports/{id}", "/imports/" + office.fileImport().id())
                .replace("{reporter}/{number}", "beijing/" + office.batch().number())
                .replace("{cause}", "image-missing")
                .replace("{token}", "a-token");
    }

    private static String table() throws IOException {
        try (InputStream tsv =
                Objects.requireNonNull(ConsoleMatrixTest.class.getResourceAsStream("console-matrix.tsv"))) {
            return new String(tsv.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
