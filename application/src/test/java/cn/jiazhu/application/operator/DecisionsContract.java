package cn.jiazhu.application.operator;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.port.AtOnce;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.FreshPorts;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.domain.certificate.RegistrationState;
import cn.jiazhu.domain.operator.Grounds;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.Proposal;
import cn.jiazhu.domain.operator.Proposal.Decision;
import cn.jiazhu.domain.operator.Proposal.Objection;
import cn.jiazhu.domain.operator.Role;
import cn.jiazhu.domain.registry.Effective;
import cn.jiazhu.domain.registry.RightChange;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/// Several second persons at the same moment, and a province beside them: a contract of all ports together.
public abstract class DecisionsContract implements FreshPorts {

    private static final Grounds GROUNDS = new Grounds("处罚决定书〔2026〕7号");
    private static final int SECONDS = 4;

    private World world;
    private Holder holder;
    private Operator clerk;
    private List<Operator> supervisors;

    @BeforeEach
    void freshWorld() {
        world = World.over(freshPorts());
        holder = world.holder(1);
        var staff = new Staff(world);
        clerk = staff.member("clerk", Role.CLERK).operator();
        supervisors = IntStream.range(0, SECONDS)
                .mapToObj(i -> staff.member("super" + i, Role.SUPERVISOR).operator())
                .toList();
    }

    @RepeatedTest(3)
    void of_many_approvals_at_once_one_is_carried_out_and_the_others_hear_that_it_was_decided() {
        var proposal = proposed(RightChange.SUSPEND);

        var outcomes = AtOnce.call(SECONDS, i -> approve(supervisors.get(i), proposal));

        assertThat(outcomes)
                .filteredOn(new Approve.Outcome.Done(List.of())::equals)
                .hasSize(1);
        assertThat(outcomes)
                .filteredOn(new Approve.Outcome.Objected(Objection.DECIDED)::equals)
                .hasSize(SECONDS - 1);
        assertThat(holder.certificate().version()).isEqualTo(2);
        assertThat(acts(holder.id().value()))
                .filteredOn(Act.RIGHT_CHANGED::equals)
                .hasSize(1);
        assertThat(acts(proposal.id().value())).containsExactly(Act.PROPOSED, Act.PROPOSAL_APPROVED);
    }

    @RepeatedTest(3)
    void of_yes_and_no_at_once_one_counts_and_what_is_done_is_what_was_decided() {
        var proposal = proposed(RightChange.REVOKE);

        var counted = AtOnce.call(
                SECONDS,
                i -> i % 2 == 0
                        ? approve(supervisors.get(i), proposal) instanceof Approve.Outcome.Done
                        : refuse(supervisors.get(i), proposal) instanceof Refuse.Outcome.Done);

        assertThat(counted).filteredOn(done -> done).hasSize(1);
        boolean approved =
                world.ports().proposals().find(proposal.id()).orElseThrow().decision() instanceof Decision.Approved;
        assertThat(holder.facts().state()).isEqualTo(approved ? RegistrationState.REVOKED : RegistrationState.VALID);
        assertThat(acts(proposal.id().value())).hasSize(2);
    }

    @RepeatedTest(3)
    void of_two_orders_at_once_the_second_finds_what_the_first_has_done() {
        var proposals = List.of(proposed(RightChange.SUSPEND), proposed(RightChange.LOCK));

        var outcomes = AtOnce.call(2, i -> approve(supervisors.get(i), proposals.get(i)));

        assertThat(outcomes).filteredOn(Approve.Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes)
                .filteredOn(Approve.Outcome.Hindered.class::isInstance)
                .hasSize(1);
        assertThat(holder.certificate().version()).isEqualTo(2);
    }

    @RepeatedTest(3)
    void whatever_a_province_reports_at_the_same_moment_the_order_stands() {
        var proposal = proposed(RightChange.SUSPEND);
        var today = world.clocks().today();

        AtOnce.call(
                SECONDS,
                i -> i == 0
                        ? approve(supervisors.get(i), proposal)
                        : world.report(Samples.facts(1).withState(RegistrationState.VALID, today.minusDays(i))));

        assertThat(holder.facts().state()).isEqualTo(RegistrationState.SUSPENDED);
        assertThat(holder.certificate().ordered().orElseThrow().order()).isPresent();
    }

    private Proposal proposed(RightChange change) {
        var rights = new Matter.Rights(change, List.of(holder.facts().number()), new Effective.WhenKnown());
        var outcome = new Propose(world.proposalPorts(), world.clocks()).propose(clerk, rights, GROUNDS);
        return ((Propose.Outcome.Proposed) outcome).proposal();
    }

    private Approve.Outcome approve(Operator second, Proposal proposal) {
        return new Approve(world.proposalPorts(), world.clocks())
                .approve(second, proposal.id())
                .orElseThrow();
    }

    private Refuse.Outcome refuse(Operator second, Proposal proposal) {
        return new Refuse(world.proposalPorts(), world.clocks())
                .refuse(second, proposal.id(), new Grounds("材料不齐"))
                .orElseThrow();
    }

    private List<Act> acts(UUID subject) {
        return world.ports().auditTrail().about(subject).stream()
                .map(AuditTrail.Event::act)
                .toList();
    }
}
