package cn.jiazhu.application.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.World;
import cn.jiazhu.application.operator.AcceptInvitation.Outcome;
import cn.jiazhu.application.operator.Staff.Member;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Invitation;
import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.operator.Operator.State;
import cn.jiazhu.domain.operator.OperatorName;
import cn.jiazhu.domain.operator.Role;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// From the one-time link to a session at the console.
class SignInOperatorTest {

    private final World world = World.fresh();
    private final Staff staff = new Staff(world);

    @Test
    void name_password_and_digits_open_a_session() {
        Member li = staff.member("li", Role.CLERK);

        var begun = staff.signIn(li, staff.shown(li.secret())).orElseThrow();

        assertThat(begun.session().operator()).isEqualTo(li.operator());
        assertThat(world.ports()
                        .operatorSessions()
                        .find(Bytes.utf8(begun.token()).sha256()))
                .contains(begun.session());
        assertThat(world.ports().auditTrail().about(li.operator().id().value()))
                .extracting(AuditTrail.Event::act)
                .containsExactly(Act.OPERATOR_INVITED, Act.OPERATOR_EQUIPPED, Act.OPERATOR_SIGNED_IN);
    }

    @Test
    void digits_are_used_once_those_that_set_the_authenticator_up_too() {
        Member li = staff.member("li", Role.CLERK);
        String now = staff.shown(li.secret());
        world.clock().turn(Duration.ofSeconds(-30));
        String first = staff.shown(li.secret());
        world.clock().turn(Duration.ofSeconds(30));

        assertThat(staff.signIn(li, first)).isEmpty();
        assertThat(staff.signIn(li, now)).isPresent();
        assertThat(staff.signIn(li, now)).isEmpty();
        world.clock().turn(Duration.ofSeconds(30));
        assertThat(staff.signIn(li, staff.shown(li.secret()))).isPresent();
    }

    @Test
    void a_recovery_code_lets_in_once() {
        Member li = staff.member("li", Role.CLERK);
        String code = li.codes().getFirst().text();

        assertThat(li.codes()).hasSize(10).doesNotHaveDuplicates();
        assertThat(staff.signIn(li, "a wrong password", code)).isEmpty();
        assertThat(staff.signIn(li, code)).isPresent();
        assertThat(staff.signIn(li, code)).isEmpty();
        assertThat(staff.signIn(li, li.codes().get(1).text())).isPresent();
    }

    @Test
    void every_wrong_thing_is_the_same_and_stands_in_the_audit_trail() {
        Member li = staff.member("li", Role.CLERK);
        Member an = staff.member("an", Role.AUDITOR);

        assertThat(staff.signIn(li, "123456")).isEmpty();
        assertThat(staff.signIn(li, "")).isEmpty();
        assertThat(staff.signIn(li, staff.shown(an.secret()))).isEmpty();
        assertThat(staff.signIn(li, an.codes().getFirst().text())).isEmpty();
        assertThat(staff.signIn(li, "a wrong password", staff.shown(li.secret())))
                .isEmpty();
        assertThat(new SignInOperator(world.operatorPorts(), world.clocks())
                        .signIn(new OperatorName("nobody"), Staff.PASSWORD, "123456"))
                .isEmpty();

        assertThat(world.ports().auditTrail().about(li.operator().id().value()))
                .filteredOn(event -> event.act() == Act.OPERATOR_NOT_ADMITTED)
                .hasSize(5);
        assertThat(world.ports().auditTrail().about(new UUID(0, 0))).hasSize(1);
    }

    @Test
    void who_has_gone_does_not_get_in() {
        Member li = staff.member("li", Role.CLERK);
        world.ports().operators().update(li.operator().in(State.ENDED));

        assertThat(staff.signIn(li, staff.shown(li.secret()))).isEmpty();
        assertThat(world.addOperator().add(li.operator().name(), Role.CLERK, "command"))
                .isEmpty();
    }

    // ---- invitations ----

    @Test
    void a_link_is_good_for_a_quarter_of_an_hour() {
        var invited = staff.invited("li", Role.CLERK);
        var show = new ShowInvitation(world.ports().operators(), world.clocks());
        String digits = staff.shown(staff.secret(invited));

        assertThat(show.show(invited.token())).map(Invitation::operator).contains(invited.operator());
        world.clock().turn(Duration.ofMinutes(15));
        assertThat(show.show(invited.token())).isEmpty();
        assertThat(accept(invited.token(), Staff.PASSWORD, digits)).isEqualTo(new Outcome.NotOpen());
    }

    @Test
    void a_link_is_good_once() {
        var invited = staff.invited("li", Role.CLERK);
        String digits = staff.shown(staff.secret(invited));

        assertThat(accept(invited.token(), Staff.PASSWORD, digits)).isInstanceOf(Outcome.Accepted.class);
        assertThat(accept(invited.token(), "another password", digits)).isEqualTo(new Outcome.NotOpen());
    }

    @Test
    void wrong_digits_and_a_weak_password_leave_the_link_open() {
        var invited = staff.invited("li.ming", Role.CLERK);
        String digits = staff.shown(staff.secret(invited));

        assertThat(accept(invited.token(), Staff.PASSWORD, "000000")).isEqualTo(new Outcome.WrongCode());
        for (String weak : new String[] {"short", "password123", "li.ming", "LI.MING"}) {
            assertThatThrownBy(() -> accept(invited.token(), weak, digits)).isInstanceOf(InvalidValue.class);
        }
        assertThat(accept(invited.token(), Staff.PASSWORD, digits)).isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void who_has_not_come_is_invited_again_and_the_older_link_is_worth_nothing() {
        var older = staff.invited("li", Role.CLERK);
        String digits = staff.shown(staff.secret(older));
        var newer = staff.invited("li", Role.CLERK);

        assertThat(newer.operator()).isEqualTo(older.operator());
        assertThat(accept(older.token(), Staff.PASSWORD, digits)).isEqualTo(new Outcome.NotOpen());
        assertThat(accept(newer.token(), Staff.PASSWORD, staff.shown(staff.secret(newer))))
                .isInstanceOf(Outcome.Accepted.class);
    }

    @Test
    void a_name_that_somebody_has_is_not_given_again() {
        staff.member("li", Role.CLERK);
        staff.invited("an", Role.CLERK);

        assertThat(world.addOperator().add(new OperatorName("LI"), Role.CLERK, "command"))
                .isEqualTo(Optional.empty());
        assertThat(world.addOperator().add(new OperatorName("an"), Role.ADMINISTRATOR, "command"))
                .isEmpty();
    }

    private Outcome accept(String token, String password, String digits) {
        return new AcceptInvitation(world.operatorPorts(), world.clocks()).accept(token, password, digits);
    }
}
