package cn.jiazhu.web;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static cn.jiazhu.domain.certificate.FactsSamples.specialty;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.DamagedFile;
import cn.jiazhu.application.port.DrawingFailed;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.NationalPlatform.Progress;
import cn.jiazhu.application.port.Overloaded;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Unprintable;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.Ticket;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Every code of the problem table is met over HTTP, with its status, its cause and its cure.
class RefusalsTest {

    /// Provokes a refusal in a world of its own.
    private interface Scene {
        Answer play(Stage stage);
    }

    private static final UUID BATCH = new UUID(0x7000L, 7);

    private static final Map<ProblemCode, List<Scene>> SCENES = new EnumMap<>(ProblemCode.class);

    static {
        blockers();
        beside();
        leads();
        states();
        identity();
        input();
        batches();
        trouble();
    }

    @Test
    void every_code_has_a_scene() {
        assertThat(SCENES).containsOnlyKeys(ProblemCode.values());
    }

    @TestFactory
    Stream<DynamicTest> each_is_told_with_status_cause_and_cure() {
        return SCENES.entrySet().stream()
                .flatMap(entry -> Stream.iterate(0, n -> n + 1)
                        .limit(entry.getValue().size())
                        .map(n -> DynamicTest.dynamicTest(
                                entry.getKey() + " " + n,
                                () -> check(entry.getKey(), entry.getValue().get(n)))));
    }

    private static void check(ProblemCode code, Scene scene) {
        try (var stage = new Stage()) {
            Answer answer = scene.play(stage);
            int status = Site.WORDING.problem(code).status();
            boolean toldBeside = code == ProblemCode.PLATFORM_BUSY && answer.status() == 200;
            if (status >= 400 && !toldBeside) {
                assertThat(answer.status()).as(answer.text()).isEqualTo(status);
                assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
                assertThat(answer.at("/type")).isEqualTo(Site.BASE + "/help/" + answer.at("/code"));
                assertThat(answer.at("/status")).isEqualTo(String.valueOf(status));
                assertThat(answer.at("/traceId")).isEqualTo(answer.header("X-Request-Id"));
            }
            JsonNode told = find(answer.json(), code.name());
            assertThat(told.isMissingNode()).as("%s in %s", code, answer.text()).isFalse();
            readable(told.path("title").asText());
            readable(told.path("cause").asText());
            readable(told.path("cure").asText());
            if (answer.status() == 503 || answer.status() == 429) {
                assertThat(answer.header("Retry-After")).matches("[1-9][0-9]*");
            }
            if (status == 401) {
                assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
            }
        }
    }

    /// Sentences of at most 40 characters, no blank left open, no days like 2026-03-09.
    private static void readable(String text) {
        assertThat(text).isNotBlank().doesNotContain("{", "}", "null").doesNotContainPattern("\\d{4}-\\d{2}-\\d{2}");
        for (String sentence : text.split("[。；]", -1)) {
            assertThat(sentence.codePointCount(0, sentence.length()))
                    .as(sentence)
                    .isLessThanOrEqualTo(40);
        }
    }

    /// The object that tells of this code, wherever in the answer.
    private static JsonNode find(JsonNode node, String code) {
        if (node.path("code").asText().equals(code) && node.has("cause")) {
            return node;
        }
        for (JsonNode child : node) {
            JsonNode found = find(child, code);
            if (!found.isMissingNode()) {
                return found;
            }
        }
        return MissingNode.getInstance();
    }

    private static void scene(ProblemCode code, Scene... scenes) {
        SCENES.merge(
                code,
                List.of(scenes),
                (known, more) -> Stream.concat(known.stream(), more.stream()).toList());
    }

    // ---- why not now ----

