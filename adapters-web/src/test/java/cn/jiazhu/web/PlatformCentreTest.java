package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.holder.SelfCheck;
import cn.jiazhu.application.port.NationalPlatform.PlatformUser;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// 用户中心, 我的证照 and 绑定证照 on the national platform.
class PlatformCentreTest {

    private final Stage stage = new Stage();
    private final Browser browser = signedIn();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void the_module_stands_last_in_the_user_centre_and_leads_to_the_list() {
        assertThat(browser.page().select("main h2").eachText()).last().isEqualTo("我的证照");
        assertThat(browser.page().select("main").text())
                .contains(stage.holder.session().person().name().text())
                .doesNotContain(stage.holder.session().person().id().number());

        browser.open(browser.page().select("a:contains(查看更多)").attr("href"));

        assertThat(browser.heading()).isEqualTo("我的证照");
        assertThat(browser.page().select(".ledger li")).isEmpty();
        assertThat(browser.page().select(".act a").text()).isEqualTo("绑定证照");
    }

    @Test
    void a_certificate_of_ones_own_is_bound_and_then_shown_with_its_details() {
        bind(stage.holder.facts().number().text());

        assertThat(browser.address()).startsWith("/certificates");
        assertThat(browser.page().select("[role=status]").text()).startsWith("绑定成功");
        assertThat(browser.page().select(".ledger li").text()).contains("一级建造师", "可加注", "查看详情");
        assertThat(browser.page().select(".ledger a").attr("href")).isEqualTo("/certificates/" + stage.holder.id());
        assertThat(browser.open("/user-centre").page().select(".ledger li")).hasSize(1);
        assertThat(browser.once("/certificates/" + stage.holder.id()).header("Location"))
                .as("details need a check")
                .isEqualTo("/real-name?next=%2Fcertificates%2F" + stage.holder.id());
    }

    @Test
    void somebody_elses_number_and_none_at_all_are_told_alike() {
        var other = stage.world.holder(9);

        bind(other.facts().number().text());
        assertThat(browser.answer().status()).isEqualTo(409);
        String told = browser.page().select("[role=alert]").text();
        assertThat(browser.page().select("#number").val())
                .isEqualTo(other.facts().number().text());

        bind(stage.holder.facts().number().text().replaceAll("\\d{4}$", "9999"));
        assertThat(browser.page().select("[role=alert]").text()).isEqualTo(told);
    }

    @Test
    void what_is_no_number_is_told_at_the_field_and_kept() {
        bind("x");

        assertThat(browser.answer().status()).isEqualTo(400);
        assertThat(browser.page().select("#number").val()).isEqualTo("x");
        assertThat(browser.page().select("#number").attr("aria-invalid")).isEqualTo("true");
    }

    @Test
    void five_wrong_numbers_slow_down() {
        for (int n = 0; n < 6; n++) {
            bind(stage.holder.facts().number().text().replaceAll("\\d{4}$", "999" + n));
        }

        assertThat(browser.answer().status()).isEqualTo(429);
        assertThat(browser.answer().header("Retry-After")).matches("[1-9][0-9]?");
    }

    @Test
    void whoever_finds_nothing_is_told_why_with_the_cure() {
        browser.open("/self-check");

        assertThat(browser.heading()).isEqualTo("为什么没有我的证照？");
        assertThat(browser.page().select(".checks .is-good b").eachText())
                .containsExactly("注册信息库里有您的注册", "数据已上报", "注册的姓名和您的实名一致", "照片和签字都有");
        assertThat(browser.page().select(".checks .is-stop").text()).contains("还没有绑定", "填注册编号");
        assertThat(browser.page().select(".checks .is-stop a").attr("href")).isEqualTo("/bind");
        assertThat(browser.page().select(".checks .is-wait").text()).contains("扫码刷脸一次后就能查到");

        assertThat(browser.page().select(".checks .is-wait a").attr("href")).isEqualTo("/real-name?next=%2Fself-check");

        bind(stage.holder.facts().number().text());
        assertThat(browser.open("/self-check").page().select(".checks .is-stop"))
                .isEmpty();
    }

    @Test
    void every_answer_of_the_self_check_has_its_words() {
        for (SelfCheck.Question question : SelfCheck.Question.values()) {
            for (SelfCheck.Answer answer : SelfCheck.Answer.values()) {
                String key = "self-check." + question + '.' + answer;
                boolean neverSo = question == SelfCheck.Question.REGISTERED && answer == SelfCheck.Answer.UNKNOWN;
                assertThat(Site.WORDING.has(key)).as(key).isEqualTo(!neverSo);
                assertThat(Site.WORDING.has(key + ".cure"))
                        .as(key)
                        .isEqualTo(!neverSo && answer != SelfCheck.Answer.YES);
            }
        }
    }

    @Test
    void at_the_portal_there_is_nothing_to_bind() {
        assertThat(Browser.of(stage).once("/bind").header("Location")).isEqualTo("/certificates");
    }

    private void bind(String number) {
        browser.open("/bind");
        browser.submit(browser.form("/bind"), Map.of("type", "constructor-1", "number", number));
    }

    private Browser signedIn() {
        var user = new PlatformUser(
                stage.holder.platformPerson(), stage.holder.session().person());
        stage.world.platform().signsIn("the-code", user);
        var coming = new Browser(stage.site);
        String state = coming.once("/platform/sign-in").header("Location").replaceAll(".*state=", "");
        return coming.open("/platform/callback?code=the-code&state=" + state);
    }
}
