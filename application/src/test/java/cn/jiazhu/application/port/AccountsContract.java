package cn.jiazhu.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.PersonName;
import cn.jiazhu.domain.identity.PlatformPersonId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/// What [Accounts] promises.
public abstract class AccountsContract extends PortContract {

    private static final Account ONE = Samples.account(1);
    private static final Account TWO = Samples.account(2);
    private static final PlatformPersonId SUBJECT = new PlatformPersonId("subject-of-the-platform");
    private static final PlatformPersonId OTHER_SUBJECT = new PlatformPersonId("other-subject-of-the-platform");

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
    void nothing_begins_with_a_password_once_it_has_been_changed() {
        ports.accounts().add(ONE, "a password");
        String next = ports.accounts().hash("another");
        var begun = new AtomicInteger();

        List<Integer> seen = AtOnce.call(4, i -> {
            if (i == 0) {
                ports.accounts().changePassword(ONE.id(), next);
                return begun.get();
            }
            ports.accounts().authenticate(ONE.userName(), "a password", _ -> begun.incrementAndGet());
            return 0;
        });

        assertThat(begun.get()).as("seen by whoever changed it").isEqualTo(seen.getFirst());
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

    @Test
    void the_platforms_account_of_a_person_is_made_once() {
        assertThat(ports.accounts().ofPlatform(SUBJECT, ONE.person(), ONE.id())).isEqualTo(ONE.id());

        assertThat(ports.accounts().ofPlatform(SUBJECT, ONE.person(), TWO.id())).isEqualTo(ONE.id());
        assertThat(ports.accounts().ofPlatform(OTHER_SUBJECT, ONE.person(), TWO.id()))
                .as("the same person under another name there")
                .isEqualTo(ONE.id());
    }

    @Test
    void another_person_under_a_name_used_again_there_has_an_account_of_his_own() {
        ports.accounts().ofPlatform(SUBJECT, ONE.person(), ONE.id());

        assertThat(ports.accounts().ofPlatform(SUBJECT, TWO.person(), TWO.id())).isEqualTo(TWO.id());
    }

    @Test
    void the_two_channels_never_share_an_account() {
        ports.accounts().add(new Account(ONE.id(), SUBJECT.text(), ONE.person()), "a password");

        assertThat(ports.accounts().ofPlatform(SUBJECT, ONE.person(), TWO.id())).isEqualTo(TWO.id());
        assertThat(ports.accounts().find(TWO.id())).as("no portal account").isEmpty();
        assertThat(ports.accounts().authenticate(SUBJECT.text(), "a password").map(Account::id))
                .contains(ONE.id());
    }

    @Test
    void a_password_hashed_before_is_as_good() {
        assertThat(ports.accounts().addHashed(ONE, ports.accounts().hash("a password")))
                .isTrue();
        assertThat(ports.accounts().addHashed(ONE, ports.accounts().hash("another")))
                .isFalse();

        assertThat(ports.accounts().authenticate(ONE.userName(), "a password")).contains(ONE);
        assertThat(ports.accounts().of(ONE.person())).contains(ONE);
        assertThat(ports.accounts().of(TWO.person())).isEmpty();
    }

    @Test
    void a_changed_password_takes_the_place_of_the_old_one() {
        ports.accounts().add(ONE, "a password");
        ports.accounts().add(TWO, "a password");

        ports.accounts().changePassword(ONE.id(), ports.accounts().hash("another"));

        assertThat(ports.accounts().authenticate(ONE.userName(), "a password")).isEmpty();
        assertThat(ports.accounts().authenticate(ONE.userName(), "another")).contains(ONE);
        assertThat(ports.accounts().authenticate(TWO.userName(), "a password")).contains(TWO);
    }

    @Test
    void a_name_that_was_corrected_is_the_accounts_and_nobody_elses() {
        ports.accounts().add(ONE, "a password");
        ports.accounts().add(TWO, "a password");
        var corrected = new PersonName("周燕青");

        ports.accounts().rename(ONE.id(), corrected);

        assertThat(ports.accounts().find(ONE.id()).map(Account::person))
                .contains(new Person(ONE.person().id(), corrected));
        assertThat(ports.accounts().authenticate(ONE.userName(), "a password")).isPresent();
        assertThat(ports.accounts().find(TWO.id())).contains(TWO);
    }

    @Test
    void of_many_first_sign_ins_one_makes_the_account() {
        var ids = AtOnce.call(
                4, i -> ports.accounts().ofPlatform(SUBJECT, ONE.person(), new AccountId(new UUID(0x7000L, 20 + i))));

        assertThat(Set.copyOf(ids)).hasSize(1);
    }
}
