package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Outbox.Receiver;
import cn.jiazhu.application.port.Outbox.Trouble;
import cn.jiazhu.domain.operator.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What operators see of the national platform and of the settings.
class InstallationPagesTest {

    private final Office office = new Office();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void the_platforms_last_answer_and_last_failure_are_told() {
        var page = office.of(Role.CLERK).open("/platform").page();

        assertThat(page.select(".head .chip").text()).isEqualTo("正常应答");
        assertThat(page.select("dl").text()).contains("no answer in time", "应答41次，失败1次", "52毫秒");
        assertThat(page.select("table").get(0).text()).contains("平台没有应答");
    }

    @Test
    void what_was_not_delivered_is_counted_with_its_trouble() {
        office.stage.press("{}");
        var outbox = office.stage.world.ports().outbox();
        Instant now = office.stage.world.clock().instant();
        var parcel = outbox.claimDue(Receiver.AGGREGATION, 1, now, Duration.ofSeconds(5))
                .getFirst();
        outbox.failed(parcel, Trouble.UNAVAILABLE, now.plusSeconds(60));

        var rows = office.of(Role.AUDITOR)
                .open("/platform")
                .page()
                .select("table")
                .get(1)
                .select("tbody tr");
        assertThat(rows.eachText().getFirst()).contains("归集", "1", "没有应答1条");
    }

    @Test
    void settings_are_an_administrators() {
        var page = office.of(Role.ADMINISTRATOR).open("/settings").page();
        assertThat(page.select("tbody tr").text()).contains("public.port", "8080", "默认");
        assertThat(office.of(Role.SUPERVISOR).open("/settings").answer().status())
                .isEqualTo(404);
    }

    @Test
    void a_failure_after_the_last_answer_means_away() {
        Instant at = Instant.parse("2026-03-09T02:00:00Z");
        var failure = new Web.Pulse.Failure(at, Web.Pulse.Cause.SILENT, "no answer");
        assertThat(pulse(at.minusSeconds(1), failure).isAway()).isTrue();
        assertThat(pulse(at.plusSeconds(1), failure).isAway()).isFalse();
        assertThat(Web.Pulse.NONE.isAway()).isFalse();
        assertThat(new Web.Pulse(0, 1, Duration.ZERO, Optional.empty(), Optional.of(failure)).isAway())
                .isTrue();
    }

    private static Web.Pulse pulse(Instant answered, Web.Pulse.Failure failure) {
        return new Web.Pulse(1, 1, Duration.ZERO, Optional.of(answered), Optional.of(failure));
    }
}
