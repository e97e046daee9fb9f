package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.http.Method;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What another site makes the browser of somebody signed in do here: nothing. The routes are those of the routing
/// table.
class CrossSiteTest {

    private final Stage stage = new Stage();
    private final Own own = Own.of(stage);
    private final String cookie = "__Host-jiazhu=" + stage.holder.session().id();

    @AfterEach
    void close() {
        stage.close();
    }

    /// What a browser says of where a form comes from; those of before 2020 send the origin alone.
    static Stream<List<String>> elsewhere() {
        return Stream.of(
                List.of("Sec-Fetch-Site", "cross-site", "Origin", "https://evil.example"),
                List.of("Sec-Fetch-Site", "same-site", "Origin", "https://sub.verify.example"),
                List.of("Sec-Fetch-Site", "cross-site", "Origin", Site.BASE),
                List.of("Origin", "https://evil.example"),
                List.of("Origin", "https://sub.verify.example"),
                List.of("Origin", "https://verify.example.evil.example"),
                List.of("Origin", "https://verify.example:8443"),
                List.of("Origin", "null"),
                List.of("Referer", Site.BASE + "/user-centre"));
    }

    /// Even if the secret of the form has become known.
    @ParameterizedTest
    @MethodSource("elsewhere")
    void no_form_is_taken_from_elsewhere(List<String> said) {
        String csrf = Jsoup.parse(get("/user-centre").text())
                .select("input[name=csrf]")
                .attr("value");
        String before = state();
        // verifying files changes nothing: anybody's page may ask for it
        List<String> paths = paths(false, Method.POST)
                .filter(path -> !path.equals("/verify"))
                .toList();
        assertThat(paths).hasSizeGreaterThan(10).contains("/portal/sign-in", "/sign-out");

        for (String path : paths) {
            Answer answer = stage.site.send(stage.site
                    .request(own.in(path), said.toArray(String[]::new))
                    .headers("Cookie", cookie, "Accept", "text/html")
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("key=a-key&userName=a&password=a-password&csrf=" + csrf)));
            assertThat(answer.status()).as(path).isEqualTo(403);
        }
        assertThat(state()).isEqualTo(before);
    }

    /// `fetch` with `no-cors` sends no JSON, and the cookie counts for nothing here; other requests ask first. What
    /// takes
    /// a form from anybody finds no file in it.
    @Test
    void the_api_changes_nothing_for_a_page_elsewhere() {
        String before = state();
        for (String type :
                List.of("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x")) {
            paths(true, Method.POST).forEach(path -> {
                Answer answer = stage.site.send(stage.site
                        .request(own.in(path), "Cookie", cookie, "Content-Type", type, "Idempotency-Key", "a-key")
                        .POST(BodyPublishers.ofString("{\"userName\":\"newcomer\",\"password\":\"a long password\"}")));
                assertThat(answer.status()).as(path).isIn(400, 401, 415);
                assertThat(answer.header("Set-Cookie")).as(path).isEmpty();
            });
        }
        paths(true, Method.DELETE)
                .forEach(path -> assertThat(stage.site
                                .delete(own.in(path), "Cookie", cookie)
                                .status())
                        .as(path)
                        .isEqualTo(401));
        stage.site.routes().forEach(route -> {
            Answer asked = stage.site.send(stage.site
                    .request(own.in(route.path()), "Origin", "https://evil.example")
                    .header("Access-Control-Request-Method", route.method().text())
                    .method("OPTIONS", BodyPublishers.noBody()));
            assertThat(asked.response().headers().map().keySet())
                    .as(route.path())
                    .noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control"));
        });
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void an_image_that_is_a_page_of_ours_changes_nothing_and_signs_nobody_in() {
        String before = state();
        stage.site.routes().stream()
                .filter(route -> route.method().equals(Method.GET))
                .forEach(route -> {
                    Answer answer = stage.site.get(
                            own.in(route.path()) + "?code=a-code&state=a-state&error=",
                            "Cookie",
                            cookie,
                            "Sec-Fetch-Site",
                            "cross-site",
                            "Sec-Fetch-Mode",
                            "no-cors",
                            "Sec-Fetch-Dest",
                            "image");
                    assertThat(answer.response().headers().allValues("Set-Cookie"))
                            .as(route.path())
                            .noneMatch(set -> set.startsWith("__Host-jiazhu="));
                });
        assertThat(state()).isEqualTo(before);
    }

    /// All that a form or a program could have changed, as the holder sees it.
    private String state() {
        return Stream.of(
                        "/certificates",
                        "/certificates/" + own.certificate(),
                        "/certificates/" + own.certificate() + "/annotations",
                        "/real-name-checks/" + own.ticket(),
                        "/self-check")
                .map(path -> stage.visitor().get(path))
                .map(answer -> answer.status() + answer.text())
                .toList()
                .toString();
    }

    private Stream<String> paths(boolean ofTheApi, Method method) {
        return stage.site.routes().stream()
                .filter(route -> route.method().equals(method))
                .map(Route::path)
                .filter(path -> path.startsWith(Route.API) == ofTheApi);
    }

    private Answer get(String path) {
        return stage.site.get(path, "Cookie", cookie, "Accept", "text/html");
    }
}
