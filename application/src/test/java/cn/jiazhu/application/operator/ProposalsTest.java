package cn.jiazhu.application.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.ListedSource;
import cn.jiazhu.application.port.RegistrySource.Item;
import cn.jiazhu.application.port.RegistrySource.Reason;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.EndCause;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.operator.Grounds;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.Operator.State;
import cn.jiazhu.domain.operator.Proposal;
import cn.jiazhu.domain.operator.Proposal.Decision;
import cn.jiazhu.domain.operator.Proposal.Objection;
import cn.jiazhu.domain.operator.ProposalId;
import cn.jiazhu.domain.operator.Role;
import cn.jiazhu.domain.registry.Effective;
import cn.jiazhu.domain.registry.RegistryReport;
import cn.jiazhu.domain.registry.RightChange;
import cn.jiazhu.domain.registry.RightChange.Hindrance;
import cn.jiazhu.domain.verification.Moment;
import cn.jiazhu.domain.verification.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is not done by one alone: registrations that end, pause and go on, and a second factor that was lost.
class ProposalsTest {

    private static final Grounds GROUNDS = new Grounds("处罚决定书〔2026〕7号");

    private final World world = World.fresh();
    private final Staff staff = new Staff(world);
    private final Operator clerk = staff.member("clerk", Role.CLERK).operator();
    private final Operator supervisor = staff.member("super", Role.SUPERVISOR).operator();
    private final Holder holder = world.holder(1);
    private final Annotation.Issued copy = Holder.issued(holder.press());

    @Test
    void a_suspension_pauses_and_lifting_it_resumes() {
        change(RightChange.SUSPEND, new Effective.WhenKnown());
        assertThat(state()).isEqualTo(RegistrationState.SUSPENDED);
        assertThat(verdict()).isInstanceOf(Verdict.Paused.class);
        assertThat(world.ports().annotations().find(copy.order().id())).contains(copy);

        change(RightChange.LIFT, new Effective.WhenKnown());
        assertThat(state()).isEqualTo(RegistrationState.VALID);
        assertThat(verdict()).isInstanceOf(Verdict.Counts.class);
    }

    @Test
    void a_revocation_ends_the_copies_in_the_same_step_and_for_good() {
        change(RightChange.REVOKE, new Effective.WhenKnown());

        assertThat(world.ports().annotations().find(copy.order().id()))
                .contains(copy.ended(List.of(EndCause.REVOKED), world.calendar().instant()));
        assertThat(plan(RightChange.LIFT)).containsExactly(Hindrance.HAS_ENDED);
        assertThat(propose(RightChange.SUSPEND, new Effective.WhenKnown()))
                .isInstanceOf(Propose.Outcome.Hindered.class);
    }

    @Test
    void a_report_lifts_nothing_that_the_ministry_has_ordered_and_says_why() {
        change(RightChange.SUSPEND, new Effective.WhenKnown());
        var reported =
                holder.facts().withState(RegistrationState.VALID, world.clocks().today());

        assertThat(refusals(reported)).containsExactly(Reason.ORDERED_BY_MINISTRY);
        assertThat(verdict()).isInstanceOf(Verdict.Paused.class);

        change(RightChange.LIFT, new Effective.WhenKnown());
        assertThat(refusals(reported)).isEmpty();
        assertThat(verdict()).isInstanceOf(Verdict.Counts.class);
    }

    @Test
    void no_report_of_a_past_day_makes_a_copy_count_on_it_that_was_paused() {
        Instant paused = world.calendar().instant().plus(Duration.ofHours(2));
        world.pass(Duration.ofDays(3));
        change(RightChange.SUSPEND, new Effective.From(paused));
        world.pass(Duration.ofDays(3));
        Instant lifted = world.calendar().instant();
        change(RightChange.LIFT, new Effective.WhenKnown());
        world.pass(Duration.ofDays(1));

        var facts = Samples.facts(1).withState(RegistrationState.VALID, Days.of(paused));
        world.report(ListedSource.of(
                new RegistryReport.Registered(CertificateType.CONSTRUCTOR_1, facts, new Effective.From(paused))));

        assertThat(asOf(paused.minusSeconds(1))).isInstanceOf(Verdict.Counts.class);
        assertThat(asOf(paused.plusSeconds(1))).isInstanceOf(Verdict.Paused.class);
        assertThat(asOf(lifted.minusSeconds(1))).isInstanceOf(Verdict.Paused.class);
        assertThat(asOf(lifted.plusSeconds(1))).isInstanceOf(Verdict.Counts.class);
    }

