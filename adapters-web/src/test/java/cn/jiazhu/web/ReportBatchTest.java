package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a provincial system is answered. What its signature must be like is the reader's affair.
class ReportBatchTest {

    private static final UUID NUMBER = new UUID(0x7000L, 7);

    private final Stage stage = new Stage();
    private final Instant now = stage.world.clock().instant();

    @BeforeEach
    void beijing_reports() {
        SampleBatches.letBeijingReport(stage);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void every_report_is_answered_and_the_same_batch_is_answered_the_same_for_ever() {
        Answer first = report("beijing", NUMBER, now, "乙建筑有限公司");

        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(first.at("/batch")).isEqualTo(NUMBER.toString());
        assertThat(first.json().at("/counts").toString())
                .isEqualTo("{\"added\":0,\"changed\":1,\"unchanged\":0,\"refused\":1}");
        assertThat(first.json().at("/items/0").toString()).isEqualTo("{\"item\":1,\"outcome\":\"changed\"}");
        assertThat(first.at("/items/1/code")).isEqualTo("CHECK_CHARACTER");
        assertThat(first.at("/items/1/field")).isEqualTo("id_number");
        assertThat(first.at("/items/1/cause")).isEqualTo("校验位不对。");
        assertThat(first.at("/items/1/cure")).isNotBlank();

        stage.world.pass(Duration.ofDays(3));
        assertThat(report("beijing", NUMBER, now, "乙建筑有限公司").text()).isEqualTo(first.text());
        assertThat(stage.holder.certificate().version()).isEqualTo(2);
    }

    @Test
    void what_is_no_batch_of_a_reporter_changes_nothing_and_says_why() {
        assertRefused(report("shanxi", NUMBER, now, "乙"), 401, "REPORT_NOT_SIGNED");
        assertRefused(send("application/jose", "beijing many"), 413, "TOO_LARGE");
        assertRefused(send("application/jose", "beijing bad"), 400, "INVALID_VALUE");
        assertRefused(send("application/json", "{}"), 415, "WRONG_TYPE");
        assertRefused(send("application/jose", "x".repeat(Uploads.LARGEST_BATCH + 1)), 413, "TOO_LARGE");
        assertRefused(report("beijing", NUMBER, now.minusSeconds(301), "乙"), 400, "BATCH_OF_OTHER_TIME");
        assertRefused(report("beijing", NUMBER, now.plusSeconds(301), "乙"), 400, "BATCH_OF_OTHER_TIME");

        report("beijing", NUMBER, now, "乙建筑有限公司");
        assertThat(report("beijing", NUMBER, now, "丙建筑有限公司").at("/code")).isEqualTo("BATCH_NUMBER_USED");
        assertThat(stage.holder.certificate().version()).isEqualTo(2);
        stage.world.ports().reporters().end("beijing", now);
        assertThat(report("beijing", NUMBER, now, "乙建筑有限公司").at("/code")).isEqualTo("REPORT_NOT_SIGNED");
    }

    @Test
    void every_refusal_has_words_in_both_languages() {
        for (var reason : cn.jiazhu.application.port.RegistrySource.Reason.values()) {
            for (Language language : Language.values()) {
                assertThat(Site.WORDING.in(language).say("report.cause." + reason))
                        .isNotBlank();
                assertThat(Site.WORDING.in(language).say("report.cure." + reason))
                        .isNotBlank();
            }
        }
    }

    private void assertRefused(Answer answer, int status, String code) {
        assertThat(answer.at("/code")).as(answer.text()).isEqualTo(code);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(stage.holder.certificate().version()).isEqualTo(1);
    }

    private Answer report(String reporter, UUID number, Instant at, String employer) {
        return SampleBatches.report(stage, reporter, number, at, employer);
    }

    private Answer send(String type, String body) {
        return stage.site.send(stage.site
                .request(Route.API + "/report-batches", "Content-Type", type)
                .POST(BodyPublishers.ofString(body)));
    }
}
