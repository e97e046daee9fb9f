package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Signing in by page: the cookie, the way back, and forms that only our own pages can send.
class PageSessionsTest {

    private static final String SESSION = "__Host-jiazhu";

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void sign_in_stands_top_right_and_the_user_centre_takes_its_place() {
        var browser = new Browser(stage.site);
        assertThat(browser.page().select(".tools .go-in").text()).isEqualTo("登录");

        browser.open(browser.page().select(".tools .go-in").attr("href"));
        assertThat(browser.heading()).isEqualTo("登录政务服务门户");

        Browser inside = Browser.of(stage);
        assertThat(inside.heading()).isEqualTo("用户中心");
        assertThat(inside.open("/").page().select(".tools .go-in").text()).isEqualTo("用户中心");
        assertThat(inside.open("/user-centre").page().select(".who span").text())
                .isEqualTo(stage.holder.session().person().name().text());
    }

    @Test
    void the_user_centre_says_where_else_one_is_signed_in() {
        stage.again();
        var rows = Browser.of(stage).open("/user-centre").page().select("section:has(#security) li");

        assertThat(rows.eachText()).hasSizeGreaterThan(1).allMatch(text -> text.contains("最近一次使用"));
        assertThat(rows.eachText()).filteredOn(text -> text.endsWith("（就是这里）")).hasSize(1);
    }

