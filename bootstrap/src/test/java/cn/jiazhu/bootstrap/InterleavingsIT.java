package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.press.Carrying;
import cn.jiazhu.bootstrap.FaultBench.Holder;
import cn.jiazhu.bootstrap.InterleavingCell.Held;
import cn.jiazhu.bootstrap.InterleavingChange.Side;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.CopyStatus;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.annotation.IdempotencyKey;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.RegistrationState;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// A press and a change of what it prints, at once: one is held between two of its steps while the other runs. When
/// both
/// have returned, no copy counts whose facts are older than the change, and nothing is left half done.
///
/// `-Dinterleavings=14` (profile `faults`) makes it more than a thousand.
@TestInstance(Lifecycle.PER_CLASS)
class InterleavingsIT {

    private static final int ROUNDS = Integer.getInteger("interleavings", 3);
    private static final int PATIENCE = 20;

    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<InterleavingCell, Map<String, Integer>> outcomes = new LinkedHashMap<>();
    private final FaultBench bench;
    private final Connection database;

    InterleavingsIT() throws IOException, SQLException {
        bench = new FaultBench(Clock.system(Days.ZONE));
        database = Invariants.connect(bench.data());
    }

    @AfterAll
    void close() throws SQLException {
        threads.close();
        database.close();
        bench.close();
    }

    @Test
    void no_copy_counts_on_facts_older_than_a_change() throws Exception {
        List<InterleavingCell> cells = InterleavingCell.all();
        List<Facts> people = FaultPeople.of(bench.clocks().today(), cells.size() * ROUNDS);
        Iterator<Facts> next = people.iterator();
        for (InterleavingChange change : InterleavingChange.values()) {
            var own = cells.stream().filter(cell -> cell.change() == change).toList();
            List<Facts> facts = Collections.nCopies(own.size() * ROUNDS, next).stream()
                    .map(Iterator::next)
                    .toList();
            Iterator<Holder> holders =
                    bench.register(facts, change.imagesBefore()).iterator();
            for (int round = 0; round < ROUNDS; round++) {
                for (InterleavingCell cell : own) {
                    interleave(cell, holders.next());
                }
            }
        }
        report();
        Invariants.check(bench.data(), Map.of());
    }

    private void interleave(InterleavingCell cell, Holder holder) throws Exception {
        var sides = cell.change().prepare(bench, holder);
        boolean pressIsHeld = cell.held() == Held.PRESS;
        Side held = pressIsHeld ? sides.press() : sides.change();
        Side other = pressIsHeld ? sides.change() : sides.press();
        var gate = new InterleavingGate(cell.at());
        Future<?> first = threads.submit(() -> held.run(Faults.around(bench.ports(), gate)));
        gate.awaitReached();
        Future<?> second = threads.submit(() -> other.run(bench.ports()));
        if (cell.at().holdsTheLock()) {
            awaitLockWait(second);
        } else {
            second.get(PATIENCE, TimeUnit.SECONDS);
        }
        gate.release();
        first.get(PATIENCE, TimeUnit.SECONDS);
        second.get(PATIENCE, TimeUnit.SECONDS);
        carryOnWhatWasWoken();
        judge(cell, holder);
    }

    /// The other one is seen by PostgreSQL to wait, and has not returned.
    private void awaitLockWait(Future<?> other) throws SQLException {
        var asked = new Invariants(database);
        KillableProcess.await("a wait for the lock", () -> {
            try {
                return other.isDone()
                        || !asked.rows("select pid::text from pg_stat_activity where wait_event_type = 'Lock'")
                                .isEmpty();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        });
        assertThat(other).isNotDone();
    }

    /// What the workers would do next.
    private void carryOnWhatWasWoken() {
        var carrying = new Carrying(
                bench.ports(), bench.clocks(), bench.wiring().settings().press());
        carrying.due(10).forEach(carrying::look);
    }

    private void judge(InterleavingCell cell, Holder holder) {
        var ports = bench.ports();
        LocalDate today = bench.clocks().today();
        Certificate now = ports.certificates().find(holder.certificate().id()).orElseThrow();
        String outcome = ports.annotations()
                .findByKey(holder.account(), new IdempotencyKey(InterleavingChange.KEY))
                .map(InterleavingsIT::state)
                .orElse("none");
        outcomes.computeIfAbsent(cell, _ -> new TreeMap<>()).merge(outcome, 1, Integer::sum);
        assertThat(cell.change().permits(outcome)).as(cell + ": " + outcome).isTrue();
        for (Annotation.Issued copy : ports.annotations().issuedOf(List.of(now.id()))) {
            Facts printed = ports.certificates()
                    .facts(now.id(), copy.intent().certificateVersion())
                    .orElseThrow();
            if (CopyStatus.of(copy, now.standingOn(today), today) instanceof CopyStatus.Counts) {
                assertThat(EndCause.between(printed, now.facts().orElseThrow(), today))
                        .as("%s: counts, although", cell)
                        .isEmpty();
                assertThat(now.facts().orElseThrow().state().effect())
                        .as(cell.toString())
                        .isEqualTo(RegistrationState.Effect.NONE);
            }
        }
    }

    private void report() {
        outcomes.forEach((cell, counts) -> FaultReport.line("%-15s %-6s held at %-17s %s"
                .formatted(cell.change(), cell.held().name().toLowerCase(Locale.ROOT), cell.at(), counts)));
        FaultReport.line("%d interleavings in %d cells"
                .formatted(
                        outcomes.values().stream()
                                .flatMap(counts -> counts.values().stream())
                                .mapToInt(Integer::intValue)
                                .sum(),
                        outcomes.size()));
    }

    private static String state(Annotation annotation) {
        return switch (annotation) {
            case Annotation.Waiting _ -> "WAITING";
            case Annotation.Preparing _ -> "PREPARING";
            case Annotation.Issued _ -> "ISSUED";
            case Annotation.Ended _ -> "ENDED";
            case Annotation.Failed _ -> "FAILED";
            case Annotation.Refused _ -> "REFUSED";
            case Annotation.Abandoned _ -> "ABANDONED";
            case Annotation.TimedOut _ -> "TIMED_OUT";
        };
    }
}