    @Test
    void a_report_of_another_employer_ends_the_copy_and_leaves_the_pause() {
        change(RightChange.SUSPEND, new Effective.WhenKnown());

        assertThat(refusals(FactsSamples.withEmployer(Samples.facts(1), "乙建筑有限公司")))
                .isEmpty();

        assertThat(holder.present(copy.order())).isInstanceOf(Annotation.Ended.class);
        assertThat(state()).isEqualTo(RegistrationState.SUSPENDED);
    }

    @Test
    void what_was_true_before_it_was_known_is_told_so() {
        Instant from = world.calendar().instant().plus(Duration.ofHours(2));
        world.pass(Duration.ofDays(3));
        change(RightChange.REVOKE, new Effective.From(from));

        var code = copy.intent().numbers().code();
        var past = world.verifyPast();
        assertThat(past.verify(code, at(from.minusSeconds(1))).orElseThrow().verdict())
                .isInstanceOf(Verdict.Counts.class);
        var then = past.verify(code, at(from.plusSeconds(1))).orElseThrow();
        assertThat(then.verdict()).isInstanceOf(Verdict.RegistrationEnded.class);
        assertThat(then.recorded()).isInstanceOf(Verdict.Counts.class);
    }

    @Test
    void every_step_is_in_the_audit_trail_with_its_reason() {
        Proposal proposal = change(RightChange.SUSPEND, new Effective.WhenKnown());

        assertThat(world.ports().auditTrail().about(proposal.id().value()))
                .extracting(AuditTrail.Event::actor, AuditTrail.Event::act, AuditTrail.Event::reason)
                .containsExactly(
                        tuple(clerk.id().actor(), Act.PROPOSED, GROUNDS.text()),
                        tuple(supervisor.id().actor(), Act.PROPOSAL_APPROVED, GROUNDS.text()));
        assertThat(world.ports().auditTrail().about(holder.id().value()))
                .filteredOn(event -> event.act() == Act.RIGHT_CHANGED)
                .singleElement()
                .extracting(AuditTrail.Event::reason)
                .isEqualTo("SUSPEND " + GROUNDS);
    }

    @Test
    void nothing_happens_before_somebody_else_has_said_yes_or_after_no() {
        Proposal proposal = proposed(RightChange.REVOKE, new Effective.WhenKnown());
        assertThat(state()).isEqualTo(RegistrationState.VALID);

        refuse(supervisor, proposal);
        assertThat(state()).isEqualTo(RegistrationState.VALID);
        assertThat(approve(supervisor, proposal)).isEqualTo(new Approve.Outcome.Objected(Objection.DECIDED));
        assertThat(world.ports().proposals().find(proposal.id()).orElseThrow().decision())
                .isInstanceOf(Decision.Refused.class);
    }

    @Test
    void nobody_approves_his_own_act_whatever_has_become_of_his_role() {
        Proposal proposal = proposed(RightChange.REVOKE, new Effective.WhenKnown());
        assertThat(approve(clerk, proposal)).isEqualTo(new Approve.Outcome.Objected(Objection.NOT_THEIRS));

        var promoted = clerk.in(Role.SUPERVISOR);
        world.ports().operators().update(promoted);
        assertThat(approve(promoted, proposal)).isEqualTo(new Approve.Outcome.Objected(Objection.OWN));
        assertThat(state()).isEqualTo(RegistrationState.VALID);
    }

