package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.holder.AnnotateCertificate.Pressed;
import cn.jiazhu.application.holder.WithdrawCopy;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Claim;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.press.Carrying;
import cn.jiazhu.application.registry.AddReporter;
import cn.jiazhu.application.reports.ApplyReports;
import cn.jiazhu.application.reports.Decided;
import cn.jiazhu.application.verifier.VerifyPast;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Annotation.Issued;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.Announcement;
import cn.jiazhu.domain.certificate.Application;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.Province;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.registry.RegistryReport.Announced;
import cn.jiazhu.domain.registry.RegistryReport.Registered;
import cn.jiazhu.domain.registry.Sequence.Numbered;
import cn.jiazhu.domain.verification.Moment;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// A year in the life of 2,000 people, day by day on the real database and the real documents: provinces report, late
/// and twice too; holders press, wait and withdraw; verifiers ask. Every day what verifiers hear is held against
/// [LivedCopy], which knows none of the rules; at the end of each month every invariant must hold, and what was said in
/// the past must be what the record says of it: `mvn test -P year`, `-Dyear.people=N`, `-Dyear.seed=N`.
@TestInstance(Lifecycle.PER_CLASS)
class YearOfLife {

    private static final int PEOPLE = Integer.getInteger("year.people", 2_000);
    private static final long SEED = Long.getLong("year.seed", 20_261_129);
    private static final LocalDate FIRST = LocalDate.of(2027, 1, 1);
    private static final String PROVINCE = "province-11";
    private static final List<String> USES = List.of("", "", "", "投标", "资质申报", "人员备案");
    private static final int ASKED_A_DAY = 50;

    /// From this day on copies are good for 120 days.
    private static final LocalDate SHORTER = FIRST.plusMonths(7);

    /// What a verifier was told.
    private record Told(VerificationCode code, Instant at, String word) {}

    private final Random dice = new Random(SEED);
    private final DayClock clock = new DayClock();
    private final FaultBench bench;
    private final List<LivingHolder> people = new ArrayList<>();
    private final Map<String, String> acknowledged = new HashMap<>();
    private final Map<String, Integer> counted = new HashMap<>();
    private final List<Told> diary = new ArrayList<>();

