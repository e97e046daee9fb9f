package cn.jiazhu.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.port.Overloaded;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class PasswordsTest {

    private final Passwords passwords = new Passwords(TestServer.RANDOM);

    @Test
    void only_the_password_itself_is_right() {
        var hash = Optional.of(passwords.hash("correct horse 电池"));

        assertThat(passwords.check("correct horse 电池", hash)).isTrue();
        assertThat(passwords.check("correct horse", hash)).isFalse();
        assertThat(passwords.check("", hash)).isFalse();
    }

    @Test
    void the_same_password_is_hashed_otherwise_each_time() {
        assertThat(passwords.hash("a password"))
                .startsWith("$argon2id$v=19$m=19456,t=2,p=1$")
                .isNotEqualTo(passwords.hash("a password"));
    }

    @Test
    void a_hash_of_other_days_still_counts_and_is_told_from_a_new_one() {
        String old = Argon2Function.getInstance(8_192, 1, 1, 32, Argon2.ID)
                .hash("a password")
                .getResult();

        assertThat(passwords.check("a password", Optional.of(old))).isTrue();
        assertThat(passwords.check("another", Optional.of(old))).isFalse();
        assertThat(Passwords.isOutdated(old)).isTrue();
        assertThat(Passwords.isOutdated(passwords.hash("a password"))).isFalse();
    }

    @Test
    void whoever_finds_no_room_is_told_to_come_back() {
        assertThatThrownBy(() -> new Passwords(TestServer.RANDOM, 0).hash("a password"))
                .isInstanceOfSatisfying(
                        Overloaded.class,
                        overloaded -> assertThat(overloaded.retryAfter()).isPositive());
    }

    /// It needs the same room, and so the same time, as any other.
    @Test
    void the_password_of_nobody_is_checked_too() {
        assertThat(passwords.check("a password", Optional.empty())).isFalse();
        assertThatThrownBy(() -> new Passwords(TestServer.RANDOM, 0).check("a password", Optional.empty()))
                .isInstanceOf(Overloaded.class);
    }
}
