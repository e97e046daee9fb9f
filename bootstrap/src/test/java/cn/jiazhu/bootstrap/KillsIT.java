package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.reports.ApplyReports;
import cn.jiazhu.bootstrap.CrowdHolder.Answer;
import cn.jiazhu.bootstrap.sandbox.SamplePeople;
import cn.jiazhu.bootstrap.sandbox.SamplePerson;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.registry.RegistryReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// The program, and its PostgreSQL, killed from outside (SIGKILL) at every step of a press. Whatever the step: what was
/// accepted is issued once, and the client who repeats his key gets that very annotation.
///
/// `-Dkills=20` (profile `faults`) kills so many times a step.
@TestInstance(Lifecycle.PER_CLASS)
class KillsIT {

    private static final int KILLS = Integer.getInteger("kills", 1);
    private static final Duration WITHIN = Duration.ofSeconds(30);

    /// At the first three, nothing may be left of the press.
    private static final List<FaultPoint> STEPS = List.of(
            FaultPoint.PLATFORM_ASKED,
            FaultPoint.INTENT_WANTED,
            FaultPoint.INTENT_INSERTED,
            FaultPoint.INTENT_COMMITTED,
            FaultPoint.MAKING,
            FaultPoint.MADE,
            FaultPoint.ISSUED_WRITTEN,
            FaultPoint.DOCUMENTS_STORED,
            FaultPoint.COMMITTED);
    private static final int LEAVING_NOTHING = 3;

    /// In a transaction before and after the intent, and in none.
    private static final List<FaultPoint> POSTGRES_STEPS =
            List.of(FaultPoint.INTENT_INSERTED, FaultPoint.MADE, FaultPoint.DOCUMENTS_STORED);

    /// From the intent on, until it is issued.
    private static final List<FaultPoint> ENDING_STEPS =
            List.of(FaultPoint.INTENT_COMMITTED, FaultPoint.MADE, FaultPoint.DOCUMENTS_STORED);

    private static final String SUSPENDED = "linzhixia";

    private static final int POSTGRES_KILLS = Math.ceilDiv(KILLS, POSTGRES_STEPS.size());

    /// 128 + 9.
    private static final int SIGKILLED = 137;

    private final KillableProcess program;
    private final KillDiary diary;
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();
    private int presses;

    KillsIT() throws IOException {
        Path folder = Files.createTempDirectory("kills");
        diary = new KillDiary(folder.resolve("client"));
        program = new KillableProcess(
                folder,
                List.of(),
                List.of("press.lease=1s", "press.look=900ms", "workers.pause=1s", "press.budget=900ms"));
    }

    @BeforeAll
    void start() {
        program.start();
    }

    @AfterAll
    void close() throws Exception {
        clients.close();
        program.close();
    }

    @Test
    void a_program_killed_at_any_step_loses_and_doubles_nothing() throws Exception {
        FaultReport.line(KillTally.header("exit 137"));
        try (var bound = signIn("linzhixia");
                var notBound = signIn("yuanhaoran")) {
            for (FaultPoint step : STEPS) {
                CrowdHolder holder = step == FaultPoint.PLATFORM_ASKED ? notBound : bound;
                holder.prove();
                String certificate = holder.certificate();
                var tally = KillTally.none(step.name());
                for (int kill = 0; kill < KILLS; kill++) {
                    tally = tally.plus(killAt(step, holder, certificate) == SIGKILLED, true);
                }
                FaultReport.line(tally.toString());
                assertThat(tally.isComplete(KILLS)).as(tally.toString()).isTrue();
            }
        }
        Invariants.check(program.data(), diary.acknowledged());
    }

    @Test
    void a_database_killed_within_a_press_is_started_again_and_loses_and_doubles_nothing() throws Exception {
        FaultReport.line(KillTally.header("gone"));
        try (var holder = signIn("zhouxingyuan")) {
            holder.prove();
            String certificate = holder.certificate();
            for (FaultPoint step : POSTGRES_STEPS) {
                var tally = KillTally.none(step.name());
                for (int kill = 0; kill < POSTGRES_KILLS; kill++) {
                    tally = tally.plus(killPostgresAt(step, holder, certificate), true);
                }
                FaultReport.line(tally.toString());
                assertThat(tally.isComplete(POSTGRES_KILLS))
                        .as(tally.toString())
                        .isTrue();
            }
        }
        Invariants.check(program.data(), diary.acknowledged());
    }

