package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.JudgedBy;
import cn.jiazhu.application.port.Signer.KeyRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the yardstick of the bench makes is worth being measured against: the same judges as for ours say yes. Two of
/// ours are left out: the schema of OFD, which ofdrw's order of elements breaks, and ofd.js's picture of the page,
/// which
/// knows neither ofdrw's drawing parameters nor its way to place images.
class PracticeTest {

    private static final SesSeal SEAL = SesSeal.parse(KnownKeys.SEAL);
    private static final Practice AS_IT_COMES = new Practice(
            KnownKeys.SIGNER,
            SEAL,
            PracticeSealing.ofOfdrw(
                    Objects.requireNonNull(KnownKeys.SIGNER.pairs().get(KeyRole.SEAL))
                            .getPrivate(),
                    KnownKeys.SIGNER.key(KeyRole.SEAL),
                    SEAL));
    private static final Practice TUNED =
            new Practice(KnownKeys.SIGNER, SEAL, PracticeSealing.kept(KnownKeys.SIGNER, SEAL));

    @TempDir
    private static Path folder;

    private static Path pdf = Path.of("");
    private static Path ofd = Path.of("");
    private static Path tuned = Path.of("");

    @BeforeAll
    static void write() throws IOException {
        PracticePage page = AS_IT_COMES.page(new Holders(6, true).next(1).getFirst());
        pdf = Files.write(folder.resolve("practice.pdf"), AS_IT_COMES.pdf(page));
        ofd = Files.write(folder.resolve("practice.ofd"), AS_IT_COMES.ofd(page));
        tuned = Files.write(folder.resolve("tuned.ofd"), TUNED.ofd(page));
    }

    @Test
    @JudgedBy("pdfsig")
    void pdfsig_finds_its_signature_valid() {
        assertThat(Programs.run("pdfsig", "-nocert", pdf.toString()).lines().map(String::strip))
                .contains(
                        "- Signature Type: ETSI.CAdES.detached",
                        "- Total document signed",
                        "- Signature Validation: Signature is Valid.");
    }

    @Test
    @JudgedBy("qpdf")
    void qpdf_finds_no_error() {
        assertThat(Programs.run("qpdf", "--check", pdf.toString())).contains("No syntax or stream encoding errors");
    }

    @Test
    void verapdf_finds_its_file_to_be_pdf_a_3b_and_pdf_ua_1() {
        assertThat(PdfJudgesTest.judged("verapdf", "VeraPdf.java", List.of(pdf.toString())))
                .hasSize(2)
                .allMatch(line -> line.matches(".*\\.pdf (3b|ua1) valid"));
    }

    @Test
    void ofdrw_validates_its_files_and_reads_their_attachment() {
        assertThat(OfdJudgesTest.ofdrw(List.of("validate", ofd.toString(), tuned.toString()))
                        .lines())
                .hasSize(2)
                .allMatch(line ->
                        line.matches(".*\\.ofd valid, pages 1, stamps 1, attachments 1, facts \\d{3,}, text .+"));
    }

    @Test
    @JudgedBy({"chromium-headless-shell", OfdJudgesTest.OFD_JS})
    void ofd_js_accepts_its_seal() throws IOException {
        assertThat(OfdJudgesTest.ofdJs(folder, ofd, ""))
                .startsWith("pages 1, seals 1, accepted 1,")
                .contains("一级建造师注册证书");
    }
}
