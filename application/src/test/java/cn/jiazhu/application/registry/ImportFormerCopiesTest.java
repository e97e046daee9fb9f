package cn.jiazhu.application.registry;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.jiazhu.application.World;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Between;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Format;
import cn.jiazhu.application.port.FormerCopySource;
import cn.jiazhu.application.port.ListedFormerCopies;
import cn.jiazhu.application.port.PlainReader;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.reports.FormerRows.Mode;
import cn.jiazhu.application.reports.Tally;
import cn.jiazhu.application.verifier.Comparison.Checked;
import cn.jiazhu.application.verifier.VerifyFile.Answer;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.verification.FormerCopy;
import cn.jiazhu.domain.verification.FormerVerification;
import cn.jiazhu.domain.verification.Verdict;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What the earlier system tells of its copies is taken in, and told to verifiers.
class ImportFormerCopiesTest {

    private static final LocalDate LAST = TODAY.plusDays(100);
    private static final Bytes FILE = Bytes.utf8("%PDF of the earlier system");

    private final World world = World.fresh();
    private final Remembering listener = new Remembering();

    @Test
    void a_copy_is_found_by_whatever_the_earlier_system_told_of_it() {
        world.report(Samples.facts(1));
        FormerCopy copy = copy(1, Set.of("JZ-1", "https://earlier.example/1"), Set.of(FILE.sha256()));

        assertThat(taken(copy)).isEqualTo(new Tally(1, 1, 0, 0, 0));

        assertThat(told("JZ-1").copy()).isEqualTo(copy);
        assertThat(told(" ＪＺ－1 ").verdict()).isEqualTo(new Verdict.Counts(LAST));
        assertThat(told("https://earlier.example/1").facts())
                .isEqualTo(FactsSamples.withSignature(
                        FactsSamples.withPhoto(Samples.facts(1), new HolderImage.Missing()),
                        new HolderImage.Missing()));
        assertThat(world.verifyFormer().verify("JZ-2")).isEmpty();
        assertThat(handedIn(FILE).answer()).isEqualTo(new Answer.Former(told("JZ-1")));
        assertThat(handedIn(FILE).isAccepted()).isTrue();
        assertThat(handedIn(Bytes.utf8("another")).answer()).isInstanceOf(Answer.NotIssued.class);
    }

    @Test
    void the_same_rows_again_change_nothing() {
        world.report(Samples.facts(1));
        FormerCopy copy = copy(1, Set.of("JZ-1"), Set.of());
        taken(copy);

        assertThat(taken(copy, copy)).isEqualTo(new Tally(2, 0, 0, 2, 0));
    }

    @Test
    void what_contradicts_the_known_is_refused_by_row_and_harms_no_other() {
        world.report(Samples.facts(1), Samples.facts(2));
        taken(copy(1, Set.of("JZ-1"), Set.of(FILE.sha256())));

        Tally tally = taken(
                copy(2, Set.of("JZ-1"), Set.of()),
                copy(2, Set.of("JZ-2"), Set.of(FILE.sha256())),
                copy(1, Set.of("JZ-1", "more"), Set.of(FILE.sha256())),
                copy(3, Set.of("JZ-3"), Set.of()),
                copy(2, Set.of("JZ-4"), Set.of()),
                copy(1, Set.of("JZ-4"), Set.of()));

        assertThat(tally).isEqualTo(new Tally(6, 1, 0, 0, 5));
        assertThat(listener.refused)
                .extracting(Item.Refused::line, Item.Refused::column, Item.Refused::reason)
                .containsExactly(
                        tuple(2L, "number", Reason.KNOWN_OTHERWISE),
                        tuple(3L, "number", Reason.KNOWN_OTHERWISE),
                        tuple(4L, "number", Reason.KNOWN_OTHERWISE),
                        tuple(5L, "number", Reason.NO_SUCH_CERTIFICATE),
                        tuple(7L, "number", Reason.KNOWN_OTHERWISE));
        assertThat(told("JZ-1").copy().number()).isEqualTo(Samples.facts(1).number());
        assertThat(told("JZ-4").copy().number()).isEqualTo(Samples.facts(2).number());
    }

    @Test
    void nothing_that_names_a_copy_of_ours_names_one_of_theirs() {
        var ours = world.holder(1).issue();
        String code = ours.intent().numbers().code().printed();
        var file = world.ports().documents().find(ours.order().id(), Format.PDF).orElseThrow();

        Tally tally = taken(
                copy(1, Set.of(code), Set.of()),
                copy(1, Set.of("JZ-1"), Set.of(file.bytes().sha256())));

        assertThat(tally).isEqualTo(new Tally(2, 0, 0, 0, 2));
    }

    @Test
    void a_plan_decides_the_same_and_changes_nothing() {
        world.report(Samples.facts(1), Samples.facts(2));
        var many = new ArrayList<FormerCopy>();
        IntStream.range(0, 1_200).forEach(i -> many.add(copy(1, Set.of("JZ-" + i), Set.of())));
        many.add(copy(1, Set.of("JZ-0"), Set.of()));
        many.add(copy(2, Set.of("JZ-1"), Set.of()));
        many.add(copy(3, Set.of("JZ-x"), Set.of()));
        var file = ListedFormerCopies.of(many.toArray(FormerCopy[]::new));

        Tally planned = world.importFormerCopies().run(file, Mode.PLAN, listener);

        assertThat(planned).isEqualTo(new Tally(1_203, 1_200, 0, 1, 2));
        assertThat(world.verifyFormer().verify("JZ-0")).isEmpty();
        var told = List.copyOf(listener.refused);
        listener.refused.clear();
        assertThat(world.importFormerCopies().run(file, Mode.TAKE, listener)).isEqualTo(planned);
        assertThat(listener.refused).isEqualTo(told);
    }

