package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.bootstrap.Portal.Answer;
import cn.jiazhu.bootstrap.sandbox.SamplePeople;
import cn.jiazhu.bootstrap.sandbox.SamplePerson;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.certificate.Facts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Another system asks the packaged program, whose people live in the sandbox: every answer, 0 to 6, as it comes about.
class SharingIT {

    private static final Pattern EXAMPLE =
            Pattern.compile("<!-- example: query -->\\s*```sh\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern STATUS = Pattern.compile("</code> → <b>([0-9]+)</b>");
    private static final String REASON = "投标资格审查";

    @TempDir
    private static Path folder;

    private static Packaged program;
    private static Process serving;
    private static Caller web;
    private static Caller sandbox;
    private static String token;

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        program = Packaged.in(folder);
        serving = program.serve();
        web = new Caller(program.pages());
        sandbox = new Caller(program.platform());
        token = program.run(List.of("sharing", "add", "tenders")).out().strip();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        web.close();
        sandbox.close();
        Packaged.stop(serving);
    }

    @Test
    void a_copy_is_told_compared_downloaded_paused_and_ended() throws InterruptedException {
        var person = person("linzhixia");
        assertThat(status(query(person))).as("not annotated yet").isEqualTo(1);

        var holder = holder(person);
        JsonNode pressed = holder.press(holder.certificate(), "{}").json();
        String code = pressed.path("numbers").path("code").asText();
        assertThat(status(query(person))).isZero();
        String qr = pressed.path("numbers").path("verifyAt").asText();
        JsonNode byQr = ask("queryCertInfoByQRcode", Map.of("qrcode", qr));
        assertThat(status(byQr)).isZero();
        assertThat(byQr.at("/data/certData/KZ_verifyCode").asText()).isEqualTo(code);
        assertThat(byQr.toString()).doesNotContain(person.person().id().number());

        byte[] pdf = download(code, "pdf");
        assertThat(pdf)
                .isEqualTo(holder.get("/annotations/" + pressed.path("id").asText() + "/pdf")
                        .bytes());
        assertThat(status(file(pdf))).isZero();
        assertThat(status(file(download(code, "ofd")))).isZero();
        assertThat(status(file(continued(pdf)))).isEqualTo(6);

        desk(person, holder, "SUSPEND");
        assertThat(status(query(person))).isEqualTo(2);
        assertThat(status(file(pdf))).isEqualTo(2);
        desk(person, holder, "RESUME");
        assertThat(status(query(person))).isZero();
        desk(person, holder, "EMPLOYER");
        assertThat(status(file(pdf))).isEqualTo(3);
        assertThat(status(query(person))).as("to be annotated anew").isEqualTo(1);
        assertThat(ask("downloadFile", Map.of("KZ_verifyCode", code, "fileType", "pdf"))
                        .at("/data")
                        .isEmpty())
                .isTrue();

        JsonNode uses = holder.get("/certificates/" + holder.certificate() + "/annotations")
                .json()
                .path("uses");
        assertThat(uses).hasSizeGreaterThan(10).allSatisfy(use -> {
            assertThat(use.path("by").asText()).isEqualTo("tenders");
            assertThat(use.path("reason").asText()).isEqualTo(REASON);
        });
    }

