package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.jiazhu.application.JudgedBy;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer.KeyRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Sealed OFDs before readers that we did not write, and a seal before ours that we did not make.
class OfdJudgesTest {

    private static final int JUDGED = 8;
    static final String OFD_JS = "../judges/ofd.umd.min.js";
    private static final Pattern VERDICT = Pattern.compile("<pre id=\"verdict\">([^<]*)</pre>");

    @TempDir
    private static Path folder;

    private static final List<Path> FILES = new ArrayList<>();

    @BeforeAll
    static void write() throws IOException {
        for (var copies : Copies.judged().entrySet()) {
            Path file = folder.resolve(copies.getKey() + ".ofd");
            FILES.add(Files.write(file, Made.of(copies.getValue().copy()).ofd()));
        }
        assertThat(FILES).hasSize(JUDGED);
    }

    /// With the one deviation mended that the schema asks for, see [OfdTest].
    @Test
    @JudgedBy("xmllint")
    void xmllint_finds_every_part_as_the_schema_wants_it() throws IOException {
        Optional<Path> schemas = OfdTest.schemas();
        assumeTrue(schemas.isPresent(), "shared/ofd-xsd is not here");
        int judged = 0;
        for (var schema : OfdTest.SCHEMAS.entrySet()) {
            var command = new ArrayList<>(List.of("xmllint", "--noout", "--nonet", "--schema"));
            command.add(schemas.orElseThrow().resolve(schema.getValue()).toString());
            for (Path file : FILES) {
                String part = new String(
                        OfdFile.read(Files.readAllBytes(file)).entry(schema.getKey()), StandardCharsets.UTF_8);
                String name = file.getFileName() + "-" + schema.getKey().replace('/', '-');
                String known = part.replace("CheckMethod=\"1.2.156.10197.1.401\"", "CheckMethod=\"SHA1\"");
                command.add(Files.writeString(folder.resolve(name), known).toString());
                judged++;
            }
            Programs.run(command.toArray(String[]::new));
        }
        assertThat(judged).isEqualTo(JUDGED * OfdTest.SCHEMAS.size());
    }

    @Test
    void ofdrw_validates_and_reads_every_file() {
        var arguments = new ArrayList<>(List.of("validate"));
        FILES.forEach(file -> arguments.add(file.toString()));
        assertThat(ofdrw(arguments).lines())
                .hasSize(JUDGED)
                .allMatch(line ->
                        line.matches(".*\\.ofd valid, pages 1, stamps 1, attachments 1, facts \\d{3,}, text .+"));
    }

    /// Its yes is worth something only if it can say no.
    @Test
    void ofdrw_refuses_an_altered_file() throws IOException {
        byte[] ofd = Files.readAllBytes(FILES.getFirst());
        String text = new String(ofd, StandardCharsets.ISO_8859_1);
        int at = text.indexOf("Boundary=", text.indexOf("Pages/Page_0"));
        ofd[at + "Boundary=\"".length()]++;
        Path altered = Files.write(folder.resolve("altered.ofd"), ofd);
        assertThat(ofdrw(List.of("validate", altered.toString()))).contains("refused");
    }

    /// It asks for the highest number of a signature first, which ours leaves out.
    @Test
    void ofdrw_sets_no_further_seal_since_the_list_of_signatures_is_sealed() throws IOException {
        byte[] numbered = Zip.of(Files.readAllBytes(FILES.getFirst()))
                .replace(OfdFile.SIGNATURES, "<ofd:Signature ", "<ofd:MaxSignId>1</ofd:MaxSignId><ofd:Signature ")
                .saved();
        Path file = Files.write(folder.resolve("numbered.ofd"), numbered);
        Path png = Files.write(folder.resolve("bidder.png"), DrawSeal.png());
        Path out = folder.resolve("further.ofd");
        assertThat(ofdrw(List.of("sign", png.toString(), file.toString(), out.toString())))
                .contains("文档不允许继续追加签名");
    }

