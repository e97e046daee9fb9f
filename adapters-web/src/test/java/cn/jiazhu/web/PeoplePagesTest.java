package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.AuditTrail.Event;
import cn.jiazhu.domain.operator.Role;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// One person looked up, and the audit trail searched, as operators of each role meet them.
class PeoplePagesTest {

    private static final String WHY = "=本人来电询问";

    private final Office office = new Office();
    private final Stage stage = office.stage;

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void somebody_is_looked_up_by_number_and_document_with_a_reason_that_the_person_reads() {
        stage.waiting();
        var holder = stage.holder.certificate().holder();
        var browser = office.of(Role.SUPERVISOR).open("/people");

        browser.submit(
                browser.form("/people"),
                Map.of("kind", "NUMBER", "number", stage.holder.facts().number().text(), "reason", WHY));
        assertThat(browser.heading()).isEqualTo(holder.name().text());
        assertThat(browser.page().text()).contains(holder.id().masked(), "手机号", WHY, "查看此人");
        assertThat(browser.answer().text()).doesNotContain(holder.id().number());
        assertThat(browser.address()).isEqualTo("/people");

        browser.open("/people");
        browser.submit(
                browser.form("/people"),
                Map.of("kind", "CITIZEN_ID", "number", holder.id().number(), "reason", WHY));
        assertThat(browser.heading()).isEqualTo(holder.name().text());

        var own = Browser.checked(stage).open("/certificates/" + stage.holder.id() + "/history");
        assertThat(own.page().text()).contains("工作人员查看了您的记录", WHY);
    }

    @Test
    void whoever_is_nobody_mistyped_or_without_a_reason_is_not_shown() {
        var browser = office.of(Role.AUDITOR).open("/people");
        String number = stage.holder.facts().number().text();
        String other = number.substring(0, number.length() - 1) + "9";

        assertThat(refusal(browser, "NUMBER", other, WHY)).contains("没有这个人");
        assertThat(refusal(browser, "NUMBER", "1", WHY)).contains("号码不对");
        assertThat(refusal(browser, "CITIZEN_ID", number, WHY)).contains("号码不对");
        assertThat(refusal(browser, "ANYTHING", number, WHY)).contains("号码不对");
        assertThat(refusal(browser, "NUMBER", number, " ")).contains("请写原因");
    }

    private static String refusal(Browser browser, String kind, String number, String reason) {
        browser.submit(browser.form("/people"), Map.of("kind", kind, "number", number, "reason", reason));
        return browser.page().select("[role=alert]").text();
    }

    @ParameterizedTest
    @EnumSource(names = {"CLERK", "ADMINISTRATOR"})
    void others_find_no_such_page(Role role) {
        var browser = office.of(role);
        assertThat(browser.open("/people").answer().status()).isEqualTo(404);
        assertThat(browser.open("/audit").answer().status()).isEqualTo(404);
    }

    @Test
    void the_audit_trail_is_searched_and_taken_along_without_formulas() {
        var clerk = new Event(
                stage.world.calendar().instant(),
                "operator:1",
                Act.PERSON_LOOKED_UP,
                stage.holder.id().value(),
                WHY);
        stage.world.ports().auditTrail().append(clerk);
        var browser =
                office.of(Role.AUDITOR).open("/audit?act=person-looked-up&actor=operator:1&subject=" + clerk.subject());

        assertThat(browser.page().select("tbody tr")).hasSize(1);
        assertThat(browser.page().select("tbody tr").text()).contains("查看此人", "operator:1", WHY);
        browser.submit(browser.form("/audit/export"), Map.of());
        assertThat(browser.answer().text()).contains("\"person-looked-up\"", "\"'" + WHY + "\"");
        assertThat(browser.answer().header("Content-Disposition")).contains("audit.csv");
        assertThat(browser.open("/audit?act=audit-exported").page().select("tbody tr"))
                .hasSize(1);
        assertThat(browser.open("/audit?from=yesterday").page().select("[role=alert]"))
                .hasSize(1);
        assertThat(browser.open("/audit?subject=me").page().select("[role=alert]"))
                .hasSize(1);
    }

    @Test
    void who_works_at_the_console_is_found_and_told_by_name_and_every_act_has_words() {
        var browser = office.of(Role.AUDITOR).open("/audit?act=operator-signed-in");
        String name = browser.page().select("tbody tr .id").eachText().getFirst();

        assertThat(name).doesNotContain("operator:");
        browser.open("/audit?act=operator-signed-in&actor=" + name);
        assertThat(browser.page().select("tbody tr")).hasSize(1);
        browser.open("/audit?act=operator-signed-in&actor=nobody");
        assertThat(browser.page().select("tbody tr")).isEmpty();
        assertThat(browser.page().select("option"))
                .allSatisfy(option -> assertThat(option.text()).isNotEqualTo(option.val()));
    }

    @Test
    void more_than_a_page_is_read_page_by_page() {
        for (int i = 0; i < 120; i++) {
            stage.world
                    .ports()
                    .auditTrail()
                    .append(new Event(
                            stage.world.calendar().instant(),
                            "w-" + i,
                            Act.REGISTRY_CHANGED,
                            stage.holder.id().value()));
        }
        var browser = office.of(Role.AUDITOR).open("/audit?act=registry-changed");
        int seen = browser.page().select("tbody tr").size();
        while (!browser.page().select("a.flush[href^=/audit]").isEmpty()) {
            browser.open(browser.page().select("a.flush[href^=/audit]").attr("href"));
            seen += browser.page().select("tbody tr").size();
        }
        assertThat(seen).isEqualTo(120);
    }
}
