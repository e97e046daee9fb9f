package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.ReportBatches.Batch;
import cn.jiazhu.application.port.ReportBatches.Name;
import cn.jiazhu.application.port.Reporters.Reporter;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.Province;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// 上报状态: a holder sees what has arrived, what has not, and when the province last sent anything.
class ReportStatusTest {

    private static final Instant BATCH = Instant.parse("2026-03-08T01:30:00Z");

    private final Stage stage = new Stage()
            .of(CertificateSamples.withPending(
                    Samples.certificate(3), CertificateSamples.announcement(Application.RENEWAL)));

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void what_has_arrived_and_what_has_not_is_told_on_the_list_and_on_the_page() {
        for (String path : List.of("/certificates", "/certificates/" + stage.holder.id())) {
            String page = page(path);
            assertThat(page).as(path).contains("注册数据已上报，", "延续注册的数据未上报：北京于2026年3月2日审核通过。", "还没有收到过该省的批次。");
        }
        beijingReports();

        for (String path : List.of("/certificates", "/certificates/" + stage.holder.id())) {
            assertThat(page(path)).as(path).contains("该省最近一批数据于2026年3月8日").doesNotContain("还没有收到过");
        }
    }

    @Test
    void programs_are_told_the_same() {
        String path = "/certificates/" + stage.holder.id();
        Answer before = stage.visitor().get(path);
        assertThat(before.at("/registered/reportedAt")).isNotEmpty();
        assertThat(before.json().at("/registered").has("lastBatchAt")).isFalse();
        assertThat(before.json().at("/announced/0").has("lastBatchAt")).isFalse();

        beijingReports();

        Answer after = stage.visitor().get(path);
        assertThat(after.at("/registered/lastBatchAt")).isEqualTo("2026-03-08T09:30:00+08:00");
        assertThat(after.at("/announced/0/lastBatchAt")).isEqualTo("2026-03-08T09:30:00+08:00");
    }

    private String page(String path) {
        return Browser.checked(stage).open(path).page().text();
    }

    private void beijingReports() {
        var ports = stage.world.ports();
        ports.reporters()
                .add(new Reporter(
                        new UUID(1, 1), "beijing", Province.BEIJING, Bytes.utf8("key"), BATCH, Optional.empty()));
        ports.batches()
                .begin(new Batch(
                        new Name("beijing", new UUID(2, 2)), Bytes.utf8("none").sha256(), 0, BATCH, List.of()));
    }
}