    @Test
    void what_cannot_be_confirmed_is_answered_by_its_number() throws InterruptedException {
        var expired = person("jiangsiyuan");
        assertThat(status(query(expired))).isEqualTo(3);
        var facts = facts(expired);
        assertThat(status(ask("verifyCertInfo", Map.of("ZZBH", facts.number().text(), "CZZT", "别人"))))
                .isEqualTo(6);
        assertThat(status(ask("queryCertInfo", Map.of("ZZBH", facts.number().text()))))
                .isEqualTo(4);
        assertThat(status(ask("queryCertInfoByQRcode", Map.of("qrcode", "7K3M-9Q2X-TD4F-H8WE"))))
                .isEqualTo(5);
        assertThat(status(file("%PDF-1.7 of somebody else".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "CERTIFICATE, '0'",
        "NUMBER_ALONE, '4'",
        "ANOTHER_NAME, '6'",
        "CODE, '0 0'",
        "FILE, '0 0 0'",
        "ALTERED_FILE, '0 0 5'",
    })
    void the_tender_platform_of_the_sandbox_is_answered(String inquiry, String answers) throws InterruptedException {
        var person = person("xuwanqing");
        String known = platformPerson(person);
        String page =
                new Answer(sandbox.send(sandbox.to("/tender?person=" + known).GET())).text();
        var body = Portal.JSON
                .createObjectNode()
                .put("person", known)
                .put("certificate", hidden(page, "certificate"))
                .put("inquiry", inquiry);
        String told = new Answer(sandbox.send(Portal.posting(sandbox.to("/tender"), body))).text();
        assertThat(STATUS.matcher(told).results().map(one -> one.group(1)).collect(Collectors.joining(" ")))
                .isEqualTo(answers);
    }

    @Test
    void whoever_is_not_admitted_learns_nothing() throws IOException, InterruptedException {
        String ended = program.run(List.of("sharing", "add", "ended")).out().strip();
        assertThat(program.run(List.of("sharing", "add", "ended")).code()).isEqualTo(2);
        assertThat(program.run(List.of("sharing", "end", "ended")).code()).isZero();
        var data = Map.of("ZZBH", "京1112006200800001", "CZZT", "谁", "useCause", REASON);

        Answer unknown = sent("nobody", token, "queryCertInfo", data);
        assertThat(unknown.status()).isEqualTo(401);
        for (Answer other :
                List.of(sent("tenders", ended, "queryCertInfo", data), sent("ended", ended, "queryCertInfo", data))) {
            assertThat(other.status()).isEqualTo(401);
            assertThat(other.bytes()).isEqualTo(unknown.bytes());
        }
        assertThat(program.run(List.of("sharing", "list")).out())
                .contains("tenders", "ended ")
                .doesNotContain(token);
        for (String log : List.of("out", "err")) {
            assertThat(Files.readString(folder.resolve("log/serve." + log))).doesNotContain(token, ended);
        }
    }

    @Test
    void the_example_of_the_document_is_true() throws IOException, InterruptedException {
        var example = EXAMPLE.matcher(Checkout.read(Checkout.BOOTSTRAP.resolve("src/main/resources/docs/sharing.md")));
        assertThat(example.find()).isTrue();
        var person = person("jiangsiyuan");
        var shell = new ProcessBuilder(
                "sh",
                "-c",
                example.group(1)
                        .replace("http://localhost:8080", program.pages().toString()));
        shell.environment()
                .putAll(Map.of(
                        "TOKEN",
                        token,
                        "NUMBER",
                        facts(person).number().text(),
                        "NAME",
                        person.person().name().text(),
                        "LC_ALL",
                        "C.UTF-8"));
        Process curl = shell.start();
        JsonNode told = Portal.JSON.readTree(curl.getInputStream());

        assertThat(curl.waitFor()).isZero();
        assertThat(told.at("/head/message").asText()).isEqualTo("信息正确，已失效");
        assertThat(told.at("/data/certData/CZZT").asText())
                .isEqualTo(person.person().name().text());
    }

    private static JsonNode query(SamplePerson person) throws InterruptedException {
        var current = facts(person);
        return ask(
                "queryCertInfo",
                Map.of("ZZBH", current.number().text(), "CZZT", current.name().text()));
    }

    private static JsonNode file(byte[] file) throws InterruptedException {
        return ask("verifyFile", Map.of("content", Base64.getEncoder().encodeToString(file)));
    }

    private static byte[] download(String code, String type) throws InterruptedException {
        JsonNode told = ask("downloadFile", Map.of("KZ_verifyCode", code, "fileType", type));
        return Base64.getDecoder().decode(told.at("/data/content").asText());
    }

    private static JsonNode ask(String question, Map<String, String> data) throws InterruptedException {
        var all = new HashMap<>(data);
        all.put("useCause", REASON);
        return sent("tenders", token, question, all).json();
    }

    private static Answer sent(String accessId, String accessToken, String question, Map<String, String> data)
            throws InterruptedException {
        ObjectNode body = Portal.JSON.createObjectNode();
        body.putObject("head").put("accessId", accessId).put("accessToken", accessToken);
        ObjectNode fields = body.putObject("data");
        data.forEach(fields::put);
        return new Answer(web.send(Portal.posting(web.to("/share/" + question), body)));
    }

    private static int status(JsonNode told) {
        return told.at("/head/status").asInt(-1);
    }

    /// With something behind its end that nobody signed.
    private static byte[] continued(byte[] pdf) {
        var more = "1 0 obj\n<</Type/Page>>\nendobj\n".getBytes(StandardCharsets.US_ASCII);
        byte[] other = Arrays.copyOf(pdf, pdf.length + more.length);
        System.arraycopy(more, 0, other, pdf.length, more.length);
        return other;
    }

    private static void desk(SamplePerson person, Portal holder, String act) throws InterruptedException {
        var body = Portal.JSON
                .createObjectNode()
                .put("person", platformPerson(person))
                .put("certificate", holder.certificate())
                .put("act", act);
        var answer = new Answer(sandbox.send(Portal.posting(sandbox.to("/desk"), body)));
        assertThat(answer.status()).as(act).isLessThan(400);
    }

    private static String hidden(String page, String field) {
        var value = Pattern.compile("name=\"" + field + "\" value=\"([^\"]*)\"").matcher(page);
        assertThat(value.find()).as(page).isTrue();
        return value.group(1);
    }

    private static Portal holder(SamplePerson person) throws InterruptedException {
        return Portal.signIn(web, person.userName(), SamplePeople.PASSWORD).proven(sandbox, platformPerson(person));
    }

    private static String platformPerson(SamplePerson person) throws InterruptedException {
        JsonNode all = new Answer(sandbox.send(sandbox.to("/people").GET())).json();
        return all.valueStream()
                .filter(one ->
                        one.path("name").asText().equals(person.person().name().text()))
                .map(one -> one.path("person").asText())
                .findFirst()
                .orElseThrow();
    }

    private static SamplePerson person(String userName) {
        return SamplePeople.of(Days.of(Instant.now()), 0).stream()
                .filter(person -> person.userName().equals(userName))
                .findFirst()
                .orElseThrow();
    }

    private static Facts facts(SamplePerson person) {
        return person.facts().findFirst().orElseThrow();
    }
}
