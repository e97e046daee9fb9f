package cn.jiazhu.web;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.certificate.FactsSamples.specialty;
import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.port.SharingClients;
import cn.jiazhu.application.sharing.RecordUse.Subject;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.verification.UseReason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A certificate in the browser: the 加注体检, the question, the press.
class PressPagesTest {

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_certificate_that_can_be_annotated_says_until_when_and_why_that_day() {
        Document page = certificate(Browser.checked(stage)).page();

        assertThat(page.select("#check").text()).isEqualTo("加注体检：可以加注");
        assertThat(page.select(".head .act a.main").text()).isEqualTo("证照加注");
        assertThat(page.select(".head .act p").text()).isEqualTo("可以用到2026年9月5日");
        assertThat(page.select(".panel > .until b").text()).isEqualTo("2026年9月5日");
        assertThat(page.select(".limits .is-limit").text()).contains("加注满180天", "2026年9月5日");
        assertThat(page.select(".limits li")).hasSize(3);
        assertThat(page.select("main .btn.main"))
                .as("one to press, and one in the dialog")
                .hasSize(2);
    }

    @Test
    void the_original_is_shown_with_what_it_says_in_words() {
        Elements picture = certificate(Browser.checked(stage)).page().select("figure img");

        assertThat(picture.attr("src")).isEqualTo("/api/v1/certificates/" + stage.holder.id() + "/original.svg");
        assertThat(picture.attr("alt"))
                .contains(
                        "未加注",
                        stage.holder.facts().name().text(),
                        stage.holder.facts().number().text());
        assertThat(picture.attr("width")).isNotEmpty();
        assertThat(picture.attr("height")).isNotEmpty();
    }

    @Test
    void the_button_leads_to_the_question_and_the_question_to_the_copy() {
        Browser browser = certificate(Browser.checked(stage));
        browser.open(browser.page().select(".head .act a.main").attr("href"));
        assertThat(browser.heading()).isEqualTo("确认加注");

        browser.submit(browser.form(action()), Map.of("use", "投标", "recipient", "市住建局"));

        assertThat(browser.heading()).isEqualTo("加注成功！");
        assertThat(browser.page().select(".until b").text()).isEqualTo("2026年9月5日");
        assertThat(browser.page().select("dl.facts").text()).contains("投标", "市住建局");
    }

    @Test
    void the_dialog_asks_the_same_as_the_page() {
        Browser browser = certificate(Browser.checked(stage));
        Element dialog = browser.form(action());

        assertThat(dialog.parents().is("dialog#confirm")).isTrue();
        assertThat(dialog.select(".until b").text()).isEqualTo("2026年9月5日");
        browser.submit(dialog, Map.of());
        assertThat(browser.heading()).isEqualTo("加注成功！");
    }

    @Test
    void pressing_twice_makes_one_copy() {
        Browser browser = certificate(Browser.checked(stage));
        Map<String, String> fields = Browser.fields(browser.form(action()), Map.of());

        String first = browser.post(action(), fields).header("Location");
        String second = browser.post(action(), fields).header("Location");

        assertThat(first).matches("/annotations/[0-9a-f-]{36}").isEqualTo(second);
        assertThat(stage.holder.history()).hasSize(1);
    }

    @Test
    void another_press_on_the_same_day_is_led_to_the_copy_and_told_so() {
        Browser browser = certificate(Browser.checked(stage));
        browser.submit(browser.form(action()), Map.of());
        certificate(browser);
        assertThat(browser.page().select(".head .act a.main").text()).isEqualTo("查看和下载");
        assertThat(browser.page().select(".head .act p").text()).contains("今日", "已申请过加注件");

        browser.submit(browser.form(action()), Map.of());

        assertThat(browser.heading()).isEqualTo("加注成功！");
        assertThat(browser.page().select(".notice").text()).contains("今日已申请过加注件");
        assertThat(stage.holder.history()).hasSize(1);
    }

