package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationState;
import java.time.Duration;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// 我的证照: a state in a word for each certificate, and one thing to do next.
class CertificatePagesTest {

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void the_list_needs_a_fresh_check_and_comes_back_after_it() {
        Answer answer = Browser.of(stage).once("/certificates");

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/real-name?next=%2Fcertificates");
    }

    @Test
    void one_that_can_be_annotated() {
        Element card = card();

        assertThat(card.select("h2").text()).isEqualTo("一级建造师");
        assertThat(card.select(".no").text())
                .isEqualTo(Samples.facts(1).number().text());
        said(card, "可加注", "is-good", "证照加注");
        assertThat(card.select("a").attr("href")).isEqualTo("/certificates/" + stage.holder.id());
    }

    @Test
    void one_with_a_copy_that_counts() {
        String id = stage.press("{}").at("/id");

        Element card = card();
        said(card, "使用中，剩180天", "is-good", "pdf 下载");
        assertThat(card.select("a").eachAttr("href"))
                .containsExactly(
                        "/annotations/" + id + "/pdf",
                        "/annotations/" + id + "/ofd",
                        "/certificates/" + stage.holder.id());

        stage.world.calendar().turn(Duration.ofDays(160));
        said(card(), "即将到期，剩20天", "is-soon", "pdf 下载");
        stage.world.calendar().turn(Duration.ofDays(30));
        said(card(), "使用期已过", "is-wait", "证照加注");
    }

    @Test
    void one_that_was_withdrawn_or_changed() {
        stage.withdrawn();
        said(card(), "已撤回", "is-wait", "证照加注");

        stage.press("{}");
        stage.world.report(FactsSamples.withEmployer(Samples.facts(1), "苏州示例建设有限公司"));
        said(card(), "信息已变更", "is-soon", "证照加注");
    }

    @Test
    void one_that_waits() {
        String id = stage.waiting();

        Element card = card();
        said(card, "正在办理", "is-wait", "查看进度");
        assertThat(card.select("a").attr("href")).isEqualTo("/annotations/" + id);
    }

    @Test
    void one_that_is_blocked_says_why_and_what_to_do() {
        blocked(FactsSamples.withPhoto(facts(2), new HolderImage.Missing()), "缺照片");
        blocked(FactsSamples.withState(facts(3), RegistrationState.CANCELLED, FactsSamples.TODAY), "已注销");
        blocked(FactsSamples.withLastDay(facts(4), FactsSamples.TODAY.minusDays(3)), "注册有效期已过");
    }

    private static Facts facts(int n) {
        return FactsSamples.constructor(n);
    }

    private void blocked(Facts facts, String chip) {
        stage.of(CertificateSamples.of(CertificateType.CONSTRUCTOR_1, facts));
        Element card = card();
        assertThat(card.select(".chip").text()).isEqualTo(chip);
        assertThat(card.select(".say").text()).isNotEmpty();
        assertThat(card.select("a").text()).startsWith("查看原因和办法");
    }

    private void said(Element card, String chip, String tone, String action) {
        assertThat(card.select(".chip").text()).startsWith(chip);
        assertThat(card.select(".chip").hasClass(tone)).as(tone).isTrue();
        assertThat(card.select(".say").text()).isNotEmpty();
        assertThat(card.select("a").eachText().getFirst()).startsWith(action);
    }

    private Element card() {
        Browser browser = Browser.checked(stage).open("/certificates");
        assertThat(browser.heading()).isEqualTo("我的证照");
        assertThat(browser.page().select("main .btn.main").size()).isLessThanOrEqualTo(1);
        return Objects.requireNonNull(browser.page().select(".cert").first());
    }
}
