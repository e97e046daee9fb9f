package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.NationalPlatform.Progress;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.Ticket;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// 注册 and 忘记密码: a wish, a QR, and the face decides.
class AccountPagesTest {

    private static final String SESSION = "__Host-jiazhu";

    private final Stage stage = new Stage();
    private final Browser browser = new Browser(stage.site);
    private final Person newcomer = CertificateSamples.person(FactsSamples.constructor(77));

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_newcomer_registers_and_is_signed_in_as_the_person_of_the_face() {
        browser.open("/portal/sign-in");
        assertThat(browser.page().select("main a").eachAttr("href")).contains("/portal/register", "/portal/reset");

        wish("/portal/register", "newcomer", "a long password");
        assertThat(browser.page().select(".state").text()).isEqualTo("等待扫码");
        assertThat(browser.page().select("svg[role=img]")).hasSize(1);
        stage.world.platform().progress(ticket(), new Progress.Scanned());
        assertThat(browser.open(browser.address()).page().select(".match").text())
                .isEqualTo("47");
        passes(newcomer);
        browser.open(browser.address());

        assertThat(browser.heading()).isEqualTo("用户中心");
        assertThat(browser.page().select(".who span").text())
                .isEqualTo(newcomer.name().text());
        assertThat(signsIn("newcomer", "a long password")).isTrue();
    }

    @Test
    void a_second_registration_is_told_the_user_name_it_has_and_the_way_to_the_reset() {
        wish("/portal/register", "another", "a long password");
        passes(stage.holder.session().person());
        browser.open(browser.address());

        assertThat(browser.answer().status()).isEqualTo(409);
        assertThat(browser.page().text()).contains(stage.holder.id().toString());
        assertThat(browser.page().select("main .btn.main").attr("href")).isEqualTo("/portal/reset");
        assertThat(signsIn("another", "a long password")).isFalse();
    }

    @Test
    void a_reset_by_the_owner_changes_the_password_and_ends_all_sessions() {
        Browser elsewhere = Browser.of(stage);
        wish("/portal/reset", stage.holder.id().toString(), "a new password");
        passes(stage.holder.session().person());
        browser.open(browser.address());

        assertThat(browser.heading()).isEqualTo("登录政务服务门户");
        assertThat(browser.page().select("[role=status]").text()).startsWith("密码已重设");
        assertThat(elsewhere.open("/user-centre").answer().status()).isEqualTo(401);
        assertThat(signsIn(stage.holder.id().toString(), "a password")).isFalse();
        assertThat(signsIn(stage.holder.id().toString(), "a new password")).isTrue();
    }

    @Test
    void a_reset_by_somebody_else_and_of_an_unknown_name_are_told_alike() {
        wish("/portal/reset", stage.holder.id().toString(), "a new password");
        passes(newcomer);
        assertThat(browser.open(browser.address()).page().select(".state").text())
                .isEqualTo("扫码人与登录人不一致");
        String told = browser.page().select("live-state").text();

        wish("/portal/reset", "unknown", "a new password");
        passes(newcomer);
        assertThat(browser.open(browser.address()).page().select("live-state").text())
                .isEqualTo(told);
        assertThat(signsIn(stage.holder.id().toString(), "a password")).isTrue();
    }

    @Test
    void a_proof_that_does_not_suffice_opens_nothing() {
        wish("/portal/register", "newcomer", "a long password");
        stage.world.platform().passes(ticket(), proof(newcomer, 2));

        assertThat(browser.open(browser.address()).page().select(".state").text())
                .isEqualTo("人脸没有通过");
        assertThat(signsIn("newcomer", "a long password")).isFalse();
    }

    @Test
    void nobody_else_follows_it_and_a_ticket_counts_once_and_for_120_seconds() {
        wish("/portal/register", "newcomer", "a long password");
        String address = browser.address();
        passes(newcomer);
        assertThat(new Browser(stage.site).open(address).page().select(".state").text())
                .isEqualTo("已过期");
        browser.open(address);
        assertThat(browser.heading()).isEqualTo("用户中心");
        assertThat(browser.open(address).heading()).as("told again").isEqualTo("用户中心");
        browser.cookies().remove(SESSION);
        assertThat(browser.open(address).heading()).as("no second session").isEqualTo("登录政务服务门户");
        assertThat(new Browser(stage.site).open(address).page().select(".state").text())
                .isEqualTo("已过期");

        wish("/portal/register", "latecomer", "a long password");
        passes(CertificateSamples.person(FactsSamples.constructor(78)));
        stage.world.clock().turn(Ticket.LIFETIME);
        assertThat(browser.open(browser.address()).page().select(".state").text())
                .isEqualTo("已过期");
        assertThat(signsIn("latecomer", "a long password")).isFalse();
    }