    @Test
    void every_blocker_is_told_at_once_by_whose_move_it_is() {
        stage.unbound();
        var without = Samples.facts(2).withImages(new HolderImage.Missing(), new HolderImage.Missing());
        store(CertificateSamples.withPending(
                CertificateSamples.withFacts(stage.holder.certificate(), without),
                CertificateSamples.announcement(Application.CHANGE)));

        Document page = certificate(Browser.checked(stage)).page();

        assertThat(page.select("#check").text()).isEqualTo("加注体检：还差4项");
        assertThat(page.select(".head .chip").text()).isEqualTo("数据未上报等4项");
        assertThat(page.select(".mover").eachText()).containsExactly("要您办的3项", "等数据到达的1项，不用您办");
        assertThat(page.select(".checks b").eachText()).contains("缺少免冠证件照", "缺少手写签字", "正在生成证照，等待绑定手机号", "加注失败");
        assertThat(page.select(".checks a.btn").eachAttr("href"))
                .containsExactly("https://apply.example", "https://apply.example", "https://mobile.example");
        assertThat(page.select("main dialog")).isEmpty();
        assertThat(page.select(".head .act a")).isEmpty();
    }

    @Test
    void what_others_clear_can_be_waited_for() {
        stage.unbound();
        Browser browser = certificate(Browser.checked(stage));

        browser.submit(browser.form(action()), Map.of());

        assertThat(browser.heading()).isEqualTo("加注已保存，等待条件满足");
        assertThat(browser.page().select(".checks b").text()).isEqualTo("正在生成证照，等待绑定手机号");
    }

    @Test
    void a_refused_press_has_the_manuals_word_for_a_heading_and_the_cause_below() {
        Browser browser = certificate(Browser.checked(stage));
        Element form = browser.form(action());
        store(CertificateSamples.withFacts(
                stage.holder.certificate(),
                FactsSamples.withSpecialties(
                        Samples.facts(1),
                        specialty(
                                "建筑工程",
                                TODAY.minusYears(3).toString(),
                                TODAY.minusDays(5).toString()))));

        browser.submit(form, Map.of());

        assertThat(browser.answer().status()).isEqualTo(409);
        assertThat(browser.page().title()).startsWith("错误：");
        assertThat(browser.page().select(".notice h2").text()).isEqualTo("证照过期");
        assertThat(browser.page().select(".notice p").text()).contains("注册有效期到", "【延续注册】");
        assertThat(browser.page().select("#check").text()).isEqualTo("加注体检：还差1项");
        assertThat(browser.page().select(".table tbody").text()).contains("失败", "证照过期");
    }