    @Test
    void killed_half_way_and_run_again_it_is_as_if_run_once() {
        world.report(Samples.facts(1));
        var file = ListedFormerCopies.of(IntStream.range(0, 1_200)
                .mapToObj(i -> copy(1, Set.of("JZ-" + i), Set.of()))
                .toArray(FormerCopy[]::new));
        var calls = new AtomicInteger();
        Between killing = call -> {
            if (call.equals("Transactions.call") && calls.incrementAndGet() == 3) {
                throw new IllegalStateException("killed");
            }
        };
        assertThatThrownBy(() -> taken(world.through(killing::around), file)).isInstanceOf(IllegalStateException.class);

        assertThat(taken(world, file)).isEqualTo(new Tally(1_200, 200, 0, 1_000, 0));
        Certificate certificate =
                world.ports().certificates().of(Samples.facts(1).holder()).getFirst();
        assertThat(world.ports().auditTrail().about(certificate.id().value()))
                .filteredOn(event -> event.act() == Act.FORMER_COPY_ADDED)
                .hasSize(1_200);
    }

    @Test
    void a_copy_falls_with_its_registration() {
        world.report(Samples.facts(1));
        taken(copy(1, Set.of("JZ-1"), Set.of()));
        world.pass(Duration.ofDays(1));

        world.report(FactsSamples.withState(Samples.facts(1), RegistrationState.SUSPENDED, TODAY.plusDays(1)));
        assertThat(told("JZ-1").verdict())
                .isEqualTo(new Verdict.Paused(RegistrationState.SUSPENDED, TODAY.plusDays(1)));
        world.report(FactsSamples.withState(Samples.facts(1), RegistrationState.VALID, TODAY.plusDays(1)));
        assertThat(told("JZ-1").verdict()).isEqualTo(new Verdict.Counts(LAST));
        world.report(FactsSamples.withState(Samples.facts(1), RegistrationState.REVOKED, TODAY.plusDays(1)));
        assertThat(told("JZ-1").verdict())
                .isEqualTo(new Verdict.RegistrationEnded(RegistrationState.REVOKED, TODAY.plusDays(1)));
    }

    @Test
    void it_is_held_to_print_what_was_known_when_it_was_made() {
        world.report(Samples.facts(1));
        world.pass(Duration.ofDays(10));
        world.report(FactsSamples.withEmployer(Samples.facts(1), "另一家建设有限公司"));

        taken(copy(1, Set.of("before"), Set.of()));
        taken(new FormerCopy(
                Set.of("after"), Samples.facts(1).number(), TODAY.plusDays(11), TODAY.plusDays(99), Set.of()));
        world.pass(Duration.ofDays(2));

        assertThat(told("before").verdict())
                .isInstanceOfSatisfying(
                        Verdict.Superseded.class,
                        changed -> assertThat(changed.causes()).containsExactly(EndCause.EMPLOYER_CHANGED));
        assertThat(told("after").verdict()).isEqualTo(new Verdict.Counts(TODAY.plusDays(99)));
    }

    @Test
    void an_old_number_is_known_too_and_one_that_never_was_is_not() {
        world.report(Samples.facts(1));
        world.pass(Duration.ofDays(10));
        String moved = "沪" + Samples.facts(1).number().registration();
        world.report(FactsSamples.withIssuedOn(FactsSamples.withNumber(Samples.facts(1), moved), TODAY.plusDays(10)));
        taken(copy(1, Set.of("JZ-1"), Set.of()));

        assertThat(told("JZ-1").verdict()).isInstanceOf(Verdict.Superseded.class);
        FormerCopy never = new FormerCopy(
                Set.of("JZ-2"),
                FactsSamples.withNumber(Samples.facts(1), "津" + moved.substring(1))
                        .number(),
                TODAY,
                LAST,
                Set.of());
        assertThat(taken(never)).isEqualTo(new Tally(1, 0, 0, 0, 1));
    }

    private FormerVerification told(String text) {
        return world.verifyFormer().verify(text).orElseThrow();
    }

    private Checked handedIn(Bytes file) {
        return world.verifyFile(new PlainReader(Optional.empty())).verify(file);
    }

    private Tally taken(FormerCopy... copies) {
        return taken(world, ListedFormerCopies.of(copies));
    }

    private Tally taken(World through, FormerCopySource file) {
        return through.importFormerCopies().run(file, Mode.TAKE, listener);
    }

    private static FormerCopy copy(int n, Set<String> marks, Set<Digest> files) {
        return new FormerCopy(marks, Samples.facts(n).number(), TODAY.minusDays(80), LAST, files);
    }

    private static final class Remembering implements ImportFormerCopies.Listener {

        private final List<Item.Refused> refused = new ArrayList<>();

        @Override
        public void refused(Item.Refused row) {
            refused.add(row);
        }

        @Override
        public void progress(Tally tally) {}
    }
}
