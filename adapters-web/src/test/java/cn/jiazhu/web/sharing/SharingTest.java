package cn.jiazhu.web.sharing;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.ViewHistory;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.ListedFormerCopies;
import cn.jiazhu.application.port.PlainReader;
import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.registry.ImportFormerCopies;
import cn.jiazhu.application.reports.FormerRows.Mode;
import cn.jiazhu.application.reports.Tally;
import cn.jiazhu.application.sharing.AdmitClient;
import cn.jiazhu.application.verifier.CheckQr;
import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.annotation.Annotation.Issued;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.qr.QrPayload;
import cn.jiazhu.domain.qr.QrStatement;
import cn.jiazhu.domain.qr.QrText;
import cn.jiazhu.domain.verification.FormerCopy;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.webserver.WebServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The second front end alone on a listener of its own, over the same use cases.
class SharingTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    // Asked by other tests of this process, of a client that reads it once.
    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private static final String REASON = "投标资格审查";
    private static final Signer.Key QR_KEY = new Signer.Key(3, Signer.KeyRole.QR, List.of(Bytes.utf8("certificate")));

    private final World world = World.fresh();
    private final Holder holder = world.holder(1);
    private final String token = world.addClient().add("tenders").orElseThrow();
    private final WebServer server = WebServer.builder()
            .address(InetAddress.getLoopbackAddress())
            .routing(routing -> routing.register(sharing()))
            .build()
            .start();
    private final HttpClient http = HttpClient.newHttpClient();
    private boolean signed = true;
    private String client = "192.0.2.1";

    private record Heard(int http, JsonNode body) {

        int status() {
            return body.at("/head/status").asInt(-1);
        }

        String at(String pointer) {
            return body.at(pointer).asText();
        }
    }

    @AfterEach
    void close() {
        http.close();
        server.stop();
    }

    @Test
    void a_certificate_whose_copy_counts_is_told_in_the_keys_of_sibling_systems() {
        Issued copy = holder.issue(Samples.purpose("投标"));

        Heard heard = query(Map.of());

        assertThat(heard.http()).isEqualTo(200);
        assertThat(heard.status()).isZero();
        assertThat(heard.at("/data/certData/ZZBH"))
                .isEqualTo(holder.facts().number().text());
        assertThat(heard.at("/data/certData/KZ_empEnp"))
                .isEqualTo(holder.facts().employer().name());
        assertThat(heard.at("/data/certData/JZJZZSY")).isEqualTo("投标");
        assertThat(heard.at("/data/certData/JZJYXQJZSJ")).isEqualTo("2026-09-05 23:59:59");
        assertThat(heard.at("/data/certData/KZ_verifyCode")).isEqualTo(code(copy));
    }

    @Test
    void nobody_is_told_an_id_number_that_he_did_not_bring() {
        holder.issue();
        String number = holder.facts().holder().number();

        assertThat(query(Map.of()).body().toString()).doesNotContain(number);
        assertThat(query(Map.of("CZZTDM", number)).at("/data/certData/CZZTDM")).isEqualTo(number);
        Heard wrong = query(Map.of("CZZTDM", "11010519491231002X"));
        assertThat(wrong.status()).isEqualTo(6);
        assertThat(wrong.at("/data/differing/0")).isEqualTo("CZZTDM");
        assertThat(wrong.body().toString()).doesNotContain(number);
    }

    @Test
    void without_a_copy_that_counts_a_certificate_is_not_activated() {
        Heard heard = query(Map.of());

        assertThat(heard.status()).isEqualTo(1);
        assertThat(heard.body().at("/data/certData").has("JZJYXQJZSJ")).isFalse();
    }

    @Test
    void what_is_suspended_is_temporarily_invalid_and_its_file_is_still_given() {
        Issued copy = holder.issue();
        world.report(FactsSamples.withState(
                holder.facts(), RegistrationState.SUSPENDED, world.clocks().today()));

        assertThat(query(Map.of()).status()).isEqualTo(2);
        assertThat(byQr(code(copy)).status()).isEqualTo(2);
        Heard file = asked("downloadFile", Map.of("KZ_verifyCode", code(copy), "fileType", "ofd", "useCause", REASON));
        assertThat(file.status()).isEqualTo(2);
        assertThat(Base64.getDecoder().decode(file.at("/data/content")))
                .startsWith("OFD".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void what_has_ended_is_no_longer_valid_and_its_file_is_not_given() {
        Issued copy = holder.issue();
        world.report(FactsSamples.withState(
                holder.facts(), RegistrationState.REVOKED, world.clocks().today()));

        assertThat(query(Map.of()).status()).isEqualTo(3);
        assertThat(byQr("https://verify.example/v/" + code(copy)).status()).isEqualTo(3);
        Heard file = asked("downloadFile", Map.of("KZ_verifyCode", code(copy), "fileType", "pdf", "useCause", REASON));
        assertThat(file.status()).isEqualTo(3);
        assertThat(file.body().at("/data").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZBH", "CZZT", "useCause"})
    void without_a_field_there_is_not_enough_data_and_nothing_is_told_or_recorded(String missing) {
        var data = new HashMap<>(about());
        data.put(missing, " ");

        Heard heard = asked("queryCertInfo", data);

        assertThat(heard.status()).isEqualTo(4);
        assertThat(heard.body().at("/data/certData").isMissingNode()).isTrue();
        assertThat(uses()).isEmpty();
    }

    @Test
    void what_nobody_has_is_not_found() {
        assertThat(asked("queryCertInfo", with(about(), "ZZBH", "京1112006200899999"))
                        .status())
                .isEqualTo(5);
        assertThat(byQr("7K3M-9Q2X-TD4F-H8WE").status()).isEqualTo(5);
        assertThat(file("%PDF of another".getBytes(StandardCharsets.UTF_8)).status())
                .isEqualTo(5);
        assertThat(byQr("7K3M-9Q2X-TD4F-H8W0").status()).as("a slip").isEqualTo(4);
    }

    @Test
    void a_qr_is_believed_only_as_its_issuer_signed_it() {
        Issued copy = holder.issue();
        var statement = QrStatement.of(holder.copy(copy), QR_KEY.id(), "0".repeat(64));
        var payload = new QrPayload(statement, "0".repeat(128));
        var text = new QrText("https://verify.example", copy.intent().numbers().code(), payload);

        assertThat(byQr(text.toString()).status()).isZero();
        signed = false;
        assertThat(byQr(text.toString()).status()).isEqualTo(6);
    }

    @Test
    void what_differs_is_named_and_ours_is_not_told() {
        Issued copy = holder.issue();

        Heard name = asked("verifyCertInfo", with(about(), "CZZT", "别人"));
        assertThat(name.status()).isEqualTo(6);
        assertThat(name.body().at("/data").isEmpty()).isTrue();
        Heard employer =
                asked("verifyCertInfo", Map.of("KZ_verifyCode", code(copy), "KZ_empEnp", "另一家公司", "useCause", REASON));
        assertThat(employer.status()).isEqualTo(6);
        assertThat(employer.at("/data/differing/0")).isEqualTo("KZ_empEnp");
        assertThat(employer.body().toString())
                .doesNotContain(holder.facts().employer().name());
        assertThat(asked(
                                "verifyCertInfo",
                                Map.of(
                                        "KZ_verifyCode",
                                        code(copy),
                                        "KZ_empEnp",
                                        holder.facts().employer().name(),
                                        "useCause",
                                        REASON))
                        .status())
                .isZero();
    }

    @Test
    void a_file_is_judged_beside_the_issued_one() {
        Issued copy = holder.issue();
        byte[] pdf = holder.text(copy, Format.PDF).getBytes(StandardCharsets.UTF_8);

        assertThat(file(pdf).status()).isZero();
        assertThat(file(pdf).at("/data/certData/KZ_verifyCode")).isEqualTo(code(copy));
        assertThat(asked("verifyFile", Map.of("content", "no base 64 !", "useCause", REASON))
                        .status())
                .isEqualTo(4);
    }

    @Test
    void the_holder_reads_who_asked_and_why() {
        Issued copy = holder.issue();
        query(Map.of());
        byQr(code(copy));
        asked("verifyCertInfo", with(about(), "CZZT", "别人"));

        assertThat(uses()).hasSize(3).allSatisfy(use -> {
            assertThat(use.by()).isEqualTo("tenders");
            assertThat(use.reason()).isEqualTo(REASON);
        });
    }

    @Test
    void unknown_wrong_and_ended_are_answered_alike() {
        Heard unknown = asked("nobody", token, "queryCertInfo", about());
        Heard wrong = asked("tenders", "wrong", "queryCertInfo", about());
        world.endClient().end("tenders");
        Heard ended = query(Map.of());

        assertThat(unknown.http()).isEqualTo(401);
        assertThat(List.of(wrong, ended)).containsOnly(unknown);
        assertThat(uses()).isEmpty();
    }

    @Test
    void guessing_is_slowed_down_and_whoever_has_the_token_is_let_in_all_the_same() {
        for (int guess = 0; guess < 60; guess++) {
            asked("tenders", "guess " + guess, "queryCertInfo", about());
        }

        assertThat(asked("tenders", "one more", "queryCertInfo", about()).http())
                .isEqualTo(429);
        assertThat(query(Map.of()).http()).isEqualTo(200);
        client = "192.0.2.2";
        assertThat(asked("tenders", "from elsewhere", "queryCertInfo", about()).http())
                .isEqualTo(401);
        client = "192.0.2.1";
        world.pass(Duration.ofMinutes(1));
        assertThat(asked("tenders", "one more", "queryCertInfo", about()).http())
                .isEqualTo(401);
    }

    @Test
    void whoever_misses_all_the_time_has_to_wait() {
        for (int miss = 0; miss < 60; miss++) {
            byQr("7K3M-9Q2X-TD4F-H8WE");
        }

        assertThat(query(Map.of()).http()).isEqualTo(429);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{}",
                "null",
                "{\"head\":{}}",
                "{\"head\":{},\"data\":[]}",
                "{\"head\":{\"accessId\":1},\"data\":{}}",
                "{\"head\":{},\"head\":{},\"data\":{}}",
                "{\"head\":{},\"data\":{\"ZZBH\":{}}}",
                "{\"head\":{\"accessId\":\"\\u0000\"},\"data\":{}}",
                "{\"head\":{\"accessId\":\"\\ud800\"},\"data\":{}}",
                "{\"head\":{},\"data\":{}} more",
                "[[[[[[[[[[1]]]]]]]]]]"
            })
    void what_is_no_question_is_refused(String body) {
        Heard heard = sent("queryCertInfo", body);

        assertThat(heard.http()).isEqualTo(400);
        assertThat(heard.status()).isEqualTo(400);
    }

    @Test
    void what_is_too_large_is_refused() {
        String data = "x".repeat(64 * 1024);

        assertThat(sent("queryCertInfo", "{\"head\":{},\"data\":{\"ZZBH\":\"" + data + "\"}}")
                        .http())
                .isEqualTo(413);
    }

    @Test
    void a_copy_of_the_earlier_system_is_answered_by_code_qr_and_file() {
        Bytes file = Bytes.utf8("%PDF of the earlier system");
        String qr = "https://earlier.example/q?c=1";
        var copy = new FormerCopy(
                Set.of("JZ-2025-1", qr),
                holder.facts().number(),
                TODAY.minusDays(9),
                TODAY.plusDays(9),
                Set.of(file.sha256()));
        world.importFormerCopies().run(ListedFormerCopies.of(copy), Mode.TAKE, new Nobody());
        var code = Map.of("KZ_verifyCode", "JZ-2025-1", "useCause", REASON);

        for (Heard heard : List.of(asked("verifyCertInfo", code), byQr(qr), byQr("JZ-2025-1"), file(file.array()))) {
            assertThat(heard.status()).isZero();
            assertThat(heard.at("/data/certData/KZ_origin")).isEqualTo("earlier-system");
            assertThat(heard.at("/data/certData/JZJYXQJZSJ")).isEqualTo("2026-03-18 23:59:59");
            assertThat(heard.body().toString())
                    .doesNotContain(holder.facts().holder().number());
        }
        assertThat(uses()).hasSize(4);
        assertThat(asked("verifyCertInfo", with(code, "CZZT", "别人")).status()).isEqualTo(6);
        world.report(FactsSamples.withState(holder.facts(), RegistrationState.REVOKED, TODAY));
        assertThat(byQr(qr).status()).isEqualTo(3);
    }

    private record Nobody() implements ImportFormerCopies.Listener {

        @Override
        public void refused(RegistrySource.Item.Refused row) {}

        @Override
        public void progress(Tally tally) {}
    }

    private Sharing sharing() {
        return new Sharing(
                new Sharing.UseCases(
                        new AdmitClient(world.ports().sharingClients()),
                        world.recordUse(),
                        world.queryCertificate(),
                        world.handOutFile(),
                        new CheckQr(
                                (_, _, _) -> signed, List.of(QR_KEY), () -> CertificateTypes.FIRST, world.calendar()),
                        world.verify(),
                        world.verifyFormer(),
                        world.verifyFile(new PlainReader(Optional.empty()))),
                _ -> client,
                world.clock());
    }

    private Map<String, String> about() {
        return Map.of(
                "ZZBH", holder.facts().number().text(),
                "CZZT", holder.facts().name().text(),
                "useCause", REASON);
    }

    private static Map<String, String> with(Map<String, String> data, String key, String value) {
        var other = new HashMap<>(data);
        other.put(key, value);
        return other;
    }

    private Heard query(Map<String, String> more) {
        var data = new HashMap<>(about());
        data.putAll(more);
        return asked("queryCertInfo", data);
    }

    private Heard byQr(String text) {
        return asked("queryCertInfoByQRcode", Map.of("qrcode", text, "useCause", REASON));
    }

    private Heard file(byte[] file) {
        return asked("verifyFile", Map.of("content", Base64.getEncoder().encodeToString(file), "useCause", REASON));
    }

    private Heard asked(String question, Map<String, String> data) {
        return asked("tenders", token, question, data);
    }

    private Heard asked(String accessId, String accessToken, String question, Map<String, String> data) {
        var body = JSON.createObjectNode();
        body.putObject("head").put("accessId", accessId).put("accessToken", accessToken);
        data.forEach(body.putObject("data")::put);
        return sent(question, body.toString());
    }

    private Heard sent(String question, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + "/share/" + question))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        try {
            var answer = http.send(request.build(), BodyHandlers.ofByteArray());
            return new Heard(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private List<ViewHistory.Use> uses() {
        return world.history()
                .view(holder.session(), holder.id(), AnnotationId.LATEST, 10)
                .orElseThrow()
                .uses();
    }

    private static String code(Issued copy) {
        return copy.intent().numbers().code().printed();
    }
}
