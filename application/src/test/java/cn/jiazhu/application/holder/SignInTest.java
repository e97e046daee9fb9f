package cn.jiazhu.application.holder;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.World;
import cn.jiazhu.application.port.Account;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.AuditTrail.Act;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Channel;
import cn.jiazhu.application.port.InMemoryAccounts;
import cn.jiazhu.application.port.InMemoryTransactions;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.port.Session;
import org.junit.jupiter.api.Test;

/// Signing in to the portal; that it wakes what waits is in [WaitingEndsTest].
class SignInTest {

    private static final Account ACCOUNT = Samples.account(1);

    private final World world = World.fresh();

    @Test
    void opens_a_session_for_the_accounts_person_and_tells_its_token_once() {
        world.ports().accounts().add(ACCOUNT, "a password");

        var signedIn = world.signIn().signIn(ACCOUNT.userName(), "a password").orElseThrow();

        var now = world.clock().instant();
        assertThat(signedIn.session())
                .isEqualTo(
                        new Session(signedIn.session().id(), Channel.PORTAL, ACCOUNT.id(), ACCOUNT.person(), now, now));
        assertThat(world.ports().sessions().find(Bytes.utf8(signedIn.token()).sha256()))
                .contains(signedIn.session());
        assertThat(world.ports().auditTrail().about(signedIn.session().id().value()))
                .extracting(AuditTrail.Event::act)
                .containsExactly(Act.SIGNED_IN);
    }

    @Test
    void gives_every_session_a_token_of_its_own() {
        world.ports().accounts().add(ACCOUNT, "a password");

        var one = world.signIn().signIn(ACCOUNT.userName(), "a password").orElseThrow();
        var other = world.signIn().signIn(ACCOUNT.userName(), "a password").orElseThrow();

        assertThat(one.token()).isNotEqualTo(other.token());
        assertThat(one.session().id()).isNotEqualTo(other.session().id());
    }

    @Test
    void opens_no_session_with_a_password_that_is_changed_while_it_is_checked() {
        var accounts = new InMemoryAccounts(new InMemoryTransactions());
        accounts.add(ACCOUNT, "a password");
        accounts.whileChecking(() -> accounts.changePassword(ACCOUNT.id(), "another"));

        assertThat(new SignIn(accounts, world.admission()).signIn(ACCOUNT.userName(), "a password"))
                .isEmpty();
    }

    @Test
    void does_not_say_what_was_wrong() {
        world.ports().accounts().add(ACCOUNT, "a password");

        assertThat(world.signIn().signIn(ACCOUNT.userName(), "another")).isEmpty();
        assertThat(world.signIn().signIn("nobody", "a password")).isEmpty();
    }
}
