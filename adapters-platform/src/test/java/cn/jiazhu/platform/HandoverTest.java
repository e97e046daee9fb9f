package cn.jiazhu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.jiazhu.application.port.Aggregation;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.CopyEvent;
import cn.jiazhu.application.port.CopyEvent.What;
import cn.jiazhu.application.port.CountingRandomness;
import cn.jiazhu.application.port.Notices;
import cn.jiazhu.application.port.Notices.Notice;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.TestClock;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.AnnotationSamples;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.Province;
import cn.jiazhu.domain.identity.HolderId;
import cn.jiazhu.domain.identity.IdentitySamples;
import cn.jiazhu.platform.sandbox.HttpPhone;
import cn.jiazhu.platform.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is handed over to the platform counts there once, and only if the issuer signed it.
class HandoverTest {

    private static final Certificate CERTIFICATE = CertificateSamples.reported();
    private static final Annotation.Issued COPY = AnnotationSamples.issued(CERTIFICATE);
    private static final CopyEvent ISSUED = event(7, new What.Issued(COPY.issuedAt()));
    private static final CopyEvent ENDED =
            event(9, new What.Ended(List.of(EndCause.EMPLOYER_CHANGED), IdentitySamples.NOW));

    private static IssuerKey issuer;
    private static IssuerKey stranger;

    private final TestClock clock = TestClock.at(IdentitySamples.NOW);
    private final CountingRandomness randomness = new CountingRandomness();
    private final Sandbox sandbox;
    private final HttpPhone phone;
    private final Aggregation aggregation;

    HandoverTest() throws IOException {
        sandbox = Sandbox.start(0, clock, randomness);
        sandbox.join(new Issuing(issuer.keys()));
        phone = new HttpPhone(sandbox.address());
        aggregation = new HttpAggregation(handover("copies", issuer));
    }

    @BeforeAll
    static void makeKeys(@TempDir Path folder) throws Exception {
        issuer = new IssuerKey(folder, 1);
        stranger = new IssuerKey(folder, 2);
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void copies_are_collected_with_what_names_them_and_nothing_of_the_person() {
        assertThat(aggregation.tell(List.of(ISSUED))).containsExactly(ISSUED);
        assertThat(aggregation.tell(List.of(ENDED))).containsExactly(ENDED);

        var facts = CERTIFICATE.facts().orElseThrow();
        assertThat(collected())
                .contains(
                        facts.identifier().toString(),
                        facts.number().text(),
                        COPY.intent().numbers().serial().text(),
                        "EMPLOYER_CHANGED")
                .doesNotContain(
                        facts.name().text(),
                        facts.holder().number(),
                        facts.employer().name(),
                        COPY.intent().numbers().code().text());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CUT",
                "SERVER_ERROR",
                "TOO_MANY_REQUESTS",
                "REDIRECT",
                "HTML",
                "TRUNCATED",
                "HUGE",
                "UNSIGNED",
                "OTHER_KEY",
                "TAMPERED",
                "STALE",
                "OTHER_ISSUER",
                "OTHER_AUDIENCE",
                "OTHER_NONCE",
                "OTHER_SUBJECT",
                "OTHER_KIND",
                "OTHER_SCHEMA"
            })
    void what_was_taken_without_a_good_answer_counts_once(String fault) {
        phone.post("/faults", "{\"fault\":\"%s\",\"times\":1,\"of\":\"handover\"}".formatted(fault));
        assertThatExceptionOfType(PlatformUnavailable.class).isThrownBy(() -> aggregation.tell(List.of(ISSUED)));

        assertThat(aggregation.tell(List.of(ISSUED))).containsExactly(ISSUED);
        assertThat(collected().split("\"id\"", -1)).hasSize(2);
    }

    @Test
    void what_comes_after_a_later_one_of_its_certificate_is_declined() {
        assertThat(aggregation.tell(List.of(ENDED))).containsExactly(ENDED);
        assertThat(aggregation.tell(List.of(ISSUED))).isEmpty();
    }

    @Test
    void what_is_declined_is_not_taken() {
        phone.post("/copies/declined", "{\"times\":1}");

        assertThat(aggregation.tell(List.of(ISSUED))).isEmpty();
        assertThat(aggregation.tell(List.of(ISSUED))).containsExactly(ISSUED);
    }

    @Test
    void what_another_signs_is_not_even_read() {
        var forged = new HttpAggregation(handover("copies", stranger));

        assertThatExceptionOfType(PlatformUnavailable.class).isThrownBy(() -> forged.tell(List.of(ISSUED)));
        assertThat(collected()).isEqualTo("[]");
    }

    @Test
    void a_message_is_in_its_persons_inbox_once() {
        Notices notices = new HttpNotices(handover("messages", issuer));
        var notice = new Notice(
                "1.completed",
                IdentitySamples.PLATFORM_PERSON,
                "加注已完成",
                "您等候的加注已经完成。",
                URI.create("http://localhost:8080/annotations/1"),
                URI.create("http://localhost:8080/notices/1"));

        assertThat(notices.send(List.of(notice))).containsExactly(notice);
        assertThat(notices.send(List.of(notice))).containsExactly(notice);

        assertThat(inbox(IdentitySamples.PLATFORM_PERSON.text()).split("您等候的加注已经完成", -1))
                .hasSize(2);
        assertThat(inbox("somebody-else")).doesNotContain("您等候的加注已经完成");
    }

    private String inbox(String person) {
        return phone.get("/phone/messages?person=" + person).body();
    }

    private String collected() {
        return phone.get("/copies").body();
    }

    private Handover handover(String name, Signer signer) {
        return new Handover(name, sandbox.connection(), signer, clock, randomness, Duration.ofMillis(1));
    }

    private static CopyEvent event(long number, What what) {
        var copy = COPY.intent().copyOf(CERTIFICATE.type(), CERTIFICATE.facts().orElseThrow(), Purpose.NONE);
        return new CopyEvent(COPY.order().id(), number, copy, what);
    }

    /// A world that does nothing but issue.
    private record Issuing(List<Signer.Key> keys) implements Sandbox.World {

        @Override
        public URI home() {
            return URI.create("http://localhost:8080");
        }

        @Override
        public LocalDate today() {
            return LocalDate.of(2026, 3, 9);
        }

        @Override
        public void turn(int days) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Certificate> certificates(HolderId holder) {
            return List.of();
        }

        @Override
        public URI reports() {
            return home().resolve("/api/v1/report-batches");
        }

        @Override
        public String key(String fresh) {
            return fresh;
        }

        @Override
        public URI shared() {
            return home().resolve("/share/");
        }

        @Override
        public String token(String system) {
            return system;
        }

        @Override
        public void believe(String reporter, Province province, Bytes publicKey) {
            // nobody reports here
        }
    }
}
