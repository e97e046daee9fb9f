package cn.jiazhu.platform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.CountingRandomness;
import cn.jiazhu.application.port.TestClock;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Employer;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.certificate.Standing;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.registry.RegistryReport.Announced;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// The desk, the calendar and the faults, page by page, over a world of one certificate.
class DeskPagesTest {

    private static final LocalDate TODAY = OneCertificate.TODAY;

    private final OneCertificate world;
    private final SandboxServer server;
    private final Browser browser;
    private final PlatformPersonId person;

    DeskPagesTest() throws IOException {
        world = new OneCertificate();
        server = new SandboxServer(0, TestClock.at("2026-03-09T10:00:00"), new CountingRandomness());
        browser = new Browser(server.address());
        person = server.citizens().add(world.certificate.holder(), MobileBinding.BOUND, Sandbox.Login.NONE);
        server.join(world);
    }

    @AfterEach
    void close() {
        server.close();
        world.close();
    }

    @Test
    void everybody_can_be_chosen_and_the_day_is_told() {
        Document page = browser.page("/desk");
        assertThat(page.select(".people a").attr("href")).isEqualTo("/desk?person=" + person.text());
        assertThat(page.select(".foot time").text()).isEqualTo("2026年3月9日");
    }

    @Test
    void a_renewal_is_approved_first_and_its_data_come_later() {
        LocalDate before = world.facts().lastValidDay();
        assertThat(press("批准延续").text()).contains("已办：批准延续", "延续注册，2026年3月9日审核通过");
        assertThat(world.certificate.pending(Application.RENEWAL)).isPresent();
        press("上报数据");
        assertThat(world.certificate.pending()).isEmpty();
        assertThat(world.facts().lastValidDay()).isEqualTo(before.plusYears(3));
    }

    @Test
    void a_change_arrives_with_another_employer() {
        Employer before = world.facts().employer();
        press("批准变更");
        assertThat(world.facts().employer()).isEqualTo(before);
        press("上报数据");
        assertThat(world.facts().employer()).isNotEqualTo(before);
        assertThat(world.certificate.pending()).isEmpty();
    }

    @Test
    void the_employer_changes_at_every_press() {
        press("换单位");
        Employer first = world.facts().employer();
        press("换单位");
        assertThat(world.facts().employer()).isNotEqualTo(first);
    }

    @Test
    void a_photo_and_a_signature_are_supplied_each_alone() {
        Facts before = world.facts();
        press("补照片");
        assertThat(world.facts().photo()).isNotEqualTo(before.photo()).isInstanceOf(HolderImage.Stored.class);
        assertThat(world.facts().signature()).isEqualTo(before.signature());
        HolderImage photo = world.facts().photo();
        press("补签字");
        assertThat(world.facts().signature()).isNotEqualTo(before.signature()).isInstanceOf(HolderImage.Stored.class);
        assertThat(world.facts().photo()).isEqualTo(photo);
        press("换单位");
        assertThat(world.facts().photo()).isEqualTo(photo);
    }

    @Test
    void a_registration_is_suspended_resumed_and_cancelled() {
        assertThat(press("暂扣").text()).contains("暂扣，2026年3月9日起");
        assertThat(world.facts().state()).isEqualTo(RegistrationState.SUSPENDED);
        press("恢复");
        assertThat(world.facts().state()).isEqualTo(RegistrationState.VALID);
        press("注销");
        assertThat(world.facts().state()).isEqualTo(RegistrationState.CANCELLED);
    }

    @Test
    void whoever_has_been_cancelled_registers_anew() {
        press("注销");
        press("批准重新注册");
        press("上报数据");
        assertThat(world.certificate.pending()).isEmpty();
        assertThat(world.certificate.standingOn(TODAY))
                .isEqualTo(new Standing.Valid(TODAY.plusYears(3).minusDays(1)));
    }

    @Test
    void the_first_data_of_somebody_newly_registered_bring_all_that_a_copy_prints() {
        world.certificate = CertificateSamples.awaited();
        server.citizens().add(world.certificate.holder(), MobileBinding.BOUND, Sandbox.Login.NONE);
        var id = Citizens.idOf(world.certificate.holder());
        Document page = press(id, "上报数据");
        assertThat(page.text()).contains("注册编号", "有效，至");
        assertThat(world.facts().photo()).isInstanceOf(HolderImage.Stored.class);
        assertThat(world.facts().signature()).isInstanceOf(HolderImage.Stored.class);
        assertThat(world.certificate.pending()).isEmpty();
    }

    @Test
    void somebody_of_whom_the_registry_has_nothing_is_admitted_first() {
        PlatformPersonId newcomer =
                server.citizens().add(NationalPlatformContract.FOREIGN_NAME, MobileBinding.BOUND, Sandbox.Login.NONE);
        Document page = browser.page("/desk?person=" + newcomer.text());
        browser.submit(page.expectFirst("form[action=/desk/admission]"), Map.of());
        assertThat(world.taken)
                .containsExactly(new Announced(
                        CertificateType.CONSTRUCTOR_1,
                        NationalPlatformContract.FOREIGN_NAME,
                        new Announcement(Application.INITIAL, TODAY, "北京市")));
    }

