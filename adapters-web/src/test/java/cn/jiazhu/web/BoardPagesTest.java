package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.operator.WatchStuck;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.operator.Role;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The stuck board and what is behind it, as operators of each role meet them.
class BoardPagesTest {

    private final Office office = new Office();
    private final Stage stage = office.stage;

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void the_first_page_says_who_is_stuck_on_what_since_when_and_whose_move_it_is() {
        var browser = office.of(Role.ADMINISTRATOR);
        assertThat(browser.open("/").page().text()).contains("还没有统计");
        count();
        assertThat(browser.open("/").page().text()).contains("没有人卡住");

        stage.waiting();
        stage.of(Samples.certificate(5)).troubled();
        stage.world.pass(Duration.ofHours(3));
        count();
        browser = office.of(Role.ADMINISTRATOR);
        var page = browser.open("/").page();

        assertThat(page.select(".sides li").eachText()).contains("本系统 1 人", "本人 1 人", "省级部门 0 人");
        assertThat(page.select("tbody th").eachText())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("系统故障");
        assertThat(page.select("tbody tr").getLast().text()).contains("手机号未绑定", "3 小时 0 分钟");
        assertThat(page.select("svg.trend").getLast().attr("aria-label")).contains("现在 1 人");
        assertThat(page.select("a[href^=/stuck]")).isEmpty();
        assertThat(browser.open("/stuck/mobile-not-bound").answer().status()).isEqualTo(404);
    }

    @Test
    void behind_a_count_stand_masked_names_and_no_number_of_a_document() {
        stage.waiting();
        count();
        var browser = office.of(Role.CLERK);
        browser.open(browser.open("/").page().select("a[href^=/stuck]").attr("href"));

        var holder = stage.holder.certificate().holder();
        assertThat(browser.page().select("tbody th").text())
                .isEqualTo(holder.name().masked());
        assertThat(browser.answer().text()).doesNotContain(holder.id().number()).doesNotContain("/people?");
        assertThat(browser.open("/stuck/nothing").answer().status()).isEqualTo(404);
    }

    @Test
    void to_look_again_wakes_and_is_recorded() {
        stage.waiting();
        var platformPerson = stage.holder.platformPerson();
        stage.world.work();
        stage.world.platform().mobile(platformPerson, MobileBinding.BOUND);
        var browser = office.of(Role.CLERK).open("/stuck/mobile-not-bound");

        browser.submit(browser.form("/stuck/mobile-not-bound"), Map.of());

        assertThat(browser.page().select("[role=status]").text()).contains("1 人");
        assertThat(stage.world.work()).hasSize(1);
        assertThat(stage.world.ports().auditTrail().about(stage.holder.id().value()))
                .anyMatch(event ->
                        event.act() == Act.LOOKED_AGAIN && event.actor().startsWith("operator:"));
        assertThat(browser.open("/stuck/mobile-not-bound").page().text()).contains("没有人卡住");
    }

    @Test
    void who_reads_only_cannot_have_it_looked_at() {
        stage.waiting();
        var browser = office.of(Role.AUDITOR).open("/stuck/mobile-not-bound");

        assertThat(browser.page().select("form[action=/stuck/mobile-not-bound] button"))
                .isEmpty();
        var fields = Browser.fields(browser.form("/stuck/mobile-not-bound"), Map.of());
        assertThat(browser.post("/stuck/mobile-not-bound", fields).status()).isEqualTo(404);
    }

    private void count() {
        stage.world.pass(Duration.ofSeconds(10));
        new WatchStuck(
                        stage.world.ports().stuckPeople(),
                        stage.world.ports().boardSamples(),
                        stage.world.alarms(),
                        stage.world.clocks())
                .watch();
    }
}
