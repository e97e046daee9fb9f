package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.reports.ApplyReports;
import cn.jiazhu.bootstrap.CrowdHolder.Answer;
import cn.jiazhu.bootstrap.sandbox.SamplePeople;
import cn.jiazhu.bootstrap.sandbox.SamplePerson;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.persistence.Persistence;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// Two processes with the same settings on a PostgreSQL that neither of them started: what one does the other knows,
/// and either may be killed.
@TestInstance(Lifecycle.PER_CLASS)
class NodesIT {

    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final int CROWD = 50;

    /// 128 + 9.
    private static final int SIGKILLED = 137;

    private final Path folder;
    private final Path database;
    private final Persistence server;
    private final Simulators platform;
    private final List<String> settings;
    private final KillableProcess one;
    private final KillableProcess two;
    private final KillDiary diary;
    private final ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor();

    NodesIT() throws IOException {
        folder = Files.createTempDirectory("nodes");
        database = folder.resolve("database");
        LentPrograms.to(database);
        server = Persistence.embedded(database, true, new Persistence.Settings("sandbox", 4, new SecureRandom()));
        var basis = Basis.ofThisMachine();
        platform = new Simulators(0, basis.clock(), basis.randomness());
        var known = platform.connection();
        settings = List.of(
                "data-folder=" + folder.resolve("shared"),
                "base-address=http://localhost:8080",
                "database.url=" + Invariants.url(database, "jiazhu"),
                "database.user=jiazhu",
                "database.password=" + Invariants.access(database, "application-password"),
                "data-key=" + Base64.getEncoder().encodeToString(Invariants.dataKey(database)),
                "platform.address=" + known.address(),
                "platform.issuer=" + known.issuer(),
                "platform.client=" + known.client(),
                "platform.public-key=" + known.publicKey(),
                "press.lease=1s",
                "press.look=900ms",
                "press.budget=900ms",
                "workers.pause=200ms");
        one = new KillableProcess(folder.resolve("one"), List.of(), settings);
        two = new KillableProcess(folder.resolve("two"), List.of(), settings);
        diary = new KillDiary(folder.resolve("client"));
    }

    @BeforeAll
    void start() throws Exception {
        Program.once(KillableProgram.settings(settings), wiring -> {
            List<SamplePerson> people = SamplePeople.of(wiring.clocks().today(), 0);
            people.forEach(platform::know);
            new Samples(wiring, platform).load(people);
            return people.size();
        });
        clients.invokeAll(List.<Callable<KillableProcess>>of(one::start, two::start))
                .forEach(Future::resultNow);
    }

    @AfterAll
    void close() throws IOException {
        clients.close();
        one.close();
        two.close();
        platform.close();
        server.close();
    }

    @Test
    void both_are_one_system_and_either_may_be_killed() throws Exception {
        try (var here = signIn(one, "linzhixia");
                var there = here.at(two.address())) {
            a_session_and_a_ticket_of_one_serve_at_the_other(here, there);
            String certificate = here.certificate();
            a_crowd_at_both_makes_one_annotation(here, there, certificate);
            what_the_killed_one_had_begun_the_other_ends(one, here, there, certificate);
            what_the_killed_one_had_begun_the_other_ends(two, there, here, certificate);
            nothing_acknowledged_is_lost_while_one_is_killed(here, there, certificate);
            a_change_is_known_to_both_at_once(here, there, certificate);
            who_signs_out_everywhere_is_out_at_both(here, there);
        }
        what_waits_at_one_is_told_at_the_other();
        a_rule_that_two_decided_elsewhere_holds_at_both_from_its_day();
        Invariants.check(database, diary.acknowledged());
    }

    private static void a_session_and_a_ticket_of_one_serve_at_the_other(CrowdHolder here, CrowdHolder there)
            throws InterruptedException {
        here.prove(there);
        assertThat(there.certificate()).isEqualTo(here.certificate()).isNotEmpty();
    }