    @Test
    void an_intent_whose_registration_is_suspended_while_the_program_is_down_ends_with_that_cause() throws Exception {
        FaultReport.line(KillTally.header("exit 137"));
        try (var holder = signIn(SUSPENDED)) {
            for (FaultPoint step : ENDING_STEPS) {
                holder.prove();
                String certificate = holder.certificate();
                var tally = KillTally.none(step.name());
                for (int kill = 0; kill < KILLS; kill++) {
                    tally = tally.plus(killAndSuspendAt(step, holder, certificate) == SIGKILLED, false);
                }
                FaultReport.line(tally.toString());
                assertThat(tally.isComplete(KILLS)).as(tally.toString()).isTrue();
            }
        }
        Invariants.check(program.data(), diary.acknowledged());
    }

    /// The receiver is killed with it and has forgotten all.
    @Test
    void a_program_killed_while_it_tells_of_a_copy_tells_of_it_after_all() throws Exception {
        FaultReport.line(KillTally.header("exit 137"));
        try (var holder = signIn("zhouxingyuan")) {
            var tally = KillTally.none(FaultPoint.MESSAGES_TAKEN.name());
            for (int kill = 0; kill < KILLS; kill++) {
                tally = tally.plus(killWhileTelling(holder) == SIGKILLED, true);
            }
            FaultReport.line(tally.toString());
            assertThat(tally.isComplete(KILLS)).as(tally.toString()).isTrue();
        }
        Invariants.check(program.data(), diary.acknowledged());
    }

    /// The exit code.
    private int killWhileTelling(CrowdHolder holder) throws Exception {
        String key = "press-" + ++presses;
        holder.prove();
        String certificate = holder.certificate();
        program.arm(FaultPoint.MESSAGES_TAKEN);
        Answer issued = holder.press(certificate, key, key);
        assertThat(issued.status()).isEqualTo(201);
        diary.acknowledged(key, issued.id());
        program.awaitReached(FaultPoint.MESSAGES_TAKEN);
        int exitCode = program.kill();

        program.start();
        KillableProcess.await("its delivery", () -> isDelivered(issued.id()));
        try (var sandbox = new Caller(program.sandbox())) {
            assertThat(new String(sandbox.send(sandbox.to("copies")).body(), StandardCharsets.UTF_8))
                    .containsOnlyOnce("\"" + issued.id() + ".issued\"");
        }
        return exitCode;
    }