    @Test
    void what_was_typed_wrongly_is_shown_again_with_the_reason_beside_it() {
        Browser browser = certificate(Browser.checked(stage));

        browser.submit(browser.form(action()), Map.of("use", "投".repeat(31), "recipient", "市住建局"));

        assertThat(browser.answer().status()).isEqualTo(400);
        assertThat(browser.heading()).isEqualTo("确认加注");
        assertThat(browser.page().select("#use").val()).hasSize(31);
        assertThat(browser.page().select("#use").attr("aria-describedby")).isEqualTo("use-bad");
        assertThat(browser.page().select("#use-bad").text()).contains("使用目的", "太长");
        assertThat(browser.page().select("#recipient").val()).isEqualTo("市住建局");
        assertThat(browser.page().select("details").hasAttr("open")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/annotate", "/annotate/confirm"})
    void what_is_typed_stays_when_one_looks_otherwise(String page) {
        Browser browser = Browser.checked(stage).open("/certificates/" + stage.holder.id() + page);
        var larger = browser.page().select(".tools button[formaction~=size=elder]");
        assertThat(larger.attr("form")).isEqualTo(browser.form(action()).id());

        var typed = Map.of("use", "投标", "recipient", "市住建局", "until", "2026-08-01", "look", "yes");
        Answer shown = browser.post(larger.attr("formaction"), Browser.fields(browser.form(action()), typed));

        Document seen = Jsoup.parse(shown.text());
        assertThat(seen.select("h1").text()).isEqualTo("确认加注");
        assertThat(seen.select("html").attr("data-size")).isEqualTo("elder");
        assertThat(seen.select("details").hasAttr("open")).isTrue();
        assertThat(seen.select("#use, #recipient, #until").eachAttr("value"))
                .containsExactly("投标", "市住建局", "2026-08-01");
        browser.open("/certificates/" + stage.holder.id() + "/history");
        assertThat(browser.page().select("tbody tr")).isEmpty();
    }

    @Test
    void a_form_kept_from_an_earlier_press_asks_again_for_another_purpose() {
        Browser browser = certificate(Browser.checked(stage));
        Element form = browser.form(action());
        browser.submit(form, Map.of());

        browser.submit(form, Map.of("use", "投标"));

        assertThat(browser.heading()).isEqualTo("确认加注");
        assertThat(browser.page().select(".notice")).isNotEmpty();
        browser.submit(browser.form(action()), Map.of());
        assertThat(browser.heading()).isEqualTo("加注成功！");
        assertThat(browser.page().select("dl.facts").text()).contains("投标");
    }

    @Test
    void without_a_fresh_check_one_is_asked_for_and_led_back() {
        Browser browser = Browser.of(stage);

        Answer answer = browser.once("/certificates/" + stage.holder.id());

        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.header("Location")).isEqualTo("/real-name?next=%2Fcertificates%2F" + stage.holder.id());
    }

    @Test
    void a_foreign_certificate_is_not_told_from_none() {
        Certificate other = stage.world.holder(9).certificate();
        Browser browser = Browser.checked(stage);
        for (String rest : List.of("", "/annotate", "/history")) {
            Answer foreign = browser.once("/certificates/" + other.id() + rest);
            Answer none = browser.once("/certificates/00000000-0000-7000-0000-00000000dead" + rest);
            assertThat(foreign.status()).as(rest).isEqualTo(404).isEqualTo(none.status());
        }
    }

    @Test
    void the_history_tells_every_attempt_with_its_cause() {
        Browser browser = Browser.checked(stage);
        stage.press("{\"use\":\"投标\"}");

        Document page =
                browser.open("/certificates/" + stage.holder.id() + "/history").page();

        assertThat(page.select("tbody tr")).hasSize(1);
        assertThat(page.select("tbody tr").text()).contains("成功", "2026年9月5日", "第1次加注", "使用目的：投标");
        assertThat(page.select("tbody a").attr("href")).startsWith("/annotations/");
    }

    @Test
    void who_else_asked_and_why_stands_under_the_history() {
        var client = new SharingClients.Client(
                new UUID(0x7000L, 1), "招标平台", Bytes.utf8("token").sha256(), NOW, Optional.empty());
        Facts facts = stage.holder.facts();
        stage.world
                .recordUse()
                .record(client, new UseReason("<b>投标</b>资格审查"), new Subject.OfCertificate(facts.number()));

        Document page = certificate(Browser.checked(stage)).page();

        assertThat(page.select("table:contains(他人查询和核验) tbody tr").text()).contains("招标平台", "<b>投标</b>资格审查");
        assertThat(stage.visitor()
                        .get("/certificates/" + stage.holder.id() + "/annotations")
                        .at("/uses/0/by"))
                .isEqualTo("招标平台");
    }

    @Test
    void on_the_platform_the_annotation_service_leads_to_the_certificate_and_its_history() {
        stage.press("{}");
        stage.onPlatform();
        Browser browser = certificate(Browser.checked(stage));
        assertThat(browser.heading()).isEqualTo("一级建造师电子证照");
        assertThat(browser.page().select("#services").text()).isEqualTo("证照相关服务");
        assertThat(browser.page().select(".go b").eachText()).startsWith("证照加注服务");

        browser.open(browser.page().select(".go a").attr("href"));

        assertThat(browser.heading()).isEqualTo("一级建造师电子证照加注");
        assertThat(browser.page().select(".table caption").text()).isEqualTo("加注历史记录");
        assertThat(browser.page().select(".picture .over a").eachText()).containsExactly("pdf 下载", "OFD 下载");
        assertThat(browser.page().select(".under a").eachText()).containsExactly("pdf 下载", "OFD 下载");
        assertThat(browser.page().select(".under + p").text()).startsWith("请勿在本文件上盖章");
        assertThat(browser.page().select("[data-dialog=confirm]").attr("href")).endsWith("/annotate/confirm");
    }

    @Test
    void a_cost_engineer_is_told_of_ninety_days() {
        Facts facts = Samples.withStoredImages(FactsSamples.costEngineer());
        stage.of(CertificateSamples.of(CertificateType.COST_ENGINEER_1, facts));

        assertThat(certificate(Browser.checked(stage)).page().select(".limits").text())
                .contains("加注满90天");
    }

    private Browser certificate(Browser browser) {
        return browser.open("/certificates/" + stage.holder.id());
    }

    private String action() {
        return "/certificates/" + stage.holder.id() + "/annotate";
    }

    private void store(Certificate certificate) {
        stage.world.ports().certificates().store(List.of(certificate));
    }
}
