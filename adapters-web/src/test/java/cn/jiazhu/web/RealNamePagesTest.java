package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.NationalPlatform.Progress;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.Ticket;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The page of the real-name check: seven states in one frame, with and without JavaScript.
class RealNamePagesTest {

    private final Stage stage = new Stage();
    private final Browser browser = Browser.of(stage).open("/certificates");
    private final Ticket ticket = ticketOf(browser.address());

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void one_waits_for_the_scan_with_a_code_to_scan_a_link_to_open_and_a_code_to_type() {
        assertThat(browser.heading()).isEqualTo("实名身份认证");
        Element live = live();
        assertThat(live.select(".state").text()).isEqualTo("等待扫码");
        assertThat(live.select("svg[role=img]").attr("aria-label")).isNotEmpty();
        assertThat(live.select("svg[role=img] path").last()).isNotNull();
        assertThat(live.select("a.on-phone").attr("href"))
                .contains(ticket.text())
                .endsWith("return=https%3A%2F%2Fverify.example%2Freal-name%2F" + ticket.text()
                        + "%3Fnext%3D%252Fcertificates");
        assertThat(live.select(".on-phone .match-small").text()).isEqualTo("47");
        assertThat(browser.page().select(".spell").text()).matches("[0-9A-Z]{4} [0-9A-Z]{4}");
        assertThat(live.select("count-down").text()).isEqualTo("2:00");
        assertThat(live.select("count-down").attr("data-left")).isEqualTo("120");
        assertThat(live.hasAttr("data-live")).isTrue();
        assertThat(refresh()).isEqualTo("5;url=/real-name/" + ticket.text() + "?next=%2Fcertificates&refresh=yes");
    }

    @Test
    void a_scan_shows_the_number_to_be_picked() {
        state(new Progress.Scanned(), "已扫码，请在手机上确认", "is-wait");

        assertThat(live().select(".match").text()).matches("[0-9]{2}");
        assertThat(live().hasAttr("data-live")).isTrue();
    }

    @Test
    void the_right_face_leads_to_where_one_wanted_to_go() {
        passes(stage.holder.session().person());

        browser.open(browser.address());

        assertThat(browser.address()).isEqualTo("/certificates");
        assertThat(browser.heading()).isEqualTo("我的证照");
    }

    @Test
    void another_person_is_told_nothing_about_either() {
        var other = CertificateSamples.person(FactsSamples.constructor(77));
        passes(other);

        state("扫码人与登录人不一致", "is-stop");

        assertThat(live().text())
                .doesNotContain(
                        other.name().text(),
                        stage.holder.session().person().name().text());
        assertThat(live().hasAttr("data-live")).isFalse();
        assertThat(browser.page().select("noscript")).isEmpty();
        assertThat(browser.open("/certificates").heading()).isEqualTo("实名身份认证");
    }

    @Test
    void a_face_that_failed_and_a_cancelled_one_can_be_tried_again() {
        state(new Progress.FaceFailed(), "人脸没有通过", "is-stop");
        again();
        stage.world.platform().progress(ticketOf(browser.address()), new Progress.Refused());
        state("已取消", "is-wait");
        again();
        assertThat(live().select(".state").text()).isEqualTo("等待扫码");
    }

    @Test
    void after_120_seconds_the_code_is_dead_and_is_refreshed_in_place() {
        stage.world.clock().turn(Duration.ofSeconds(119));
        browser.open(browser.address());
        assertThat(live().select("count-down").text()).isEqualTo("0:01");

        stage.world.clock().turn(Duration.ofSeconds(1));
        state("已过期", "is-wait");
        assertThat(live().select("svg[role=img]")).isEmpty();
        assertThat(browser.page().select("#typing").hasAttr("hidden")).isTrue();
        assertThat(browser.page().select(".spell").text()).isEmpty();

        again();
        assertThat(ticketOf(browser.address())).isNotEqualTo(ticket);
        assertThat(live().select("count-down").text()).isEqualTo("2:00");
        assertThat(browser.page().select("input[name=next]")).isEmpty();
        assertThat(browser.address()).endsWith("?next=%2Fcertificates");
    }

