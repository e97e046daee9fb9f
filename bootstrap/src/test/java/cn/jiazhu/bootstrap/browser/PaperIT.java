package cn.jiazhu.bootstrap.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.JudgedBy;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes out of the printer: one sheet, whose QR leads to the verdict.
class PaperIT extends InTown {

    @TempDir
    private Path printed;

    @Test
    @JudgedBy({"chromium-headless-shell", "pdfinfo", "pdftoppm", "zbarimg"})
    void the_result_and_the_verdict_are_one_sheet_each_with_a_qr_that_can_be_read()
            throws IOException, InterruptedException {
        try (var holder = town.visitor(Look.DESK);
                var phone = town.phone();
                var verifier = town.visitor(Look.DESK)) {
            Steps.enter(holder, phone, "linzhixia", "林知夏");
            String code = Steps.annotate(holder);
            String address = town.pages() + "/v/" + code.replace("-", "");

            assertThat(qrOnTheOnlySheet(holder)).contains(address);
            verifier.open("/v/" + code).sees("有效");
            assertThat(qrOnTheOnlySheet(verifier)).contains(address);
        }
    }

    private String qrOnTheOnlySheet(Visitor visitor) throws IOException, InterruptedException {
        Path pdf = printed.resolve("page.pdf");
        visitor.page().pdf(new Page.PdfOptions().setPath(pdf).setPreferCSSPageSize(true));
        assertThat(said("pdfinfo", pdf.toString()))
                .containsPattern("Pages: +1\n")
                .containsPattern("Page size:.*A4");
        said(
                "pdftoppm",
                "-r",
                "300",
                "-png",
                "-singlefile",
                pdf.toString(),
                printed.resolve("page").toString());
        return said("zbarimg", "-q", "--raw", printed.resolve("page.png").toString())
                .replace("-", "");
    }

    private static String said(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }
}
