package cn.jiazhu.application.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.operator.HandInFile.Outcome;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Between;
import cn.jiazhu.application.port.FileImports;
import cn.jiazhu.application.port.FileImports.Count;
import cn.jiazhu.application.port.FileImports.FileImport;
import cn.jiazhu.application.port.FileImports.Stage;
import cn.jiazhu.application.port.HandedIn.Part;
import cn.jiazhu.application.port.InMemoryHandedIn;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.registry.CarryImports;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.operator.Grounds;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.Proposal;
import cn.jiazhu.domain.operator.Proposal.Objection;
import cn.jiazhu.domain.operator.Role;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Registry files handed in at the console: tried out, said yes to by one or by two, taken in, killed, given up.
class FileImportsTest {

    private static final Grounds GROUNDS = new Grounds("省厅更正数据");

    private final World world = World.fresh();
    private final Staff staff = new Staff(world);
    private final Operator clerk = staff.member("clerk", Role.CLERK).operator();
    private final Operator supervisor = staff.member("super", Role.SUPERVISOR).operator();
    private Holder more = world.holder(999);

    @Test
    void what_is_handed_in_is_tried_out_by_itself_and_changes_nothing() {
        var file = handIn("1\n2\nx");
        assertThat(file.stage()).isEqualTo(new Stage.Trying());
        world.carryImports();

        assertThat(now(file)).isEqualTo(file.in(new Stage.Tried()).with(new Count(3, 2, 0, 0, 1, 0)));
        assertThat(world.ports().fileImports().refused(file.id()))
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(4));
        assertThat(known(1)).isFalse();
    }

    @Test
    void once_somebody_says_so_it_is_taken_in_and_the_file_removed() {
        var file = tried("1\n2\nx");
        assertThat(commit(file)).isTrue();
        assertThat(commit(file)).as("twice").isFalse();
        world.carryImports();

        assertThat(now(file))
                .isEqualTo(file.in(new Stage.Done(world.calendar().instant())).with(new Count(3, 2, 0, 0, 1, 0)));
        assertThat(world.ports().fileImports().refused(file.id())).hasSize(1);
        assertThat(known(1)).isTrue();
        assertThat(world.handedIn().all()).isEmpty();
        assertThat(world.ports().auditTrail().about(file.id().value()))
                .extracting(AuditTrail.Event::act)
                .containsExactly(Act.FILE_HANDED_IN, Act.IMPORT_BEGUN, Act.IMPORT_DONE);
        assertThat(tried("1\n2\nx").count()).as("once more").isEqualTo(new Count(3, 0, 0, 2, 1, 0));
    }

    @Test
    void a_form_that_is_sent_twice_is_one_import() {
        var file = handIn("1");
        assertThat(handIn("1").id()).isEqualTo(file.id());
        assertThat(world.handedIn().all()).hasSize(1);
        drop(file);
        assertThat(handIn("1").id()).isNotEqualTo(file.id());
    }

    @Test
    void what_is_no_file_too_large_or_has_no_images_is_refused_and_not_kept() {
        assertThat(handingIn(_ -> {})).isEqualTo(new Outcome.NoFile());
        assertThat(handingIn(to -> receive(to, Part.IMAGES, "PK"))).isEqualTo(new Outcome.NoFile());
        assertThat(handingIn(to -> receive(to, Part.REGISTRY, "1".repeat(InMemoryHandedIn.MOST + 1))))
                .isEqualTo(new Outcome.TooLarge(Part.REGISTRY));
        assertThat(handingIn(to -> {
                    receive(to, Part.REGISTRY, "1");
                    receive(to, Part.IMAGES, "no zip");
                }))
                .isEqualTo(new Outcome.NoImages());
        assertThatThrownBy(() -> handingIn(to -> {
                    receive(to, Part.REGISTRY, "1");
                    throw new IllegalStateException("cut off");
                }))
                .hasMessage("cut off");
        assertThat(world.handedIn().all()).isEmpty();
        assertThat(world.ports().fileImports().open()).isEmpty();
    }

    @Test
    void only_so_many_files_wait() {
        IntStream.rangeClosed(1, HandInFile.MOST_OPEN).forEach(n -> handIn("" + n));

        assertThat(handingIn(to -> receive(to, Part.REGISTRY, "500"))).isEqualTo(new Outcome.TooMany());
    }

    @Test
    void what_is_given_up_changes_nothing_and_is_removed() {
        var file = tried("1");
        assertThat(drop(file)).isTrue();
        assertThat(commit(file)).isFalse();
        world.carryImports();

        assertThat(now(file).stage())
                .isEqualTo(new Stage.Dropped(world.calendar().instant()));
        assertThat(known(1)).isFalse();
        assertThat(world.handedIn().all()).isEmpty();
    }

    @Test
    void after_a_week_without_an_answer_it_is_given_up() {
        var file = tried("1");
        world.pass(Duration.ofDays(6));
        world.carryImports();
        assertThat(now(file).stage()).isEqualTo(new Stage.Tried());
        world.pass(Duration.ofDays(1));
        world.carryImports();
        assertThat(now(file).stage()).isInstanceOf(Stage.Dropped.class);
        assertThat(world.handedIn().all()).isEmpty();
    }

    @Test
    void killed_anywhere_it_goes_on_and_counts_what_it_would_have_counted() {
        String lines = "x\n" + numbers(1, 700) + "\ny";
        for (int at = 1; at <= 12; at++) {
            var fresh = new FileImportsTest();
            var file = fresh.handIn(lines);
            fresh.world.carryImports();
            fresh.commit(file);
            boolean killed = fresh.killed(at);
            fresh.world.pass(Duration.ofMinutes(3));
            fresh.world.carryImports();

            assertThat(fresh.now(file).count())
                    .as("killed at call %d: %s", at, killed)
                    .isEqualTo(new Count(702, 700, 0, 0, 2, 0));
            assertThat(fresh.now(file).stage()).isInstanceOf(Stage.Done.class);
            assertThat(fresh.world.ports().fileImports().refused(file.id())).hasSize(2);
        }
    }

    @Test
    void what_is_refused_as_it_is_decided_is_counted_once() {
        var file = tried("1\n2 " + InMemoryHandedIn.INTRUDING + "\n" + numbers(3, 700));
        commit(file);
        world.carryImports();

        assertThat(now(file).count()).isEqualTo(new Count(700, 699, 0, 0, 1, 0));
        assertThat(world.ports().fileImports().refused(file.id())).hasSize(1);
    }

    @Test
    void a_node_that_stops_leaves_it_to_the_next_start() {
        var file = tried(numbers(1, 700));
        commit(file);
        var asked = new AtomicInteger();
        new CarryImports(world.importPorts(), world.clocks()).carry(() -> asked.incrementAndGet() > 2);
        assertThat(now(file).stage()).isInstanceOf(Stage.Running.class);
        assertThat(now(file).count().read()).isBetween(1L, 699L);
        world.carryImports();

        assertThat(now(file).count()).isEqualTo(new Count(700, 700, 0, 0, 0, 0));
    }

    @Test
    void who_gives_it_up_while_it_is_tried_out_is_obeyed() {
        var file = handIn(numbers(1, 700));
        var asked = new AtomicInteger();
        new CarryImports(world.importPorts(), world.clocks()).carry(() -> {
            if (asked.incrementAndGet() == 2) {
                drop(file);
            }
            return false;
        });

        assertThat(now(file).stage()).isInstanceOf(Stage.Dropped.class);
    }

    @Test
    void only_so_many_refused_rows_are_kept_and_all_are_counted() {
        int many = FileImports.MOST_REFUSED + 300;
        var file = tried("x\n".repeat(many));

        assertThat(file.count()).isEqualTo(new Count(many, 0, 0, 0, many, 0));
        assertThat(world.ports().fileImports().refused(file.id())).hasSize(FileImports.MOST_REFUSED);
    }

    // ---- more than a hundred copies ----

    @Test
    void what_ends_more_than_a_hundred_copies_takes_a_second_person() {
        var file = ending(101);
        assertThat(file.count().ends()).isEqualTo(101);
        assertThat(commit(file)).isFalse();

        var proposal = proposed(file);
        assertThat(now(file).stage()).isEqualTo(new Stage.Proposed());
        assertThat(drop(file)).isFalse();
        world.carryImports();
        assertThat(copiesInUse()).isEqualTo(101);
        assertThat(approve(clerk, proposal)).isEqualTo(new Approve.Outcome.Objected(Objection.NOT_THEIRS));
        var promoted = clerk.in(Role.SUPERVISOR);
        assertThat(approve(promoted, proposal)).isEqualTo(new Approve.Outcome.Objected(Objection.OWN));

        assertThat(approve(supervisor, proposal)).isInstanceOf(Approve.Outcome.Done.class);
        world.carryImports();
        assertThat(now(file).stage()).isInstanceOf(Stage.Done.class);
        assertThat(now(file).count().ends()).isEqualTo(101);
        assertThat(copiesInUse()).isZero();
    }

    @Test
    void a_hundred_takes_one_person() {
        var file = ending(100);
        assertThatThrownBy(() -> proposed(file)).isInstanceOf(InvalidValue.class);
        assertThat(commit(file)).isTrue();
        world.carryImports();
        assertThat(copiesInUse()).isZero();
    }

    @Test
    void a_second_person_who_says_no_ends_it() {
        var file = ending(101);
        var proposal = proposed(file);
        new Refuse(world.proposalPorts(), world.clocks()).refuse(supervisor, proposal.id(), new Grounds("核实后再导"));
        world.carryImports();

        assertThat(now(file).stage()).isInstanceOf(Stage.Dropped.class);
        assertThat(world.handedIn().all()).isEmpty();
        assertThat(copiesInUse()).isEqualTo(101);
    }

    @Test
    void only_who_handed_it_in_proposes_it_and_only_what_was_tried_out() {
        var file = ending(101);
        var other = staff.member("other", Role.CLERK).operator();
        assertThat(propose(other, file)).isInstanceOf(Propose.Outcome.Hindered.class);
        assertThat(propose(supervisor, file)).isInstanceOf(Propose.Outcome.NotTheirs.class);
        proposed(file);
        assertThat(propose(clerk, file)).as("twice").isInstanceOf(Propose.Outcome.Hindered.class);
    }

    @Test
    void if_it_would_meanwhile_end_more_it_is_tried_out_anew() {
        var file = ending(100);
        commit(file);
        Holder.issued(more.press());
        world.carryImports();

        assertThat(now(file).stage()).isEqualTo(new Stage.Tried());
        assertThat(now(file).count().ends()).isEqualTo(101);
        assertThat(copiesInUse()).isEqualTo(101);
    }

    // ---- how ----

    /// So many people with a copy, and one more without, have changed employers; tried out.
    private FileImport ending(int copies) {
        IntStream.rangeClosed(1, copies)
                .forEach(n -> Holder.issued(world.holder(n).press()));
        more = world.holder(copies + 1);
        return tried(IntStream.rangeClosed(1, copies + 1)
                .mapToObj(n -> n + " " + InMemoryHandedIn.CHANGED)
                .collect(Collectors.joining("\n")));
    }

    private FileImport tried(String lines) {
        var file = handIn(lines);
        world.carryImports();
        return now(file);
    }

    private FileImport handIn(String lines) {
        return ((Outcome.Taken) handingIn(to -> receive(to, Part.REGISTRY, lines))).file();
    }

    private Outcome handingIn(HandInFile.Bringer bringer) {
        return new HandInFile(world.importPorts(), world.clocks()).handIn(clerk, bringer);
    }

    private static void receive(HandInFile.Receiver to, Part part, String text) {
        to.receive(part, "registry.csv", new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private boolean commit(FileImport file) {
        return new CommitImport(world.importPorts(), world.clocks()).commit(clerk, file.id());
    }

    private boolean drop(FileImport file) {
        return new DropImport(world.importPorts(), world.clocks()).drop(clerk, file.id());
    }

    private Propose.Outcome propose(Operator by, FileImport file) {
        return new Propose(world.proposalPorts(), world.clocks())
                .propose(by, new Matter.Import(file.id(), file.count().ends()), GROUNDS);
    }

    private Proposal proposed(FileImport file) {
        return ((Propose.Outcome.Proposed) propose(clerk, file)).proposal();
    }

    private Approve.Outcome approve(Operator second, Proposal proposal) {
        return new Approve(world.proposalPorts(), world.clocks())
                .approve(second, proposal.id())
                .orElseThrow();
    }

    /// Whether it was, before its `at`-th transaction.
    private boolean killed(int at) {
        var calls = new AtomicInteger();
        Between killing = call -> {
            if (call.equals("Transactions.call") && calls.incrementAndGet() == at) {
                throw new IllegalStateException("killed");
            }
        };
        try {
            new CarryImports(world.through(killing::around).importPorts(), world.clocks()).carry(() -> false);
            return false;
        } catch (IllegalStateException _) {
            return true;
        }
    }

    private FileImport now(FileImport file) {
        return world.ports().fileImports().find(file.id()).orElseThrow();
    }

    private boolean known(int n) {
        return !world.ports().certificates().of(Samples.facts(n).holder()).isEmpty();
    }

    private long copiesInUse() {
        return IntStream.rangeClosed(1, 101)
                .mapToObj(Samples::facts)
                .map(Facts::holder)
                .flatMap(holder -> world.ports().certificates().of(holder).stream())
                .mapToLong(certificate -> world.ports()
                        .annotations()
                        .issuedOf(List.of(certificate.id()))
                        .size())
                .sum();
    }

    private static String numbers(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(Integer::toString).collect(Collectors.joining("\n"));
    }
}
