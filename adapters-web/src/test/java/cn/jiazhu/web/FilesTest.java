package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.FactsSamples;
import java.net.URLDecoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What a holder takes away.
class FilesTest {

    private final Stage stage = new Stage();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void both_files_come_as_issued_under_a_name_people_expect() {
        String self = "/annotations/" + stage.press("{}").at("/id");

        Answer pdf = stage.visitor().get(self + "/pdf");
        Answer ofd = stage.visitor().get(self + "/ofd");

        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(ofd.header("Content-Type")).isEqualTo("application/ofd");
        assertThat(pdf.header("Content-Length")).isEqualTo(String.valueOf(pdf.bytes().length));
        assertThat(pdf.header("Cache-Control")).isEqualTo("no-store");
        assertThat(name(pdf)).isEqualTo("一级建造师电子证照_京1112006200800002_2026-09-05.pdf");
        assertThat(name(ofd)).isEqualTo("一级建造师电子证照_京1112006200800002_2026-09-05.ofd");
        assertThat(pdf.header("Content-Disposition"))
                .startsWith("attachment; filename=\"constructor-1_1112006200800002_2026-09-05.pdf\";");
    }

    @Test
    void a_number_with_brackets_makes_a_name_too() {
        stage.of(CertificateSamples.of(
                CertificateType.COST_ENGINEER_1, Samples.withStoredImages(FactsSamples.costEngineer())));

        Answer pdf = stage.visitor().get("/annotations/" + stage.press("{}").at("/id") + "/pdf");

        assertThat(name(pdf)).isEqualTo("一级造价工程师电子证照_建[造]11990000000001_2026-06-07.pdf");
    }

    @Test
    void the_original_is_drawn_for_its_holder_alone_and_only_after_a_check() {
        String path = "/certificates/" + stage.holder.id() + "/original.svg";
        Answer svg = stage.visitor().get(path);

        assertThat(svg.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(svg.text()).contains("京1112006200800002", "PHOTO", "SIGNATURE");
        assertThat(stage.visitor()
                        .get(path, "If-None-Match", svg.header("ETag"))
                        .status())
                .isEqualTo(304);
        assertThat(stage.site.visitor(stage.world.holder(9)).get(path).at("/code"))
                .isEqualTo("CERT_NOT_IN_USER_CENTRE");
        stage.again();
        assertThat(stage.visitor().get(path).at("/code")).isEqualTo("REALNAME_REQUIRED");
    }

    @Test
    void of_what_is_only_announced_there_is_no_original() {
        stage.of(CertificateSamples.awaited());

        assertThat(stage.visitor()
                        .get("/certificates/" + stage.holder.id() + "/original.svg")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void who_has_a_file_is_told_so_without_it() {
        String pdf = "/annotations/" + stage.press("{}").at("/id") + "/pdf";
        String tag = stage.visitor().get(pdf).header("ETag");

        assertThat(stage.visitor().get(pdf, "If-None-Match", tag).status()).isEqualTo(304);
        assertThat(stage.visitor()
                        .get(pdf, "If-None-Match", "\"other\", W/" + tag)
                        .status())
                .isEqualTo(304);
        assertThat(stage.visitor().get(pdf, "If-None-Match", "\"other\"").status())
                .isEqualTo(200);
    }

    @Test
    void the_head_alone_has_the_length_and_no_bytes() {
        String path = "/api/v1/annotations/" + stage.press("{}").at("/id") + "/pdf";
        int length = stage.visitor().get(path.substring("/api/v1".length())).bytes().length;

        Answer head = stage.site.send(stage.site
                .request(
                        path,
                        "Authorization",
                        "Bearer " + stage.holder.session().id())
                .method("HEAD", BodyPublishers.noBody()));

        assertThat(head.status()).isEqualTo(200);
        assertThat(head.header("Content-Length")).isEqualTo(String.valueOf(length));
        assertThat(head.bytes()).isEmpty();
    }

    @Test
    void the_picture_is_an_svg() {
        Answer preview = stage.visitor().get("/annotations/" + stage.press("{}").at("/id") + "/preview.svg");

        assertThat(preview.header("Content-Type")).startsWith("image/svg+xml");
        assertThat(preview.text()).startsWith("<svg");
    }

    @Test
    void the_last_day_goes_into_a_calendar() {
        Answer calendar =
                stage.visitor().get("/annotations/" + stage.press("{}").at("/id") + "/calendar.ics");

        assertThat(calendar.header("Content-Type")).startsWith("text/calendar");
        assertThat(calendar.text().split("\r\n"))
                .contains(
                        "BEGIN:VCALENDAR",
                        "DTSTART;VALUE=DATE:20260905",
                        "DTEND;VALUE=DATE:20260906",
                        "TRIGGER:-P7D",
                        "END:VCALENDAR")
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75));
    }

    private static String name(Answer file) {
        return URLDecoder.decode(
                file.header("Content-Disposition").replaceFirst(".*filename\\*=UTF-8''", ""), StandardCharsets.UTF_8);
    }
}
