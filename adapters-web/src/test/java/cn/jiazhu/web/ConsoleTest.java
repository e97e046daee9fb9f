package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.operator.Staff;
import cn.jiazhu.domain.operator.Operator.State;
import cn.jiazhu.domain.operator.Role;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The console as an operator meets it: the link, signing in, signing out; and what others find there.
class ConsoleTest {

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void from_the_link_to_the_first_page() {
        var invited = office.staff.invited("li.ming", Role.CLERK);
        var secret = office.staff.secret(invited);
        var browser = office.browser().open("/invitation/" + invited.token());
        assertThat(browser.page().text())
                .contains("li.ming", "经办", secret.text().substring(0, 4));

        browser.submit(
                browser.form("/invitation/" + invited.token()),
                Map.of("password", Staff.PASSWORD, "code", office.staff.shown(secret)));
        assertThat(browser.heading()).isEqualTo("请保存恢复码");
        assertThat(browser.page().select(".codes li").eachText()).hasSize(10).allMatch(code -> code.length() == 19);
        String code = browser.page().select(".codes li").eachText().getFirst();
        assertThat(browser.open("/invitation/" + invited.token()).answer().status())
                .isEqualTo(404);

        browser.open("/");
        assertThat(browser.address()).isEqualTo("/sign-in");
        browser.submit(browser.form("/sign-in"), Map.of("name", "Li.Ming", "password", Staff.PASSWORD, "code", code));
        assertThat(browser.address()).isEqualTo("/");
        assertThat(browser.page().select(".who span").text()).isEqualTo("li.ming (经办)");
        assertThat(browser.page().select(".menu [aria-current=page]").text()).isEqualTo("首页");
    }

    @Test
    void what_is_wrong_with_a_password_or_the_digits_is_said_and_the_link_stays_good() {
        var invited = office.staff.invited("li", Role.CLERK);
        String path = "/invitation/" + invited.token();
        var browser = office.browser().open(path);

        browser.submit(browser.form(path), Map.of("password", Staff.PASSWORD, "code", "000000"));
        assertThat(browser.answer().status()).isEqualTo(400);
        assertThat(browser.page().select("[role=alert]").text()).contains("动态码");
        browser.submit(browser.form(path), Map.of("password", "password1", "code", "000000"));
        assertThat(browser.page().select("[role=alert]").text()).contains("密码").contains("太常见");
        assertThat(browser.open(path).answer().status()).isEqualTo(200);
    }

    @Test
    void one_answer_for_every_wrong_thing() {
        var li = office.staff.member("li", Role.CLERK);
        String right = office.staff.shown(li.secret());
        String first = refusal("li", "wrong password", right);

        assertThat(first).contains("操作员名、密码或动态码不正确");
        assertThat(refusal("li", Staff.PASSWORD, "000000")).isEqualTo(first);
        assertThat(refusal("nobody", Staff.PASSWORD, right)).isEqualTo(first);
        assertThat(refusal("no body", Staff.PASSWORD, right)).isEqualTo(first);
        assertThat(refusal("", "", "")).isEqualTo(first);
    }

    private String refusal(String name, String password, String code) {
        var browser = office.browser().open("/sign-in");
        browser.submit(browser.form("/sign-in"), Map.of("name", name, "password", password, "code", code));
        assertThat(browser.answer().status()).isEqualTo(401);
        assertThat(browser.cookies()).doesNotContainKey("__Host-jiazhu-operator");
        return browser.page().select("[role=alert]").text();
    }

    @Test
    void guessing_at_a_name_is_slowed_down() {
        var li = office.staff.member("li", Role.CLERK);
        var browser = office.browser();
        for (int i = 0; i < 5; i++) {
            assertThat(office.signIn(browser, li, "wrong password " + i, "000000")
                            .answer()
                            .status())
                    .isEqualTo(401);
        }
        assertThat(office.signIn(browser, li, Staff.PASSWORD, office.staff.shown(li.secret()))
                        .answer()
                        .status())
                .isEqualTo(429);
        office.stage.world.clock().turn(Duration.ofMinutes(1));
        assertThat(office.of(li).address()).isEqualTo("/");
    }