    @Test
    void what_ofdrw_writes_anew_is_not_the_issued_file() throws IOException {
        Path issued = Files.write(folder.resolve("issued.ofd"), Issued.Sample.OFD.bytes());
        for (String employer : List.of("样例建设工程有限公司", "另一建设工程有限公司")) {
            Path written = folder.resolve("written.ofd");
            ofdrw(List.of("write", "样例建设工程有限公司", employer, issued.toString(), written.toString()));
            assertThat(Issued.Sample.OFD.answer(Files.readAllBytes(written))).isEqualTo("Altered");
        }
    }

    @Test
    void a_seal_made_by_ofdrw_is_opened_and_set() throws IOException {
        Path png = Files.write(folder.resolve("seal.png"), DrawSeal.png());
        Bytes certificate = KnownKeys.SIGNER.key(KeyRole.SEAL).chain().getFirst();
        Path signer = Files.write(folder.resolve("signer.cer"), certificate.array());
        Path esl = folder.resolve("another.esl");
        ofdrw(List.of("seal", png.toString(), signer.toString(), esl.toString()));
        var other = SesSeal.parse(Bytes.of(Files.readAllBytes(esl)));
        Path root = Files.writeString(folder.resolve("maker.pem"), new Chain(List.of(other.maker())).pem());
        Bytes seal = new Rendering.Seal(esl, root.toString()).open(KnownKeys.SIGNER, KnownKeys.NOW);
        assertThat(seal.array()).isEqualTo(Files.readAllBytes(esl));
        var maker = Rendering.open(Copies.ADDRESS, false, KnownKeys.SIGNER, seal);
        byte[] ofd = new Made(maker.make(Copies.sample().copy(), Pictures.photo(), Pictures.signature())).ofd();
        Path sealed = Files.write(folder.resolve("production.ofd"), ofd);
        assertThat(ofdrw(List.of("validate", sealed.toString()))).contains("valid, pages 1, stamps 1");
        assertThat(OfdFile.read(ofd)
                        .elements(OfdFile.SIGNATURE, "StampAnnot")
                        .getFirst()
                        .getAttribute("Boundary"))
                .as("42 mm, around the same centre")
                .isEqualTo("143 210 42 42");
    }

    @Test
    @JudgedBy({"chromium-headless-shell", OFD_JS})
    void ofd_js_shows_every_page_and_accepts_its_seal() throws IOException {
        for (Path file : FILES) {
            assertThat(ofdJs(folder, file, ""))
                    .as(file.getFileName().toString())
                    .startsWith("pages 1, seals 1, accepted 1, parts 1")
                    .contains("注册证书");
        }
    }

    /// Slow: its SM3 counts bits as characters.
    @Test
    @JudgedBy({"chromium-headless-shell", OFD_JS})
    void ofd_js_finds_no_part_changed() throws IOException {
        assertThat(ofdJs(folder, FILES.getFirst(), "#parts")).contains(", unchanged true,");
    }

    static String ofdrw(List<String> arguments) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-cp",
                "../judges/ofdrw/*",
                "../../src/test/judges/Ofdrw.java"));
        command.addAll(arguments);
        return Programs.run(command.toArray(String[]::new));
    }

    static String ofdJs(Path folder, Path file, String fragment) throws IOException {
        String page = Files.readString(Path.of("../../src/test/judges/ofdjs.html"))
                .replace(
                        "SCRIPT",
                        Path.of(OFD_JS).toAbsolutePath().normalize().toUri().toString())
                .replace("FILE", Base64.getEncoder().encodeToString(Files.readAllBytes(file)));
        String address = Files.writeString(folder.resolve("page.html"), page).toUri() + fragment;
        String profile = "--user-data-dir=" + folder.resolve("chromium");
        String shown = Programs.run(
                "chromium-headless-shell",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                profile,
                "--virtual-time-budget=60000",
                "--dump-dom",
                address);
        var verdict = VERDICT.matcher(shown);
        return verdict.find() ? verdict.group(1) : "no verdict";
    }
}
