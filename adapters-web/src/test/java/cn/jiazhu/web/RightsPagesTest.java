package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.operator.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Ending and pausing rights by two persons, as a stranger with the code sees it.
class RightsPagesTest {

    private static final String BOUNDARY = "a-boundary";

    private final Office office = new Office();
    private final Browser clerk = office.of(Role.CLERK);
    private final Browser supervisor = office.of(Role.SUPERVISOR);
    private final String code = office.stage.press("{}").at("/numbers/code");
    private final String number = Samples.facts(1).number().text();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void suspended_by_two_then_lifted_then_revoked() {
        decide("suspend");
        assertThat(verdict()).isEqualTo("已暂停");
        decide("lift");
        assertThat(verdict()).isEqualTo("有效");
        decide("revoke");
        assertThat(verdict()).isEqualTo("已吊销");

        clerk.open("/proposals");
        assertThat(clerk.page().select("tbody .chip").eachText())
                .containsOnly("已通过")
                .hasSize(3);
    }

    @Test
    void who_looks_the_person_up_reads_who_ordered_the_state() {
        decide("suspend");

        supervisor.open("/people");
        supervisor.submit(supervisor.form("/people"), Map.of("kind", "NUMBER", "number", number, "reason", "核对处罚决定"));

        assertThat(supervisor.page().text()).contains("暂扣（部里决定暂扣，省里上报有效）");
    }

    @Test
    void tried_out_it_says_what_would_happen_and_nothing_does() {
        var sheet = send(Map.of("change", "revoke", "numbers", number, "plan", "yes"), "");

        assertThat(sheet.status()).isEqualTo(200);
        assertThat(Jsoup.parse(sheet.text()).select("table").text())
                .contains(number, Samples.facts(1).name().text(), "有效", "1");
        assertThat(Jsoup.parse(sheet.text()).select("textarea").text()).isEqualTo(number);
        assertThat(verdict()).isEqualTo("有效");
        assertThat(supervisor.open("/proposals").page().text()).contains("没有等待复核的事项");
    }

    @Test
    void a_file_is_read_by_its_first_column_and_every_row_that_cannot_be_is_listed() {
        String csv = "\uFEFF注册编号,事由\n" + number + ",甲\n京1112099209999999,乙\n";
        var sheet = Jsoup.parse(send(Map.of("change", "suspend", "grounds", "联合惩戒", "numbers", ""), csv)
                .text());

        assertThat(sheet.select("tbody tr")).hasSize(2);
        assertThat(sheet.select("tbody tr").eachText().getFirst()).contains("京1112099209999999", "没有这个注册编号");
        assertThat(sheet.select("[role=alert]").text()).contains("注册编号");
        assertThat(verdict()).isEqualTo("有效");
    }

    @Test
    void bad_input_is_said_and_changes_nothing() {
        assertThat(refused(Map.of("change", "suspend", "numbers", "", "grounds", "事由事由")))
                .contains("注册编号");
        assertThat(refused(Map.of("change", "suspend", "numbers", "abc", "grounds", "事由事由")))
                .contains("注册编号");
        assertThat(refused(Map.of("change", "erase", "numbers", number, "grounds", "事由事由")))
                .contains("事项");
        assertThat(refused(Map.of("change", "suspend", "numbers", number, "grounds", "")))
                .contains("事由");
        assertThat(refused(Map.of(
                        "change", "suspend", "numbers", number, "grounds", "事由事由", "effective", "2099-01-01T00:00")))
                .contains("生效时间");
        assertThat(refused(Map.of(
                        "change", "suspend", "numbers", number, "grounds", "事由事由", "effective", "2026-02-30T00:00")))
                .contains("生效时间");
        assertThat(supervisor.open("/proposals").page().text()).contains("没有等待复核的事项");
    }

    @Test
    void who_proposed_is_told_that_somebody_else_decides_and_a_decided_one_stays() {
        propose("suspend");
        assertThat(clerk.page().select(".notice").text()).contains("需要另一位同事复核");
        assertThat(clerk.page().select("form[action$=approval]")).isEmpty();

        String path = clerk.address();
        String csrf = csrf(supervisor.open(path));
        assertThat(supervisor.post(path + "/approval", Map.of("csrf", csrf)).status())
                .isEqualTo(303);
        assertThat(supervisor.post(path + "/approval", Map.of("csrf", csrf)).status())
                .isEqualTo(403);
        assertThat(supervisor
                        .post(path + "/refusal", Map.of("csrf", csrf, "grounds", "事由事由"))
                        .status())
                .isEqualTo(403);
        assertThat(clerk.post(path + "/approval", Map.of("csrf", csrf(clerk))).status())
                .isEqualTo(404);
    }