    @Test
    void a_session_ends_after_ten_idle_minutes_and_at_signing_out() {
        var browser = office.of(Role.AUDITOR);
        office.stage.world.clock().turn(Duration.ofMinutes(9));
        assertThat(browser.open("/").answer().status()).isEqualTo(200);
        office.stage.world.clock().turn(Duration.ofMinutes(9));
        browser.open("/?refresh=yes");
        office.stage.world.clock().turn(Duration.ofMinutes(2));
        assertThat(browser.open("/").answer().status()).isEqualTo(401);
        assertThat(browser.page().select(".btn.main").attr("href")).isEqualTo("/sign-in");

        var other = office.of(Role.AUDITOR);
        String cookie = other.cookies().get("__Host-jiazhu-operator");
        other.submit(other.form("/sign-out"), Map.of());
        assertThat(other.address()).isEqualTo("/sign-in");
        assertThat(other.once("/", "Cookie", "__Host-jiazhu-operator=" + cookie).status())
                .isEqualTo(401);
    }

    @Test
    void who_has_gone_or_has_another_role_is_met_as_such_at_once() {
        var li = office.staff.member("li", Role.CLERK);
        var browser = office.of(li);
        office.stage.world.ports().operators().update(li.operator().in(Role.AUDITOR));
        assertThat(browser.open("/").page().select(".who span").text()).isEqualTo("li (审计)");

        office.stage.world.ports().operators().update(li.operator().in(State.ENDED));
        assertThat(browser.open("/").answer().status()).isEqualTo(401);
    }

    @Test
    void a_cookie_of_the_console_goes_to_no_other_site_and_to_no_script() {
        var browser = office.browser().open("/sign-in");
        var li = office.staff.member("li", Role.CLERK);
        Answer answer = browser.post(
                "/sign-in",
                Browser.fields(
                        browser.form("/sign-in"),
                        Map.of("name", "li", "password", Staff.PASSWORD, "code", office.staff.shown(li.secret()))));

        assertThat(answer.response().headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("__Host-jiazhu-operator="))
                .singleElement()
                .asString()
                .contains("HttpOnly", "Secure", "SameSite=Strict", "Path=/");
    }

    @Test
    void holders_find_no_console_and_operators_no_holders_pages() {
        assertThat(office.stage.site.get("/sign-in", "Accept", "text/html").status())
                .isEqualTo(404);
        assertThat(office.of(Role.SUPERVISOR).open("/certificates").answer().status())
                .isEqualTo(404);
        String holders = office.browser().open("/sign-in").page().html();
        assertThat(holders).doesNotContain("/verify", "/docs", "/help", "/user-centre", "/portal");
    }

    @Test
    void after_signing_in_one_goes_on_where_one_was_and_nowhere_else() {
        for (String elsewhere :
                new String[] {"//evil.example", "https://evil.example", "/\\evil.example", "/sign-in"}) {
            var browser = office.browser().open("/sign-in?next=" + elsewhere.replace("\\", "%5C"));
            assertThat(browser.page().select("input[name=next]").attr("value"))
                    .as(elsewhere)
                    .isEqualTo("/");
        }
        var li = office.staff.member("li", Role.CLERK);
        var browser = office.browser().open("/?refresh=no");
        assertThat(browser.address()).isEqualTo("/sign-in?next=%2F%3Frefresh%3Dno");
        browser.submit(
                browser.form("/sign-in"),
                Map.of("name", "li", "password", Staff.PASSWORD, "code", office.staff.shown(li.secret())));
        assertThat(browser.address()).isEqualTo("/?refresh=no");
    }

    @Test
    void in_english_too() {
        var browser = office.browser().open("/sign-in?lang=en");

        assertThat(browser.heading()).isEqualTo("Sign in to the console");
        assertThat(browser.page().select("html").attr("lang")).isEqualTo("en");
        assertThat(browser.page().select("main").text()).doesNotContainPattern("\\p{IsHan}");
    }
}
