package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.bootstrap.CrowdHolder.Answer;
import cn.jiazhu.bootstrap.Program.Start;
import cn.jiazhu.bootstrap.Settings.Parts;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// A hundred presses of one certificate in one moment, over HTTP on the whole program. `-Dcrowds=20` (profile `faults`)
/// repeats each so often.
@TestInstance(Lifecycle.PER_CLASS)
class CrowdIT {

    private static final int CROWD = 100;
    private static final int ROUNDS = Integer.getInteger("crowds", 3);
    private static final Duration WITHIN = Duration.ofSeconds(30);

    private final Path data;
    private final SandboxProgram program;
    private final URI address;
    private final URI sandbox;
    private final AtomicInteger cameAgain = new AtomicInteger();

    CrowdIT() throws IOException {
        data = Files.createTempDirectory("crowd").resolve("data");
        int sandboxPort = KillableProcess.free();
        Settings settings = KillableProgram.settings(List.of(
                "data-folder=" + data,
                "base-address=http://localhost:8080",
                "public.port=0",
                "observability.port=0",
                "operators.port=0",
                "sandbox.port=" + sandboxPort,
                "press.budget=10s"));
        if (!(settings.parts() instanceof Parts.Sandbox parts)) {
            throw new IllegalStateException("no sandbox");
        }
        program = SandboxProgram.start(Start.serving(settings), parts);
        address = program.program().pages().resolve("/");
        sandbox = URI.create("http://localhost:" + sandboxPort + "/");
    }

    @AfterAll
    void close() {
        program.close();
    }

    @BeforeAll
    void head() {
        FaultReport.line("%d rounds of %d presses each".formatted(ROUNDS, CROWD));
    }

    @Test
    void different_keys_make_one_annotation_and_lead_everybody_else_to_it() throws Exception {
        try (var holder = CrowdHolder.signIn(address, sandbox, "linzhixia")) {
            holder.prove();
            String certificate = holder.certificate();
            for (int round = 0; round < ROUNDS; round++) {
                String use = "keys-" + round;
                var answers = crowd(n -> () -> holder.press(certificate, use + "-" + n, use));
                Answer made = only(answers, 201);
                assertThat(statuses(answers)).isEqualTo(Map.of(201, 1L, 200, CROWD - 1L));
                assertThat(answers).extracting(Answer::location).containsOnly(made.location());
                assertThat(answers).extracting(Answer::id).containsOnly(made.id());
                assertThat(annotations(use)).containsExactly(made.id() + " ISSUED");
            }
        }
        Invariants.check(data, Map.of());
    }

    @Test
    void the_same_key_gets_the_same_answer() throws Exception {
        try (var holder = CrowdHolder.signIn(address, sandbox, "zhouxingyuan")) {
            holder.prove();
            String certificate = holder.certificate();
            for (int round = 0; round < ROUNDS; round++) {
                String use = "same-" + round;
                var answers = crowd(_ -> () -> holder.press(certificate, use, use));
                assertThat(statuses(answers)).isEqualTo(Map.of(201, (long) CROWD));
                assertThat(answers)
                        .extracting(Answer::bytes)
                        .containsOnly(answers.getFirst().bytes());
                assertThat(annotations(use)).containsExactly(answers.getFirst().id() + " ISSUED");
                assertThat(holder.press(certificate, use, "another").status()).isEqualTo(422);
            }
        }
        Invariants.check(data, Map.of());
    }

    @Test
    void a_silent_platform_leaves_one_waiting_annotation_that_completes_by_itself() throws Exception {
        try (var holder = CrowdHolder.signIn(address, sandbox, "yuanhaoran")) {
            holder.prove();
            String certificate = holder.certificate();
            for (int round = 0; round < ROUNDS; round++) {
                String use = "silent-" + round;
                holder.mobile("not-bound");
                holder.platformIsSilent(10 * CROWD);
                var answers = crowd(n -> () -> holder.press(certificate, use + "-" + n, use));
                Answer accepted = only(answers, 202);
                assertThat(statuses(answers)).isEqualTo(Map.of(202, 1L, 200, CROWD - 1L));
                assertThat(answers).extracting(Answer::id).containsOnly(accepted.id());
                assertThat(annotations(use)).containsExactly(accepted.id() + " WAITING");
                holder.platformSpeaks();
                holder.mobile("bound");
                holder.await(accepted.id(), "issued", Instant.now().plus(WITHIN));
            }
        }
        Invariants.check(data, Map.of());
    }

    @AfterEach
    void platformSpeaks() throws Exception {
        try (var anybody = CrowdHolder.signIn(address, sandbox, "linzhixia")) {
            anybody.platformSpeaks();
        }
        FaultReport.line("%d times: come again (503)".formatted(cameAgain.get()));
    }

    private List<Answer> crowd(IntFunction<Callable<Answer>> press) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = threads.invokeAll(IntStream.range(0, CROWD)
                    .mapToObj(n -> patient(press.apply(n)))
                    .toList());
            return answers.stream().map(Future::resultNow).toList();
        }
    }

    /// Where the machine is too slow for the crowd, who is told so comes again with the same key.
    private Callable<Answer> patient(Callable<Answer> press) {
        return () -> {
            Instant deadline = Instant.now().plus(WITHIN);
            Answer answer = press.call();
            while (answer.status() == 503 && Instant.now().isBefore(deadline)) {
                cameAgain.incrementAndGet();
                Thread.sleep(Duration.ofSeconds(1));
                answer = press.call();
            }
            return answer;
        };
    }

    private Answer only(List<Answer> answers, int status) {
        var all = answers.stream().filter(answer -> answer.status() == status).toList();
        assertThat(all).as("%d among %s", status, statuses(answers)).hasSize(1);
        return all.getFirst();
    }

    private static Map<Integer, Long> statuses(List<Answer> answers) {
        return answers.stream().collect(Collectors.groupingBy(Answer::status, Collectors.counting()));
    }

    private List<String> annotations(String use) throws SQLException {
        try (var database = Invariants.connect(data)) {
            return new Invariants(database).rows("select id || ' ' || state from annotation where use = '" + use + "'");
        }
    }
}
