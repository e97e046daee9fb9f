package cn.jiazhu.application.port;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Operators.Factor;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.identity.SessionId;
import cn.jiazhu.domain.operator.AuthenticatorSecret;
import cn.jiazhu.domain.operator.Operator;
import cn.jiazhu.domain.operator.Operator.State;
import cn.jiazhu.domain.operator.OperatorId;
import cn.jiazhu.domain.operator.OperatorName;
import cn.jiazhu.domain.operator.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [Operators] and [OperatorSessions] promise.
public abstract class OperatorsContract extends PortContract {

    private static final OperatorName NAME = new OperatorName("li.ming");
    private static final OperatorName OTHER = new OperatorName("an");
    private static final Operator INVITED =
            new Operator(new OperatorId(new UUID(0x7000L, 1)), NAME, Role.CLERK, State.INVITED);
    private static final Operator ACTIVE = INVITED.in(State.ACTIVE);
    private static final AuthenticatorSecret SECRET = AuthenticatorSecret.of(new byte[20]);
    private static final Invitation INVITATION = new Invitation(INVITED, SECRET, NOW);
    private static final Digest TOKEN = Bytes.utf8("token").sha256();
    private static final Digest CODE = Bytes.utf8("code").sha256();
    private static final Digest SECOND_CODE = Bytes.utf8("second code").sha256();
    private static final String PASSWORD = "a password";

    @Test
    void a_name_is_given_once() {
        assertThat(operators().add(INVITED)).isTrue();
        assertThat(operators()
                        .add(new Operator(new OperatorId(new UUID(0x7000L, 2)), NAME, Role.AUDITOR, State.INVITED)))
                .isFalse();

        assertThat(operators().all()).containsExactly(INVITED);
        assertThat(operators().named(NAME)).contains(INVITED);
        assertThat(operators().named(OTHER)).isEmpty();
        assertThat(operators().find(INVITED.id())).contains(INVITED);
        assertThat(operators().find(new OperatorId(new UUID(0x7000L, 2)))).isEmpty();
    }

    @Test
    void all_there_ever_were_are_listed_by_name() {
        var other = new Operator(new OperatorId(new UUID(0x7000L, 9)), OTHER, Role.ADMINISTRATOR, State.INVITED);
        operators().add(INVITED);
        operators().add(other);
        operators().update(INVITED.in(State.ENDED).in(Role.SUPERVISOR));

        assertThat(operators().all())
                .containsExactly(other, INVITED.in(State.ENDED).in(Role.SUPERVISOR));
    }

    @Test
    void an_invitation_is_found_by_its_token_until_another_takes_its_place() {
        operators().add(INVITED);
        operators().invite(INVITATION, TOKEN);
        assertThat(operators().invitation(TOKEN)).contains(INVITATION);
        assertThat(operators().invitation(CODE)).isEmpty();

        operators().invite(INVITATION, CODE);
        assertThat(operators().invitation(TOKEN)).isEmpty();
        assertThat(operators().invitation(CODE)).contains(INVITATION);
    }

    @Test
    void an_invitation_equips_once() {
        equipped();

        assertThat(operators().invitation(TOKEN)).isEmpty();
        assertThat(operators().equip(INVITATION, operators().hash("another password"), List.of()))
                .isFalse();
        assertThat(authenticated("another password")).isEmpty();
        assertThat(authenticated(PASSWORD)).contains(new Factor(ACTIVE, SECRET, 0));
    }

