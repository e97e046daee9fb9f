package cn.jiazhu.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.identity.AccountId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/// What [Accounts] promises.
public abstract class AccountsContract extends PortContract {

    private static final Account ONE = Samples.account(1);
    private static final Account TWO = Samples.account(2);

    @Test
    void an_account_is_found_by_its_user_name_and_password_or_its_id() {
        assertThat(ports.accounts().add(ONE, "密码 with a space ")).isTrue();

        assertThat(ports.accounts().authenticate(ONE.userName(), "密码 with a space "))
                .contains(ONE);
        assertThat(ports.accounts().find(ONE.id())).contains(ONE);
    }

    @Test
    void nobody_gets_in_with_a_wrong_password_or_an_unknown_name() {
        ports.accounts().add(ONE, "a password");
        ports.accounts().add(TWO, "another");

        assertThat(ports.accounts().authenticate(ONE.userName(), "another")).isEmpty();
        assertThat(ports.accounts().authenticate(ONE.userName(), "")).isEmpty();
        assertThat(ports.accounts().authenticate("nobody", "a password")).isEmpty();
        assertThat(ports.accounts().find(new AccountId(new UUID(0x7000L, 9)))).isEmpty();
    }

    @Test
    void a_user_name_is_taken_once() {
        ports.accounts().add(ONE, "a password");

        assertThat(ports.accounts().add(new Account(TWO.id(), ONE.userName(), TWO.person()), "stolen"))
                .isFalse();

        assertThat(ports.accounts().authenticate(ONE.userName(), "stolen")).isEmpty();
        assertThat(ports.accounts().find(TWO.id())).isEmpty();
    }

    @Test
    void a_person_has_one_account() {
        ports.accounts().add(ONE, "a password");

        assertThat(ports.accounts().add(new Account(TWO.id(), TWO.userName(), ONE.person()), "a second"))
                .isFalse();

        assertThat(ports.accounts().authenticate(TWO.userName(), "a second")).isEmpty();
    }

    @Test
    void of_many_that_want_a_user_name_one_gets_it() {
        var added = AtOnce.call(4, i -> {
            Account account = Samples.account(1 + i);
            return ports.accounts().add(new Account(account.id(), "wanted", account.person()), "a password");
        });

        assertThat(added).containsOnlyOnce(true);
    }
}
