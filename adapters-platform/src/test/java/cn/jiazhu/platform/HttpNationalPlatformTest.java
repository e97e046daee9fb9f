package cn.jiazhu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import cn.jiazhu.application.port.CountingRandomness;
import cn.jiazhu.application.port.NationalPlatform;
import cn.jiazhu.application.port.NationalPlatform.Progress;
import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.application.port.TestClock;
import cn.jiazhu.domain.certificate.CertificateSamples;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.identity.IdentitySamples;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PlatformPersonId;
import cn.jiazhu.domain.identity.Proof;
import cn.jiazhu.domain.identity.Ticket;
import cn.jiazhu.platform.sandbox.HttpPhone;
import cn.jiazhu.platform.sandbox.Sandbox;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever the platform does wrong, the client says that there is no answer: no false yes,
/// no other exception, no heap.
class HttpNationalPlatformTest {

    private static final Person HOLDER = CertificateSamples.person(FactsSamples.constructor());

    /// For a question that gets no answer.
    private static final Duration SHORT = Duration.ofMillis(600);

    /// For a question that gets one, however busy the machine is.
    private static final Duration LONG = Duration.ofMinutes(1);

    private static final Duration REST = Duration.ofSeconds(2);

    private static final List<String> QUICK_FAULTS = List.of(
            "CUT",
            "SERVER_ERROR",
            "TOO_MANY_REQUESTS",
            "REDIRECT",
            "HTML",
            "TRUNCATED",
            "GBK",
            "HUGE",
            "GZIP_BOMB",
            "UNSIGNED",
            "SHARED_SECRET",
            "OTHER_KEY",
            "TAMPERED",
            "STALE",
            "EARLY",
            "OTHER_ISSUER",
            "OTHER_AUDIENCE",
            "OTHER_NONCE",
            "OTHER_SUBJECT",
            "OTHER_KIND",
            "OTHER_SCHEMA");

    private final TestClock clock = TestClock.at(IdentitySamples.NOW);
    private final CountingRandomness randomness = new CountingRandomness();
    private final Sandbox sandbox = start();
    private final HttpPhone phone = new HttpPhone(sandbox.address());
    private final PlatformPersonId person = sandbox.add(HOLDER, MobileBinding.BOUND);
    private final NationalPlatform client = client(sandbox.connection());

    @AfterEach
    void close() {
        sandbox.close();
    }

    @ParameterizedTest
    @MethodSource("faults")
    void a_wrong_answer_is_no_answer(String fault) {
        phone.fault(fault, 1);
        assertUnavailable(() -> client.mobileBinding(person, QUICK_FAULTS.contains(fault) ? LONG : SHORT));
        assertThat(client.mobileBinding(person, LONG)).isEqualTo(MobileBinding.BOUND);
    }

    @Test
    void a_proof_keeps_its_level_and_its_method_for_the_decision() {
        Ticket ticket = passed();
        phone.fault("LOW_LEVEL", 1);
        assertThat(proof(ticket).level()).isEqualTo(2);
        phone.fault("OTHER_METHOD", 1);
        assertThat(proof(ticket).method()).isEqualTo(Proof.Method.BANK_CARD);
        assertThat(proof(ticket).suffices()).isTrue();
    }

    @Test
    void skew_of_a_minute_is_forgiven() {
        var ahead = TestClock.at(clock.instant().plusSeconds(60));
        var behind = TestClock.at(clock.instant().minusSeconds(60));
        for (var ours : List.of(ahead, behind)) {
            assertThat(new HttpNationalPlatform(sandbox.connection(), ours, randomness, REST)
                            .mobileBinding(person, LONG))
                    .isEqualTo(MobileBinding.BOUND);
        }
    }

    @Test
    void progress_is_asked_for_three_times_and_the_rest_once() {
        Ticket ticket = passed();
        phone.fault("SERVER_ERROR", 2);
        assertThat(proof(ticket).person()).isEqualTo(HOLDER);
        phone.fault("SERVER_ERROR", 1);
        assertUnavailable(() -> client.open(randomness.ticket(), Ticket.LIFETIME));
        assertThat(client.open(randomness.ticket(), Ticket.LIFETIME).qrText()).isNotEmpty();
    }

    @Test
    void rests_after_five_failures_and_comes_back_by_a_probe() throws InterruptedException {
        phone.fault("SERVER_ERROR", 6);
        for (int i = 0; i < Line.FAILURES; i++) {
            assertUnavailable(() -> client.mobileBinding(person, LONG));
        }
        assertThat(unavailable(() -> client.mobileBinding(person, LONG))).hasMessage("resting after failures");
        Thread.sleep(REST);
        assertThat(unavailable(() -> client.mobileBinding(person, LONG))).hasMessage("status 500");
        assertThat(unavailable(() -> client.mobileBinding(person, LONG))).hasMessage("resting after failures");
        Thread.sleep(REST);
        assertThat(client.mobileBinding(person, LONG)).isEqualTo(MobileBinding.BOUND);
    }

    @Test
    void a_platform_that_declines_is_alive() {
        for (int i = 0; i < 2 * Line.FAILURES; i++) {
            assertUnavailable(() -> client.progress(randomness.ticket()));
        }
        assertThat(client.mobileBinding(person, LONG)).isEqualTo(MobileBinding.BOUND);
    }

