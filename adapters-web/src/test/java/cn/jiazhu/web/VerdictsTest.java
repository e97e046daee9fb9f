package cn.jiazhu.web;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.certificate.FactsSamples.specialty;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What a stranger is told, on the page and in JSON: never more than the face says, and never a verdict we do not have.
class VerdictsTest {

    private static final int MOST_BYTES = 30 * 1024;

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void a_copy_that_counts() {
        Document page = seen(code("{}"), "counts", "yes", "有效", "可以采信", "good");

        assertThat(page.select(".reason").text()).isEqualTo("使用期到2026年9月5日，注册信息没有变动。");
        assertThat(page.select(".when").text()).contains("2026年3月9日 10:00:00");
        assertThat(facts(page))
                .containsEntry("证照", "一级建造师")
                .containsEntry("持证人", Samples.facts(1).name().text())
                .containsEntry("注册编号", "京1112006200800002")
                .containsEntry("聘用企业", "样例建设集团有限公司")
                .containsEntry("使用有效期", "2026年3月9日 至 2026年9月5日")
                .containsEntry("使用目的", "未限定")
                .containsEntry("第几次加注", "第1次，没有更新的");
        assertThat(page.select(".specs li").eachText()).containsExactly("建筑工程有效至2028年6月30日", "市政公用工程有效至2027年11月15日");
        assertThat(page.select(".dots").text()).contains("verify.example", "不要求登录");
    }

    @Test
    void a_copy_with_a_specialty_that_has_lapsed() {
        stage.of(CertificateSamples.of(
                CertificateType.CONSTRUCTOR_1,
                FactsSamples.withSpecialties(
                        Samples.facts(1),
                        specialty("建筑工程", "2025-07-01", "2028-06-30"),
                        specialty("市政公用工程", "2024-11-16", "2026-05-15"))));
        String code = code("{}");
        stage.world.pass(Duration.ofDays(90));

        Document page = seen(code, "specialties-lapsed", "partly", "部分专业已过期", "只对建筑工程可以采信", "soon");

        assertThat(page.select(".specs li").eachText()).containsExactly("建筑工程有效至2028年6月30日", "市政公用工程2026年5月15日已过期");
    }

    @Test
    void a_copy_whose_use_period_is_over() {
        String code = code("{\"until\":\"2026-03-20\"}");
        stage.world.pass(Duration.ofDays(30));

        seen(code, "use-period-over", "no", "使用期已过", "不能采信这一份", "stop");
    }

    @Test
    void a_copy_whose_use_period_has_not_begun() {
        String code = code("{}");
        stage.world.calendar().turn(Duration.ofDays(-2));

        seen(code, "not-begun", "no", "未到使用期", "现在不能采信", "stop");
    }

    @Test
    void a_copy_whose_particulars_have_changed_and_the_newer_one() {
        String old = code("{}");
        stage.world.report(FactsSamples.withEmployer(Samples.facts(1), "另一家建设有限公司"));
        String newer = code("{}");

        Document page = seen(old, "superseded", "no", "信息已变更", "不能采信这一份", "stop");
        assertThat(page.select(".reason").text()).startsWith("聘用企业于2026年3月9日有变更");
        assertThat(facts(page)).containsEntry("聘用企业", "样例建设集团有限公司").containsEntry("第几次加注", "第1次，另有更新的");
        assertThat(facts(seen(newer, "counts", "yes", "有效", "可以采信", "good")))
                .containsEntry("聘用企业", "另一家建设有限公司")
                .containsEntry("第几次加注", "第2次，没有更新的");
    }

    @Test
    void a_copy_that_its_holder_withdrew() {
        String code = code("{}");
        String id = stage.press("{}").at("/id");
        stage.visitor().post("/annotations/" + id + "/withdrawal", "");

        seen(code, "withdrawn", "no", "已撤回", "不能采信这一份", "stop");
    }