    @Test
    void of_two_yeses_one_counts() {
        Proposal proposal = proposed(RightChange.SUSPEND, new Effective.WhenKnown());

        assertThat(approve(supervisor, proposal)).isInstanceOf(Approve.Outcome.Done.class);
        assertThat(approve(staff.member("second", Role.SUPERVISOR).operator(), proposal))
                .isEqualTo(new Approve.Outcome.Objected(Objection.DECIDED));
    }

    @Test
    void if_one_of_many_cannot_be_changed_none_is() {
        var other = world.holder(2);
        var numbers = List.of(number(), number(other));
        var proposal = proposed(new Matter.Rights(RightChange.SUSPEND, numbers, new Effective.WhenKnown()));
        world.report(Samples.facts(2)
                .withState(RegistrationState.CANCELLED, world.clocks().today()));

        assertThat(approve(supervisor, proposal)).isInstanceOf(Approve.Outcome.Hindered.class);
        assertThat(state()).isEqualTo(RegistrationState.VALID);
        assertThat(world.ports().proposals().open()).containsExactly(proposal);
    }

    @Test
    void the_dry_run_counts_and_changes_nothing() {
        var unknown = new RegistrationNumber("京1112099209999999");
        var lines = new PlanRights(world.proposalPorts().changing())
                .plan(new Matter.Rights(RightChange.REVOKE, List.of(number(), unknown), new Effective.WhenKnown()));

        assertThat(lines).extracting(line -> line.copies()).containsExactly(1, 0);
        assertThat(lines)
                .flatExtracting(line -> line.hindrance().stream().toList())
                .containsExactly(Hindrance.UNKNOWN);
        assertThat(state()).isEqualTo(RegistrationState.VALID);
    }

