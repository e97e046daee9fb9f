package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.holder.AnnotateCertificate;
import cn.jiazhu.application.holder.FetchDocument;
import cn.jiazhu.application.holder.ListCertificates;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.press.Carrying;
import cn.jiazhu.application.registry.ImportRegistry;
import cn.jiazhu.bootstrap.Packaged.Ended;
import cn.jiazhu.bootstrap.Portal.Answer;
import cn.jiazhu.bootstrap.sandbox.SampleFile;
import cn.jiazhu.bootstrap.sandbox.SamplePeople;
import cn.jiazhu.bootstrap.sandbox.SamplePerson;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.AnnotationPolicy;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The packaged program, started as a new user would: HTTP only, PostgreSQL behind, the sandbox beside.
class EndToEndIT {

    private static final String WHEN_POSSIBLE = "{\"whenPossible\":true}";

    @TempDir
    private static Path folder;

    private static Packaged program;
    private static Process serving;
    private static Caller web;
    private static Caller phone;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        program = Packaged.in(folder);
        serving = program.serve();
        web = new Caller(program.pages());
        phone = new Caller(program.platform());
    }

    @AfterAll
    static void stop() throws InterruptedException {
        web.close();
        phone.close();
        Packaged.stop(serving);
    }

    @Test
    @Manual(
            value = "1.4-1",
            code = {AnnotateCertificate.class, FetchDocument.class})
    void a_press_makes_both_files_and_both_can_be_downloaded() throws InterruptedException {
        var holder = holder("linzhixia");
        Answer pressed = holder.press(holder.certificate(), "{}");
        assertThat(pressed.status()).isEqualTo(201);
        String address = "/annotations/" + pressed.json().path("id").asText();
        assertThat(text(holder.get(address + "/pdf"))).startsWith("%PDF-");
        assertThat(text(holder.get(address + "/ofd"))).startsWith("PK");
    }

    @Test
    @Manual(
            value = {"3.1", "3.1-1"},
            code = AnnotationPolicy.class)
    void an_expired_certificate_has_to_be_renewed() throws InterruptedException {
        var holder = holder("jiangsiyuan");
        Answer refused = holder.press(holder.certificate(), "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("CERT_EXPIRED");
        assertThat(refused.json().path("cure").asText()).contains("延续注册");
    }

    @Test
    @Manual(
            value = {"3.2", "3.2-1"},
            code = {AnnotationPolicy.class, Carrying.class})
    void without_a_bound_mobile_number_the_press_says_so_and_completes_once_it_is_bound() throws InterruptedException {
        var holder = holder("yuanhaoran");
        Answer refused = holder.press(holder.certificate(), "{}");
        assertThat(refused.code()).isEqualTo("MOBILE_NOT_BOUND");
        assertThat(refused.json().path("cure").asText()).contains("绑定手机号");

        Answer waiting = holder.press(holder.certificate(), WHEN_POSSIBLE);
        assertThat(waiting.status()).isEqualTo(202);
        phone.send(Portal.posting(
                phone.to("/people/mobile"),
                Portal.JSON
                        .createObjectNode()
                        .put("person", platformPerson("袁浩然"))
                        .put("mobile", "bound")));
        assertThat(holder.awaited(waiting.json()).path("state").asText()).isEqualTo("issued");
    }

    @Test
    @Manual(
            value = {"3.3", "3.3-1"},
            code = {AnnotationPolicy.class, ImportRegistry.class})
    void what_is_not_reported_yet_is_waited_for_until_its_data_come() throws IOException, InterruptedException {
        var holder = holder("gaomingyue");
        assertThat(holder.press(holder.certificate(), "{}").code()).isEqualTo("NOT_REPORTED");

        Answer waiting = holder.press(holder.certificate(), WHEN_POSSIBLE);
        assertThat(waiting.status()).isEqualTo(202);
        Path later = SampleFile.write(people(), folder.resolve("registry")).resolveSibling("afterwards.csv");
        Ended imported = program.run(List.of("import", later.toString()));
        assertThat(imported.code()).as(imported.err()).isZero();
        assertThat(holder.awaited(waiting.json()).path("state").asText()).isEqualTo("issued");
    }

    @Test
    @Manual(
            value = {"3.4", "3.4-1"},
            code = AnnotationPolicy.class)
    void a_missing_signature_or_photo_is_named_and_where_to_supply_it() throws InterruptedException {
        var noPhoto = holder("hanshuyu");
        Answer photo = noPhoto.press(noPhoto.certificate(), "{}");
        assertThat(photo.code()).isEqualTo("PHOTO_MISSING");
        var noSignature = holder("fengqichen");
        Answer signature = noSignature.press(noSignature.certificate(), "{}");
        assertThat(signature.code()).isEqualTo("SIGNATURE_MISSING");
        assertThat(List.of(photo, signature))
                .allMatch(answer -> answer.json().path("cure").asText().contains("申报业务系统"));
    }

    @Test
    @Manual(value = "3.5", code = ListCertificates.class)
    void whoever_has_no_certificate_is_shown_none() throws IOException, InterruptedException {
        Ended added = program.run(
                List.of("account", "add", "nobody", "--name", "无证"), "990000199003070013", "a long password");
        assertThat(added.code()).as(added.err()).isZero();
        var person = Portal.JSON
                .createObjectNode()
                .put("name", "无证")
                .put("id_type", "111")
                .put("id_number", "990000199003070013")
                .put("mobile", "bound");
        phone.send(Portal.posting(phone.to("/people"), person));
        var holder = Portal.signIn(web, "nobody", "a long password").proven(phone, platformPerson("无证"));
        assertThat(holder.certificates()).isEmpty();
    }

    @Test
    void an_import_tells_every_refused_row_and_answers_no() throws IOException, InterruptedException {
        Path file = SampleFile.write(people(), folder.resolve("refused"));
        String rows = Files.readString(file).replace(",女,", ",?,");
        Files.writeString(file, rows);
        Ended imported = program.run(List.of("import", file.toString()));
        assertThat(imported.code()).isEqualTo(1);
        assertThat(imported.out()).contains("第 2 行 gender「", "不是可用的值", "拒绝 refused");
    }

    @Test
    void a_second_serve_on_the_same_folder_is_refused_in_one_line() throws IOException, InterruptedException {
        Ended second = program.run(List.of(
                "serve",
                "--public-port",
                "0",
                "--sandbox-port",
                "0",
                "--observability-port",
                "0",
                "--operators-port",
                "0"));
        assertThat(second.code()).isEqualTo(2);
        assertThat(second.err()).hasLineCount(1).contains("another");
    }

    @Test
    void the_start_prints_no_warning() throws IOException {
        assertThat(Files.readString(folder.resolve("log/serve.err"))).doesNotContain("WARN");
    }

    @Test
    void a_verifier_hands_files_in_at_his_terminal() throws IOException, InterruptedException {
        var holder = holder("chenjianshan");
        String copy = "/annotations/"
                + holder.press(holder.certificate(), "{}").json().path("id").asText();
        byte[] pdf = holder.get(copy + "/pdf").bytes();
        Path ofd = Files.write(
                folder.resolve("copy.ofd"), holder.get(copy + "/ofd").bytes());
        Path genuine = Files.write(folder.resolve("copy.pdf"), pdf);
        pdf[pdf.length / 2] ^= 1;
        Path forged = Files.write(folder.resolve("forged.pdf"), pdf);

        Ended yes = program.run(List.of("verify", genuine.toString(), ofd.toString()));
        assertThat(yes.code()).as(yes.out() + yes.err()).isZero();
        assertThat(yes.out()).contains("有效", "2份文件所载内容一致");
        Ended no = program.run(List.of("verify", genuine.toString(), forged.toString()));
        assertThat(no.code()).as(no.err()).isEqualTo(Commands.NO);
        assertThat(no.out()).contains("有效", "不是签发的文件");
        Ended none = program.run(List.of("verify", folder.resolve("nowhere.pdf").toString()));
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.err()).contains("nowhere.pdf");
    }

    @Test
    void copies_of_the_earlier_system_are_verified_once_it_has_told_of_them() throws IOException, InterruptedException {
        var holder = holder("linzhixia");
        String number = holder.get("/certificates/" + holder.certificate())
                .json()
                .at("/registered/number")
                .asText();
        LocalDate today = Days.of(Instant.now());
        Path file = folder.resolve("copy-of-theirs.pdf");
        Files.writeString(file, "%PDF of the earlier system");
        String digest = Bytes.of(Files.readAllBytes(file)).sha256().hex();
        String row = "%s,JZ-2025-00001234567890,https://earlier.example/?c=1,%s,%s,%s\n"
                .formatted(number, today.minusDays(9), today.plusDays(9), digest);
        Path copies = folder.resolve("copies.csv");
        Files.writeString(copies, "number,code,qr,use_from,use_to,pdf_sha256\n" + row + row.replace("JZ-", "jz-"));

        Ended planned = program.run(List.of("import-copies", "--dry-run", copies.toString()));
        assertThat(planned.out()).contains("新增 added 1", "拒绝 refused 1");
        assertThat(verification("JZ-2025-00001234567890").code()).isEqualTo("CODE_FOREIGN");
        Ended taken = program.run(List.of("import-copies", copies.toString()));
        assertThat(taken.code()).isEqualTo(Commands.NO);
        assertThat(taken.out())
                .contains("第 3 行 number", "编码、二维码或文件已属于内容不同的另一份", "新增 added 1，无变化 unchanged 0，拒绝 refused 1");

        Answer told = verification("JZ-2025-00001234567890");
        assertThat(told.json().path("origin").asText()).isEqualTo("earlier-system");
        assertThat(told.json().path("verdict").asText()).isEqualTo("counts");
        assertThat(told.json().at("/onRecord/number").asText()).isEqualTo(number);
        assertThat(new String(
                        web.send(web.to("/v/JZ-2025-00001234567890").GET()).body(), StandardCharsets.UTF_8))
                .contains("由以前的系统制作");
        Ended verified = program.run(List.of("verify", file.toString()));
        assertThat(verified.code()).as(verified.out() + verified.err()).isZero();
        assertThat(verified.out()).contains("由以前的系统制作", number);
    }

    private static Answer verification(String code) throws InterruptedException {
        return new Answer(web.send(web.to("/api/v1/verifications/" + code).GET()));
    }

    /// Each damaged byte is mended again by the same statement.
    @Test
    void what_is_damaged_where_it_is_stored_is_not_sent_and_raises_an_alarm() throws Exception {
        var holder = holder("linzhixia");
        String id = holder.press(holder.certificate(), "{\"use\":\"damaged\"}")
                .json()
                .path("id")
                .asText();
        String pdf = "/annotations/" + id + "/pdf";
        byte[] issued = holder.get(pdf).bytes();
        String ofOurs = " from document where annotation = '" + id + "' and format = 'PDF'";
        try (var database = Invariants.connectAsOwner(folder.resolve("data"));
                var statement = database.createStatement()) {
            statement.execute("set session_replication_role = 'replica'");
            for (String damage : List.of(
                    "update document set splice = set_byte(splice, 400, get_byte(splice, 400) # 1) where annotation = '%s'"
                            .formatted(id),
                    "update blob set bytes = set_byte(bytes, 9, get_byte(bytes, 9) # 1) where bytes like '%PDF-1.7%'",
                    """
                    update blob set bytes = set_byte(bytes, at, get_byte(bytes, at) # 1)
                    from (select digest as d, position('ns.adobe.com' in bytes) + 14 as at from blob) as found
                    where digest = d and digest = (select substring(splice from 2 for 32) %s)""".formatted(ofOurs))) {
                assertThat(statement.executeUpdate(damage)).as(damage).isPositive();
                Answer refused = holder.get(pdf);
                assertThat(refused.status()).isEqualTo(500);
                assertThat(refused.code()).isEqualTo("DAMAGED_FILE");
                statement.executeUpdate(damage);
                assertThat(holder.get(pdf).bytes()).isEqualTo(issued);
            }
        }
        assertThat(Files.readAllLines(folder.resolve("log/serve.err")))
                .filteredOn(line -> line.contains("stored file DamagedFile: stored PDF of annotation"))
                .hasSize(3);
    }

    private static Portal holder(String userName) throws InterruptedException {
        String name = people().stream()
                .filter(person -> person.userName().equals(userName))
                .map(person -> person.person().name().text())
                .findFirst()
                .orElseThrow();
        return Portal.signIn(web, userName, SamplePeople.PASSWORD).proven(phone, platformPerson(name));
    }

    private static List<SamplePerson> people() {
        return SamplePeople.of(Days.of(Instant.now()), 0);
    }

    private static String platformPerson(String name) throws InterruptedException {
        JsonNode all = new Answer(phone.send(phone.to("/people").GET())).json();
        return all.valueStream()
                .filter(one -> one.path("name").asText().equals(name))
                .map(one -> one.path("person").asText())
                .findFirst()
                .orElseThrow();
    }

    private static String text(Answer answer) {
        return new String(answer.bytes(), StandardCharsets.ISO_8859_1);
    }
}