    @Test
    void a_silent_platform_holds_a_third_of_a_hundred_callers_and_few_threads() throws Exception {
        phone.fault("SILENCE", 100);
        int before = Thread.getAllStackTraces().size();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var held = new ArrayList<Future<PlatformUnavailable>>();
            for (int i = 0; i < Line.CALLS_AT_ONCE; i++) {
                held.add(callers.submit(() -> unavailable(() -> client.mobileBinding(person, LONG))));
            }
            while (silencesToCome() > 100 - Line.CALLS_AT_ONCE) {
                Thread.sleep(10);
            }
            Callable<PlatformUnavailable> call = () -> unavailable(() -> client.mobileBinding(person, SHORT));
            for (Future<PlatformUnavailable> told :
                    callers.invokeAll(Collections.nCopies(100 - Line.CALLS_AT_ONCE, call))) {
                assertThat(told.get()).hasMessage("too many calls under way");
            }
            assertThat(Thread.getAllStackTraces().size() - before).isLessThan(20);
            assertThat(silencesToCome()).isEqualTo(100 - Line.CALLS_AT_ONCE);
            callers.shutdownNow();
            for (Future<PlatformUnavailable> told : held) {
                assertThat(told.get()).hasMessage("interrupted");
            }
        }
    }

    /// F18: all that is quickly wrong, a hundred times in any order.
    @Test
    void a_hundred_wrong_answers_in_any_order_are_never_a_yes() {
        var faults = new ArrayList<String>();
        for (int i = 0; i < 100; i++) {
            faults.add(QUICK_FAULTS.get(i % QUICK_FAULTS.size()));
        }
        Collections.shuffle(faults, new Random(18));
        for (String fault : faults) {
            phone.fault(fault, 1);
            assertUnavailable(() -> client.mobileBinding(person, LONG));
            assertThat(client.mobileBinding(person, LONG)).isEqualTo(MobileBinding.BOUND);
        }
    }

    @Test
    void of_a_gigabyte_no_more_than_64_kilobytes_are_read() {
        phone.fault("HUGE", 1);
        assertThat(unavailable(() -> client.mobileBinding(person, LONG)))
                .hasRootCauseMessage("body exceeds capacity: 65536");
    }

    @Test
    void no_time_is_no_failure_of_the_platform() {
        for (int i = 0; i < 2 * Line.FAILURES; i++) {
            assertThat(unavailable(() -> client.mobileBinding(person, Duration.ZERO)))
                    .hasMessage("no time left to ask");
        }
        assertThat(client.mobileBinding(person, LONG)).isEqualTo(MobileBinding.BOUND);
    }

    @Test
    void a_host_that_nobody_vouches_for_is_not_asked() throws Exception {
        try (var server = new SelfSignedServer(Path.of("self-signed.p12").toAbsolutePath())) {
            var connection = new Platform.Connection(
                    server.address(),
                    "sandbox-platform",
                    "jiazhu",
                    sandbox.connection().publicKey());
            assertUnavailable(() -> client(connection).mobileBinding(person, LONG));
            assertThat(server.requests()).isZero();
        }
    }

    @Test
    void nobody_there_is_no_answer() {
        sandbox.close();
        assertUnavailable(() -> client.progress(randomness.ticket()));
    }

    @Test
    void no_text_of_an_exception_names_the_person() {
        phone.fault("OTHER_SUBJECT", 1);
        PlatformUnavailable told = unavailable(() -> client.mobileBinding(person, LONG));
        assertThat(told).hasMessage("answer with another subject");
        sandbox.close();
        told = unavailable(() -> client.mobileBinding(person, SHORT));
        for (Throwable cause = told; cause != null; cause = cause.getCause()) {
            assertThat(String.valueOf(cause.getMessage()))
                    .doesNotContain(person.text(), HOLDER.id().number());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAE"})
    void refuses_a_key_that_is_none(String key) {
        var connection = new Platform.Connection(URI.create("http://127.0.0.1:1"), "a", "b", key);
        assertThatIllegalArgumentException().isThrownBy(() -> Platform.national(connection, clock, randomness));
    }

    static Stream<String> faults() {
        return Stream.concat(Stream.of("SILENCE", "DRIP"), QUICK_FAULTS.stream());
    }

    private int silencesToCome() {
        return Integer.parseInt(phone.get("/faults").body().replaceAll("\\D", ""));
    }

    private Ticket passed() {
        Ticket ticket = randomness.ticket();
        client.open(ticket, Ticket.LIFETIME);
        phone.scan(ticket, person);
        phone.face(ticket, true);
        return ticket;
    }

    private Proof proof(Ticket ticket) {
        return ((Progress.Passed) client.progress(ticket)).proof();
    }

    private NationalPlatform client(Platform.Connection connection) {
        return new HttpNationalPlatform(connection, clock, randomness, REST);
    }

    private Sandbox start() {
        try {
            return Sandbox.start(0, clock, randomness);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void assertUnavailable(Runnable call) {
        assertThatExceptionOfType(PlatformUnavailable.class).isThrownBy(call::run);
    }

    private static PlatformUnavailable unavailable(Runnable call) {
        try {
            call.run();
        } catch (PlatformUnavailable e) {
            return e;
        }
        throw new AssertionError("there was an answer");
    }
}
