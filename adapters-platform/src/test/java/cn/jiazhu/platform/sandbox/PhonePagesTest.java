package cn.jiazhu.platform.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.CountingRandomness;
import cn.jiazhu.application.port.NationalPlatform.Progress;
import cn.jiazhu.application.port.TestClock;
import cn.jiazhu.domain.identity.IdentitySamples;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Ticket;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Somebody's phone, page by page.
class PhonePagesTest {

    private static final String OURS = "http://localhost:8080/real-name/t";

    private final TestClock clock = TestClock.at(IdentitySamples.NOW);
    private final CountingRandomness randomness = new CountingRandomness();
    private final SandboxServer server;
    private final SandboxPlatform platform;
    private final Browser browser;
    private final PlatformPersonId other;
    private final PlatformPersonId holder;
    private final Ticket ticket = randomness.ticket();
    private final String typedCode;

    PhonePagesTest() throws IOException {
        server = new SandboxServer(0, clock, randomness);
        platform = server.platform();
        browser = new Browser(server.address());
        other = server.citizens().add(NationalPlatformContract.FOREIGN_NAME, MobileBinding.BOUND, Sandbox.Login.NONE);
        holder = server.citizens().add(NationalPlatformContract.HOLDER, MobileBinding.NOT_BOUND, Sandbox.Login.NONE);
        typedCode = platform.open(ticket, Duration.ofMinutes(2)).typedCode();
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void a_scan_the_right_number_and_the_face_prove_the_person() {
        String next = scan(holder);
        assertThat(platform.progress(ticket)).isEqualTo(new Progress.Scanned());
        Document page = browser.page(next);
        assertThat(page.select("dl").text())
                .contains("电子证照加注系统", NationalPlatformContract.HOLDER.name().text());
        next = choose(page, platform.matchNumber(ticket));
        var face = browser.submit(form(next), Map.of("passed", "true"));
        assertThat(platform.progress(ticket)).isInstanceOf(Progress.Passed.class);
        assertThat(browser.page(Browser.location(face)).select("h1").text()).isEqualTo("人脸识别通过");
    }

    @Test
    void three_different_numbers_are_offered_in_order_one_of_them_right() {
        var numbers = browser.page(scan(holder)).select(".keys button").eachText();
        assertThat(numbers).hasSize(3).doesNotHaveDuplicates().isSorted().contains(platform.matchNumber(ticket));
        assertThat(numbers).allMatch(number -> number.matches("[1-9][0-9]"));
    }

    @Test
    void a_wrong_number_ends_the_check() {
        Document page = browser.page(scan(holder));
        String wrong = page.select(".keys button").eachText().stream()
                .filter(number -> !number.equals(platform.matchNumber(ticket)))
                .findFirst()
                .orElseThrow();
        String next = choose(page, wrong);
        assertThat(platform.progress(ticket)).isEqualTo(new Progress.Refused());
        assertThat(browser.page(next).select("h1").text()).isEqualTo("已取消");
    }

    @Test
    void there_is_no_face_without_the_number() {
        scan(holder);
        var face = Map.of("ticket", ticket.text(), "passed", "true", "number", "00");
        assertThat(browser.post("/phone/face", face).statusCode()).isEqualTo(400);
        assertThat(browser.page("/phone?ticket=" + ticket.text() + "&number=00")
                        .select("h1")
                        .text())
                .contains("哪个数字");
        assertThat(platform.progress(ticket)).isEqualTo(new Progress.Scanned());
    }

    @Test
    void a_failed_face_and_a_refusal_are_told() {
        String next = choose(browser.page(scan(holder)), platform.matchNumber(ticket));
        browser.submit(form(next), Map.of("passed", "false"));
        assertThat(platform.progress(ticket)).isEqualTo(new Progress.FaceFailed());

        Ticket second = randomness.ticket();
        platform.open(second, Duration.ofMinutes(2));
        platform.scan(second, holder);
        Element refusal = browser.page("/phone?ticket=" + second.text()).expectFirst("form[action=/phone/refuse]");
        browser.submit(refusal, Map.of());
        assertThat(platform.progress(second)).isEqualTo(new Progress.Refused());
    }

    @Test
    void the_code_can_be_typed_in_any_way() {
        String typed = typedCode.substring(0, 4).toLowerCase(Locale.ROOT) + "-" + typedCode.substring(4) + " ";
        var answer = browser.submit(form("/phone"), Map.of("person", holder.text(), "typed_code", typed));
        assertThat(Browser.location(answer)).isEqualTo("/phone?ticket=" + ticket.text());
        var again = browser.submit(form("/phone"), Map.of("person", holder.text(), "typed_code", typed));
        assertThat(again.body()).contains("这个码已经被扫过");
        var none = browser.submit(form("/phone"), Map.of("person", holder.text(), "typed_code", "ZZZZZZZZ"));
        assertThat(none.body()).contains("没有这个认证码", "value=\"ZZZZZZZZ\"");
    }

    @Test
    void a_phone_remembers_whose_it_is() {
        scan(holder);
        assertThat(browser.page("/phone").expectFirst("option[selected]").attr("value"))
                .isEqualTo(holder.text());
        assertThat(browser.page("/account").select("h1").text())
                .contains(NationalPlatformContract.HOLDER.name().text());
    }

    @Test
    void what_has_expired_says_so() {
        clock.turn(Duration.ofMinutes(2));
        assertThat(browser.page("/phone?ticket=" + ticket.text()).select("h1").text())
                .isEqualTo("已过期");
        assertThat(browser.page("/phone?ticket=" + randomness.ticket().text())
                        .select("[role=alert]")
                        .text())
                .contains("没有这张二维码");
    }

    @ParameterizedTest
    @CsvSource({
        OURS + ", true",
        "https://evil.example/, false",
        "//evil.example, false",
        "javascript:alert(1), false",
        "/desk, false"
    })
    void at_the_end_one_goes_back_only_to_a_page_of_ours(String back, boolean offered) {
        String address = "/phone?ticket=" + ticket.text() + "&return=" + encoded(back);
        String next = Browser.location(browser.submit(form(address), Map.of("person", holder.text())));
        next = choose(browser.page(next), platform.matchNumber(ticket));
        next = Browser.location(browser.submit(form(next), Map.of("passed", "true")));
        assertThat(browser.page(next).select("main a[href=\"" + back + "\"]")).hasSize(offered ? 1 : 0);
        assertThat(browser.page(next).select("main a")).hasSize(offered ? 1 : 0);
    }

    @Test
    void a_mobile_number_is_bound_and_unbound_on_the_account_page() {
        var bound = browser.submit(form("/account?person=" + holder.text()), Map.of("mobile", "bound"));
        assertThat(Browser.location(bound)).isEqualTo("/account?person=" + holder.text());
        assertThat(platform.mobileBinding(holder, Duration.ZERO)).isEqualTo(MobileBinding.BOUND);
        browser.submit(form("/account?person=" + holder.text()), Map.of("mobile", "not-bound"));
        assertThat(platform.mobileBinding(holder, Duration.ZERO)).isEqualTo(MobileBinding.NOT_BOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "evil"})
    void a_form_never_leads_away(String back) {
        var fields = Map.of("person", other.text(), "mobile", "bound", "back", back);
        assertThat(Browser.location(browser.post("/people/mobile", fields))).isEqualTo("/account");
    }

    private String scan(PlatformPersonId person) {
        var answer = browser.submit(form("/phone?ticket=" + ticket.text()), Map.of("person", person.text()));
        assertThat(answer.statusCode()).isEqualTo(303);
        return Browser.location(answer);
    }

    private String choose(Document page, String number) {
        var answer = browser.submit(page.expectFirst("form[action=/phone/number]"), Map.of("number", number));
        return Browser.location(answer);
    }

    private Element form(String path) {
        return browser.page(path).expectFirst("form");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
