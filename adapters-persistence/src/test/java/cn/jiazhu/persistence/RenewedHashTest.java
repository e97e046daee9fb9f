package cn.jiazhu.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Samples;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

final class RenewedHashTest {

    private static final String PASSWORD = "a password";
    private static final String OLD = Argon2Function.getInstance(8_192, 1, 1, 32, Argon2.ID)
            .hash(PASSWORD)
            .getResult();

    private final TestDatabase database = TestServer.database();

    @Test
    void whoever_signs_in_has_the_password_hashed_at_the_cost_of_today() throws SQLException {
        try (var persistence = database.open(false)) {
            var accounts = persistence.accounts();
            var userName = Samples.ACCOUNT.userName();
            accounts.addHashed(Samples.ACCOUNT, OLD);

            assertThat(accounts.authenticate(userName, "another")).isEmpty();
            assertThat(hash()).isEqualTo(OLD);

            assertThat(accounts.authenticate(userName, PASSWORD)).contains(Samples.ACCOUNT);
            String renewed = hash();
            assertThat(renewed).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");

            assertThat(accounts.authenticate(userName, PASSWORD)).contains(Samples.ACCOUNT);
            assertThat(hash()).isEqualTo(renewed);
        }
    }

    private String hash() throws SQLException {
        try (var owner = database.as(database.access().owner());
                var rows = owner.createStatement().executeQuery("select password_hash from account")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