    /// A link that was followed before, and is sent after a newer one was made.
    @Test
    void an_older_invitation_does_not_equip() {
        operators().add(INVITED);
        operators().invite(INVITATION, TOKEN);
        byte[] random = new byte[20];
        random[7] = 1;
        operators().invite(new Invitation(INVITED, AuthenticatorSecret.of(random), NOW), TOKEN);

        assertThat(operators().equip(INVITATION, operators().hash(PASSWORD), List.of()))
                .isFalse();
        assertThat(operators().find(INVITED.id())).contains(INVITED);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_nobody() {
        equipped();

        assertThat(authenticated("A password")).isEmpty();
        assertThat(operators().authenticate(OTHER, PASSWORD, Optional::of)).isEmpty();
        assertThat(operators().authenticate(NAME, PASSWORD, _ -> Optional.empty()))
                .isEmpty();
    }

    @Test
    void a_step_once_used_is_remembered_and_never_goes_back() {
        equipped();
        operators().useStep(ACTIVE.id(), 7);
        operators().useStep(ACTIVE.id(), 5);

        assertThat(authenticated(PASSWORD)).map(Factor::lastStep).contains(7L);
    }

    @Test
    void a_recovery_code_is_used_once() {
        equipped();

        assertThat(operators().useRecoveryCode(ACTIVE.id(), CODE)).isTrue();
        assertThat(operators().useRecoveryCode(ACTIVE.id(), CODE)).isFalse();
        assertThat(operators().useRecoveryCode(ACTIVE.id(), TOKEN)).isFalse();
        assertThat(operators().useRecoveryCode(ACTIVE.id(), SECOND_CODE)).isTrue();
    }

    @Test
    void who_is_not_active_any_more_has_nothing_left_to_sign_in_with() {
        equipped();
        operators().update(ACTIVE.in(State.INVITED));

        assertThat(authenticated(PASSWORD)).isEmpty();
        assertThat(operators().useRecoveryCode(ACTIVE.id(), CODE)).isFalse();
    }

    @Test
    void an_undone_sign_in_has_used_nothing() {
        equipped();
        Undone.undo(ports.transactions(), () -> {
            operators().useStep(ACTIVE.id(), 7);
            operators().useRecoveryCode(ACTIVE.id(), CODE);
        });

        assertThat(authenticated(PASSWORD)).contains(new Factor(ACTIVE, SECRET, 0));
        assertThat(operators().useRecoveryCode(ACTIVE.id(), CODE)).isTrue();
    }

    @Test
    void a_session_tells_the_role_of_now() {
        equipped();
        var session = new OperatorSession(new SessionId(new UUID(0x7000L, 5)), ACTIVE, NOW, NOW);
        sessions().add(session, TOKEN);
        assertThat(sessions().find(TOKEN)).contains(session);
        assertThat(sessions().find(CODE)).isEmpty();

        operators().update(ACTIVE.in(Role.AUDITOR));
        sessions().touch(session.id(), NOW.plusSeconds(5));
        assertThat(sessions().find(TOKEN))
                .contains(new OperatorSession(session.id(), ACTIVE.in(Role.AUDITOR), NOW, NOW.plusSeconds(5)));
    }

    @Test
    void sessions_end_one_by_one_or_all_of_an_operator() {
        equipped();
        var ids = List.of(new UUID(0x7000L, 5), new UUID(0x7000L, 6), new UUID(0x7000L, 7));
        ids.forEach(id -> sessions()
                .add(
                        new OperatorSession(new SessionId(id), ACTIVE, NOW, NOW),
                        Bytes.utf8(id.toString()).sha256()));

        sessions().end(new SessionId(ids.getFirst()));
        assertThat(ids).filteredOn(this::isOpen).containsExactly(ids.get(1), ids.get(2));
        sessions().endAll(ACTIVE.id());
        assertThat(ids).noneMatch(this::isOpen);
    }

    private boolean isOpen(UUID id) {
        return sessions().find(Bytes.utf8(id.toString()).sha256()).isPresent();
    }

    private void equipped() {
        operators().add(INVITED);
        operators().invite(INVITATION, TOKEN);
        assertThat(operators().equip(INVITATION, operators().hash(PASSWORD), List.of(CODE, SECOND_CODE)))
                .isTrue();
    }

    private Optional<Factor> authenticated(String password) {
        return operators().authenticate(NAME, password, Optional::of);
    }

    private Operators operators() {
        return ports.operators();
    }

    private OperatorSessions sessions() {
        return ports.operatorSessions();
    }
}
