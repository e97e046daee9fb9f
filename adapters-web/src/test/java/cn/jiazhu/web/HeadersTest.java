package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What stands around every answer.
class HeadersTest {

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void every_route_answers_under_the_same_guard() {
        String id = stage.press("{}").at("/id");
        Stream<Answer> routes = stage.site.routes().stream()
                .map(route -> stage.site.send(stage.site
                        .request(
                                route.path()
                                        .replace("{id}", id)
                                        .replace("{ticket}", "AAAAAAAAAAAAAAAAAAAAAA")
                                        .replace("{code}", "INTERNAL")
                                        .replace("{name}", "sample.md"),
                                "Authorization",
                                "Bearer " + stage.holder.session().id())
                        .method(route.method().text(), java.net.http.HttpRequest.BodyPublishers.noBody())));
        Stream<Answer> others =
                Stream.of("/nothing", "/api/v1/nothing", "/v/x", "/..%2f").map(stage.site::get);

        Stream.concat(routes, others).forEach(answer -> {
            String where = answer.response().uri().getPath();
            assertThat(answer.header("Content-Security-Policy")).as(where).startsWith("default-src 'none'");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Strict-Transport-Security")).contains("max-age=31536000");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
            assertThat(answer.header("X-Request-Id")).matches("[0-9a-f]{32}");
            assertThat(answer.header("Server")).isEmpty();
            boolean published =
                    Stream.of("/assets/", "/docs/", "/api/v1/openapi.yaml").anyMatch(where::startsWith);
            assertThat(answer.header("Cache-Control").contains("no-store"))
                    .as(where)
                    .isEqualTo(!published);
            if (answer.bytes().length > 0 && !answer.header("Content-Type").matches("application/(pdf|ofd)")) {
                assertThat(answer.header("Content-Type").toLowerCase(Locale.ROOT))
                        .contains("charset=utf-8");
            }
        });
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
