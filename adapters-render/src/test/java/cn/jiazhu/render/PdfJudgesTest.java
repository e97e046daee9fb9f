package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.JudgedBy;
import cn.jiazhu.application.port.RaisedAlarms;
import cn.jiazhu.application.port.Signer.KeyRole;
import cn.jiazhu.render.Rendering.Timestamps.Demand;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Signed PDFs before judges that we did not write; each must also be able to say no.
class PdfJudgesTest {

    private static final int JUDGED = 10;

    @TempDir
    private static Path folder;

    private static final List<String> FILES = new ArrayList<>();
    private static final List<String> STAMPED = new ArrayList<>();

    @BeforeAll
    static void write() throws IOException {
        var more =
                Stream.of(Copies.sample().specialties(10), Copies.costEngineer().specialties(1));
        for (Copies copies : Stream.concat(Copies.various().stream(), more).toList()) {
            Path file = folder.resolve(FILES.size() + ".pdf");
            FILES.add(Files.write(file, Made.of(copies.copy()).pdf()).toString());
        }
        assertThat(FILES).hasSize(JUDGED);
        var timestamps = KnownAuthority.timestamps(Demand.REQUIRED, KnownAuthority.right(), new RaisedAlarms());
        var maker = Rendering.open(Copies.ADDRESS, true, KnownKeys.SIGNER, KnownKeys.SEAL, Optional.of(timestamps));
        for (Copies copies : Copies.various().subList(0, 3)) {
            var documents = maker.make(copies.copy(), Pictures.photo(), Pictures.signature());
            Path file = folder.resolve("stamped-" + STAMPED.size() + ".pdf");
            STAMPED.add(Files.write(file, new Made(documents).pdf()).toString());
        }
        assertThat(STAMPED).hasSize(3);
    }

    @Test
    @JudgedBy({"pdfsig", "certutil"})
    void pdfsig_finds_every_signature_valid_and_trusted() throws IOException {
        String trusted = trusted();
        for (String file : all()) {
            assertThat(Programs.run("pdfsig", "-nssdir", trusted, file).lines().map(String::strip))
                    .contains(
                            "- Signature Type: ETSI.CAdES.detached",
                            "- Total document signed",
                            "- Signature Validation: Signature is Valid.",
                            "- Certificate Validation: Certificate is Trusted.")
                    .noneMatch(line -> line.equals("Signature #2:"));
        }
    }

    @Test
    @JudgedBy("pdfsig")
    void pdfsig_refuses_an_altered_file() throws IOException {
        assertThat(Programs.run("pdfsig", "-nocert", altered())).contains("Digest Mismatch");
    }

    @Test
    void verapdf_finds_every_file_to_be_pdf_a_3b_and_pdf_ua_1() {
        assertThat(veraPdf(all()))
                .hasSize(2 * (JUDGED + STAMPED.size()))
                .allMatch(line -> line.matches(".*\\.pdf (3b|ua1) valid"));
    }

    @Test
    void verapdf_refuses_a_file_without_its_tags() throws IOException {
        String file = new String(Files.readAllBytes(Path.of(FILES.getFirst())), StandardCharsets.ISO_8859_1);
        byte[] untagged = file.replace("/StructTreeRoot", "/StructTreeRoof").getBytes(StandardCharsets.ISO_8859_1);
        String path = Files.write(folder.resolve("untagged.pdf"), untagged).toString();
        assertThat(veraPdf(List.of(path))).anyMatch(line -> line.contains("ua1 refused"));
    }

    /// Without a word about changes that were allowed; only revocation lists it misses.
    @Test
    void dss_finds_every_signature_to_be_pades_baseline_b() throws IOException {
        assertThat(dss(FILES))
                .hasSize(JUDGED)
                .allMatch(line -> line.endsWith(".pdf PAdES-BASELINE-B intact true valid true"
                        + " INDETERMINATE CERTIFICATE_CHAIN_GENERAL_FAILURE B true"
                        + " errors [BBB_XCV_SUB_ANS, BBB_XCV_IRDPFC_ANS]"
                        + " warnings [BBB_XCV_AIA_PRES_ANS, BBB_XCV_REVOC_PRES_ANS]"));
    }

    @Test
    void dss_finds_signatures_with_a_timestamp_to_be_pades_baseline_t() throws IOException {
        assertThat(dss(STAMPED))
                .hasSize(STAMPED.size())
                .allMatch(line -> line.contains(".pdf PAdES-BASELINE-T intact true valid true INDETERMINATE ")
                        && line.contains(" timestamps 1 valid true trusted true "));
    }

    @Test
    void dss_refuses_an_altered_file() throws IOException {
        assertThat(dss(List.of(altered())))
                .singleElement()
                .asString()
                .contains("valid false TOTAL_FAILED HASH_FAILURE");
    }

    /// Without and with a timestamp.
    private static List<String> all() {
        return Stream.concat(FILES.stream(), STAMPED.stream()).toList();
    }

    private static List<String> veraPdf(List<String> files) {
        return judged("verapdf", "VeraPdf.java", files);
    }

    private static List<String> dss(List<String> files) throws IOException {
        var arguments = new ArrayList<>(files);
        for (Chain chain : List.of(Chain.of(KnownKeys.SIGNER.key(KeyRole.PDF)), KnownAuthority.CHAIN)) {
            Path root = folder.resolve("root" + arguments.size() + ".cer");
            arguments.addFirst(Files.write(root, chain.der().getLast().array()).toString());
        }
        return judged("dss", "Dss.java", arguments);
    }

    /// In a JVM of its own.
    static List<String> judged(String libraries, String program, List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                "../judges/" + libraries + "/*",
                "../../src/test/judges/" + program));
        command.addAll(arguments);
        return Programs.run(command.toArray(String[]::new)).lines().toList();
    }

    private static String altered() throws IOException {
        byte[] file = Files.readAllBytes(Path.of(FILES.getFirst()));
        int at = new String(file, StandardCharsets.ISO_8859_1).indexOf("0 0 595");
        file[at] ^= 1;
        return Files.write(folder.resolve("altered.pdf"), file).toString();
    }

    /// A folder of certificates that trusts ours.
    private static String trusted() throws IOException {
        Path nss = Files.createDirectories(folder.resolve("nss"));
        Chain chain = Chain.of(KnownKeys.SIGNER.key(KeyRole.PDF));
        Path root = Files.writeString(folder.resolve("root.pem"), new Chain(List.of(chain.root())).pem());
        Programs.run("certutil", "-N", "-d", "sql:" + nss, "--empty-password");
        Programs.run("certutil", "-A", "-d", "sql:" + nss, "-n", "root", "-t", "C,C,C", "-i", root.toString());
        return "sql:" + nss;
    }
}
