package cn.jiazhu.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.port.Bytes;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

final class MigrationsTest {

    private final TestDatabase database = TestServer.database();

    @Test
    void a_second_time_they_change_nothing() throws SQLException {
        var before = database.text("select string_agg(version || ' ' || installed_on, ',') from flyway_schema_history");

        database.open(true).close();

        assertThat(database.text("select string_agg(version || ' ' || installed_on, ',') from flyway_schema_history"))
                .isEqualTo(before);
    }

    @Test
    void tables_of_a_newer_program_are_refused() throws SQLException {
        run(
                "insert into flyway_schema_history values (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', now(), 1, true)");

        assertThatThrownBy(() -> database.open(true)).isInstanceOf(Persistence.Unfit.class);
        assertThatThrownBy(() -> database.open(false)).isInstanceOf(Persistence.Unfit.class);
    }

    @Test
    void without_the_owner_nothing_is_migrated() throws SQLException {
        run("delete from flyway_schema_history where version = '3'");

        assertThatThrownBy(() -> database.open(false)).isInstanceOf(Persistence.Unfit.class);
    }

    /// A right on the database itself, which a copy does not inherit.
    @Test
    void the_application_makes_no_tables_not_even_temporary_ones() throws SQLException {
        try (var migrated = TestServer.template().as(database.access().application());
                var statement = migrated.createStatement()) {
            assertThatThrownBy(() -> statement.execute("create temporary table mine (id integer)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void another_mode_or_key_is_refused() {
        var server = database.server(false);
        assertThatThrownBy(() -> Persistence.at(server, new Persistence.Settings("demo", 2, TestServer.RANDOM)))
                .isInstanceOf(Persistence.Unfit.class)
                .hasMessageContaining("mode");

        var secret = new byte[DataKey.BYTES];
        secret[0] = 1;
        var other = new Persistence.Server(server.url(), "", "", server.user(), server.password(), Bytes.of(secret));
        assertThatThrownBy(() -> Persistence.at(other, TestServer.SETTINGS))
                .isInstanceOf(Persistence.Unfit.class)
                .hasMessageContaining("data key");
    }

    /// The server of the tests is one.
    @Test
    void production_refuses_a_server_that_may_forget_before_it_changes_anything() {
        var bare = TestServer.bareDatabase();
        var production = new Persistence.Settings("production", 2, TestServer.RANDOM);

        assertThatThrownBy(() -> Persistence.at(bare.server(true), production))
                .isInstanceOf(Persistence.Unfit.class)
                .hasMessageContaining("fsync");

        bare.open(true).close();
    }

    @Test
    void a_server_that_does_not_let_us_in_is_one_line() {
        var server = database.server(false);
        var wrong = new Persistence.Server(server.url(), "", "", server.user(), "wrong", TestServer.KEY);

        assertThatThrownBy(() -> Persistence.at(wrong, TestServer.SETTINGS))
                .isInstanceOf(Persistence.Unfit.class)
                .hasMessageContaining("password authentication failed")
                .hasMessageNotContaining("\n");
    }

    private void run(String sql) throws SQLException {
        try (var owner = database.as(database.access().owner());
                var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
