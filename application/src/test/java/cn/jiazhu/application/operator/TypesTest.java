package cn.jiazhu.application.operator;

import static cn.jiazhu.domain.certificate.CertificateType.CONSTRUCTOR_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.AnnotateCertificate.Pressed;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.domain.annotation.UsePeriod.Limit;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.CertificateType.Hindrance;
import cn.jiazhu.domain.certificate.TypeRules;
import cn.jiazhu.domain.certificate.TypeVersion;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.operator.Grounds;
import cn.jiazhu.domain.operator.Matter;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.Proposal;
import cn.jiazhu.domain.operator.Proposal.Objection;
import cn.jiazhu.domain.operator.Role;
import cn.jiazhu.domain.verification.Verdict;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Rules of a certificate type, changed by two administrators from a day on.
class TypesTest {

    private static final Grounds GROUNDS = new Grounds("建市〔2026〕12号");
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    private final World world = World.fresh();
    private final Staff staff = new Staff(world);
    private final Operator first = staff.member("first", Role.ADMINISTRATOR).operator();
    private final Operator second = staff.member("second", Role.ADMINISTRATOR).operator();
    private final Holder holder = world.holder(1);

    @Test
    void a_press_is_by_the_rules_of_its_day_and_a_copy_keeps_its_period() {
        var copy = holder.issue();
        assertThat(copy.intent().period().last()).isEqualTo(TODAY.plusDays(180));
        decide(2, TODAY.plusDays(1), rules(90, 65));
        world.ports().typeVersions().refresh();

        assertThat(world.holder(2).issue().intent().period().last())
                .as("still today")
                .isEqualTo(TODAY.plusDays(180));
        world.pass(Duration.ofDays(1));
        holder.proves(MobileBinding.BOUND);
        var next = holder.issue().intent().period();
        assertThat(next.first()).isEqualTo(TODAY.plusDays(1));
        assertThat(next.last()).isEqualTo(TODAY.plusDays(91));

        world.pass(Duration.ofDays(150));
        assertThat(verdict(copy.intent().numbers().code())).isEqualTo(new Verdict.Counts(TODAY.plusDays(180)));
    }

    @Test
    void a_lower_age_limit_refuses_presses_and_ends_no_copy() {
        var copy = holder.issue();
        int age = TODAY.getYear() - holder.facts().birthDate().getYear();
        decide(2, TODAY.plusDays(1), rules(180, age - 1));
        world.ports().typeVersions().refresh();
        world.pass(Duration.ofDays(1));
        holder.proves(MobileBinding.BOUND);

        assertThat(holder.press()).isInstanceOf(Pressed.Refused.class);
        assertThat(verdict(copy.intent().numbers().code())).isInstanceOf(Verdict.Counts.class);
    }

    @Test
    void who_has_not_looked_since_still_begins_what_he_knew_before() {
        decide(2, TODAY.plusDays(10), rules(90, 65));
        world.ports().typeVersions().refresh();
        decide(3, TODAY.plusDays(20), rules(60, 65));

        world.pass(Duration.ofDays(10));
        holder.proves(MobileBinding.BOUND);
        var period = holder.issue().intent().period();
        assertThat(period.last()).isEqualTo(period.first().plusDays(90));
        assertThat(period.limitedBy()).isEqualTo(Limit.TERM);
    }

    @Test
    void nothing_changes_before_another_has_said_yes() {
        Proposal proposal = proposed(2, TODAY.plusDays(1), rules(90, 65));
        assertThat(stored()).hasSize(1);
        assertThat(approve(first, proposal)).isEqualTo(new Approve.Outcome.Objected(Objection.OWN));
        for (Role role : List.of(Role.CLERK, Role.SUPERVISOR, Role.AUDITOR)) {
            var other = staff.member(role.word(), role).operator();
            assertThat(approve(other, proposal)).isEqualTo(new Approve.Outcome.Objected(Objection.NOT_THEIRS));
            assertThat(propose(other, 2, TODAY.plusDays(1), rules(90, 65))).isEqualTo(new Propose.Outcome.NotTheirs());
        }
        assertThat(stored()).hasSize(1);

        assertThat(approve(second, proposal)).isEqualTo(new Approve.Outcome.Done(List.of()));
        assertThat(stored()).hasSize(2);
        assertThat(approve(second, proposal)).isEqualTo(new Approve.Outcome.Objected(Objection.DECIDED));
    }

    @Test
    void every_step_is_in_the_audit_trail() {
        Proposal proposal = decide(2, TODAY.plusDays(1), rules(90, 65));

        assertThat(world.ports().auditTrail().about(proposal.id().value()))
                .extracting(AuditTrail.Event::actor, AuditTrail.Event::act, AuditTrail.Event::reason)
                .containsExactly(
                        tuple(first.id().actor(), Act.PROPOSED, GROUNDS.text()),
                        tuple(second.id().actor(), Act.TYPE_CHANGED, "constructor-1 2 2026-03-10 " + GROUNDS),
                        tuple(second.id().actor(), Act.PROPOSAL_APPROVED, GROUNDS.text()));
    }

    @Test
    void today_is_too_late_and_so_is_tomorrow_a_minute_before_midnight() {
        assertThat(propose(first, 2, TODAY, rules(90, 65)))
                .isEqualTo(new Propose.Outcome.TypeHindered(Hindrance.TOO_EARLY));
        Proposal proposal = proposed(2, TODAY.plusDays(1), rules(90, 65));
        world.pass(Duration.ofHours(13).plusMinutes(59));

        assertThat(approve(second, proposal)).isEqualTo(new Approve.Outcome.TypeHindered(Hindrance.TOO_EARLY));
        assertThat(stored()).hasSize(1);
        assertThat(world.ports().proposals().open()).containsExactly(proposal);
    }

    @Test
    void of_two_proposals_on_one_version_the_first_approved_stays() {
        Proposal one = proposed(2, TODAY.plusDays(1), rules(90, 65));
        Proposal other = proposed(2, TODAY.plusDays(2), rules(60, 65));

        assertThat(approve(second, other)).isInstanceOf(Approve.Outcome.Done.class);
        assertThat(approve(second, one)).isEqualTo(new Approve.Outcome.TypeHindered(Hindrance.OUTDATED));
        assertThat(stored()).hasSize(2);
    }

    // ---- how ----

    private static TypeRules rules(int useDays, int ageLimit) {
        return new TypeRules(useDays, ageLimit, CONSTRUCTOR_1.specialties());
    }

    private List<TypeVersion> stored() {
        return world.ports().typeVersions().stored().known(CONSTRUCTOR_1).versions();
    }

    private Proposal decide(int number, LocalDate from, TypeRules rules) {
        Proposal proposal = proposed(number, from, rules);
        assertThat(approve(second, proposal)).isEqualTo(new Approve.Outcome.Done(List.of()));
        return proposal;
    }

    private Proposal proposed(int number, LocalDate from, TypeRules rules) {
        return ((Propose.Outcome.Proposed) propose(first, number, from, rules)).proposal();
    }

    private Propose.Outcome propose(Operator by, int number, LocalDate from, TypeRules rules) {
        return new Propose(world.proposalPorts(), world.clocks())
                .propose(by, new Matter.Type(CONSTRUCTOR_1, new TypeVersion(number, from, rules)), GROUNDS);
    }

    private Approve.Outcome approve(Operator by, Proposal proposal) {
        return new Approve(world.proposalPorts(), world.clocks())
                .approve(by, proposal.id())
                .orElseThrow();
    }

    private Verdict verdict(VerificationCode code) {
        return world.verify().verify(code).orElseThrow().verdict();
    }
}