    @ParameterizedTest
    @EnumSource(value = RegistrationState.class, mode = EnumSource.Mode.EXCLUDE, names = "VALID")
    void a_copy_of_a_registration_that_is_paused_or_has_ended(RegistrationState state) {
        String code = code("{}");
        stage.world.report(FactsSamples.withState(Samples.facts(1), state, TODAY));

        String word = switch (state) {
            case SUSPENDED -> "已暂停";
            case LOCKED -> "已锁定";
            case ANNULLED -> "已撤销";
            case REVOKED -> "已吊销";
            case CANCELLED -> "已注销";
            case LAPSED -> "已失效";
            case MOVED_OUT -> "已转出";
            case VALID -> throw new AssertionError(state);
        };
        boolean paused = state.effect() == RegistrationState.Effect.PAUSES;
        seen(code, Written.name(state), "no", word, paused ? "现在不能采信" : "不能采信", "stop");
    }

    @Test
    void a_day_of_the_past_with_what_changed_on_it_and_what_our_record_said() {
        String code = code("{}");
        stage.world.calendar().turnTo("2026-03-19T10:00:00");
        report(RegistrationState.SUSPENDED, LocalDate.of(2026, 3, 19));
        stage.world.calendar().turnTo("2026-04-01T09:00:00");
        report(RegistrationState.REVOKED, LocalDate.of(2026, 3, 20));

        Answer then = stage.site.get("/api/v1/verifications/" + code + "?at=2026-03-19");
        assertThat(then.at("/verdict")).isEqualTo("suspended");
        assertThat(then.at("/answer")).isEqualTo("2026年3月19日 23:59:59的状态，不是现在的");
        assertThat(then.at("/checkedAt")).isEqualTo("2026-04-01T09:00:00+08:00");
        assertThat(then.at("/asOf/at")).isEqualTo("2026-03-19T23:59:59.999+08:00");
        assertThat(then.at("/asOf/changes/0/at")).isEqualTo("2026-03-19T10:00:00+08:00");
        assertThat(then.at("/asOf/changes/0/verdict")).isEqualTo("suspended");
        assertThat(then.at("/asOf/now/word")).isEqualTo("已吊销");
        assertThat(then.json().at("/asOf/recorded").isMissingNode()).isTrue();
        Document page = frugal(stage.site.get("/v/" + code + "?at=2026-03-20", "Accept", "text/html"));
        assertThat(page.select("h1").text()).isEqualTo("已吊销");
        assertThat(page.select("section[aria-labelledby=changes]").text())
                .contains("当日系统显示：已暂停", "2026年3月20日的变化", "00:00:00 已吊销", "现在的结论：已吊销");
    }

