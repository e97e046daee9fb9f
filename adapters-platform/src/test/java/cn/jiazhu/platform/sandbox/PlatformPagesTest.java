package cn.jiazhu.platform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.jiazhu.application.port.CountingRandomness;
import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.NationalPlatform.PlatformUser;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.application.port.TestClock;
import cn.jiazhu.domain.identity.IdentitySamples;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.platform.Platform;
import com.nimbusds.jose.JWSObject;
import java.io.IOException;
import java.text.ParseException;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The platform's home, its sign-in, and how it tells another site who has signed in.
class PlatformPagesTest {

    private static final String RETURN = "http://localhost:8080/platform/callback";
    private static final String AUTHORIZE =
            "/authorize?client=jiazhu&state=a%26b&return=http%3A%2F%2Flocalhost%3A8080%2Fplatform%2Fcallback";

    private final TestClock clock = TestClock.at(IdentitySamples.NOW);
    private final Sandbox sandbox;
    private final Browser browser;
    private final PlatformPersonId holder;

    PlatformPagesTest() throws IOException {
        sandbox = Sandbox.start(0, clock, new CountingRandomness());
        browser = new Browser(sandbox.address());
        holder = sandbox.add(
                NationalPlatformContract.HOLDER,
                MobileBinding.BOUND,
                new Sandbox.Login("zhouyanqing", "right", "<可加注>"));
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void one_signs_in_at_the_top_right_of_the_home_page_and_out_again() {
        assertThat(browser.page("/").select("nav.tools a").text()).isEqualTo("登录");
        var signedIn = browser.submit(form("/sign-in"), Map.of("user", "zhouyanqing", "password", "right"));
        assertThat(Browser.location(signedIn)).isEqualTo("/");
        assertThat(browser.page("/").text())
                .contains(NationalPlatformContract.HOLDER.name().text() + "，您已登录");
        browser.submit(browser.page("/").expectFirst("form"), Map.of());
        assertThat(browser.page("/").select("nav.tools a").text()).isEqualTo("登录");
    }

    @Test
    void a_code_tells_once_who_has_signed_in() throws ParseException {
        var back = browser.submit(form(AUTHORIZE), Map.of("user", "zhouyanqing", "password", "right"));
        assertThat(Browser.location(back)).startsWith(RETURN + "?code=").endsWith("&state=a%26b");
        String code = code(Browser.location(back));
        assertThat(token(code, RETURN))
                .containsEntry("state", "signed-in")
                .containsEntry("sub", code)
                .containsEntry("nonce", "n-1")
                .containsEntry("person", holder.text())
                .containsEntry("id_number", NationalPlatformContract.HOLDER.id().number())
                .containsEntry("name", NationalPlatformContract.HOLDER.name().text());
        assertThat(token(code, RETURN)).containsEntry("state", "unknown-code").doesNotContainKey("person");
    }

    @Test
    void our_client_sends_a_browser_there_and_learns_who_came_back() {
        NationalPlatform client = Platform.national(sandbox.connection(), clock, new CountingRandomness());
        String address = client.signInAddress("a&b", RETURN).toString();
        assertThat(address).isEqualTo(sandbox.address() + AUTHORIZE);
        browser.submit(form("/sign-in"), Map.of("user", "zhouyanqing", "password", "right"));
        String code = code(Browser.location(browser.get(AUTHORIZE)));

        assertThat(client.signedIn(code, RETURN + "x"))
                .as("for another address")
                .isEmpty();
        String again = code(Browser.location(browser.get(AUTHORIZE)));
        assertThat(client.signedIn(again, RETURN)).contains(new PlatformUser(holder, NationalPlatformContract.HOLDER));
        assertThat(client.signedIn(again, RETURN)).as("a second time").isEmpty();
        assertThat(client.signedIn("no code at all", RETURN)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNSIGNED", "OTHER_KEY", "OTHER_SUBJECT", "OTHER_NONCE", "STALE", "HTML", "SERVER_ERROR"})
    void an_answer_on_a_code_that_cannot_be_trusted_signs_nobody_in(String fault) {
        NationalPlatform client = Platform.national(sandbox.connection(), clock, new CountingRandomness());
        browser.submit(form("/sign-in"), Map.of("user", "zhouyanqing", "password", "right"));
        String code = code(Browser.location(browser.get(AUTHORIZE)));
        new HttpPhone(sandbox.address()).fault(fault, 1);

        assertThatExceptionOfType(PlatformUnavailable.class).isThrownBy(() -> client.signedIn(code, RETURN));
    }

    @Test
    void whoever_has_signed_in_at_home_is_not_asked_again() throws ParseException {
        browser.submit(form("/sign-in"), Map.of("user", "zhouyanqing", "password", "right"));
        String code = code(Browser.location(browser.get(AUTHORIZE)));
        assertThat(token(code, RETURN)).containsEntry("person", holder.text());
    }

    @Test
    void a_sample_person_can_be_chosen_instead_of_typed() throws ParseException {
        Element choosing = browser.page(AUTHORIZE).select("form").get(1);
        assertThat(choosing.select("option").text()).contains("<可加注>");
        String code = code(Browser.location(browser.submit(choosing, Map.of())));
        assertThat(token(code, RETURN)).containsEntry("person", holder.text());
    }

    @Test
    void a_code_is_for_one_return_address_and_a_minute() throws ParseException {
        String elsewhere = code(Browser.location(browser.submit(form(AUTHORIZE), Map.of("person", holder.text()))));
        assertThat(token(elsewhere, RETURN + "/")).containsEntry("state", "unknown-code");
        String late = code(Browser.location(browser.submit(form(AUTHORIZE), Map.of("person", holder.text()))));
        clock.turn(Duration.ofSeconds(60));
        assertThat(token(late, RETURN)).containsEntry("state", "unknown-code");
    }

    @Test
    void a_wrong_password_is_told_and_the_user_name_kept() {
        var answer = browser.submit(form(AUTHORIZE), Map.of("user", "zhouyanqing", "password", "wrong"));
        assertThat(answer.statusCode()).isEqualTo(200);
        Element page = Jsoup.parse(answer.body());
        assertThat(page.select("[role=alert]").text()).contains("用户名或密码不正确");
        assertThat(page.expectFirst("#user").attr("value")).isEqualTo("zhouyanqing");
        assertThat(page.expectFirst("[name=return]").attr("value")).isEqualTo(RETURN);
        assertThat(browser.submit(form(AUTHORIZE), Map.of("user", "", "password", ""))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void cancelling_leads_back() {
        assertThat(browser.page(AUTHORIZE).expectFirst("a.plain").attr("href"))
                .isEqualTo(RETURN + "?error=cancelled&state=a%26b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/authorize",
                "/authorize?client=other&state=s&return=http%3A%2F%2Flocalhost%2F",
                "/authorize?client=jiazhu&state=s&return=https%3A%2F%2Fevil.example%2F",
                "/authorize?client=jiazhu&state=s&return=http%3A%2F%2Flocalhost%40evil.example%2F",
                "/authorize?client=jiazhu&state=s&return=javascript%3Aalert(1)",
                "/authorize?client=jiazhu&state=s&return=%2F%2Fevil.example"
            })
    void nobody_else_is_told_anything(String path) {
        var answer = browser.get(path);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Browser.location(answer)).isEmpty();
    }

    @Test
    void a_post_from_another_site_is_refused() {
        var login = Map.of("user", "zhouyanqing", "password", "right");
        assertThat(browser.post("/sign-in", login, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/sign-in", login, "Origin", "http://evil.example")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/sign-in", login, "Origin", "null").statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/people/mobile", login, "Sec-Fetch-Site", "same-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.post("/sign-in", login, "Origin", sandbox.address().toString())
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void the_page_says_that_it_is_a_simulator_and_runs_no_script() {
        for (String path : new String[] {"/", "/sign-in", AUTHORIZE}) {
            var answer = browser.get(path);
            Element page = Jsoup.parse(answer.body());
            assertThat(page.select(".sandbox").text()).contains("模拟器，仅供演示");
            assertThat(page.select("script, [onclick], [style]")).isEmpty();
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'");
        }
    }

    private Element form(String path) {
        return browser.page(path).expectFirst("form");
    }

    private static String code(String location) {
        return location.replaceFirst(".*[?&]code=([^&]*).*", "$1");
    }

    private Map<String, Object> token(String code, String returnAddress) throws ParseException {
        String body = """
                {"client": "jiazhu", "code": "%s", "return": "%s", "nonce": "n-1"}""".formatted(code, returnAddress);
        String answer = new HttpPhone(sandbox.address()).post("/token", body).body();
        var jws = JWSObject.parse(answer);
        assertThat(jws.getHeader().getType().getType()).isEqualTo("platform-user+jwt");
        return jws.getPayload().toJSONObject();
    }
}
