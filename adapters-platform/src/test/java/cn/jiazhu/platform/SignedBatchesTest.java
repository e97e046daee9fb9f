package cn.jiazhu.platform;

import static cn.jiazhu.platform.Batches.header;
import static cn.jiazhu.platform.Batches.payload;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.port.BatchReader.Opened;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.CertificateTypes;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.certificate.Specialty;
import cn.jiazhu.domain.registry.Effective;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.Sequence.Numbered;
import cn.jiazhu.platform.sandbox.Sandbox;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Batches as provinces send them: whose they are, and what they say.
class SignedBatchesTest {

    private static final RegistrationNumber NUMBER = new RegistrationNumber("京1112006200800001");
    private static final String REGISTERED =
            """
            {"sequence":7,"effective_at":"2026-03-09T09:30:00+08:00","kind":"registered","type":"constructor-1",
             "number":"京1112006200800001","identifier":"%s","name":"样一","gender":"男","birth_date":"1980-01-01",
             "id_type":"414","id_number":"E12345678","employer":"样例建设有限公司","employer_uscc":"11100000000013338W",
             "issued_on":"2024-01-01","state":"有效","state_from":"2024-01-01",
             "specialties":[{"specialty":"建筑工程","valid_from":"2024-01-01","valid_to":"2026-12-31"},
                            {"specialty":"公路工程","valid_from":"2024-01-01","valid_to":"2027-12-31"}]}""".formatted(FactsSamples.constructor().identifier());
    private static final String ANNOUNCED = """
            {"sequence":8,"kind":"announced","type":"constructor-1","name":"样一","id_type":"414","id_number":"E12345678",
             "application":"03","announced_on":"2026-03-01","province":"北京市"}""";

    private final Batches beijing = Batches.ed25519();