    private void a_crowd_at_both_makes_one_annotation(CrowdHolder here, CrowdHolder there, String certificate)
            throws InterruptedException {
        List<Answer> answers = clients
                .invokeAll(IntStream.range(0, CROWD)
                        .mapToObj(n ->
                                (Callable<Answer>) () -> patient(n % 2 == 0 ? here : there, certificate, "crowd-" + n))
                        .toList())
                .stream()
                .map(Future::resultNow)
                .toList();
        assertThat(answers)
                .extracting(Answer::id)
                .containsOnly(answers.getFirst().id());
        assertThat(answers.stream().filter(answer -> answer.status() != 200)).hasSize(1);
        there.await(answers.getFirst().id(), "issued", Instant.now().plus(WITHIN));
    }

    /// Who is told to come again does.
    private static Answer patient(CrowdHolder at, String certificate, String key) throws InterruptedException {
        Instant deadline = Instant.now().plus(WITHIN);
        Answer answer = at.press(certificate, key, "crowd");
        while (answer.status() == 503 && Instant.now().isBefore(deadline)) {
            Thread.sleep(Duration.ofMillis(500));
            answer = at.press(certificate, key, "crowd");
        }
        return answer;
    }

    private void what_the_killed_one_had_begun_the_other_ends(
            KillableProcess killed, CrowdHolder at, CrowdHolder other, String certificate) throws Exception {
        String key = "begun-" + killed.address().getPort();
        diary.sends(key);
        killed.arm(FaultPoint.MADE);
        Future<Answer> unanswered = clients.submit(() -> at.press(certificate, key, key));
        killed.awaitReached(FaultPoint.MADE);
        assertThat(killed.kill()).isEqualTo(SIGKILLED);
        assertThat(unanswered).failsWithin(WITHIN);
        Answer repeated = other.press(certificate, key, key);
        assertThat(repeated.status()).isIn(201, 202);
        diary.acknowledged(key, repeated.id());
        other.await(repeated.id(), "issued", Instant.now().plus(WITHIN));
        killed.start();
        assertThat(at.get("annotations/" + repeated.id()).state()).isEqualTo("issued");
    }

    /// Whoever gets no answer asks the other node with the same key.
    private void nothing_acknowledged_is_lost_while_one_is_killed(
            CrowdHolder here, CrowdHolder there, String certificate) throws Exception {
        var next = new AtomicInteger();
        var goOn = new AtomicBoolean(true);
        List<Future<Integer>> pressing = IntStream.range(0, 4)
                .mapToObj(n -> clients.submit(() -> {
                    int unanswered = 0;
                    while (goOn.get()) {
                        String key = "stream-" + next.incrementAndGet();
                        diary.sends(key);
                        unanswered += pressed(n % 2 == 0 ? here : there, certificate, key) ? 0 : 1;
                        if (!diary.acknowledged().containsKey(key)) {
                            assertThat(pressed(n % 2 == 0 ? there : here, certificate, key))
                                    .isTrue();
                        }
                    }
                    return unanswered;
                }))
                .toList();
        KillableProcess.await("presses", () -> next.get() > 40);
        assertThat(one.kill()).isEqualTo(SIGKILLED);
        int then = next.get();
        KillableProcess.await("presses at the other", () -> next.get() > then + 40);
        goOn.set(false);
        int unanswered = 0;
        for (Future<Integer> client : pressing) {
            unanswered += client.get();
        }
        FaultReport.line("%d presses, %d unanswered and repeated at the other node".formatted(next.get(), unanswered));
        one.start();
    }

