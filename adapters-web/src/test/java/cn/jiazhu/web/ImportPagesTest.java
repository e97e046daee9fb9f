package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.port.InMemoryHandedIn;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.operator.Role;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Imports and batches at the console, as operators of each role meet them.
class ImportPagesTest {

    private static final String BOUNDARY = "a-boundary";

    private final Office office = new Office();
    private final World world = office.stage.world;
    private final Browser clerk = office.of(Role.CLERK);

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void a_file_is_tried_out_then_imported_and_its_page_follows() {
        handIn("901\n902\nx");
        assertThat(clerk.heading()).isEqualTo("registry.csv");
        assertThat(chip()).isEqualTo("试导入中");
        assertThat(clerk.page().select("noscript meta[http-equiv=refresh]")).hasSize(1);
        assertThat(clerk.page().select("live-state").attr("data-live")).isEqualTo("yes");

        carry();
        assertThat(chip()).isEqualTo("待确认");
        assertThat(clerk.page().select("noscript")).isEmpty();
        assertThat(counts()).containsExactly("总数 3", "新增 2", "变更 0", "无变化 0", "拒绝 1", "终止加注件 0");
        assertThat(clerk.page().select("tbody tr").text()).isEqualTo("4 number x 格式不对。 请按该列的格式改正后重新导入。");

        clerk.submit(clerk.form(clerk.address() + "/commit"), Map.of());
        assertThat(chip()).isEqualTo("导入中");
        carry();
        assertThat(chip()).isEqualTo("已导入");
        assertThat(clerk.page().select("form[action^=/imports]")).isEmpty();
        assertThat(clerk.open("/imports").page().select("tbody tr").text())
                .startsWith("registry.csv 已导入 新增 2、拒绝 1 clerk0");
    }

