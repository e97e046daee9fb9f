package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.verifier.CheckQr;
import cn.jiazhu.application.verifier.CheckQr.Answer;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.identity.PersonName;
import cn.jiazhu.domain.qr.Excerpt;
import cn.jiazhu.domain.qr.QrStatement;
import cn.jiazhu.domain.qr.QrStatement.SpecialtyEnd;
import cn.jiazhu.render.Rendering;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What `docs/qr.md` tells others is what the program does.
class QrSpecTest {

    private static final Path DOCS = Checkout.BOOTSTRAP.resolve("src/main/resources/docs");
    private static final Path VECTORS = DOCS.resolve("qr-vectors.json");
    private static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    static Stream<JsonNode> vectors() throws IOException {
        var vectors = new ObjectMapper().readTree(VECTORS.toFile()).path("vectors");
        return StreamSupport.stream(vectors.spliterator(), false);
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void every_vector_gets_its_answer(JsonNode vector) {
        var check = new CheckQr(
                Rendering.signatureCheck(),
                PublishedKeys.read(VECTORS.toString()),
                () -> CertificateTypes.FIRST,
                Clock.fixed(Instant.parse("2026-03-09T04:00:00Z"), Days.ZONE));
        switch (check.check(vector.path("text").asText())) {
            case Answer.Signed signed -> {
                assertThat(vector.path("answer").asText()).isEqualTo("SIGNED");
                assertThat(signed.inPeriod()).isTrue();
                assertStates(signed.text().payload().statement(), vector);
            }
            case Answer.Forged() -> assertThat(vector.path("answer").asText()).isEqualTo("FORGED");
            case Answer.KeyUnknown(int key) -> {
                assertThat(key).isEqualTo(9);
                assertThat(vector.path("answer").asText()).isEqualTo("KEY_UNKNOWN");
            }
            case Answer.Unreadable(var why) -> {
                assertThat(vector.path("answer").asText()).isEqualTo("UNREADABLE");
                assertThat(why.field()).isEqualTo(vector.path("field").asText());
            }
        }
    }

    @Test
    void there_are_vectors_of_every_answer() throws IOException {
        assertThat(vectors().map(vector -> vector.path("answer").asText()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder("SIGNED", "FORGED", "KEY_UNKNOWN", "UNREADABLE");
        assertThat(vectors()).hasSizeGreaterThanOrEqualTo(17);
    }

    @Test
    void the_list_of_heads_is_the_one_that_is_written() {
        var heads = Pattern.compile("\\b([0-9]{1,2}) (\\p{IsHan})[,\\n]")
                .matcher(Checkout.read(DOCS.resolve("qr.md")))
                .results()
                .toList();
        assertThat(heads).hasSize(33);
        heads.forEach(
                head -> assertThat(index(head.group(2))).as(head.group(2)).isEqualTo(Integer.parseInt(head.group(1))));
    }

    @Test
    void every_specialty_is_told_in_its_order() {
        String told = Checkout.read(DOCS.resolve("qr.md")).replaceAll("\\s+", " ");
        CertificateType.ALL.forEach(type -> assertThat(told).contains(String.join(", ", type.specialties())));
    }

    private static void assertStates(QrStatement statement, JsonNode vector) {
        assertThat(statement.type().shortName()).isEqualTo(vector.path("type").asText());
        assertThat(statement.name().text()).isEqualTo(vector.path("name").asText());
        assertThat(statement.number()).hasToString(vector.path("number").asText());
        assertThat(statement.first()).hasToString(vector.path("first").asText());
        assertThat(statement.last()).hasToString(vector.path("last").asText());
        assertThat(statement.ordinal()).isEqualTo(vector.path("ordinal").asInt());
        assertThat(statement.specialties().stream()
                        .map(specialty -> specialty.name() + " " + specialty.last())
                        .collect(Collectors.joining("; ")))
                .isEqualTo(vector.path("specialties").asText());
        assertThat(statement.purpose().text()).isEqualTo(vector.path("purpose").asText());
        assertThat(statement.recipient().text())
                .isEqualTo(vector.path("recipient").asText());
        assertThat(statement.claim()).isEqualTo(vector.path("claim").asText());
    }

    /// Of a number's head, taken from the bytes that are signed: behind the prefix, the code and five bytes more.
    private static long index(String head) {
        var type = CertificateType.CONSTRUCTOR_1;
        var statement = new QrStatement(
                type,
                1,
                new RegistrationNumber(head + "1112006200800001"),
                DAY,
                DAY,
                1,
                List.of(new SpecialtyEnd(type.specialties().getFirst(), DAY)),
                new PersonName("样例"),
                new Excerpt("", false),
                new Excerpt("", false),
                "0".repeat(32));
        int before = "jiazhu-qr-1".length() + 16 + 5;
        byte[] signed = statement.signedWith(VerificationCode.of("7K3M9Q2XTD4FH8W"));
        return ByteBuffer.wrap(signed).getLong(before) / 10_000_000_000_000_000L;
    }
}
