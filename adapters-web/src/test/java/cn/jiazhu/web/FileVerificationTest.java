package cn.jiazhu.web;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DamagedFacts;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Certificate.Report;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.qr.QrPayload;
import cn.jiazhu.domain.qr.QrStatement;
import cn.jiazhu.domain.qr.QrText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Strangers hand files in.
class FileVerificationTest {

    private static final String BOUNDARY = "----a boundary";

    private static final String COMPARISONS = "/api/v1/comparisons";

    private final Stage stage = new Stage();
    private final String self = "/annotations/" + stage.press("{}").at("/id");
    private final byte[] pdf = stage.visitor().get(self + "/pdf").bytes();
    private final byte[] ofd = stage.visitor().get(self + "/ofd").bytes();

    private record Part(String head, Bytes bytes) {

        Part(String name, byte... bytes) {
            this("name=\"file\"; filename=\"" + name + "\"\r\nContent-Type: application/octet-stream", Bytes.of(bytes));
        }

        static Part qr(String text) {
            return new Part("name=\"qr\"", Bytes.utf8(text));
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
        assertThat(page.select(".verdicts .file").eachText())
                .containsExactly("证照 <b>.pdf", "x.ofd", "附件.pdf", "scan.pdf");
        assertThat(page.select(".verdicts .issued")).hasSize(3);
        assertThat(page.select(".verdicts .issued").getFirst().text())
                .startsWith("签发时：" + stage.holder.facts().name().text());
        assertThat(page.select(".verdicts ~ .together b").text()).isEqualTo("3份文件所载内容一致");
        assertThat(page.select(".verdicts h2").eachText()).containsExactly("有效", "有效", "原件完好，另有添加", "不是签发的文件");
        assertThat(page.select(".verdicts a[href^=/v/]")).hasSize(3);
    }

    @Test
    void files_of_one_copy_are_laid_side_by_side() {
        assertThat(together(pdf)).isEmpty();
        assertThat(together(pdf, ofd)).isEqualTo("2份文件所载内容一致");
        assertThat(together(ofd, pdf, forged())).isEqualTo("3份文件所载内容不一致：姓名");
        assertThat(together(pdf, joined(pdf, "\nmore\n"))).isEqualTo("2份文件没有全部比对：有文件读不出证照数据");
        assertThat(together(pdf, new byte[] {1})).isEmpty();
    }

    @Test
    void a_program_learns_which_field_differs() {
        Answer answer = sent(COMPARISONS, new Part("a.pdf", pdf), new Part("b.pdf", forged()));

        assertThat(answer.at("/files/0/file")).isEqualTo("exact");
        assertThat(answer.at("/files/1/file")).isEqualTo("added");
        assertThat(answer.json().has("qr")).isFalse();
        assertThat(answer.at("/comparisons/0/same")).isEqualTo("false");
        assertThat(answer.at("/comparisons/0/differences/0")).isEqualTo("CZZT");
        assertThat(answer.at("/comparisons/0/code")).isEqualTo(answer.at("/files/0/copy/code"));
    }

    @Test
    void a_qr_is_compared_with_each_file_if_it_is_signed() {
        var issued = (Annotation.Issued) stage.world
                .ports()
                .annotations()
                .find(new AnnotationId(UUID.fromString(self.substring(self.lastIndexOf('/') + 1))))
                .orElseThrow();
        var statement = QrStatement.of(stage.holder.copy(issued), 3, "0".repeat(64));
        var text = new QrText(
                "https://verify.example", issued.intent().numbers().code(), new QrPayload(statement, "0".repeat(128)));

        Answer signed = sent(COMPARISONS, new Part("a.pdf", pdf), Part.qr(text.toString()));
        Answer unreadable = sent(COMPARISONS, new Part("a.pdf", pdf), Part.qr("https://elsewhere.example"));

        assertThat(signed.at("/qr")).isEqualTo("signed");
        assertThat(signed.at("/comparisons/0/files")).isEqualTo("1");
        assertThat(signed.json().at("/comparisons/0/differences").toString())
                .contains("KZ_verificationCode", "KZ_claimDigest")
                .doesNotContain("CZZT", "ZZBH");
        assertThat(unreadable.at("/qr")).isEqualTo("unreadable");
        assertThat(unreadable.json().at("/comparisons")).isEmpty();
    }