    @Test
    void what_is_to_be_true_only_later_or_twice_is_refused() {
        assertThatThrownBy(() -> propose(
                        RightChange.SUSPEND,
                        new Effective.From(world.calendar().instant().plusSeconds(60))))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() ->
                        new Matter.Rights(RightChange.SUSPEND, List.of(number(), number()), new Effective.WhenKnown()))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Grounds(" a ")).isInstanceOf(InvalidValue.class);
    }

    @Test
    void only_those_whose_deed_it_is_propose() {
        for (Role role : List.of(Role.SUPERVISOR, Role.AUDITOR, Role.ADMINISTRATOR)) {
            var other = staff.member(role.word(), role).operator();
            var rights = new Matter.Rights(RightChange.SUSPEND, List.of(number()), new Effective.WhenKnown());
            assertThat(new Propose(world.proposalPorts(), world.clocks()).propose(other, rights, GROUNDS))
                    .isEqualTo(new Propose.Outcome.NotTheirs());
        }
    }

    // ---- a lost second factor ----

    @Test
    void a_lost_second_factor_takes_two_administrators_and_ends_what_was() {
        var first = staff.member("first", Role.ADMINISTRATOR).operator();
        var second = staff.member("second", Role.ADMINISTRATOR).operator();
        var lost = staff.member("lost", Role.CLERK);
        var begun = staff.signIn(lost, staff.shown(lost.secret())).orElseThrow();
        var proposal = proposed(first, new Matter.Reset(lost.operator().id()));

        assertThat(approve(first, proposal)).isEqualTo(new Approve.Outcome.Objected(Objection.OWN));
        assertThat(approve(supervisor, proposal)).isEqualTo(new Approve.Outcome.Objected(Objection.NOT_THEIRS));
        var done = (Approve.Outcome.Done) approve(second, proposal);

        assertThat(done.invited()).hasSize(1);
        assertThat(world.ports()
                        .operators()
                        .find(lost.operator().id())
                        .orElseThrow()
                        .state())
                .isEqualTo(State.INVITED);
        assertThat(world.ports()
                        .operatorSessions()
                        .find(Bytes.utf8(begun.token()).sha256()))
                .isEmpty();
        assertThat(staff.signIn(lost, lost.codes().getFirst().text())).isEmpty();
    }

    @Test
    void who_is_concerned_does_not_decide() {
        var first = staff.member("first", Role.ADMINISTRATOR).operator();
        var concerned = staff.member("concerned", Role.ADMINISTRATOR).operator();
        var proposal = proposed(first, new Matter.Reset(concerned.id()));

        assertThat(approve(concerned, proposal)).isEqualTo(new Approve.Outcome.Objected(Objection.OWN));
        assertThatThrownBy(() -> proposed(first, new Matter.Reset(first.id()))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void nobody_changes_or_ends_himself_and_who_has_gone_stays_gone() {
        var first = staff.member("first", Role.ADMINISTRATOR).operator();
        var change = new ChangeOperator(world.operatorPorts(), world.clocks());

        assertThat(change.change(first, first.id(), one -> one.in(Role.SUPERVISOR)))
                .isEmpty();
        assertThat(change.change(first, clerk.id(), one -> one.in(Role.AUDITOR)))
                .contains(clerk.in(Role.AUDITOR));
        assertThat(change.change(first, clerk.id(), one -> one.in(State.ENDED)))
                .contains(clerk.in(Role.AUDITOR).in(State.ENDED));
        assertThat(change.change(first, clerk.id(), one -> one.in(State.ACTIVE)))
                .isEmpty();
    }

    @Test
    void there_is_no_such_proposal() {
        assertThat(new Approve(world.proposalPorts(), world.clocks())
                        .approve(supervisor, new ProposalId(new UUID(0, 1))))
                .isEmpty();
    }

    // ---- how ----

    private Proposal change(RightChange change, Effective effective) {
        Proposal proposal = proposed(change, effective);
        assertThat(approve(supervisor, proposal)).isEqualTo(new Approve.Outcome.Done(List.of()));
        return proposal;
    }

    private Propose.Outcome propose(RightChange change, Effective effective) {
        return new Propose(world.proposalPorts(), world.clocks())
                .propose(clerk, new Matter.Rights(change, List.of(number()), effective), GROUNDS);
    }

    private Proposal proposed(RightChange change, Effective effective) {
        return ((Propose.Outcome.Proposed) propose(change, effective)).proposal();
    }

    private Proposal proposed(Matter matter) {
        return proposed(clerk, matter);
    }

    private Proposal proposed(Operator by, Matter matter) {
        var outcome = new Propose(world.proposalPorts(), world.clocks()).propose(by, matter, GROUNDS);
        return ((Propose.Outcome.Proposed) outcome).proposal();
    }

    private Approve.Outcome approve(Operator second, Proposal proposal) {
        return new Approve(world.proposalPorts(), world.clocks())
                .approve(second, proposal.id())
                .orElseThrow();
    }

    private void refuse(Operator second, Proposal proposal) {
        assertThat(new Refuse(world.proposalPorts(), world.clocks()).refuse(second, proposal.id(), new Grounds("材料不齐")))
                .contains(new Refuse.Outcome.Done());
    }

    private Stream<Hindrance> plan(RightChange change) {
        return new PlanRights(world.proposalPorts().changing())
                .plan(new Matter.Rights(change, List.of(number()), new Effective.WhenKnown())).stream()
                        .flatMap(line -> line.hindrance().stream());
    }

    private RegistrationNumber number() {
        return number(holder);
    }

    private RegistrationNumber number(Holder one) {
        return world.ports()
                .certificates()
                .find(one.id())
                .orElseThrow()
                .facts()
                .orElseThrow()
                .number();
    }

    private RegistrationState state() {
        return world.ports()
                .certificates()
                .find(holder.id())
                .orElseThrow()
                .facts()
                .orElseThrow()
                .state();
    }

    private Verdict verdict() {
        return world.verify()
                .verify(copy.intent().numbers().code())
                .orElseThrow()
                .verdict();
    }

    private Verdict asOf(Instant instant) {
        return world.verifyPast()
                .verify(copy.intent().numbers().code(), at(instant))
                .orElseThrow()
                .verdict();
    }

    private List<Reason> refusals(Facts facts) {
        return world
                .applyReports()
                .apply(ListedSource.of(), List.of(new Item.Read(1, Samples.report(facts))))
                .refused()
                .stream()
                .map(Item.Refused::reason)
                .toList();
    }

    private Moment at(Instant instant) {
        return new Moment(instant);
    }
}
