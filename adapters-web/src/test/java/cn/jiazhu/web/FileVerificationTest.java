package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Bytes;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Strangers hand files in.
class FileVerificationTest {

    private static final String BOUNDARY = "----a boundary";

    private final Stage stage = new Stage();
    private final String self = "/annotations/" + stage.press("{}").at("/id");
    private final byte[] pdf = stage.visitor().get(self + "/pdf").bytes();
    private final byte[] ofd = stage.visitor().get(self + "/ofd").bytes();

    private record Part(String name, Bytes bytes) {

        Part(String name, byte... bytes) {
            this(name, Bytes.of(bytes));
        }
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void the_issued_file_gets_the_verdict_of_its_copy() {
        Answer answer = asked(pdf);

        assertThat(answer.at("/file")).isEqualTo("exact");
        assertThat(answer.at("/format")).isEqualTo("pdf");
        assertThat(answer.at("/accept")).isEqualTo("yes");
        assertThat(answer.at("/word")).isEqualTo("有效");
        assertThat(answer.at("/copy/verdict")).isEqualTo("counts");
    }

    @Test
    void an_issued_file_of_a_withdrawn_copy_is_not_to_be_accepted() {
        stage.visitor().post(self + "/withdrawal", "");

        Answer answer = asked(ofd);

        assertThat(answer.at("/file")).isEqualTo("exact");
        assertThat(answer.at("/accept")).isEqualTo("no");
        assertThat(answer.at("/word")).isEqualTo("已撤回");
    }

    @Test
    void a_file_with_additions_is_amber_and_one_that_is_nothing_of_ours_red() {
        assertThat(asked(joined(pdf, "\nmore")).at("/accept")).isEqualTo("partly");
        Answer foreign = asked("hello".getBytes(StandardCharsets.UTF_8));
        assertThat(foreign.at("/file")).isEqualTo("broken");
        assertThat(foreign.at("/accept")).isEqualTo("no");
    }

    @Test
    void several_files_are_told_one_by_one_on_a_page_under_their_own_names() {
        Document page = Jsoup.parse(sent(
                        new Part("证照 <b>.pdf", pdf),
                        new Part("C:\\tmp\\x.ofd", ofd),
                        new Part("附件.pdf", joined(pdf, "\nmore")),
                        new Part("scan.pdf", (byte) 1))
                .text());

        assertThat(page.select("h1").text()).isEqualTo("4个文件，2个可以采信");
        assertThat(page.select(".checks .file").eachText())
                .containsExactly("证照 <b>.pdf", "x.ofd", "附件.pdf", "scan.pdf");
        assertThat(page.select(".checks h2").eachText()).containsExactly("有效", "有效", "原件完好，另有添加", "不是签发的文件");
        assertThat(page.select(".checks a[href^=/v/]")).hasSize(3);
    }

    @Test
    void no_file_is_said_beside_the_field() {
        Answer answer = sent(new Part(""));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(Jsoup.parse(answer.text()).select("#file-bad").text()).isEqualTo("还没有选择文件。");
    }

    @Test
    void more_than_ten_megabytes_or_twenty_files_are_refused_with_the_limits() {
        Answer large = asked(new byte[Uploads.LARGEST + 1]);
        Answer many = sent(IntStream.rangeClosed(0, Uploads.MOST)
                .mapToObj(i -> new Part(i + ".pdf", (byte) 1))
                .toArray(Part[]::new));

        assertThat(List.of(large.status(), many.status())).containsOnly(413);
        assertThat(large.at("/detail")).contains("10MB");
        assertThat(many.text()).contains("20个");
    }

    @Test
    void what_is_no_upload_is_refused() {
        String api = "/api/v1/verifications";
        assertThat(stage.site.post(api, "{}").status()).isEqualTo(415);
        var broken = stage.site
                .request("/verify", "Content-Type", "multipart/form-data; boundary=x", "Accept", "text/html")
                .POST(BodyPublishers.ofString("--x\r\nno header"));
        assertThat(stage.site.send(broken).status()).isEqualTo(400);
    }

    private Answer asked(byte[] file) {
        return stage.site.send(stage.site
                .request("/api/v1/verifications", "Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    private Answer sent(Part... parts) {
        var body = new ByteArrayOutputStream();
        for (Part part : parts) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                            + part.name() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.bytes().array());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return stage.site.send(stage.site
                .request(
                        "/verify",
                        "Content-Type",
                        "multipart/form-data; boundary=\"" + BOUNDARY + "\"",
                        "Accept",
                        "text/html")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] joined(byte[] file, String more) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(file);
        all.writeBytes(more.getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }
}