    @Test
    void half_past_nine_is_asked_for_by_the_form_as_a_day_and_a_time() {
        String code = code("{}");
        stage.world.calendar().turnTo("2026-03-19T10:00:00");
        report(RegistrationState.SUSPENDED, LocalDate.of(2026, 3, 19));

        Document form = Jsoup.parse(stage.site.get("/v/" + code).text());
        assertThat(form.select("details form input").eachAttr("name")).containsExactly("at", "time");
        assertThat(form.select("#at").attr("max")).isEqualTo("2026-03-19");
        Document page = Jsoup.parse(
                stage.site.get("/v/" + code + "?at=2026-03-19&time=09%3A30").text());
        assertThat(page.select("h1").text()).isEqualTo("有效");
        assertThat(page.select(".answer").text()).isEqualTo("2026年3月19日 09:30:00的状态，不是现在的");
        assertThat(page.select("#changes ~ dl").text()).isEqualTo("10:00:00 已暂停");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-10, MOMENT_IN_FUTURE, 还没有到这一天",
        "2026-03-09T10:00:01%2B08:00, MOMENT_IN_FUTURE, 还没有到这一天",
        "yesterday, MOMENT_MISTYPED, 日期有误",
        "2026-02-29, MOMENT_MISTYPED, 日期有误"
    })
    void the_future_and_what_is_no_day_are_refused(String at, String problem, String word) {
        String code = code("{}");

        Answer json = stage.site.get("/api/v1/verifications/" + code + "?at=" + at);
        assertThat(json.status()).isEqualTo(400);
        assertThat(json.at("/code")).isEqualTo(problem);
        Answer page = stage.site.get("/v/" + code + "?at=" + at, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(400);
        assertThat(frugal(page).select("h1").text()).isEqualTo(word);
    }

    @Test
    void a_code_that_stands_on_no_copy() {
        Document page = unseen("7K3M-9Q2X-TD4F-H8WE", 404, "CODE_UNKNOWN", "无此证照", "stop");

        assertThat(page.select(".answer").text()).isEqualTo("不能采信");
    }

    @Test
    void a_code_that_is_mistyped_is_no_verdict() {
        Document page = unseen("7K3M-9Q2X-TD4F-H8WA", 400, "CODE_MISTYPED", "输入有误", "wait");

        assertThat(page.select(".answer").text()).isEqualTo("现在没有结论");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "JZ-2019-00001234567890", "%E7%BC%96%E5%8F%B71112006200800", "7K3M-9Q2X-TD4F-H8WE-7K3M"})
    void a_code_of_another_system_is_no_verdict_and_leads_there(String code) {
        Document page = unseen(code, 404, "CODE_FOREIGN", "不是本系统的编码", "wait");

        assertThat(page.select(".answer").text()).isEqualTo("现在没有结论");
        assertThat(page.text()).doesNotContain("伪造");
        assertThat(page.select("a.main").attr("href")).isEqualTo("https://earlier.example");
    }

    @Test
    void hyphens_spaces_and_case_are_forgiven() {
        String code = code("{}");

        assertThat(stage.site
                        .get("/v/" + code.replace("-", "").toLowerCase(java.util.Locale.ROOT))
                        .status())
                .isEqualTo(200);
        assertThat(stage.site.get("/v/" + code.replace("-", "%20")).status()).isEqualTo(200);
    }

    @Test
    void while_the_database_is_away_there_is_no_verdict() {
        String code = code("{}");
        Site broken = stage.broken(new IllegalStateException(new SQLTransientConnectionException("no connection")));

        Answer page = broken.get("/v/" + code);

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("30");
        Document seen = Jsoup.parse(page.text());
        assertThat(seen.select("h1").text()).isEqualTo("暂不能核验");
        assertThat(seen.select(".answer").text()).isEqualTo("现在没有结论");
        assertThat(seen.select("main a").attr("href")).isEqualTo("/v/" + code);
        assertThat(page.text()).doesNotContain("有效<");
    }

    @Test
    void misses_are_limited_and_hits_never() {
        String code = code("{}");
        for (int n = 0; n < 30; n++) {
            assertThat(stage.site.get("/v/7K3M9Q2XTD4FH8WE").status()).isEqualTo(404);
        }
        assertThat(stage.site.get("/v/7K3M9Q2XTD4FH8WE").status()).isEqualTo(429);
        assertThat(stage.site.get("/api/v1/verifications/7K3M9Q2XTD4FH8WE").status())
                .isEqualTo(429);
        assertThat(stage.site.get("/v/7K3M9Q2XTD4FH8WA").status()).isEqualTo(400);
        for (int n = 0; n < 100; n++) {
            assertThat(stage.site.get("/v/" + code).status()).isEqualTo(200);
        }
    }

    @Test
    void who_has_the_verdict_is_told_so_until_it_changes() {
        String path = "/api/v1/verifications/" + code("{}");
        String tag = stage.site.get(path).header("ETag");
        stage.world.calendar().turn(Duration.ofMinutes(5));
        assertThat(stage.site.get(path, "If-None-Match", tag).status()).isEqualTo(304);

        stage.world.report(FactsSamples.withState(Samples.facts(1), RegistrationState.REVOKED, TODAY));

        assertThat(stage.site.get(path, "If-None-Match", tag).at("/word")).isEqualTo("已吊销");
    }

    @Test
    void the_page_speaks_english_too() {
        String code = code("{}");

        Answer page = stage.site.get("/v/" + code, "Accept-Language", "en");

        assertThat(page.header("Content-Language")).isEqualTo("en");
        Document seen = Jsoup.parse(page.text());
        assertThat(seen.select("h1").text()).isEqualTo("Valid");
        assertThat(seen.select(".tools a[lang]").attr("href")).isEqualTo("/v/" + code + "?lang=zh");
        assertThat(Jsoup.parse(stage.site
                                .get("/v/" + code + "?lang=zh", "Accept-Language", "en")
                                .text())
                        .select("h1")
                        .text())
                .isEqualTo("有效");
    }

    @Test
    void the_id_number_is_told_nowhere() {
        String code = code("{}");
        Facts facts = Samples.facts(1);

        for (String path : List.of("/v/" + code, "/api/v1/verifications/" + code)) {
            assertThat(stage.site.get(path).text())
                    .doesNotContain(facts.holder().number(), facts.holder().masked(), "idNumber");
        }
    }

    @Test
    void a_code_can_be_typed_with_slips_that_are_forgiven() {
        String code = code("{}");
        String sloppy = code.toLowerCase(Locale.ROOT).replace("-", " ").replace('0', 'o');

        Answer asked = stage.site.get("/verify?code=" + sloppy.replace(" ", "%20"));

        assertThat(asked.status()).isEqualTo(303);
        assertThat(asked.header("Location")).isEqualTo("/v/" + code.replace("-", ""));
    }

    @Test
    void a_code_that_cannot_be_one_is_shown_again_with_the_reason() {
        Answer mistyped = stage.site.get("/verify?code=7K3M-9Q2X-TD4F-H8WA", "Accept", "text/html");

        assertThat(mistyped.status()).isEqualTo(400);
        assertThat(Jsoup.parse(mistyped.text()).select("#code-bad").text()).contains("核验码有误", "16位");
    }

    @Test
    void a_code_of_another_system_is_no_verdict() {
        Answer asked = stage.site.get("/verify?code=%3Cscript%3E", "Accept", "text/html");

        assertThat(asked.status()).isEqualTo(404);
        Document page = Jsoup.parse(asked.text());
        assertThat(page.title()).startsWith("错误：");
        assertThat(page.select("script")).isEmpty();
        assertThat(page.select("#code").val()).isEqualTo("<script>");
        assertThat(page.select("#code-bad").text()).contains("其他编码的真假，本系统不知道", "16位");
    }

    /// The page and its JSON twin, which must agree.
    private Document seen(String code, String verdict, String accept, String word, String answer, String tone) {
        Answer json = stage.site.get("/api/v1/verifications/" + code);
        assertThat(json.at("/verdict")).isEqualTo(verdict);
        assertThat(json.at("/accept")).isEqualTo(accept);
        Answer page = stage.site.get("/v/" + code, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(200);
        Document seen = frugal(page);
        assertThat(seen.select("h1").text()).isEqualTo(json.at("/word")).isEqualTo(word);
        assertThat(seen.select(".answer").text()).isEqualTo(json.at("/answer")).isEqualTo(answer);
        assertThat(seen.select(".reason").text()).isEqualTo(json.at("/reason"));
        assertThat(seen.select(".verdict").attr("class")).isEqualTo("verdict is-" + tone);
        return seen;
    }

    private Document unseen(String code, int status, String problem, String word, String tone) {
        Answer json = stage.site.get("/api/v1/verifications/" + code);
        assertThat(json.status()).isEqualTo(status);
        assertThat(json.at("/code")).isEqualTo(problem);
        Answer page = stage.site.get("/v/" + code, "Accept", "text/html");
        assertThat(page.status()).isEqualTo(status);
        Document seen = frugal(page);
        assertThat(seen.select("h1").text()).isEqualTo(word);
        assertThat(seen.select(".verdict").attr("class")).isEqualTo("verdict is-" + tone);
        assertThat(seen.select(".facts")).isEmpty();
        return seen;
    }

    /// All that the page needs is light, and none of it is a script.
    private Document frugal(Answer page) {
        Document seen = Jsoup.parse(page.text());
        assertThat(seen.select("script, iframe, img, [style], [onclick], form:not([method=get])"))
                .isEmpty();
        int bytes = page.bytes().length;
        for (String style : seen.select("link[rel=stylesheet]").eachAttr("href")) {
            Answer css = stage.site.get(style, "Accept-Encoding", "gzip");
            assertThat(css.status()).isEqualTo(200);
            assertThat(css.header("Cache-Control")).contains("immutable");
            bytes += css.bytes().length;
        }
        assertThat(bytes).isLessThanOrEqualTo(MOST_BYTES);
        return seen;
    }

    private void report(RegistrationState state, LocalDate from) {
        stage.world.report(FactsSamples.withState(Samples.facts(1), state, from));
    }

    private String code(String press) {
        return stage.press(press).at("/numbers/code");
    }

    private static Map<String, String> facts(Document page) {
        var facts = new java.util.LinkedHashMap<String, String>();
        page.select(".facts > div")
                .forEach(fact ->
                        facts.put(fact.select("dt").text(), fact.select("dd").text()));
        return facts;
    }
}