    static Stream<Batches> kinds() {
        return Stream.of(Batches.ed25519(), Batches.p256());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void a_batch_is_read_as_it_was_signed(Batches reporter) {
        var sent = (Opened.Sent) open(reporter, reporter.signed(payload(REGISTERED + "," + ANNOUNCED)));

        assertThat(sent.reporter()).isEqualTo("beijing");
        assertThat(sent.number()).isEqualTo(UUID.fromString(Batches.BATCH));
        assertThat(sent.at()).isEqualTo(Instant.parse("2026-03-09T02:00:00Z"));
        List<Item> items = items(sent);
        assertThat(items).hasSize(2);
        var first = (Item.Read) items.getFirst();
        assertThat(first.line()).isEqualTo(1);
        assertThat(first.sequence()).isEqualTo(new Numbered("beijing", 7));
        var registered = (RegistryReport.Registered) first.report();
        assertThat(registered.effective()).isEqualTo(new Effective.From(Instant.parse("2026-03-09T01:30:00Z")));
        assertThat(registered.facts().number()).isEqualTo(NUMBER);
        assertThat(registered.facts().specialties()).extracting(Specialty::name).containsExactly("建筑工程", "公路工程");
        var announced = (RegistryReport.Announced) ((Item.Read) items.getLast()).report();
        assertThat(announced.announcement().application()).isEqualTo(Application.RENEWAL);
    }

    @Test
    void images_come_with_their_report() {
        String photo = Base64.getEncoder().encodeToString(Sandbox.photo(1).array());
        String withPhoto = REGISTERED.replace(
                "{\"sequence\":7", "{\"photo\":\"" + photo + "\",\"signature\":\"AAAA\",\"sequence\":7");

        var sent = (Opened.Sent) open(beijing, beijing.signed(payload(withPhoto + "," + REGISTERED)));

        assertThat(sent.reports().image(1, NUMBER, ImageKind.PHOTO).image()).isInstanceOf(HolderImage.Stored.class);
        assertThat(sent.reports().image(1, NUMBER, ImageKind.SIGNATURE).image())
                .isInstanceOf(HolderImage.Unreadable.class);
        assertThat(sent.reports().image(2, NUMBER, ImageKind.PHOTO).image()).isEqualTo(new HolderImage.Missing());
    }

    @Test
    void its_digest_is_of_the_reports_whenever_they_are_signed() {
        var first = (Opened.Sent) open(beijing, beijing.signed(payload(REGISTERED)));
        var later =
                (Opened.Sent) open(beijing, beijing.signed(payload(REGISTERED).replace("10:00:00", "11:00:00")));
        var other = (Opened.Sent) open(beijing, beijing.signed(payload(REGISTERED.replace("样一", "样二"))));

        assertThat(later.content()).isEqualTo(first.content()).isNotEqualTo(other.content());
    }

    @Test
    void what_is_signed_otherwise_or_by_others_is_nobodys() {
        byte[] batch = payload(REGISTERED).getBytes(StandardCharsets.UTF_8);
        String good = new String(beijing.signed(payload(REGISTERED)).array(), StandardCharsets.US_ASCII);
        String[] parts = good.split("\\.", -1);
        Batches p256 = Batches.p256();
        var forged = List.of(
                Batches.ed25519().signed(payload(REGISTERED)),
                beijing.signed(header("shanxi", "EdDSA", "report-batch+jws"), batch),
                beijing.signed(header("bei\\u0000jing", "EdDSA", "report-batch+jws"), batch),
                beijing.signed(header("b".repeat(3_000_000), "EdDSA", "report-batch+jws"), batch),
                beijing.signed(header("beijing", "EdDSA", "JWT"), batch),
                beijing.signed(header("beijing", "ES256", "report-batch+jws"), batch),
                beijing.signed(header("beijing", "HS256", "report-batch+jws"), batch),
                beijing.signed("{\"alg\":\"EdDSA\",\"typ\":\"report-batch+jws\"}", batch),
                beijing.signed(
                        "{\"alg\":\"EdDSA\",\"typ\":\"report-batch+jws\",\"kid\":\"beijing\",\"crit\":[\"exp\"],\"exp\":1}",
                        batch),
                beijing.signed(payload(REGISTERED).replace("\"beijing\"", "\"shanxi\"")),
                Bytes.utf8(parts[0] + "." + parts[1] + "."),
                Bytes.utf8(parts[0] + "." + Batches.base64(payload(ANNOUNCED).getBytes(StandardCharsets.UTF_8)) + "."
                        + parts[2]),
                Bytes.utf8(
                        Batches.base64(header("beijing", "none", "report-batch+jws")
                                        .getBytes(StandardCharsets.UTF_8)) + "." + parts[1] + "."),
                Bytes.utf8(good.substring(0, good.length() / 2)),
                Bytes.utf8("{}"),
                Bytes.utf8(""),
                Bytes.of(new byte[] {-1, 0, 46, 46, 0}));
        for (Bytes one : forged) {
            assertThat(openAsking(one)).as(one.toString()).isEqualTo(new Opened.NotSigned());
        }
        assertThat(open(p256, p256.signed(header("beijing", "EdDSA", "report-batch+jws"), batch)))
                .isEqualTo(new Opened.NotSigned());
    }

    @Test
    void keys_of_other_kinds_are_no_reporters_keys() {
        assertThatThrownBy(() -> ReporterKey.of(
                        Bytes.of(Batches.ec("secp384r1").getPublic().getEncoded())))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ReporterKey.ofPem("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----"))
                .isInstanceOf(IllegalArgumentException.class);
        String pem = "-----BEGIN PUBLIC KEY-----\n%s\n-----END PUBLIC KEY-----\n"
                .formatted(Base64.getMimeEncoder()
                        .encodeToString(beijing.publicKey().array()));
        assertThat(ReporterKey.ofPem(pem)).isEqualTo(beijing.publicKey());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "1",
                "null",
                "{",
                "{}",
                "{}{}",
                "{\"reporter\":1,\"batch\":\"B\",\"sent_at\":\"T\",\"items\":[]}",
                "{\"reporter\":\"beijing\",\"batch\":\"x\",\"sent_at\":\"2026-03-09T10:00:00Z\",\"items\":[]}",
                "{\"reporter\":\"beijing\",\"batch\":\"B\",\"sent_at\":\"yesterday\",\"items\":[]}",
                "{\"reporter\":\"beijing\",\"batch\":\"B\",\"sent_at\":\"+999999999-03-09T10:00:00Z\",\"items\":[]}",
                "{\"reporter\":\"beijing\",\"batch\":\"B\",\"sent_at\":\"2026-03-09T10:00:00Z\",\"items\":{}}",
                "{\"reporter\":\"beijing\",\"batch\":\"B\",\"sent_at\":\"2026-03-09T10:00:00Z\",\"items\":[1]}",
                "{\"reporter\":\"beijing\",\"batch\":\"B\",\"sent_at\":\"2026-03-09T10:00:00Z\",\"items\":[{\"x\":1}]}",
                "{\"reporter\":\"beijing\",\"batch\":\"B\",\"sent_at\":\"2026-03-09T10:00:00Z\",\"items\":[{\"sequence\":\"1\"}]}",
                "{\"reporter\":\"beijing\",\"batch\":\"B\",\"sent_at\":\"2026-03-09T10:00:00Z\",\"items\":[{\"sequence\":1.5}]}",
                "{\"reporter\":\"beijing\",\"batch\":\"B\",\"sent_at\":\"2026-03-09T10:00:00Z\",\"items\":[{\"name\":[]}]}",
                "{\"reporter\":\"beijing\",\"batch\":\"B\",\"sent_at\":\"2026-03-09T10:00:00Z\",\"items\":[{\"specialties\":{}}]}",
                "{\"reporter\":\"beijing\",\"batch\":\"B\",\"sent_at\":\"2026-03-09T10:00:00Z\",\"items\":[{\"specialties\":[1]}]}",
                "{\"reporter\":\"beijing\",\"reporter\":\"beijing\",\"batch\":\"B\",\"sent_at\":\"2026-03-09T10:00:00Z\",\"items\":[]}",
                "{\"reporter\":\"beijing\",\"batch\":\"B\",\"sent_at\":\"2026-03-09T10:00:00Z\",\"items\":[],\"more\":1}"
            })
    void what_is_no_batch_is_told_where(String payload) {
        assertThatThrownBy(() -> open(beijing, beijing.signed(payload.replace("\"B\"", '"' + Batches.BATCH + '"'))))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void ten_thousand_deep_is_no_batch() {
        String deep = "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000);

        assertThatThrownBy(() -> open(beijing, beijing.signed(payload(deep)))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void more_than_a_thousand_are_too_many() {
        String thousand = String.join(
                ",", IntStream.range(0, 1000).mapToObj(_ -> ANNOUNCED).toList());

        assertThat(open(beijing, beijing.signed(payload(thousand)))).isInstanceOf(Opened.Sent.class);
        assertThat(open(beijing, beijing.signed(payload(thousand + "," + ANNOUNCED))))
                .isEqualTo(new Opened.TooMany());
    }

    @Test
    void a_value_that_cannot_be_is_a_refused_report_and_the_others_stand() {
        Map<String, String> wrong = Map.of(
                REGISTERED.replace("\"sequence\":7,", ""), "sequence EMPTY",
                REGISTERED.replace("\"sequence\":7", "\"sequence\":0"), "sequence RANGE",
                REGISTERED.replace("\"sequence\":7", "\"sequence\":99999999999999999999"), "sequence RANGE",
                REGISTERED.replace("2026-03-09T09:30:00+08:00", "soon"), "effective_at PATTERN",
                REGISTERED.replace("13338W\",", "13338X\","), "employer_uscc CHECK_CHARACTER",
                REGISTERED.replace("{\"sequence\":7", "{\"photo\":\"?\",\"sequence\":7"), "photo PATTERN",
                REGISTERED.replaceAll("(?s)\\[.*]", "[]"), "specialty EMPTY",
                REGISTERED.replace("公路工程", "建筑工程"), "specialty CONTRADICTS_OTHER_ROW",
                REGISTERED.replace("\"registered\"", "\"revoked\""), "kind UNKNOWN");
        wrong.forEach((item, why) -> {
            var sent = (Opened.Sent) open(beijing, beijing.signed(payload(item + "," + ANNOUNCED)));
            var first = (Item.Refused) items(sent).getFirst();
            assertThat(first.column() + " " + first.reason()).isEqualTo(why);
            assertThat(items(sent).getLast()).isInstanceOf(Item.Read.class);
        });
    }

    private static List<Item> items(Opened.Sent sent) {
        var items = new ArrayList<Item>();
        sent.reports().read(items::add);
        return items;
    }

    /// As a database would be asked, which knows no such names.
    private Opened openAsking(Bytes sent) {
        return Platform.batches(() -> CertificateTypes.FIRST).open(sent, name -> {
            assertThat(name).matches("[a-z0-9-]{1,40}");
            return beijing.keyOf(name);
        });
    }

    private static Opened open(Batches reporter, Bytes sent) {
        return Platform.batches(() -> CertificateTypes.FIRST).open(sent, reporter::keyOf);
    }
}