    @Test
    void an_administrator_sees_no_persons() {
        propose("suspend");
        String path = clerk.address();
        var administrator = office.of(Role.ADMINISTRATOR);

        assertThat(administrator.open(path).answer().status()).isEqualTo(404);
        assertThat(administrator.open("/proposals").page().text()).doesNotContain(number);
        assertThat(administrator.open("/rights").answer().status()).isEqualTo(404);
        assertThat(office.of(Role.AUDITOR).open(path).page().text()).contains(number);
    }

    @Test
    void a_second_factor_is_reset_by_two_administrators() {
        var lost = office.staff.member("lost", Role.CLERK);
        var first = office.of(Role.ADMINISTRATOR);
        var second = office.of(Role.ADMINISTRATOR);
        String path = "/operators/" + lost.operator().id();
        first.open(path);
        first.submit(first.form(path + "/reset"), Map.of("grounds", "手机遗失"));
        String proposal = first.address();
        assertThat(first.post(proposal + "/approval", Map.of("csrf", csrf(first)))
                        .status())
                .isEqualTo(403);

        second.open(proposal);
        second.submit(second.form(proposal + "/approval"), Map.of());
        String link = second.page().select(".id").text();
        assertThat(link).startsWith("https://console.example/invitation/");
        assertThat(office.browser()
                        .open(link.substring("https://console.example".length()))
                        .heading())
                .isEqualTo("启用操作员账号");
    }

    @Test
    void operators_are_added_get_another_role_and_leave() {
        var administrator = office.of(Role.ADMINISTRATOR);
        administrator.open("/operators");
        administrator.submit(administrator.form("/operators"), Map.of("name", "wang", "role", "auditor"));
        assertThat(administrator.page().select(".id").text()).contains("/invitation/");
        administrator.open("/operators");
        assertThat(administrator
                        .submit(administrator.form("/operators"), Map.of("name", "clerk0", "role", "clerk"))
                        .answer()
                        .status())
                .isEqualTo(409);

        var li = office.staff.member("li", Role.CLERK);
        var hers = office.of(li);
        String path = "/operators/" + li.operator().id();
        administrator.open(path);
        administrator.submit(administrator.form(path + "/role"), Map.of("role", "supervisor"));
        assertThat(hers.open("/").page().select(".who span").text()).isEqualTo("li (复核)");
        administrator.submit(administrator.form(path + "/end"), Map.of());
        assertThat(hers.open("/").answer().status()).isEqualTo(401);
        assertThat(administrator.page().select("form[action$=end]")).isEmpty();
    }

    // ---- how ----

    private void decide(String change) {
        propose(change);
        String path = clerk.address();
        supervisor.open(path);
        supervisor.submit(supervisor.form(path + "/approval"), Map.of());
        assertThat(supervisor.page().select(".head .chip").text()).isEqualTo("已通过");
    }

    private void propose(String change) {
        Answer sent = send(Map.of("change", change, "numbers", number, "grounds", "处罚决定书〔2026〕7号"), "");
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        clerk.open(sent.header("Location"));
    }

    private String refused(Map<String, String> fields) {
        Answer sent = send(fields, "");
        assertThat(sent.status()).isEqualTo(400);
        return Jsoup.parse(sent.text()).select("[role=alert]").text();
    }

    private Answer send(Map<String, String> fields, String file) {
        var all = new LinkedHashMap<>(fields);
        all.put("csrf", csrf(clerk.open("/rights")));
        var body = new StringBuilder();
        all.forEach((name, value) -> body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(BOUNDARY, name, value)));
        body.append(
                "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list.csv\"\r\n\r\n%s\r\n--%s--\r\n"
                        .formatted(BOUNDARY, file, BOUNDARY));
        String jar = "__Host-jiazhu-operator=" + clerk.cookies().get("__Host-jiazhu-operator");
        return office.stage.site.send(office.stage
                .site
                .toConsole("/rights", "Accept", "text/html", "Cookie", jar, "Sec-Fetch-Site", "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toString().getBytes(StandardCharsets.UTF_8))));
    }

    private static String csrf(Browser browser) {
        return browser.page().select("input[name=csrf]").attr("value");
    }

    private String verdict() {
        var page = Jsoup.parse(office.stage
                .site
                .get("/v/" + code, "Accept", "text/html", "Accept-Language", "zh-CN")
                .text());
        return Objects.requireNonNull(page.select("h1").first()).text();
    }
}
