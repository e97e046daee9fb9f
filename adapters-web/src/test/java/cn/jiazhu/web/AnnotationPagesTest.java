package cn.jiazhu.web;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.certificate.FactsSamples.specialty;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.DrawingFailed;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.identity.MobileBinding;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What has become of a press, in the browser.
class AnnotationPagesTest {

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_copy_says_until_when_why_and_what_to_do_with_it() {
        Document page = issued().page();

        assertThat(page.select("h1").text()).isEqualTo("加注成功！");
        assertThat(page.select(".title").text()).contains("第1次加注", "使用中，剩180天");
        assertThat(page.select(".until").text()).contains("2026年9月5日", "起180天", "最后一天全天有效");
        assertThat(page.select(".way b").eachText()).containsExactly("打印", "手写签名", "交件");
        assertThat(page.select(".dots").text()).contains("pdf 用于打印", "OFD 是国家版式文件", "请勿在本文件上盖章，请盖在投标文件上");
        assertThat(page.select("live-state").hasAttr("data-live")).isFalse();
        assertThat(page.select("meta[http-equiv=refresh]")).isEmpty();
    }

    @Test
    void the_files_are_offered_over_the_picture_and_for_good() {
        Browser browser = issued();
        Document page = browser.page();

        assertThat(page.select(".over").attr("aria-hidden")).isEqualTo("true");
        assertThat(page.select(".over a").eachText()).containsExactly("pdf 下载", "OFD 下载");
        assertThat(page.select(".panel:has(a[href$=pdf]) li").eachText())
                .contains("请勿在本文件上盖章，请盖在投标文件上；使用期内可随时重新下载，字节不变。");
        assertThat(page.select(".over a").eachAttr("tabindex")).containsOnly("-1");
        for (var link : page.select(".btns.two a, a[href$=calendar.ics]")) {
            Answer file = browser.once(link.attr("href"));
            assertThat(file.status()).as(link.text()).isEqualTo(200);
            assertThat(file.header("Content-Type")).matches("application/(pdf|ofd)|text/calendar.*");
        }
        assertThat(page.select("figure img").attr("alt")).contains("加注件", "2026年9月5日");
    }

    @Test
    void without_a_fresh_check_the_state_is_told_and_the_files_ask_for_one() {
        String id = stage.press("{}").at("/id");
        Browser browser = Browser.of(stage).open("/annotations/" + id);

        assertThat(browser.heading()).isEqualTo("加注成功！");
        assertThat(browser.page().select("figure")).isEmpty();
        assertThat(browser.page().select(".on-paper a").attr("href"))
                .isEqualTo("/real-name?next=%2Fannotations%2F" + id);
        assertThat(browser.once("/annotations/" + id + "/pdf").header("Location"))
                .isEqualTo("/real-name?next=%2Fannotations%2F" + id);
    }

    @Test
    void a_specialty_that_ends_within_the_period_is_told() {
        var facts = FactsSamples.withSpecialties(
                Samples.facts(1),
                specialty("建筑工程", "2025-12-01", "2028-11-30"),
                specialty("公路工程", "2024-05-01", TODAY.plusDays(50).toString()));
        stage.of(CertificateSamples.of(stage.holder.certificate().type(), facts));

        Document page = issued().page();

        assertThat(page.select(".notice.is-soon").text()).contains("公路工程期内到期");
        assertThat(page.select(".lanes li").eachText()).hasSize(2);
        assertThat(page.select(".lanes").text()).contains("全程有效", "到2026年4月28日");
    }

    @Test
    void what_waits_says_for_what_whose_move_it_is_and_when_it_is_looked_at_again() {
        Document page = waiting().page();

        assertThat(page.select("h1").text()).isEqualTo("加注已保存，等待条件满足");
        assertThat(page.select(".mover").text()).isEqualTo("要您办的1项");
        assertThat(page.select(".checks a").attr("href")).isEqualTo("https://mobile.example");
        assertThat(page.select("aside").text()).contains("您可以离开本页", "下次检查", "最晚等到");
        assertThat(page.select("live-state").hasAttr("data-live")).isTrue();
        assertThat(page.select("meta[http-equiv=refresh]")).hasSize(1);
    }

    @Test
    void looking_again_after_the_cause_is_gone_completes_it() {
        Browser browser = waiting();
        stage.world.platform().mobile(stage.holder.platformPerson(), MobileBinding.BOUND);

        browser.submit(browser.form(browser.address() + "/check"), Map.of());

        assertThat(browser.heading()).isEqualTo("加注成功！");
    }

    @Test
    void it_can_be_given_up() {
        Browser browser = waiting();

        browser.submit(browser.form(browser.address() + "/cancel"), Map.of());

        assertThat(browser.heading()).isEqualTo("已取消这次加注");
        assertThat(browser.page().select("form[action$=cancel]")).isEmpty();
        assertThat(browser.page().select("live-state").hasAttr("data-live")).isFalse();
    }