    @Test
    void names_and_passwords_that_cannot_be_used_are_told_before_anything_else() {
        for (String[] wrong : new String[][] {
            {"ab", "a long password"},
            {"a b c", "a long password"},
            {"newcomer", "short"},
            {"newcomer", "12345678"},
            {"newcomer", "Newcomer"},
            {"", "a long password"}
        }) {
            wish("/portal/register", wrong[0], wrong[1]);

            assertThat(browser.answer().status()).as(wrong[0] + wrong[1]).isEqualTo(400);
            assertThat(browser.page().select("[role=alert]").text()).isNotEmpty();
            assertThat(browser.page().select("#userName").val()).isEqualTo(wrong[0]);
            assertThat(browser.page().select("#password").val()).isEmpty();
        }
    }

    /// Length in characters, not in the halves that a rare one has.
    @ParameterizedTest
    @CsvSource({"7, a, 400", "8, a, 303", "128, a, 303", "129, a, 400", "128, 𠮷, 303", "129, 𠮷, 400"})
    void a_password_has_8_to_128_characters(int length, String character, int status) {
        for (String path : List.of("/portal/register", "/portal/reset")) {
            browser.open(path);
            String password = IntStream.range(0, length)
                    .map(i -> character.codePointAt(0) + i * i * 7 % 23)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            var typed = Map.of("userName", "newcomer", "password", password);

            assertThat(browser.post(path, Browser.fields(browser.form(path), typed))
                            .status())
                    .isEqualTo(status);
        }
    }

    @Test
    void a_password_can_be_pasted_and_kept_by_the_browser() {
        for (String path : List.of("/portal/register", "/portal/reset")) {
            var field = browser.open(path).page().select("#password");
            assertThat(field.attr("type")).isEqualTo("password");
            assertThat(field.attr("autocomplete")).isEqualTo("new-password");
            assertThat(field.attr("maxlength")).isIn("", "128");
            assertThat(field.hasAttr("onpaste")).isFalse();
        }
    }

    @Test
    void a_secret_that_was_planted_is_worth_nothing_after_registration() {
        String planted = Browser.of(stage).cookies().get(SESSION);
        browser.cookies().put(SESSION, String.valueOf(planted));
        wish("/portal/register", "newcomer", "a long password");
        passes(newcomer);
        browser.open(browser.address());

        assertThat(browser.page().select(".who span").text())
                .isEqualTo(newcomer.name().text());
        assertThat(browser.cookies().get(SESSION)).isNotEqualTo(planted);
        var planter = new Browser(stage.site);
        planter.cookies().put(SESSION, String.valueOf(planted));
        assertThat(planter.open("/user-centre").answer().status()).isEqualTo(401);
    }

    @Test
    void what_a_request_is_followed_with_is_no_session() {
        wish("/portal/register", "newcomer", "a long password");
        var thief = new Browser(stage.site);
        thief.cookies().put(SESSION, String.valueOf(browser.cookies().get(SESSION + "-request")));
        assertThat(thief.open("/user-centre").answer().status()).isEqualTo(401);
    }

    @Test
    void after_ten_in_a_minute_one_waits() {
        for (int n = 0; n < 11; n++) {
            wish("/portal/register", "newcomer" + n, "a long password");
        }

        assertThat(browser.answer().status()).isEqualTo(429);
        assertThat(browser.answer().header("Retry-After")).matches("[1-9][0-9]?");
    }

    private void wish(String path, String userName, String password) {
        browser.open(path);
        browser.submit(browser.form(path), Map.of("userName", userName, "password", password));
    }

    private Ticket ticket() {
        return new Ticket(browser.address().replaceAll(".*/", ""));
    }

    private void passes(Person person) {
        stage.world.platform().passes(ticket(), proof(person, 3));
    }

    private Proof proof(Person person, int level) {
        return new Proof(
                stage.holder.platformPerson(),
                person,
                Proof.Method.FACE,
                level,
                stage.world.clock().instant(),
                MobileBinding.BOUND);
    }

    private boolean signsIn(String userName, String password) {
        var fresh = new Browser(stage.site).open("/portal/sign-in");
        fresh.submit(fresh.form("/portal/sign-in"), Map.of("userName", userName, "password", password));
        return fresh.cookies().containsKey(SESSION);
    }
}
