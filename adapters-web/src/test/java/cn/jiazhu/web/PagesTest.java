package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What everybody may read, and what those see who come by browser.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {

    private final Stage stage = new Stage();

    @AfterAll
    void close() {
        stage.close();
    }

    @Test
    void the_first_page_says_what_this_is_and_that_all_is_invented() {
        Document page = page("/");

        assertThat(page.select("h1").text()).isEqualTo("给电子证照加注");
        assertThat(page.select(".sandbox").text()).contains("虚构");
    }

    @Test
    void every_link_of_the_public_pages_leads_somewhere() {
        for (String path : new String[] {"/", "/help", "/docs"}) {
            for (String link : page(path).select("a[href^=/]").eachAttr("href")) {
                assertThat(stage.site.get(link).status()).as(link).isIn(200, 303);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ProblemCode.class)
    void every_code_has_a_page_that_explains_it(ProblemCode code) {
        ProblemRow row = Site.WORDING.problem(code);

        assertThat(page("/help/" + code).select("h1").text())
                .isEqualTo(row.title().zh());
        assertThat(page("/help/" + code + "?lang=en").select("h1").text())
                .isEqualTo(row.title().en());
    }

    @Test
    void a_browser_that_is_refused_sees_a_page_with_the_same_words() {
        Answer page = stage.site.get("/nowhere", "Accept", "text/html,*/*;q=0.8");
        Answer problem = stage.site.get("/nowhere", "Accept", "*/*");

        assertThat(page.status()).isEqualTo(404);
        Document seen = Jsoup.parse(page.text());
        assertThat(seen.title()).startsWith("错误：");
        assertThat(seen.select(".facts").text())
                .contains(problem.at("/cause"), problem.at("/cure"), page.header("X-Request-Id"));
    }

    @Test
    void documents_are_served_as_text_and_only_those_that_are_named() {
        assertThat(stage.site.get("/docs/sample.md").text()).isEqualTo("# A sample\n");
        assertThat(stage.site.get("/docs/sample.md").header("Content-Type")).startsWith("text/plain");
        assertThat(stage.site.get("/docs/openapi.yaml").status()).isEqualTo(404);
    }

    @Test
    void the_watchers_port_tells_life_readiness_and_counts() {
        stage.site.get("/");

        assertThat(stage.site.watch("/livez").status()).isEqualTo(200);
        assertThat(stage.site.watch("/readyz").status()).isEqualTo(200);
        stage.site.ready(false);
        assertThat(stage.site.watch("/readyz").status()).isEqualTo(503);
        assertThat(stage.site.watch("/readyz").text()).isEqualTo("database away\nsigner ok\n");
        assertThat(stage.site.watch("/metrics").text()).contains("jiazhu_well{part=\"database\"} 0");
        stage.site.ready(true);
        stage.site.signs(false);
        assertThat(stage.site.watch("/readyz").status()).isEqualTo(200);
        assertThat(stage.site.watch("/readyz").text()).isEqualTo("database ok\nsigner away\n");
        assertThat(stage.site.watch("/livez").status()).isEqualTo(200);
        assertThat(stage.site.watch("/metrics").text())
                .contains("jiazhu_requests_total{method=\"GET\",route=\"/\",status=\"200\"}");
        assertThat(stage.site.get("/metrics").status()).isEqualTo(404);
    }

    private Document page(String path) {
        Answer answer = stage.site.get(path, "Accept", "text/html");
        assertThat(answer.status()).as(path).isEqualTo(200);
        Document page = Jsoup.parse(answer.text());
        assertThat(page.select("html").attr("lang")).isNotEmpty();
        assertThat(page.select("h1")).hasSize(1);
        return page;
    }
}