    @Test
    void the_page_itself_can_be_waited_for() {
        Browser browser = waiting();
        String address = browser.address();
        String tag = browser.answer().header("ETag");
        assertThat(tag).isEqualTo(browser.page().select("live-state").attr("data-etag"));
        assertThat(browser.once(address, "If-None-Match", tag).status()).isEqualTo(304);

        stage.world.platform().mobile(stage.holder.platformPerson(), MobileBinding.BOUND);
        Thread.ofVirtual()
                .start(() ->
                        browser.post(address + "/check", Browser.fields(browser.form(address + "/check"), Map.of())));
        Answer changed = browser.once(address, "If-None-Match", tag, "Prefer", "wait=20");
        while (changed.text().contains("data-live")) {
            changed = browser.once(address, "If-None-Match", changed.header("ETag"), "Prefer", "wait=20");
        }

        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.text()).contains("加注成功！");
    }

    @Test
    void waiting_for_a_page_is_no_activity() {
        Browser browser = waiting();
        stage.world.clock().turn(Duration.ofMinutes(14));
        browser.once(browser.address(), "Prefer", "wait=1");
        stage.world.clock().turn(Duration.ofMinutes(2));

        assertThat(browser.once(browser.address()).status()).isEqualTo(401);
    }

    @Test
    void a_silent_platform_is_told_with_what_happens_by_itself() {
        stage.unbound().silent();
        String id = stage.press("{}").at("/id");

        Document page = open(id).page();

        assertThat(page.select("h1").text()).isEqualTo("国家政务服务平台暂时无响应");
        assertThat(page.select("section.is-act p").text()).contains("您的申请已保存，恢复后自动继续，无需重复点击。");
    }

    @Test
    void trouble_of_ours_is_told_as_ours() {
        Annotation.Preparing troubled = stage.troubled();

        Document page = open(troubled.order().id().toString()).page();

        assertThat(page.select("h1").text()).isEqualTo("系统原因，恢复后自动完成");
        assertThat(page.select("section.is-act p").text()).contains("您的资料没有问题");
    }

    @Test
    void one_that_failed_has_a_number_for_support_and_a_way_to_try_again() {
        var failure = new DrawingFailed("no", new IllegalStateException());
        stage.world.maker().fail(failure, failure, failure, failure, failure, failure);
        String id = stage.press("{}").at("/id");
        for (int n = 0; n < 6; n++) {
            stage.world.pass(Duration.ofMinutes(15));
            stage.world.work();
        }
        stage.fresh();

        Document page = open(id).page();

        assertThat(page.select("h1").text()).isEqualTo("加注失败");
        assertThat(page.select("dl.facts").text()).contains("编号");
        assertThat(page.select("a.btn.main").text()).isEqualTo("重试");
    }

    @Test
    void withdrawing_is_asked_before_it_is_done() {
        Browser browser = issued();
        String address = browser.address();
        browser.open(browser.page().select("a[href$=withdraw]").attr("href"));
        assertThat(browser.heading()).isEqualTo("撤回这一份？");
        assertThat(browser.page().select("form.panel").text()).contains("不能恢复", "最多撤回两次");

        browser.submit(browser.form(address + "/withdraw"), Map.of());

        assertThat(browser.heading()).isEqualTo("已撤回");
        assertThat(browser.page().select("a.btn.main").text()).isEqualTo("重新加注");
        assertThat(browser.once(address + "/pdf", "Accept", "text/html").status())
                .isEqualTo(410);
        assertThat(browser.open(browser.page().select("a[href^=/v/]").attr("href"))
                        .heading())
                .isEqualTo("已撤回");
    }

    @Test
    void a_file_that_is_given_out_no_more_is_told_as_a_page() {
        Browser browser = issued();
        String pdf = browser.address() + "/pdf";
        browser.post(
                browser.address() + "/withdraw",
                Browser.fields(browser.open(browser.address() + "/withdraw").form(browser.address()), Map.of()));

        browser.open(pdf);

        assertThat(browser.answer().status()).isEqualTo(410);
        assertThat(browser.page().title()).startsWith("错误：");
        assertThat(browser.page().select(".facts").text()).contains("由您撤回");
    }

    @Test
    void a_copy_of_a_paused_registration_keeps_its_files_and_is_told() {
        Browser browser = issued();
        store(CertificateSamples.withFacts(
                stage.holder.certificate(),
                FactsSamples.withState(Samples.facts(1), RegistrationState.SUSPENDED, TODAY)));

        browser.open(browser.address());

        assertThat(browser.page().select(".notice.is-stop").text()).contains("已暂停", "恢复后继续有效");
        assertThat(browser.page().select(".btns.two a")).hasSize(2);
    }

    @Test
    void a_copy_whose_period_is_over_says_so_and_how_to_get_another() {
        Browser browser = issued();
        stage.world.calendar().turn(Duration.ofDays(181));
        stage.fresh();
        Browser later = Browser.checked(stage).open(browser.address());

        assertThat(later.heading()).isEqualTo("使用期已过");
        assertThat(later.page().select("a.btn.main").text()).isEqualTo("重新加注");
    }

    @Test
    void nobody_elses_is_shown() {
        String address = issued().address();
        stage.holder = stage.world.holder(9);
        Browser other = Browser.checked(stage);
        for (String rest : List.of("", "/pdf", "/ofd", "/calendar.ics", "/withdraw")) {
            assertThat(other.once(address + rest).status()).as(rest).isEqualTo(404);
        }
    }

    private Browser issued() {
        return open(stage.press("{}").at("/id"));
    }

    private Browser waiting() {
        return open(stage.waiting());
    }

    private Browser open(String id) {
        return Browser.checked(stage).open("/annotations/" + id);
    }

    private void store(Certificate certificate) {
        stage.world.ports().certificates().store(List.of(certificate));
    }
}