    @Test
    void who_waits_for_a_change_is_told_of_it_and_of_nothing_else() {
        handIn("901");
        String tag = clerk.page().select("live-state").attr("data-etag");

        assertThat(clerk.once(clerk.address(), "Prefer", "wait=5", "If-None-Match", tag)
                        .status())
                .isEqualTo(304);
        world.carryImports();
        assertThat(clerk.once(clerk.address(), "Prefer", "wait=5", "If-None-Match", tag)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void refused_rows_are_a_file_in_which_nothing_is_a_formula() {
        handIn("=1+1\n\"a\"");
        carry();
        Answer csv = clerk.once(clerk.address() + "/refused");

        assertThat(csv.header("Content-Disposition")).contains("refused.csv");
        assertThat(csv.text().lines().toList())
                .containsExactly(
                        "\uFEFF\"行\",\"列\",\"值\",\"原因\",\"办法\"",
                        "\"2\",\"number\",\"'=1+1\",\"格式不对。\",\"请按该列的格式改正后重新导入。\"",
                        "\"3\",\"number\",\"\"\"a\"\"\",\"格式不对。\",\"请按该列的格式改正后重新导入。\"");
    }

    @Test
    void what_ends_more_than_a_hundred_copies_is_imported_by_two() {
        IntStream.rangeClosed(300, 400)
                .forEach(n -> Holder.issued(world.holder(Samples.certificate(n)).press()));
        handIn(IntStream.rangeClosed(300, 400)
                .mapToObj(n -> n + " " + InMemoryHandedIn.CHANGED)
                .collect(Collectors.joining("\n")));
        carry();
        String file = clerk.address();
        assertThat(counts()).contains("变更 101", "终止加注件 101");
        assertThat(clerk.page().select("form[action$=commit]")).isEmpty();
        assertThat(office.of(Role.CLERK).open(file).page().select("form[action$=proposal]"))
                .as("of somebody else")
                .isEmpty();
        clerk.submit(clerk.form(file + "/proposal"), Map.of("grounds", "x"));
        assertThat(clerk.answer().status()).isEqualTo(400);
        clerk.submit(clerk.form(file + "/proposal"), Map.of("grounds", "省厅更正数据"));
        assertThat(clerk.heading()).isEqualTo("导入registry.csv：将终止101份加注件");
        assertThat(clerk.page().select(".notice").text()).contains("需要另一位同事复核");

        var supervisor = office.of(Role.SUPERVISOR).open(clerk.address());
        assertThat(supervisor.page().select("a[href=" + file + "]")).hasSize(1);
        supervisor.submit(supervisor.form(clerk.address() + "/approval"), Map.of());
        assertThat(supervisor.page().select(".head .chip").text()).isEqualTo("已通过");
        clerk.open(file);
        carry();
        assertThat(chip()).isEqualTo("已导入");
        assertThat(counts()).contains("终止加注件 101");
    }

    @Test
    void what_is_given_up_is_not_imported() {
        handIn("901");
        clerk.submit(clerk.form(clerk.address() + "/drop"), Map.of());
        carry();

        assertThat(chip()).isEqualTo("未导入");
        assertThat(clerk.page().text()).contains("没有导入任何数据");
    }

    @Test
    void bad_forms_are_refused_in_words_and_keep_nothing() {
        String csrf = csrf();
        assertThat(refused(400, text("csrf", csrf))).contains("文件");
        assertThat(refused(413, text("csrf", csrf), file("file", "a.csv", "1".repeat(InMemoryHandedIn.MOST + 1))))
                .contains("1GB");
        assertThat(refused(415, text("csrf", csrf), file("file", "a.csv", "1"), file("images", "a.zip", "no zip")))
                .contains("ZIP");
        assertThat(send(file("file", "a.csv", "1"), text("csrf", csrf)).status())
                .as("a file before the secret")
                .isEqualTo(403);
        assertThat(send(text("csrf", "x".repeat(86)), file("file", "a.csv", "1"))
                        .status())
                .isEqualTo(403);
        assertThat(world.handedIn().all()).isEmpty();
        assertThat(clerk.open("/imports").page().text()).contains("还没有导入过文件");
    }

    @Test
    void others_look_and_hand_nothing_in() {
        handIn("901");
        for (Role role : List.of(Role.SUPERVISOR, Role.AUDITOR)) {
            var other = office.of(role).open("/imports");
            assertThat(other.page().select("form[action^=/imports]")).isEmpty();
            assertThat(other.open(clerk.address()).page().select("form[action^=/imports]"))
                    .isEmpty();
        }
        assertThat(clerk.open("/imports/00000000-0000-0000-0000-000000000000")
                        .answer()
                        .status())
                .isEqualTo(404);
        assertThat(clerk.open("/imports/x").answer().status()).isEqualTo(404);
        assertThat(clerk.open("/imports?before=x").answer().status()).isEqualTo(404);
    }

    @Test
    void older_imports_are_on_the_next_page() {
        IntStream.rangeClosed(1, 21).forEach(n -> {
            handIn("9" + n);
            clerk.submit(clerk.form(clerk.address() + "/drop"), Map.of());
        });
        clerk.open("/imports");
        assertThat(clerk.page().select("tbody tr")).hasSize(20);
        clerk.open(clerk.page().select("a[href*=before]").attr("href"));
        assertThat(clerk.page().select("tbody tr")).hasSize(1);
    }

    @Test
    void a_batch_says_what_was_refused_in_it() {
        assertThat(clerk.open("/batches").page().text()).contains("还没有收到批次");
        var name = office.batch();
        clerk.open("/batches");
        assertThat(clerk.page().select("tbody tr").text()).contains("beijing", "新增 1、拒绝 1", "有拒绝");

        clerk.open(clerk.page().select("tbody a").attr("href"));
        assertThat(clerk.page().select("dl").text()).contains(name.number().toString());
        assertThat(clerk.page().select("tbody tr").text()).isEqualTo("2 valid_to 2026-02-30 超出范围。 请核对后换一个新批次再报。");
        assertThat(clerk.open("/batches/Beijing/" + name.number()).answer().status())
                .isEqualTo(404);
        assertThat(clerk.open("/batches/beijing/x").answer().status()).isEqualTo(404);
    }

    @Test
    void older_batches_are_on_the_next_page() {
        IntStream.range(0, 21).forEach(_ -> office.batch());
        clerk.open("/batches");
        assertThat(clerk.page().select("tbody tr")).hasSize(20);
        clerk.open(clerk.page().select("a[href*=before]").attr("href"));
        assertThat(clerk.page().select("tbody tr")).hasSize(1);
    }

    // ---- how ----

    private String chip() {
        return clerk.page().select(".head .chip").text();
    }

    private List<String> counts() {
        return clerk.page().select("dl.sides div").eachText();
    }

    private void carry() {
        world.carryImports();
        clerk.open(clerk.address());
    }

    private void handIn(String lines) {
        Answer sent = send(text("csrf", csrf()), file("file", "registry.csv", lines), file("images", "", ""));
        assertThat(sent.status()).as(sent.text()).isEqualTo(303);
        clerk.open(sent.header("Location"));
    }

    private String refused(int status, String... parts) {
        Answer sent = send(parts);
        assertThat(sent.status()).isEqualTo(status);
        return Jsoup.parse(sent.text()).select("[role=alert]").text();
    }

    private String csrf() {
        return clerk.open("/imports").page().select("input[name=csrf]").attr("value");
    }

    private static String text(String name, String value) {
        return "Content-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n".formatted(name, value);
    }

    private static String file(String name, String file, String text) {
        return "Content-Disposition: form-data; name=\"%s\"; filename=\"%s\"\r\n\r\n%s\r\n".formatted(name, file, text);
    }

    private Answer send(String... parts) {
        String body = Stream.of(parts)
                .map(part -> "--" + BOUNDARY + "\r\n" + part)
                .collect(Collectors.joining("", "", "--" + BOUNDARY + "--\r\n"));
        String jar = "__Host-jiazhu-operator=" + clerk.cookies().get("__Host-jiazhu-operator");
        return office.stage.site.send(office.stage
                .site
                .toConsole(
                        "/imports",
                        "Accept",
                        "text/html",
                        "Accept-Language",
                        "zh-CN",
                        "Cookie",
                        jar,
                        "Sec-Fetch-Site",
                        "same-origin")
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.getBytes(StandardCharsets.UTF_8))));
    }
}