    private static void blockers() {
        blocked(ProblemCode.CERT_EXPIRED, FactsSamples.withLastDay(facts(), TODAY.minusDays(10)));
        blocked(ProblemCode.CERT_EXPIRED, FactsSamples.withLastDay(facts(), TODAY.minusDays(200)));
        blocked(
                ProblemCode.CERT_EXPIRED,
                CertificateSamples.withPending(
                        certificate(FactsSamples.withLastDay(facts(), TODAY.minusDays(10))),
                        CertificateSamples.announcement(Application.RENEWAL)));
        Facts old = FactsSamples.withBirthDate(facts(), LocalDate.of(1950, 1, 1));
        blocked(ProblemCode.AGE_LIMIT, old);
        blocked(ProblemCode.CERT_EXPIRED, FactsSamples.withLastDay(old, TODAY.minusDays(10)));
        blocked(
                ProblemCode.NOT_YET_VALID,
                FactsSamples.withSpecialties(facts(), specialty("建筑工程", "2026-04-01", "2029-03-31")));
        for (RegistrationState state : RegistrationState.values()) {
            if (state != RegistrationState.VALID) {
                blocked(ProblemCode.valueOf(state.name()), FactsSamples.withState(facts(), state, TODAY.minusDays(3)));
            }
        }
        blocked(
                ProblemCode.CANCELLED,
                CertificateSamples.withPending(
                        certificate(facts()), CertificateSamples.announcement(Application.CANCELLATION)));
        blocked(
                ProblemCode.NOT_REPORTED,
                CertificateSamples.withPending(
                        certificate(facts()), CertificateSamples.announcement(Application.CHANGE)));
        blocked(ProblemCode.NOT_REPORTED, CertificateSamples.awaited());
        blocked(ProblemCode.PHOTO_MISSING, FactsSamples.withPhoto(facts(), new HolderImage.Missing()));
        blocked(ProblemCode.SIGNATURE_MISSING, FactsSamples.withSignature(facts(), new HolderImage.Missing()));
        var unreadable = new HolderImage.Unreadable(Samples.PHOTO.sha256());
        blocked(ProblemCode.IMAGE_UNREADABLE, FactsSamples.withPhoto(facts(), unreadable));
        blocked(ProblemCode.IMAGE_UNREADABLE, FactsSamples.withSignature(facts(), unreadable));
        scene(ProblemCode.MOBILE_NOT_BOUND, stage -> stage.unbound().press("{}"));
        for (String field : List.of("name", "use")) {
            scene(ProblemCode.NAME_GLYPH_MISSING, stage -> {
                stage.world.maker().unprintable(new Unprintable.MissingGlyph(field, "𬱖"));
                return stage.press("{}");
            });
            scene(ProblemCode.FACE_OVERFLOW, stage -> {
                stage.world.maker().unprintable(new Unprintable.Overflow(field));
                return stage.press("{}");
            });
        }
        scene(ProblemCode.DAY_USED, stage -> {
            stage.withdrawn();
            stage.withdrawn();
            return stage.press("{}");
        });
        scene(ProblemCode.REQUESTED_END_PASSED, stage -> stage.press("{\"until\":\"2026-03-08\"}"));
    }

    private static void blocked(ProblemCode code, Facts facts) {
        blocked(code, certificate(facts));
    }

    private static void blocked(ProblemCode code, Certificate certificate) {
        scene(code, stage -> {
            Answer answer = stage.of(certificate).press("{}");
            assertThat(find(answer.json(), code.name()).isMissingNode()).isFalse();
            return answer;
        });
    }

    // ---- beside a yes, and where one is there already ----

    private static void beside() {
        Facts shorter = FactsSamples.withSpecialties(
                facts(),
                specialty("建筑工程", "2025-07-01", "2028-06-30"),
                specialty("市政公用工程", "2024-11-16", "2026-05-15"));
        scene(
                ProblemCode.PARTIAL_SHORT_VALIDITY,
                stage -> stage.of(certificate(shorter)).preCheck());
        scene(
                ProblemCode.RENEWAL_UNDER_WAY,
                stage -> stage.of(CertificateSamples.withPending(
                                certificate(facts()), CertificateSamples.announcement(Application.RENEWAL)))
                        .preCheck());
        scene(ProblemCode.PLATFORM_BUSY, stage -> stage.silent().visitor().post("/real-name-checks", ""), stage -> {
            stage.unbound();
            return stage.silent().preCheck();
        });
    }