    YearOfLife() throws IOException {
        clock.set(FIRST + "T00:00:00");
        bench = new FaultBench(clock);
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void every_month_ends_with_every_invariant_holding() throws SQLException {
        FaultReport.line("%,d people from %s, seed %d".formatted(PEOPLE, FIRST, SEED));
        populate();
        for (LocalDate day = FIRST; day.isBefore(FIRST.plusYears(1)); day = day.plusDays(1)) {
            live(day);
            if (day.plusDays(1).getDayOfMonth() == 1) {
                endMonth(day);
            }
        }
        assertThat(counted)
                .containsKeys(
                        "issued",
                        "refused",
                        "waiting",
                        "completed by itself",
                        "withdrawn",
                        "late",
                        "told twice",
                        "announced CHANGE",
                        "announced RENEWAL",
                        "announced ADD_SPECIALTY",
                        "announced AGAIN",
                        "announced REISSUE",
                        "announced CANCELLATION");
    }

    private void populate() throws SQLException {
        new AddReporter(bench.wiring().persistence().reporters(), bench.ports(), bench.clocks())
                .add(PROVINCE, Province.BEIJING, Bytes.utf8("a key that signs nothing"));
        List<Facts> facts = IntStream.range(0, PEOPLE)
                .mapToObj(n -> FaultPeople.of(n, LocalDate.of(1990, 5, 17), FIRST.minusDays(dice.nextInt(700))))
                .toList();
        int newcomers = PEOPLE / 10;
        var known = facts.subList(newcomers, PEOPLE);
        bench.report(bench.ports(), known, new FaultRegistry(1));
        var initial = new Announcement(Application.INITIAL, FIRST, "北京市");
        apply(facts.subList(0, newcomers).stream()
                .map(one -> new Item.Read(1, new Announced(FaultPeople.TYPE, person(one), initial)))
                .toList());
        var holders = bench.holders(facts);
        IntStream.range(0, newcomers)
                .forEach(n -> people.add(LivingHolder.newcomer(holders.get(n), initial, facts.get(n))));
        IntStream.range(newcomers, PEOPLE)
                .forEach(n -> people.add(LivingHolder.registered(holders.get(n), facts.get(n))));
    }

    private void live(LocalDate day) {
        clock.set(day + "T08:00:00");
        if (day.equals(SHORTER.minusMonths(1))) {
            TwoAdministrators.decide(bench.wiring(), SHORTER, 120);
            bench.wiring().types().refresh();
        }
        report(day);
        clock.set(day + "T10:00:00");
        bench.platformSays(dice.nextInt(4) == 0 ? MobileBinding.UNKNOWN : MobileBinding.BOUND);
        people.stream().filter(_ -> dice.nextInt(146) == 0).forEach(one -> press(one, day));
        clock.set(day + "T12:00:00");
        work(day);
        clock.set(day + "T18:00:00");
        people.stream().filter(_ -> dice.nextInt(3650) == 0).forEach(one -> withdraw(one, day));
        verify(day);
    }

    /// In one batch, with some of the old news once more, and some under their number again.
    private void report(LocalDate day) {
        var batch = new ArrayList<Item.Read>();
        int late = 0;
        for (LivingHolder one : people) {
            one.announces(day, dice).ifPresent(announcement -> {
                count("announced " + announcement.application());
                batch.add(new Item.Read(1, new Announced(FaultPeople.TYPE, person(one.facts()), announcement)));
            });
            boolean news = one.lives(day, dice)
                    .map(next -> {
                        one.tell(next, day);
                        return batch.add(item(one, one.sequence()));
                    })
                    .orElse(false);
            if (!news && one.sequence() > 0 && dice.nextInt(2_000) == 0) {
                count("told twice");
                batch.add(item(one, one.sequence()));
            }
            if (one.sequence() > 1 && dice.nextInt(1_000) == 0) {
                int old = 1 + dice.nextInt(one.sequence() - 1);
                late += one.report(old).equals(one.facts()) ? 0 : 1;
                batch.add(item(one, old));
            }
        }
        assertThat(apply(batch).refused()).as("overtaken on %s", day).hasSize(late);
        counted.merge("late", late, Integer::sum);
        counted.merge("reports", batch.size(), Integer::sum);
    }

    private Decided apply(List<Item.Read> reports) {
        return new ApplyReports(bench.ports(), bench.clocks()).apply(new FaultRegistry(1), reports);
    }

    private static Person person(Facts facts) {
        return new Person(facts.holder(), facts.name());
    }

    private static Item.Read item(LivingHolder one, int sequence) {
        return new Item.Read(
                1, new Registered(FaultPeople.TYPE, one.report(sequence)), new Numbered(PROVINCE, sequence));
    }

    private void press(LivingHolder one, LocalDate day) {
        var mobile = dice.nextInt(3) == 0 ? MobileBinding.NOT_BOUND : MobileBinding.BOUND;
        var purpose = new Purpose(USES.get(dice.nextInt(USES.size())), "", Purpose.NO_SHORTER_END);
        Session session = bench.session(one.holder(), mobile);
        String key = day + "-" + one.holder().account();
        switch (bench.press(bench.ports(), session, one.holder(), key, purpose)) {
            case Pressed.Accepted(var annotation, var _) -> {
                acknowledged.put(key, annotation.order().id().toString());
                accepted(one, annotation, day);
            }
            case Pressed.Led _ -> count("led to an earlier one");
            case Pressed.Refused _ -> {
                assertThat(one.mayBeRefused(day))
                        .as("%s refused on %s", key, day)
                        .isTrue();
                count("refused");
            }
            case Pressed.Repeated _, Pressed.KeyReused _, Pressed.CheckNeeded _, Pressed.NotFound _ ->
                throw new AssertionError(key);
        }
    }

    private void accepted(LivingHolder one, Annotation annotation, LocalDate day) {
        if (annotation instanceof Issued issued) {
            issued(one, issued, day);
        } else {
            count("waiting");
            one.waiting().add(annotation.order().id());
        }
    }

    private void issued(LivingHolder one, Issued issued, LocalDate day) {
        assertThat(one.isInForce(day))
                .as("%s issued on %s", issued.order().id(), day)
                .isTrue();
        assertThat(issued.intent().period().last())
                .as("%s issued on %s", issued.order().id(), day)
                .isBeforeOrEqualTo(day.plusDays(day.isBefore(SHORTER) ? 180 : 120));
        one.copies().add(new LivedCopy(issued, one.facts()));
        count("issued");
    }

    /// As the workers do, until nothing is due.
    private void work(LocalDate day) {
        var carrying = new Carrying(
                bench.ports(), bench.clocks(), bench.wiring().settings().press());
        for (List<Claim> due = carrying.due(100); !due.isEmpty(); due = carrying.due(100)) {
            due.forEach(carrying::look);
        }
        for (LivingHolder one : people) {
            one.waiting()
                    .removeIf(id -> switch (bench.ports().annotations().find(id).orElseThrow()) {
                        case Annotation.Waiting _ -> false;
                        case Issued issued -> {
                            issued(one, issued, day);
                            count("completed by itself");
                            yield true;
                        }
                        case Annotation.TimedOut _, Annotation.Refused _ -> {
                            count("ended waiting");
                            yield true;
                        }
                        case Annotation.Preparing _, Annotation.Failed _, Annotation.Abandoned _, Annotation.Ended _ ->
                            throw new AssertionError(id);
                    });
        }
    }

    private void withdraw(LivingHolder one, LocalDate day) {
        one.copies().stream().filter(copy -> copy.isUsable(day)).findFirst().ifPresent(copy -> {
            Session session = bench.session(one.holder(), MobileBinding.BOUND);
            assertThat(new WithdrawCopy(bench.ports(), bench.freshChecks(), bench.clocks())
                            .withdraw(session, copy.issued().order().id()))
                    .isInstanceOf(WithdrawCopy.Withdrawn.Done.class);
            copy.withdrawn();
            count("withdrawn");
        });
    }

    private void verify(LocalDate day) {
        var holders = people.stream().filter(one -> !one.copies().isEmpty()).toList();
        for (int i = 0; i < ASKED_A_DAY && !holders.isEmpty(); i++) {
            LivingHolder one = holders.get(dice.nextInt(holders.size()));
            LivedCopy copy = one.copies().get(dice.nextInt(one.copies().size()));
            String word = LivedCopy.word(
                    bench.verifying().verify(copy.code()).orElseThrow().verdict());
            assertThat(word)
                    .as("%s on %s", copy.code(), day)
                    .isEqualTo(copy.expected(one.facts().state(), day));
            count("verified");
            diary.add(new Told(copy.code(), clock.instant(), word));
        }
    }

    private void endMonth(LocalDate day) {
        FaultReport.line("%s: %s".formatted(day, counted));
        Invariants.check(bench.data(), acknowledged);
        var past = new VerifyPast(
                bench.wiring().persistence().copies(), bench.ports().certificates(), bench.verifying());
        for (int i = 0; i < 10 * ASKED_A_DAY; i++) {
            Told told = diary.get(dice.nextInt(diary.size()));
            var answer = past.verify(told.code(), new Moment(told.at())).orElseThrow();
            assertThat(List.of(LivedCopy.word(answer.recorded()), LivedCopy.word(answer.verdict())))
                    .as("%s as of %s, asked on %s", told.code(), told.at(), day)
                    .containsOnly(told.word());
        }
    }

    private void count(String what) {
        counted.merge(what, 1, Integer::sum);
    }
}