    @ParameterizedTest
    @EnumSource(
            value = Application.class,
            names = {"CHANGE", "RENEWAL", "ADD_SPECIALTY", "AGAIN", "REISSUE", "CANCELLATION"})
    void whatever_is_announced_is_answered_by_its_data(Application application) {
        world.certificate = CertificateSamples.withPending(
                CertificateSamples.reported(), new Announcement(application, TODAY, "北京市"));
        press("上报数据");
        assertThat(world.certificate.pending()).isEmpty();
    }

    @Test
    void only_what_can_be_done_is_offered() {
        assertThat(buttons()).contains("批准延续", "暂扣").doesNotContain("上报数据", "恢复", "批准重新注册");
        press("注销");
        assertThat(buttons()).containsExactly("批准重新注册", "恢复");
    }

    @Test
    void nothing_is_done_for_another_certificate_or_an_unknown_act() {
        var act = Map.of("person", person.text(), "certificate", "another", "act", "CANCEL");
        assertThat(browser.post("/desk", act).statusCode()).isEqualTo(400);
        String own = world.certificate.id().toString();
        var unknown = Map.of("person", person.text(), "certificate", own, "act", "FORGE");
        assertThat(browser.post("/desk", unknown).statusCode()).isEqualTo(400);
        var elsewhere = Map.of("person", person.text(), "certificate", own, "act", "CANCEL");
        assertThat(browser.post("/desk", elsewhere, "Sec-Fetch-Site", "cross-site")
                        .statusCode())
                .isEqualTo(403);
        assertThat(world.facts().state()).isEqualTo(RegistrationState.VALID);
    }

    /// What each answers is told beside it; whatever goes wrong on the way, the employer has changed once.
    @ParameterizedTest
    @CsvSource({"正常, '变更', ''", "迟到, '变更', '拒绝'", "重复, '变更', '无变化'", "乱序, '变更', '拒绝'", "矛盾, '变更', '拒绝'", "中断, '变更', ''"
    })
    void a_province_plays_every_way_of_reporting(String play, String first, String second) {
        Employer before = world.facts().employer();
        Document page = browser.page("/province?person=" + person.text());
        Element pressed = page.expectFirst(".deeds button:contains(" + play + ")");
        var answer = browser.submit(page.expectFirst("form[action=/province]"), Map.of("play", pressed.attr("value")));

        assertThat(answer.statusCode()).isEqualTo(200);
        List<String> told = Jsoup.parse(answer.body()).select(".notice li").eachText();
        assertThat(told.getFirst()).contains(first);
        assertThat(told.size() > 1 ? told.get(1) : "").contains(second);
        assertThat(world.facts().employer()).isNotEqualTo(before);
        assertThat(world.certificate.version()).isEqualTo(2);
    }

    @Test
    void everybody_can_be_chosen_for_a_report() {
        assertThat(browser.page("/province").select(".people a").attr("href"))
                .isEqualTo("/province?person=" + person.text());
    }

    @Test
    void the_calendar_is_turned_and_turned_back() {
        Element turning = browser.page("/clock").expectFirst("form");
        browser.submit(turning, Map.of("days", "181"));
        browser.submit(turning, Map.of("days", "30"));
        assertThat(browser.page("/clock").text()).contains("2026年10月6日", "比真实日期晚211天");
        browser.submit(turning, Map.of("days", "0"));
        assertThat(browser.page("/clock").text()).contains("2026年3月9日", "就是真实日期");
        assertThat(browser.post("/clock", Map.of("days", "99999")).statusCode()).isEqualTo(400);
    }

    @Test
    void faults_are_ordered_seen_and_cleared() {
        Document page = browser.page("/faults");
        browser.submit(page.expectFirst("form[aria-label^=无响应]"), Map.of("times", "10"));
        browser.submit(page.expectFirst("form[aria-label^=乱答]"), Map.of("times", "50"));
        browser.submit(page.expectFirst("form[aria-label=延迟]"), Map.of("millis", "1000"));
        assertThat(browser.page("/faults").select("[role=status]").text()).contains("后面 60 次答复会出错", "延迟 1000 毫秒");
        browser.submit(page.expectFirst("form[aria-label=恢复]"), Map.of());
        assertThat(browser.page("/faults").select("[role=status]").text()).contains("没有安排出错的答复", "不延迟");
    }

    private List<String> buttons() {
        return browser.page("/desk?person=" + person.text()).select(".deeds button").eachText().stream()
                .map(text -> text.replaceFirst(" .*", ""))
                .toList();
    }

    private Document press(String button) {
        return press(person, button);
    }

    private Document press(PlatformPersonId of, String button) {
        Document page = browser.page("/desk?person=" + of.text());
        Element pressed = page.expectFirst(".deeds button:contains(" + button + ")");
        var answer = browser.submit(page.expectFirst("form[action=/desk]"), Map.of("act", pressed.attr("value")));
        assertThat(answer.statusCode()).isEqualTo(303);
        return browser.page(Browser.location(answer));
    }
}