    private boolean pressed(CrowdHolder at, String certificate, String key) throws InterruptedException {
        try {
            Answer answer = at.press(certificate, key, key);
            if (answer.status() == 201 || answer.status() == 202) {
                diary.acknowledged(key, answer.id());
                return true;
            }
            return false;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    /// Reported by a third process, as `import` does it.
    private void a_change_is_known_to_both_at_once(CrowdHolder here, CrowdHolder there, String certificate)
            throws InterruptedException {
        Answer copy = there.press(certificate, "revoked", "revoked");
        diary.acknowledged("revoked", copy.id());
        there.await(copy.id(), "issued", Instant.now().plus(WITHIN));
        String code = there.get("annotations/" + copy.id())
                .json()
                .path("numbers")
                .path("code")
                .asText();
        assertThat(verdicts(here, there, code)).containsOnly("counts");
        report("linzhixia", RegistrationState.REVOKED);
        assertThat(verdicts(here, there, code)).containsOnly("revoked");
    }

    private static List<String> verdicts(CrowdHolder here, CrowdHolder there, String code) throws InterruptedException {
        return List.of(
                here.get("verifications/" + code).json().path("verdict").asText(),
                there.get("verifications/" + code).json().path("verdict").asText());
    }

    private static void who_signs_out_everywhere_is_out_at_both(CrowdHolder here, CrowdHolder there)
            throws InterruptedException {
        assertThat(there.get("sessions").status()).isEqualTo(200);
        assertThat(here.delete("sessions").status()).isEqualTo(204);
        assertThat(there.get("sessions").status()).isEqualTo(401);
        assertThat(here.get("sessions").status()).isEqualTo(401);
    }

    private void what_waits_at_one_is_told_at_the_other() throws Exception {
        try (var here = signIn(one, "yuanhaoran");
                var there = here.at(two.address())) {
            here.mobile("not-bound");
            here.prove(here);
            Answer waiting = here.press(here.certificate(), "waits", "waits");
            assertThat(waiting.status()).isEqualTo(202);
            diary.acknowledged("waits", waiting.id());
            String tag = there.tag(waiting.id());
            Future<Answer> told = clients.submit(() -> there.awaitNews(waiting.id(), tag));
            here.mobile("bound");
            assertThat(told.get().status()).isEqualTo(200);
            assertThat(told.get().state()).isNotEqualTo("waiting");
            there.await(waiting.id(), "issued", Instant.now().plus(WITHIN));
        }
    }

    /// Neither starts anew after it was decided: each learns of it by looking.
    private void a_rule_that_two_decided_elsewhere_holds_at_both_from_its_day() throws InterruptedException {
        LocalDate from = Program.once(KillableProgram.settings(settings), wiring -> {
            LocalDate inTwoDays = wiring.clocks().today().plusDays(2);
            TwoAdministrators.decide(wiring, inTwoDays, 90);
            wiring.persistence().turnCalendarTo(Duration.ofDays(2));
            return inTwoDays;
        });
        for (KillableProcess node : List.of(one, two)) {
            try (var holder = signIn(node, "suwanying")) {
                holder.prove();
                Instant deadline = Instant.now().plus(WITHIN);
                while (useDays(holder) != 90 && Instant.now().isBefore(deadline)) {
                    Thread.sleep(Duration.ofMillis(500));
                }
                JsonNode period = period(holder, "rules-of-" + node.address().getPort());
                assertThat(period.path("first").asText()).isEqualTo(from.toString());
                assertThat(period.path("last").asText())
                        .isEqualTo(from.plusDays(90).toString());
            }
        }
    }

    private static int useDays(CrowdHolder holder) throws InterruptedException {
        return holder.get("certificates")
                .json()
                .at("/certificates/0/type/useDays")
                .asInt();
    }

    private JsonNode period(CrowdHolder holder, String key) throws InterruptedException {
        diary.sends(key);
        Answer pressed = holder.press(holder.certificate(), key, key);
        diary.acknowledged(key, pressed.id());
        holder.await(pressed.id(), "issued", Instant.now().plus(WITHIN));
        return holder.get("annotations/" + pressed.id()).json().at("/copy/period");
    }

    private void report(String userName, RegistrationState state) {
        Program.once(KillableProgram.settings(settings), wiring -> {
            var today = wiring.clocks().today();
            var reports = SamplePeople.of(today, 0).stream()
                    .filter(person -> person.userName().equals(userName))
                    .flatMap(SamplePerson::facts)
                    .map(facts -> FaultPeople.with(facts, state, today))
                    .map(facts ->
                            new RegistrySource.Item.Read(1, new RegistryReport.Registered(FaultPeople.TYPE, facts)))
                    .toList();
            return new ApplyReports(wiring.ports(), wiring.clocks()).apply(new FaultRegistry(1), reports);
        });
    }

    private CrowdHolder signIn(KillableProcess node, String userName) throws InterruptedException {
        return CrowdHolder.signIn(
                node.address(), platform.connection().address().resolve("/"), userName);
    }
}
