package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.NationalPlatform.PlatformUser;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PlatformPersonId;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The other channel: one signs in at the platform's own page and comes back with a code.
class PlatformSignInTest {

    private static final String SESSION = "__Host-jiazhu";

    private final Stage stage = new Stage();
    private final Browser browser = new Browser(stage.site);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void one_goes_to_the_platform_and_comes_back_signed_in_under_its_name() {
        Answer leaving = browser.once("/platform/sign-in?next=%2Fcertificates");
        assertThat(leaving.status()).isEqualTo(303);
        assertThat(leaving.header("Location")).startsWith("https://platform.example/authorize?state=");

        Answer back = browser.once(back(leaving));

        assertThat(back.header("Location")).isEqualTo("/certificates");
        browser.open("/user-centre");
        assertThat(browser.page().select(".where p").text()).isEqualTo("国家政务服务平台");
        assertThat(browser.page().select(".who span").text())
                .isEqualTo(stage.holder.session().person().name().text());
    }

    /// A cookie belongs to a name: `127.0.0.1` does not bring along what `localhost` keeps.
    @Test
    void whoever_comes_under_another_name_of_this_house_is_first_led_to_its_own() {
        Answer led = browser.once("/platform/sign-in?next=%2Fcertificates", "Host", "127.0.0.1");
        assertThat(led.status()).isEqualTo(303);
        assertThat(led.header("Location")).startsWith(Site.BASE + "/platform/sign-in?next=%2Fcertificates");
        assertThat(browser.cookies()).doesNotContainKey(SESSION + "-state");

        String there = led.header("Location").substring(Site.BASE.length());
        assertThat(browser.once(there).header("Location")).startsWith("https://platform.example/authorize?state=");
        assertThat(browser.once(there, "Host", "behind-a-proxy:8080").header("Location"))
                .as("once, not for ever")
                .startsWith("https://platform.example/authorize?state=");
        assertThat(browser.once("/platform/sign-in", "Host", "127.0.0.1").header("Location"))
                .startsWith(Site.BASE + "/platform/sign-in?");
    }

    @Test
    void a_code_signs_in_only_the_browser_that_went_there_and_only_once() {
        String back = back(browser.once("/platform/sign-in"));
        var victim = new Browser(stage.site);
        victim.once("/platform/sign-in");

        refused(new Browser(stage.site).open(back));
        refused(victim.open(back));

        assertThat(browser.open(back).heading()).isEqualTo("用户中心");
        browser.submit(browser.form("/sign-out"), Map.of());
        refused(browser.open(back));
    }

    @Test
    void what_is_no_code_signs_nobody_in() {
        String back = back(browser.once("/platform/sign-in"));

        refused(browser.open(back.replace("code=the-code", "code=another")));
    }

    @Test
    void whoever_cancels_there_is_back_at_the_first_page() {
        String back = back(browser.once("/platform/sign-in"));

        browser.open(back.replace("code=the-code", "error=cancelled"));

        assertThat(browser.address()).isEqualTo("/");
        assertThat(browser.cookies()).doesNotContainKeys(SESSION, SESSION + "-state");
    }

    @Test
    void while_the_platform_is_silent_the_page_says_so() {
        String back = back(browser.once("/platform/sign-in"));
        stage.silent();

        assertThat(browser.open(back).answer().status()).isEqualTo(503);
        assertThat(browser.heading()).isEqualTo("国家政务服务平台暂时无响应");
        assertThat(browser.page().select("main .btn.main").attr("href")).isEqualTo("/platform/sign-in");
    }

    @Test
    void the_session_is_another_one_than_before() {
        Browser signedIn = Browser.of(stage);
        String portal = signedIn.cookies().get(SESSION);
        String back = back(browser.once("/platform/sign-in"));
        signedIn.cookies().putAll(browser.cookies());

        signedIn.open(back);

        assertThat(signedIn.cookies().get(SESSION)).isNotEqualTo(portal);
        signedIn.cookies().put(SESSION, String.valueOf(portal));
        assertThat(signedIn.open("/user-centre").answer().status()).isEqualTo(401);
    }

    @Test
    void next_time_signing_in_leads_there_again() {
        browser.open(back(browser.once("/platform/sign-in")));
        browser.submit(browser.form("/sign-out"), Map.of());

        assertThat(browser.once("/user-centre").header("Location")).isEqualTo("/platform/sign-in");
    }

    /// The platform may give a name of its own again; only who somebody is counts.
    @Test
    void somebody_under_a_name_used_again_there_has_nothing_of_who_had_it_before() {
        browser.open(back(browser.once("/platform/sign-in")));
        Person other = CertificateSamples.person(FactsSamples.constructor(77));
        var second = new Browser(stage.site);

        second.open(back(second.once("/platform/sign-in"), stage.holder.platformPerson(), other));

        assertThat(second.page().select(".who span").text())
                .isEqualTo(other.name().text());
        assertThat(second.open("/certificates/" + stage.holder.id() + "/history")
                        .answer()
                        .status())
                .isEqualTo(404);
        assertThat(browser.open("/user-centre").page().select(".who span").text())
                .as("still there")
                .isEqualTo(stage.holder.session().person().name().text());
    }

    /// The same letters are a user name at the portal and somebody else's name at the platform.
    @Test
    void the_same_letters_in_both_channels_are_two_accounts() {
        String letters = stage.holder.id().toString();
        Browser portal = Browser.of(stage);
        Person other = CertificateSamples.person(FactsSamples.constructor(77));

        browser.open(back(browser.once("/platform/sign-in"), new PlatformPersonId(letters), other));

        assertThat(browser.page().select(".who span").text())
                .isEqualTo(other.name().text());
        browser.submit(browser.form("/sign-out/everywhere"), Map.of());
        assertThat(portal.open("/user-centre").page().select(".who span").text())
                .as("portal account: %s", letters)
                .isEqualTo(stage.holder.session().person().name().text());
    }

    @Test
    void of_a_thousand_who_bring_a_used_code_nobody_is_signed_in() {
        String back = back(browser.once("/platform/sign-in"));
        var kept = Map.copyOf(browser.cookies());
        browser.open(back);
        browser.submit(browser.form("/sign-out"), Map.of());
        browser.cookies().putAll(kept);

        for (int n = 0; n < 1_000; n++) {
            browser.cookies().putAll(kept);
            assertThat(browser.once(back).status()).isEqualTo(401);
        }
        assertThat(browser.cookies()).doesNotContainKey(SESSION);
    }

    private String back(Answer leaving) {
        return back(
                leaving, stage.holder.platformPerson(), stage.holder.session().person());
    }

    /// What the platform answers the browser with, once somebody has signed in there.
    private String back(Answer leaving, PlatformPersonId id, Person person) {
        stage.world.platform().signsIn("the-code", new PlatformUser(id, person));
        return "/platform/callback?code=the-code&state="
                + leaving.header("Location").replaceAll(".*state=", "");
    }

    private static void refused(Browser browser) {
        assertThat(browser.answer().status()).isEqualTo(401);
        assertThat(browser.heading()).isEqualTo("登录没有成功");
        assertThat(browser.cookies()).doesNotContainKey(SESSION);
    }
}