    private boolean isDelivered(String annotation) {
        try {
            return rows("select topic from outbox where delivered and annotation = '" + annotation + "'")
                    .equals(List.of("COPY_ISSUED"));
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    /// The exit code.
    private int killAndSuspendAt(FaultPoint step, CrowdHolder holder, String certificate) throws Exception {
        String key = "press-" + ++presses;
        program.arm(step);
        Future<Answer> unanswered = send(holder, certificate, key);
        program.awaitReached(step);
        int exitCode = program.kill();
        assertThat(unanswered).failsWithin(WITHIN).withThrowableOfType(ExecutionException.class);
        String id = annotationsOf(key).getFirst();

        report(RegistrationState.SUSPENDED);
        program.start();
        holder.await(id, "refused", Instant.now().plus(WITHIN));
        Answer repeated = holder.press(certificate, key, key);
        assertThat(repeated.status()).isEqualTo(409);
        assertThat(repeated.json().path("code").asText()).isEqualTo("SUSPENDED");
        assertThat(repeated.location()).endsWith("/annotations/" + id);
        diary.acknowledged(key, id);
        assertThat(rows("select format from document where annotation = '" + id + "'"))
                .isEmpty();
        report(RegistrationState.VALID);
        return exitCode;
    }

    /// By another process than the program, as `import` does it.
    private void report(RegistrationState state) {
        Settings settings = KillableProgram.settings(
                List.of("data-folder=" + program.data(), "base-address=http://localhost:8080"));
        Program.once(settings, wiring -> {
            LocalDate today = wiring.clocks().today();
            var reports = SamplePeople.of(today, 0).stream()
                    .filter(person -> person.userName().equals(SUSPENDED))
                    .flatMap(SamplePerson::facts)
                    .map(facts -> FaultPeople.with(facts, state, today))
                    .map(facts ->
                            new RegistrySource.Item.Read(1, new RegistryReport.Registered(FaultPeople.TYPE, facts)))
                    .toList();
            return new ApplyReports(wiring.ports(), wiring.clocks()).apply(new FaultRegistry(1), reports);
        });
    }

    /// The exit code.
    private int killAt(FaultPoint step, CrowdHolder holder, String certificate) throws Exception {
        String key = "press-" + ++presses;
        program.arm(step);
        Future<Answer> unanswered = send(holder, certificate, key);
        program.awaitReached(step);
        int exitCode = program.kill();
        assertThat(unanswered).failsWithin(WITHIN).withThrowableOfType(ExecutionException.class);

        program.start();
        Instant deadline = Instant.now().plus(WITHIN);
        List<String> left = annotationsOf(key);
        assertThat(left).as("left by " + key).hasSize(STEPS.indexOf(step) < LEAVING_NOTHING ? 0 : 1);
        String id = repeat(holder, certificate, key, deadline);
        assertThat(left).isSubsetOf(id);
        if (step == FaultPoint.PLATFORM_ASKED) {
            holder.await(id, "waiting", deadline);
            holder.mobile("bound");
            holder.await(id, "issued", deadline);
            holder.mobile("not-bound");
        }
        checkIssuedOnce(holder, key, id, deadline);
        return exitCode;
    }

    /// Whether it is gone.
    private boolean killPostgresAt(FaultPoint step, CrowdHolder holder, String certificate) throws Exception {
        String key = "press-" + ++presses;
        program.arm(step);
        Future<Answer> answer = send(holder, certificate, key);
        program.awaitReached(step);
        ProcessHandle postmaster = postmaster();
        assertThat(postmaster.destroyForcibly()).isTrue();
        postmaster.onExit().get();
        Instant deadline = Instant.now().plus(WITHIN);
        program.release(step);
        assertThat(answer.get().status()).as("201: it was back soon enough").isIn(201, 202, 503);
        if (answer.get().status() != 503) {
            diary.acknowledged(key, answer.get().id());
        }
        String id = repeat(holder, certificate, key, deadline);
        checkIssuedOnce(holder, key, id, deadline);
        return !postmaster.isAlive();
    }

    private Future<Answer> send(CrowdHolder holder, String certificate, String key) {
        diary.sends(key);
        return clients.submit(() -> holder.press(certificate, key, key));
    }

    /// Until somebody answers; the annotation.
    private String repeat(CrowdHolder holder, String certificate, String key, Instant deadline)
            throws InterruptedException {
        while (true) {
            try {
                Answer answer = holder.press(certificate, key, key);
                if (answer.status() == 201 || answer.status() == 202) {
                    diary.acknowledged(key, answer.id());
                    return answer.id();
                }
                assertThat(answer.status()).isEqualTo(503);
            } catch (UncheckedIOException _) {
                FaultReport.line("  (no answer yet)");
            }
            assertThat(Instant.now()).isBefore(deadline);
            Thread.sleep(Duration.ofMillis(100));
        }
    }

    private void checkIssuedOnce(CrowdHolder holder, String key, String id, Instant deadline) throws Exception {
        holder.await(id, "issued", deadline);
        assertThat(annotationsOf(key)).containsExactly(id);
        for (String format : List.of("pdf", "ofd")) {
            Answer file = holder.get("annotations/" + id + "/" + format);
            assertThat(file.status()).isEqualTo(200);
            assertThat(rows(
                            "select encode(sha256, 'hex') from document where annotation = '%s' and format = upper('%s')"
                                    .formatted(id, format)))
                    .containsExactly(file.bytes().sha256().hex());
        }
        assertThat(rows("select id::text from annotation where state in ('PREPARING', 'WAITING')"))
                .as("unfinished")
                .isEmpty();
    }

    private List<String> annotationsOf(String key) throws SQLException {
        return rows("select id::text from annotation where idempotency_key = '" + key + "'");
    }

    private List<String> rows(String query) throws SQLException {
        try (var database = Invariants.connect(program.data())) {
            return new Invariants(database).rows(query);
        }
    }

    private ProcessHandle postmaster() throws SQLException {
        try (var database = Invariants.connect(program.data())) {
            var backend = new Invariants(database)
                    .rows("select pg_backend_pid()::text")
                    .getFirst();
            return ProcessHandle.of(Long.parseLong(backend))
                    .flatMap(ProcessHandle::parent)
                    .orElseThrow();
        }
    }

    private CrowdHolder signIn(String userName) throws InterruptedException {
        return CrowdHolder.signIn(program.address(), program.sandbox(), userName);
    }
}