    @Test
    void without_the_database_nothing_is_verified() {
        var broken = stage.broken(new IllegalStateException(new SQLTransientConnectionException("gone")));

        Answer page = sent(broken, "/verify", new Part("a.pdf", pdf));

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.header("Retry-After")).isEqualTo("30");
        assertThat(Jsoup.parse(page.text()).select("h1").text()).isEqualTo("暂不能核验");
        assertThat(page.text()).doesNotContain(">有效<");
        assertThat(sent(broken, COMPARISONS, new Part("a.pdf", pdf)).at("/code"))
                .isEqualTo("VERIFICATION_UNAVAILABLE");
    }

    @Test
    void a_row_whose_facts_are_not_those_of_its_digest_is_an_alarm_and_no_verdict() {
        var known = Samples.certificate(1);
        var other = new Report.Reported(FactsSamples.withName(stage.holder.facts(), "冒名者"), NOW);
        stage.world
                .ports()
                .certificates()
                .store(List.of(new Certificate(
                        known.id(),
                        known.type(),
                        known.holder(),
                        known.version(),
                        other,
                        known.pending(),
                        known.answered())));

        Answer answer = asked(pdf);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.at("/code")).isEqualTo("VERIFICATION_UNAVAILABLE");
        assertThat(answer.text()).doesNotContain("有效", "冒名者");
        assertThat(stage.world.alarms().causes()).hasAtLeastOneElementOfType(DamagedFacts.class);
    }

    @Test
    void a_third_file_from_one_address_waits_until_another_is_done() throws IOException {
        try (var _ = begun();
                var _ = begun()) {
            Answer third = asking(429);
            assertThat(third.header("Retry-After")).isEqualTo("3");
        }
        assertThat(asking(200).at("/file")).isEqualTo("exact");
    }

    @Test
    void nothing_of_a_file_touches_the_disk() throws Exception {
        var temporary = Path.of(System.getProperty("java.io.tmpdir"));
        try (var watch = temporary.getFileSystem().newWatchService()) {
            temporary.register(watch, StandardWatchEventKinds.ENTRY_CREATE);

            sent(new Part("a.pdf", pdf), new Part("b.ofd", new byte[Uploads.LARGEST]), new Part("c.ofd", ofd));
            asked(new byte[Uploads.LARGEST]);

            assertThat(watch.poll()).isNull();
        }
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

    /// A file of which only the beginning has come.
    private Socket begun() throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), stage.site.port());
        socket.getOutputStream()
                .write(("POST /api/v1/verifications HTTP/1.1\r\nHost: " + Site.HOST
                                + "\r\nContent-Type: application/pdf\r\nContent-Length: 9\r\n\r\n%PDF")
                        .getBytes(StandardCharsets.UTF_8));
        return socket;
    }

    /// Asked again until this is the answer.
    private Answer asking(int status) {
        return Stream.generate(() -> asked(pdf))
                .limit(500)
                .filter(answer -> answer.status() == status)
                .findFirst()
                .orElseThrow();
    }

    /// With additions, and another name in what it states.
    private byte[] forged() {
        String[] lines = new String(pdf, StandardCharsets.UTF_8).split("\n", -1);
        return joined(pdf, String.join("\n", "\nmore", lines[1], lines[2], "冒名者", lines[4], "", ""));
    }

    private String together(byte[]... files) {
        Part[] parts = Stream.of(files).map(file -> new Part("证照.pdf", file)).toArray(Part[]::new);
        return Jsoup.parse(sent(parts).text()).select(".together b").text();
    }

    private Answer sent(Part... parts) {
        return sent("/verify", parts);
    }

    private Answer sent(String path, Part... parts) {
        return sent(stage.site, path, parts);
    }

    private static Answer sent(Site site, String path, Part... parts) {
        var body = new ByteArrayOutputStream();
        for (Part part : parts) {
            body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + part.head() + "\r\n\r\n")
                    .getBytes(StandardCharsets.UTF_8));
            body.writeBytes(part.bytes().array());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return site.send(site.request(
                        path,
                        "Content-Type",
                        "multipart/form-data; boundary=\"" + BOUNDARY + "\"",
                        "Accept",
                        path.startsWith("/api") ? "application/json" : "text/html")
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] joined(byte[] file, String more) {
        var all = new ByteArrayOutputStream();
        all.writeBytes(file);
        all.writeBytes(more.getBytes(StandardCharsets.UTF_8));
        return all.toByteArray();
    }
}