    @Test
    void a_wrong_password_keeps_the_user_name_and_says_what_to_do() {
        var browser = new Browser(stage.site).open("/portal/sign-in");

        browser.submit(browser.form("/portal/sign-in"), Map.of("userName", "zhou", "password", "wrong"));

        assertThat(browser.answer().status()).isEqualTo(401);
        assertThat(browser.page().select("#userName").val()).isEqualTo("zhou");
        assertThat(browser.page().select("#password").val()).isEmpty();
        assertThat(browser.page().select("[role=alert]").text()).contains("用户名或密码不正确");
        assertThat(browser.cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void after_five_wrong_ones_the_page_says_when_to_try_again() {
        var browser = new Browser(stage.site).open("/portal/sign-in");
        for (int n = 0; n < 6; n++) {
            browser.submit(browser.form("/portal/sign-in"), Map.of("userName", "zhou", "password", "wrong"));
        }

        assertThat(browser.answer().status()).isEqualTo(429);
        assertThat(browser.answer().header("Retry-After")).matches("[1-9][0-9]?");
        assertThat(browser.page().select("[role=alert]").text())
                .contains(browser.answer().header("Retry-After"));
        assertThat(browser.page().select("#userName").val()).isEqualTo("zhou");
    }

    @Test
    void the_cookie_is_for_this_host_and_for_no_script() {
        var browser = new Browser(stage.site).open("/portal/sign-in");
        Answer sent = browser.post(
                "/portal/sign-in",
                Browser.fields(
                        browser.form("/portal/sign-in"),
                        Map.of("userName", stage.holder.id().toString(), "password", "a password")));

        String cookie = sent.response().headers().allValues("Set-Cookie").stream()
                .filter(line -> line.startsWith(SESSION + '='))
                .findFirst()
                .orElseThrow();
        assertThat(cookie)
                .contains("; Path=/", "; Secure", "; HttpOnly", "; SameSite=Lax")
                .doesNotContain("Domain");
    }

    @Test
    void whoever_is_not_signed_in_signs_in_and_lands_where_he_wanted() {
        var browser = new Browser(stage.site).open("/user-centre?show=all");
        assertThat(browser.heading()).isEqualTo("登录政务服务门户");

        Answer sent = browser.post(
                "/portal/sign-in",
                Browser.fields(
                        browser.form("/portal/sign-in"),
                        Map.of("userName", stage.holder.id().toString(), "password", "a password")));

        assertThat(sent.header("Location")).isEqualTo("/user-centre?show=all");
    }

    @Test
    void no_other_place_is_gone_on_to() {
        for (String next : List.of(
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/user-centre@evil.example",
                "/user-centre//evil.example",
                "/user-centre/../sign-out",
                "/sign-out",
                "/user-centre\r\nSet-Cookie: a=b",
                "javascript:alert(1)",
                "/certificates?next=https://evil.example",
                "user-centre",
                "")) {
            assertThat(Next.of(next)).as(next).isEqualTo("/user-centre");
        }
        assertThat(Next.of("/certificates/018f-a/annotate?use=%E6%8A%95"))
                .isEqualTo("/certificates/018f-a/annotate?use=%E6%8A%95");
    }

    @Test
    void each_sign_in_has_a_new_secret_and_the_old_one_is_dead() {
        Browser browser = Browser.of(stage);
        String first = browser.cookies().get(SESSION);
        var planted = new Browser(stage.site);
        planted.cookies().put(SESSION, first);

        planted.open("/help");
        planted.cookies().putAll(Map.of(SESSION, first));
        var form = new Browser(stage.site).open("/portal/sign-in");
        form.cookies().put(SESSION, first);
        form.submit(
                form.form("/portal/sign-in"),
                Map.of("userName", stage.holder.id().toString(), "password", "a password"));

        assertThat(form.cookies().get(SESSION)).isNotEqualTo(first);
        assertThat(planted.open("/user-centre").answer().status()).isEqualTo(401);
    }

    @Test
    void signing_out_ends_the_session_itself() {
        Browser browser = Browser.of(stage);
        String secret = browser.cookies().get(SESSION);

        browser.submit(browser.form("/sign-out"), Map.of());

        assertThat(browser.address()).isEqualTo("/");
        assertThat(browser.cookies()).doesNotContainKey(SESSION);
        browser.cookies().put(SESSION, secret);
        assertThat(browser.open("/user-centre").answer().status()).isEqualTo(401);
    }

    @Test
    void signing_out_everywhere_ends_the_sessions_of_every_browser() {
        Browser one = Browser.of(stage);
        Browser other = Browser.of(stage);

        one.open("/user-centre");
        one.submit(one.form("/sign-out/everywhere"), Map.of());

        assertThat(one.address()).isEqualTo("/");
        assertThat(other.open("/user-centre").answer().status()).isEqualTo(401);
    }

    @Test
    void one_that_was_idle_is_told_and_led_back_to_the_same_page() {
        Browser browser = Browser.of(stage);
        stage.world.clock().turn(Duration.ofMinutes(16));

        browser.open("/user-centre?show=all");

        assertThat(browser.answer().status()).isEqualTo(401);
        assertThat(browser.heading()).isEqualTo("登录已超时");
        assertThat(browser.page().select(".btn.main").attr("href"))
                .isEqualTo("/portal/sign-in?next=%2Fuser-centre%3Fshow%3Dall");
        assertThat(browser.open("/user-centre").heading()).isEqualTo("登录政务服务门户");
    }

    @Test
    void the_page_knows_when_the_session_ends_and_can_prolong_it_in_place() {
        Browser browser = Browser.of(stage);
        assertThat(left(browser)).isEqualTo("900");
        stage.world.clock().turn(Duration.ofMinutes(14));
        Map<String, String> fields = Browser.fields(browser.form("/session/extension"), Map.of());
        assertThat(browser.post("/session/extension", fields).status()).isEqualTo(204);
        stage.world.clock().turn(Duration.ofMinutes(14));

        assertThat(left(browser.open("/help"))).isEqualTo("60");
        assertThat(left(browser.open("/user-centre"))).isEqualTo("900");
        assertThat(browser.page().select("dialog count-down").attr("data-warn")).isEqualTo("150");
    }

    @Test
    void nobody_stays_longer_than_twelve_hours() {
        Browser browser = Browser.of(stage);
        for (int n = 0; n < 50; n++) {
            stage.world.clock().turn(Duration.ofMinutes(14));
            browser.open("/user-centre");
        }
        stage.world.clock().turn(Duration.ofMinutes(14));

        assertThat(left(browser.open("/user-centre"))).isEqualTo("360");
    }

    private static String left(Browser browser) {
        return browser.page().select("dialog count-down").attr("data-left");
    }

    @Test
    void a_form_is_taken_only_from_our_own_page_in_this_browser() {
        Browser browser = Browser.of(stage);
        Map<String, String> fields = Browser.fields(browser.form("/sign-out"), Map.of());
        var stranger = new Browser(stage.site).open("/portal/sign-in");
        var foreign = new HashMap<>(fields);
        foreign.put("csrf", stranger.page().select("input[name=csrf]").val());

        refused(browser.post("/sign-out", fields, "Sec-Fetch-Site", "cross-site"));
        refused(browser.post("/sign-out", fields, "Sec-Fetch-Site", "same-site"));
        refused(browser.post("/sign-out", fields, "Origin", "https://evil.example"));
        refused(browser.post("/sign-out", fields, "Origin", "null"));
        refused(browser.post("/sign-out", fields, "X-Nothing", "said"));
        refused(browser.post("/sign-out", Map.of()));
        refused(browser.post("/sign-out", Map.of("csrf", "x")));
        refused(browser.post("/sign-out", foreign));
        assertThat(browser.open("/user-centre").answer().status()).isEqualTo(200);

        Answer own = browser.post("/sign-out", fields, "Origin", Site.BASE);
        assertThat(own.status()).isEqualTo(303);
    }

    @Test
    void nobody_is_signed_in_by_somebody_elses_form() {
        var browser = new Browser(stage.site);
        var credentials = Map.of("userName", stage.holder.id().toString(), "password", "a password");

        refused(browser.post("/portal/sign-in", credentials));

        browser.open("/portal/sign-in");
        Map<String, String> fields = Browser.fields(browser.form("/portal/sign-in"), credentials);
        refused(browser.post("/portal/sign-in", fields, "Sec-Fetch-Site", "cross-site"));
        refused(new Browser(stage.site).post("/portal/sign-in", fields));
        assertThat(browser.cookies()).doesNotContainKey(SESSION);
    }

    @Test
    void the_secret_of_forms_looks_different_in_every_answer() {
        Browser browser = Browser.of(stage);

        assertThat(browser.open("/user-centre").page().select("[name=csrf]").val())
                .isNotEqualTo(browser.open("/user-centre")
                        .page()
                        .select("[name=csrf]")
                        .val());
    }

    @Test
    void the_api_takes_the_cookie_for_reading_only() {
        Browser browser = Browser.of(stage);

        assertThat(browser.once("/api/v1/certificates", "Accept", "application/json")
                        .at("/code"))
                .isEqualTo("REALNAME_REQUIRED");
        assertThat(browser.post("/api/v1/sessions/current/extension", Map.of()).at("/code"))
                .isEqualTo("SIGN_IN_NEEDED");
    }

    @Test
    void language_and_size_stay_with_the_person() {
        Browser browser = new Browser(stage.site).open("/help?x=1");

        browser.open(browser.page().select(".tools a[lang=en]").attr("href"));
        assertThat(browser.address()).isEqualTo("/help?x=1&lang=en");
        assertThat(browser.heading()).isEqualTo("Messages explained");

        browser.open(browser.page().select(".tools a:contains(Larger)").attr("href"));
        assertThat(browser.page().select("html").attr("data-mode")).isEqualTo("elder");
        browser.open("/docs");
        assertThat(browser.page().select("html").attr("lang")).isEqualTo("en");
        assertThat(browser.page().select("html").attr("data-mode")).isEqualTo("elder");
        browser.open(browser.page().select(".tools a:contains(Even)").attr("href"));
        assertThat(browser.page().select("html").attr("data-size")).isEqualTo("largest");
        browser.open(browser.page().select(".tools a:contains(Standard)").attr("href"));
        assertThat(browser.page().select("html").attr("data-mode")).isEqualTo("standard");
    }

    @Test
    void a_form_half_filled_in_is_shown_otherwise_with_what_is_typed() {
        Browser browser = new Browser(stage.site).open("/portal/sign-in?next=%2Fbind");
        var english = browser.page().select(".tools button[lang=en]");
        assertThat(english.attr("form"))
                .isEqualTo(browser.form("/portal/sign-in").id());

        Answer shown = browser.post(
                english.attr("formaction"),
                Browser.fields(
                        browser.form("/portal/sign-in"),
                        Map.of("userName", "zhou", "password", "half a pass", "look", "yes")));

        assertThat(shown.status()).isEqualTo(200);
        var page = Jsoup.parse(shown.text());
        assertThat(page.select("h1").text()).isEqualTo("Sign in to the portal");
        assertThat(page.select("#userName").val()).isEqualTo("zhou");
        assertThat(page.select("#password").val()).isEmpty();
        assertThat(page.select("input[name=next]").val()).isEqualTo("/bind");
    }

    @Test
    void the_day_is_told_only_where_the_calendar_has_been_turned() {
        assertThat(new Browser(stage.site).page().select(".sandbox").text()).endsWith("今天按 2026年3月9日");

        stage.world.clock().turnTo("2026-03-09T10:00");

        assertThat(new Browser(stage.site).page().select(".sandbox").text()).doesNotContain("今天按");
    }

    private static void refused(Answer answer) {
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text()).contains("页面已经过时");
    }
}