    private static void leads() {
        scene(ProblemCode.ALREADY_TODAY, stage -> {
            stage.press("{}");
            return stage.press("{}");
        });
        scene(ProblemCode.COPY_STILL_COUNTS, stage -> {
            stage.of(certificate(FactsSamples.withLastDay(facts(), TODAY.plusDays(40))));
            stage.press("{}");
            stage.world.pass(Duration.ofDays(1));
            return stage.fresh().press("{}");
        });
        scene(
                ProblemCode.ALREADY_RUNNING,
                stage -> {
                    stage.unbound();
                    stage.silent().press("{}");
                    return stage.press("{}");
                },
                stage -> stage.visitor()
                        .get("/annotations/" + stage.troubled().order().id()));
    }

    // ---- what became of it ----

    private static void states() {
        scene(ProblemCode.GENERATION_FAILED, stage -> {
            stage.world
                    .maker()
                    .fail(Stream.generate(() -> new DrawingFailed("told to"))
                            .limit(5)
                            .toArray(DrawingFailed[]::new));
            String id = stage.press("{}").at("/id");
            for (int n = 0; n < 5; n++) {
                stage.world.pass(Duration.ofMinutes(11));
                stage.world.work();
            }
            return stage.fresh().visitor().get("/annotations/" + id);
        });
        scene(ProblemCode.WAITING_TIMED_OUT, stage -> {
            stage.unbound();
            String id = stage.silent().press("{}").at("/id");
            stage.world.pass(Duration.ofDays(31));
            stage.world.work();
            return stage.fresh().visitor().get("/annotations/" + id);
        });
        scene(ProblemCode.COPY_WITHDRAWN, stage -> stage.visitor().get("/annotations/" + stage.withdrawn() + "/pdf"));
        scene(ProblemCode.COPY_SUPERSEDED, stage -> {
            String id = stage.press("{}").at("/id");
            stage.world.report(FactsSamples.withEmployer(facts(), "另一家建设有限公司"));
            return stage.visitor().get("/annotations/" + id + "/ofd");
        });
        scene(
                ProblemCode.COPY_REGISTRATION_ENDED,
                stage -> {
                    String id = stage.press("{}").at("/id");
                    stage.world.report(FactsSamples.withState(facts(), RegistrationState.REVOKED, TODAY));
                    return stage.visitor().get("/annotations/" + id + "/preview.svg");
                },
                stage -> {
                    String id = stage.press("{}").at("/id");
                    stage.world.report(FactsSamples.withState(facts(), RegistrationState.CANCELLED, TODAY.plusDays(2)));
                    stage.world.pass(Duration.ofDays(3));
                    return stage.fresh().visitor().get("/annotations/" + id + "/calendar.ics");
                });
        scene(ProblemCode.USE_PERIOD_OVER, stage -> {
            String id = stage.press("{\"until\":\"2026-03-10\"}").at("/id");
            stage.world.pass(Duration.ofDays(3));
            return stage.fresh().visitor().get("/annotations/" + id + "/pdf");
        });
        scene(
                ProblemCode.NOT_ISSUED,
                stage -> {
                    String id = stage.waiting();
                    return stage.visitor().get("/annotations/" + id + "/pdf");
                },
                stage -> {
                    String id = stage.waiting();
                    return stage.visitor().get("/annotations/" + id + "/calendar.ics");
                },
                stage -> {
                    String id = stage.waiting();
                    return stage.visitor().post("/annotations/" + id + "/withdrawal", "");
                });
        scene(
                ProblemCode.NOT_WAITING,
                stage -> stage.visitor()
                        .delete("/annotations/" + stage.press("{}").at("/id")));
    }

    // ---- who it is ----

