package cn.jiazhu.web;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.ListedFormerCopies;
import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.registry.ImportFormerCopies.Listener;
import cn.jiazhu.application.reports.FormerRows.Mode;
import cn.jiazhu.application.reports.Tally;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.verification.FormerCopy;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What a stranger is told of a copy that the earlier system made, on the page and in JSON.
class FormerVerdictsTest {

    private static final String CODE = "JZ-2025-00001234567890";
    private static final String QR = "https://earlier.example/query?no=00001234567890&k=a+b/c";
    private static final Bytes FILE = Bytes.utf8("%PDF of the earlier system");

    private final Stage stage = new Stage();

    @BeforeEach
    void takeIn() {
        take(new FormerCopy(
                Set.of(CODE, QR),
                Samples.facts(1).number(),
                TODAY.minusDays(80),
                TODAY.plusDays(100),
                Set.of(FILE.sha256())));
        take(new FormerCopy(
                Set.of("BARE-CODE-OF-THEIRS"), Samples.facts(1).number(), TODAY, TODAY.plusDays(9), Set.of()));
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void one_that_counts_says_who_made_it_and_is_to_be_compared_with_what_is_on_record() {
        Document page = seen("/v/" + CODE, "/api/v1/verifications/" + CODE, "counts", "partly", "soon");

        assertThat(page.select("h1").text()).isEqualTo("有效");
        assertThat(page.select(".answer").text()).isEqualTo("和下面的登记信息逐项一致，才可以采信");
        assertThat(page.select(".reason").text()).startsWith("由以前的系统制作。使用期到2026年6月17日，登记信息没有变动。本系统没有它的票面");
        assertThat(page.text()).doesNotContain("伪造");
        assertThat(facts(page))
                .containsEntry("持证人", Samples.facts(1).name().text())
                .containsEntry("注册编号", Samples.facts(1).number().text())
                .containsEntry("使用有效期", "2025年12月19日 至 2026年6月17日")
                .containsEntry("制作", "以前的系统")
                .containsEntry("文件", "有记录，可以交来文件核对");
        assertThat(page.text()).doesNotContain(Samples.facts(1).holder().number());
        assertThat(facts(Jsoup.parse(get("/v/BARE-CODE-OF-THEIRS").text()))).containsEntry("文件", "以前的系统没有留下记录，不能核对文件");
    }

    @Test
    void the_text_of_its_qr_finds_it_too() {
        String asked = "?code=" + URLEncoder.encode(QR, StandardCharsets.UTF_8);

        Document page = seen("/verify" + asked, "/api/v1/verifications" + asked, "counts", "partly", "soon");

        assertThat(page.select("input[name=code]").val()).isEqualTo(QR);
        assertThat(Jsoup.parse(get("/verify?code=" + CODE).text()).select("h1").text())
                .isEqualTo("有效");
    }

    @Test
    void one_whose_registration_has_ended_or_is_paused_says_so() {
        stage.world.report(FactsSamples.withState(Samples.facts(1), RegistrationState.SUSPENDED, TODAY));
        assertThat(seen("/v/" + CODE, "/api/v1/verifications/" + CODE, "suspended", "no", "stop")
                        .select(".reason")
                        .text())
                .startsWith("由以前的系统制作。这项注册从2026年3月9日起暂扣");

        stage.world.report(FactsSamples.withState(Samples.facts(1), RegistrationState.REVOKED, TODAY));
        Document page = seen("/v/" + CODE, "/api/v1/verifications/" + CODE, "revoked", "no", "stop");
        assertThat(page.select("h1").text()).isEqualTo("已吊销");
        assertThat(page.text()).doesNotContain("伪造");
    }

    @Test
    void one_whose_particulars_have_changed_and_how_it_was_before() {
        stage.world.pass(Duration.ofDays(1));
        stage.world.report(FactsSamples.withEmployer(Samples.facts(1), "另一家建设有限公司"));

        Document page = seen("/v/" + CODE, "/api/v1/verifications/" + CODE, "superseded", "no", "stop");
        assertThat(facts(page)).containsEntry("聘用企业", "样例建设集团有限公司");

        String at = "?at=2026-03-09";
        Document past = seen("/v/" + CODE + at, "/api/v1/verifications/" + CODE + at, "counts", "partly", "soon");
        assertThat(past.select(".answer").text()).contains("不是现在的");
        assertThat(past.text()).contains("现在的结论：信息已变更");
        assertThat(past.select("section a[href]").attr("href")).isEqualTo("/v/" + CODE);
        Document day = seen(
                "/v/" + CODE + "?at=2026-03-10T10:00:00",
                "/api/v1/verifications/" + CODE + "?at=2026-03-10T10:00:00",
                "superseded",
                "no",
                "stop");
        assertThat(day.text()).contains("2026年3月10日的变化", "10:00:00");
    }

    @Test
    void its_file_is_known_by_its_bytes() {
        Answer known = handedIn();
        assertThat(known.at("/file")).isEqualTo("former");
        assertThat(known.at("/accept")).isEqualTo("yes");
        assertThat(known.at("/reason")).contains("由以前的系统制作");
        assertThat(known.at("/former/origin")).isEqualTo("earlier-system");
        assertThat(known.at("/former/files")).isEqualTo("1");

        stage.world.report(FactsSamples.withState(Samples.facts(1), RegistrationState.CANCELLED, TODAY));
        Answer ended = handedIn();
        assertThat(ended.at("/accept")).isEqualTo("no");
        assertThat(ended.at("/word")).isEqualTo("已注销");
    }

    @Test
    void what_nobody_has_told_of_is_no_verdict_and_guesses_are_limited() {
        for (int n = 0; n < 30; n++) {
            assertThat(get("/v/JZ-2025-0000123456789" + (n % 10) + "x").status())
                    .isEqualTo(404);
        }
        assertThat(get("/v/" + CODE).status()).isEqualTo(429);
        stage.world.pass(Duration.ofMinutes(1));
        for (int n = 0; n < 100; n++) {
            assertThat(get("/v/" + CODE).status()).isEqualTo(200);
        }
    }

    @Test
    void who_has_the_verdict_is_told_so_until_it_changes() {
        String path = "/api/v1/verifications/" + CODE;
        String tag = stage.site.get(path).header("ETag");
        stage.world.calendar().turn(Duration.ofMinutes(5));
        assertThat(stage.site.get(path, "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void the_page_speaks_english_too() {
        Document page = Jsoup.parse(
                stage.site.get("/v/" + CODE, "Accept-Language", "en").text());

        assertThat(page.select(".reason").text()).startsWith("Made by the earlier system. Usable until");
    }

    private Answer handedIn() {
        return stage.site.send(stage.site
                .request("/api/v1/verifications", "Content-Type", "application/pdf")
                .POST(BodyPublishers.ofByteArray(FILE.array())));
    }

    /// The page and its JSON twin, which must agree.
    private Document seen(String page, String json, String verdict, String accept, String tone) {
        Answer said = stage.site.get(json);
        assertThat(said.at("/origin")).isEqualTo("earlier-system");
        assertThat(said.at("/verdict")).isEqualTo(verdict);
        assertThat(said.at("/accept")).isEqualTo(accept);
        Answer shown = get(page);
        assertThat(shown.status()).isEqualTo(200);
        Document seen = Jsoup.parse(shown.text());
        assertThat(seen.select("h1").text()).isEqualTo(said.at("/word"));
        assertThat(seen.select(".answer").text()).isEqualTo(said.at("/answer"));
        assertThat(seen.select(".reason").text()).isEqualTo(said.at("/reason"));
        assertThat(seen.select(".verdict").attr("class")).isEqualTo("verdict is-" + tone);
        return seen;
    }

    private Answer get(String path) {
        return stage.site.get(path, "Accept", "text/html");
    }

    private static Map<String, String> facts(Document page) {
        return page.select("dl.facts > div").stream()
                .collect(Collectors.toMap(
                        row -> row.select("dt").text(), row -> row.select("dd").text()));
    }

    private void take(FormerCopy copy) {
        Tally done = stage.world.importFormerCopies().run(ListedFormerCopies.of(copy), Mode.TAKE, new Nobody());
        assertThat(done).isEqualTo(new Tally(1, 1, 0, 0, 0));
    }

    private record Nobody() implements Listener {

        @Override
        public void refused(RegistrySource.Item.Refused row) {}

        @Override
        public void progress(Tally tally) {}
    }
}