    @Test
    void a_page_that_knows_the_state_waits_for_another() {
        String tag = live().attr("data-etag");

        Answer same = browser.once(browser.address(), "If-None-Match", tag, "Prefer", "wait=1");
        assertThat(same.status()).isEqualTo(304);

        stage.world.platform().progress(ticket, new Progress.Scanned());
        Answer changed = browser.once(browser.address(), "If-None-Match", tag, "Prefer", "wait=20");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.header("ETag")).isNotEmpty().isNotEqualTo(tag);
        assertThat(changed.text()).contains("id=\"live\"");
    }

    @Test
    void waiting_here_is_no_activity_be_it_with_the_page_or_with_its_reloading() {
        String reloading = refresh().replace("5;url=", "");
        String tag = live().attr("data-etag");
        stage.world.clock().turn(Duration.ofMinutes(10));
        browser.open(reloading);
        browser.once(reloading.replace("&refresh=yes", ""), "If-None-Match", tag, "Prefer", "wait=1");
        stage.world.clock().turn(Duration.ofMinutes(6));

        assertThat(browser.open("/user-centre").answer().status()).isEqualTo(401);
    }

    @Test
    void nobody_else_sees_the_ticket() {
        String address = browser.address();
        stage.of(CertificateSamples.of(CertificateType.CONSTRUCTOR_1, FactsSamples.constructor(9)));

        assertThat(Browser.checked(stage).open(address).answer().status()).isEqualTo(404);
        assertThat(new Browser(stage.site).once(address).header("Location")).startsWith("/portal/sign-in");
    }

    @Test
    void an_image_elsewhere_uses_up_no_tickets() {
        for (int n = 0; n < 20; n++) {
            assertThat(browser.once("/real-name", "Sec-Fetch-Dest", "image").status())
                    .isEqualTo(403);
        }
        assertThat(browser.open("/real-name", "Sec-Fetch-Dest", "document")
                        .answer()
                        .status())
                .isEqualTo(200);
    }

    @Test
    void after_ten_tickets_in_a_minute_the_page_says_when_to_go_on() {
        for (int n = 0; n < 9; n++) {
            browser.open("/real-name");
        }
        browser.open("/real-name");

        assertThat(browser.answer().status()).isEqualTo(429);
        assertThat(browser.page().text()).contains(browser.answer().header("Retry-After") + "秒");
    }

    @Test
    void while_the_platform_is_silent_the_page_says_so() {
        stage.silent();

        browser.open("/real-name");

        assertThat(browser.answer().status()).isEqualTo(503);
        assertThat(browser.heading()).isEqualTo("国家政务服务平台暂时无响应");
        assertThat(browser.page().select("main .btn.main").attr("href")).isEqualTo("/real-name");
    }

    /// Below the level, by another method, from before the ticket, from the future.
    @ParameterizedTest
    @CsvSource({"FACE, 2, 0", "BANK_CARD, 3, 0", "IN_PERSON, 4, 0", "FACE, 3, -61", "FACE, 3, 61"})
    void a_proof_that_is_not_what_was_asked_for_opens_nothing(Proof.Method method, int level, int seconds) {
        var proof = new Proof(
                stage.holder.platformPerson(),
                stage.holder.session().person(),
                method,
                level,
                stage.world.clock().instant().plusSeconds(seconds),
                MobileBinding.BOUND);
        stage.world.platform().passes(ticket, proof);

        state("人脸没有通过", "is-stop");

        assertThat(browser.open("/certificates").heading()).isEqualTo("实名身份认证");
    }

    @Test
    void a_scan_at_the_last_second_does_not_make_the_time_longer() {
        stage.world.clock().turn(Duration.ofSeconds(119));
        state(new Progress.Scanned(), "已扫码，请在手机上确认", "is-wait");

        stage.world.clock().turn(Duration.ofSeconds(1));
        passes(stage.holder.session().person());

        state("已过期", "is-wait");
        assertThat(browser.open("/certificates").heading()).isEqualTo("实名身份认证");
    }

    @Test
    void a_scan_that_was_cancelled_stays_so_whatever_the_phone_does_then() {
        state(new Progress.Scanned(), "已扫码，请在手机上确认", "is-wait");
        state(new Progress.Refused(), "已取消", "is-wait");

        passes(stage.holder.session().person());

        state("已取消", "is-wait");
        assertThat(browser.open("/certificates").heading()).isEqualTo("实名身份认证");
    }

    private void passes(cn.jiazhu.domain.identity.Person person) {
        stage.world
                .platform()
                .progress(
                        ticket,
                        new Progress.Passed(new Proof(
                                stage.holder.platformPerson(),
                                person,
                                Proof.Method.FACE,
                                3,
                                stage.world.clock().instant(),
                                MobileBinding.BOUND)));
    }

    private void state(Progress progress, String text, String tone) {
        stage.world.platform().progress(ticket, progress);
        state(text, tone);
    }

    private void state(String text, String tone) {
        browser.open(browser.address());
        assertThat(live().select(".state").text()).isEqualTo(text);
        assertThat(live().select(".qr").hasClass(tone)).as(tone).isTrue();
        assertThat(live().attr("data-say")).startsWith(text);
    }

    private void again() {
        browser.submit(browser.form("/real-name"), Map.of());
    }

    private String refresh() {
        return browser.page().select("noscript meta[http-equiv=refresh]").attr("content");
    }

    private Element live() {
        return browser.page().select("live-state").getFirst();
    }

    private static Ticket ticketOf(String address) {
        return new Ticket(address.replaceAll("/real-name/|\\?.*", ""));
    }
}