    private static void identity() {
        scene(ProblemCode.SIGN_IN_NEEDED, stage -> stage.site.get("/api/v1/certificates"));
        scene(
                ProblemCode.SIGN_IN_FAILED,
                stage -> stage.site.post("/api/v1/sessions", "{\"userName\":\"nobody\",\"password\":\"wrong\"}"));
        scene(ProblemCode.SESSION_EXPIRED, stage -> {
            stage.world.pass(Duration.ofMinutes(16));
            return stage.visitor().get("/certificates");
        });
        scene(
                ProblemCode.ACCOUNT_EXISTS,
                stage -> registered(stage, "newcomer", stage.holder.session().person()));
        scene(ProblemCode.USER_NAME_TAKEN, stage -> {
            registered(stage, "newcomer", CertificateSamples.person(FactsSamples.constructor(77)));
            return registered(stage, "newcomer", CertificateSamples.person(FactsSamples.constructor(78)));
        });
        scene(
                ProblemCode.FORM_OUTDATED,
                stage -> stage.site.send(stage.site
                        .request("/portal/sign-in", "Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("userName=nobody&password=wrong"))));
        for (String path : List.of("", "/%s", "/%s/pre-check")) {
            scene(ProblemCode.REALNAME_REQUIRED, stage -> {
                stage.world.clock().turn(Duration.ofMinutes(31));
                stage.again();
                return stage.visitor().get("/certificates" + path.formatted(stage.holder.id()));
            });
        }
        checked(ProblemCode.REALNAME_FAILED, new Progress.FaceFailed());
        checked(ProblemCode.REALNAME_CANCELLED, new Progress.Refused());
        checked(ProblemCode.REALNAME_EXPIRED, new Progress.Expired());
        scene(ProblemCode.REALNAME_MISMATCH, stage -> {
            var other = CertificateSamples.person(FactsSamples.constructor(77));
            var proof = new Proof(
                    stage.holder.platformPerson(),
                    other,
                    Proof.Method.FACE,
                    3,
                    stage.world.clock().instant(),
                    MobileBinding.BOUND);
            return stage.followed(new Progress.Passed(proof));
        });
    }

    private static void checked(ProblemCode code, Progress progress) {
        scene(code, stage -> stage.followed(progress));
    }

    // ---- what provinces send ----

    private static void batches() {
        scene(
                ProblemCode.REPORT_NOT_SIGNED,
                stage -> SampleBatches.report(
                        stage, "nobody", BATCH, stage.world.clock().instant(), "甲"));
        scene(ProblemCode.BATCH_OF_OTHER_TIME, stage -> {
            SampleBatches.letBeijingReport(stage);
            return SampleBatches.report(stage, "beijing", BATCH, Instant.EPOCH, "甲");
        });
        scene(ProblemCode.BATCH_NUMBER_USED, stage -> {
            SampleBatches.letBeijingReport(stage);
            var now = stage.world.clock().instant();
            SampleBatches.report(stage, "beijing", BATCH, now, "甲");
            return SampleBatches.report(stage, "beijing", BATCH, now, "乙");
        });
    }

    // ---- what was sent ----

    private static void input() {
        scene(ProblemCode.INVALID_VALUE, stage -> stage.press("{\"until\":\"x\"}"), stage -> stage.press("{\"a\":1}"));
        scene(ProblemCode.MALFORMED, stage -> stage.press("{"));
        scene(ProblemCode.CODE_MISTYPED, stage -> stage.site.get("/api/v1/verifications/7K3M-9Q2X-TD4F-H8WA"));
        scene(ProblemCode.CODE_FOREIGN, stage -> stage.site.get("/api/v1/verifications/JZ-2019-00001234567890"));
        scene(
                ProblemCode.MOMENT_MISTYPED,
                stage -> stage.site.get("/api/v1/verifications/7K3M-9Q2X-TD4F-H8WE?at=yesterday"));
        scene(
                ProblemCode.MOMENT_IN_FUTURE,
                stage -> stage.site.get("/api/v1/verifications/7K3M-9Q2X-TD4F-H8WE?at=2126-03-09"));
        scene(
                ProblemCode.IDEMPOTENCY_KEY_MISSING,
                stage -> stage.visitor().post("/certificates/" + stage.holder.id() + "/annotations", "{}"));
        scene(ProblemCode.IDEMPOTENCY_KEY_REUSED, stage -> {
            stage.visitor().press(stage.holder.id(), "same", "{}");
            return stage.visitor().press(stage.holder.id(), "same", "{\"use\":\"投标\"}");
        });
        scene(ProblemCode.NOT_FOUND, stage -> stage.site.get("/api/v1/nothing"));
        scene(
                ProblemCode.CERT_NOT_IN_USER_CENTRE,
                stage -> stage.visitor().get("/certificates/00000000-0000-7000-0000-00000000dead"));
        scene(
                ProblemCode.BINDING_REFUSED,
                stage -> stage.visitor()
                        .post("/bindings", "{\"type\":\"constructor-1\",\"number\":\"京1112006200899999\"}"));
        scene(ProblemCode.METHOD_NOT_ALLOWED, stage -> stage.site.delete("/api/v1/problems"));
        scene(ProblemCode.TOO_LARGE, stage -> stage.press("{\"use\":\"" + "x".repeat(70_000) + "\"}"));
        scene(
                ProblemCode.WRONG_TYPE,
                stage -> stage.site.send(stage.site.request("/api/v1/sessions").POST(BodyPublishers.ofString("{}"))));
        scene(ProblemCode.HEADERS_TOO_LARGE, stage -> stage.site.get("/?" + "x".repeat(4_500)));
        scene(
                ProblemCode.RATE_LIMITED,
                stage -> stage.often(
                        6,
                        () -> stage.site.post("/api/v1/sessions", "{\"userName\":\"nobody\",\"password\":\"wrong\"}")),
                stage -> stage.often(31, () -> stage.site.get("/api/v1/verifications/7K3M9Q2XTD4FH8WE")),
                stage -> stage.often(11, () -> stage.visitor().post("/real-name-checks", "")));
        scene(ProblemCode.CODE_UNKNOWN, stage -> stage.site.get("/api/v1/verifications/7K3M-9Q2X-TD4F-H8WE"));
    }

    // ---- our own trouble ----

    private static void trouble() {
        var away = new IllegalStateException(new SQLTransientConnectionException("no connection to host db-7"));
        scene(
                ProblemCode.VERIFICATION_UNAVAILABLE,
                stage -> stage.broken(away).get("/api/v1/verifications/7K3M-9Q2X-TD4F-H8WE"));
        scene(ProblemCode.OVERLOADED, stage -> stage.pressBroken(new Overloaded(Duration.ofSeconds(3))));
        scene(
                ProblemCode.DATABASE_AWAY,
                stage -> stage.pressBroken(away),
                stage -> stage.pressBroken(new IllegalStateException(new SQLException("gave up", "57014"))));
        scene(
                ProblemCode.INTERNAL,
                stage -> stage.pressBroken(new IllegalStateException("secret of ours")),
                stage -> stage.pressBroken(new IllegalStateException(new SQLException("no such table", "42P01"))));
        scene(ProblemCode.DAMAGED_FILE, stage -> {
            Annotation.Issued issued = stage.holder.issue();
            return stage.damaged(new DamagedFile(issued.order().id(), Format.PDF))
                    .get("/annotations/" + issued.order().id() + "/pdf");
        });
    }

    private static Facts facts() {
        return Samples.facts(1);
    }

    private static Answer registered(Stage stage, String userName, Person person) {
        Answer begun = stage.site.post(
                "/api/v1/accounts", "{\"userName\":\"%s\",\"password\":\"a long password\"}".formatted(userName));
        var ticket = new Ticket(begun.at("/ticket"));
        var proof = new Proof(
                stage.holder.platformPerson(),
                person,
                Proof.Method.FACE,
                3,
                stage.world.clock().instant(),
                MobileBinding.BOUND);
        stage.world.platform().passes(ticket, proof);
        return stage.site.get(
                "/api/v1/account-requests/" + ticket.text(), "Authorization", "Bearer " + begun.at("/token"));
    }

    private static Certificate certificate(Facts facts) {
        return CertificateSamples.of(CertificateType.CONSTRUCTOR_1, facts);
    }
}
