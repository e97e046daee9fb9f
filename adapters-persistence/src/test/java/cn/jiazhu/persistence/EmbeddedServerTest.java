package cn.jiazhu.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddedServerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private static Path temporary;

    /// One for all tests, for to make it takes seconds. With a space and Han characters, as somebody's home may have.
    private static Path folder() throws IOException {
        var folder = Files.createDirectories(temporary.resolve("data 数据"));
        var programs = folder.resolve(TestServer.programs().getFileName());
        if (!Files.exists(programs)) {
            Files.createSymbolicLink(programs, TestServer.programs());
        }
        return folder;
    }

    @AfterEach
    void nothing_runs_any_more() throws IOException {
        assertThat(Postmaster.in(data())).isEmpty();
    }

    @Test
    void what_is_stored_is_there_again_on_the_same_port_after_a_restart() throws IOException {
        int port;
        try (var first = open(false)) {
            first.turnCalendarTo(Duration.ofDays(30));
            port = postmaster().port();
        }
        assertThat(Postmaster.in(data())).as("stopped with its last user").isEmpty();

        try (var again = open(false)) {
            assertThat(again.calendarOffset()).isEqualTo(Duration.ofDays(30));
            assertThat(postmaster().port()).isEqualTo(port);
        }
    }

    @Test
    void secrets_are_for_nobody_else() throws IOException {
        try (var _ = open(false)) {
            var own = PosixFilePermissions.fromString("rw-------");
            assertThat(Files.getPosixFilePermissions(folder().resolve("database.properties")))
                    .isEqualTo(own);
            assertThat(Files.getPosixFilePermissions(folder().resolve("data-key")))
                    .isEqualTo(own);
            assertThat(Files.getPosixFilePermissions(data()))
                    .isEqualTo(Set.copyOf(PosixFilePermissions.fromString("rwx------")));
        }
    }

    @Test
    void nobody_comes_in_without_a_password_and_what_is_committed_is_on_the_disk() throws IOException, SQLException {
        try (var _ = open(false)) {
            var access = new DataFolder(folder(), TestServer.RANDOM).access();
            var url = access.url(EmbeddedServer.DATABASE);
            assertThatThrownBy(() -> DriverManager.getConnection(url, DataFolder.APPLICATION, ""))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> DriverManager.getConnection(url, DataFolder.OWNER, "wrong"))
                    .isInstanceOf(SQLException.class);
            try (var connection = DriverManager.getConnection(url, DataFolder.OWNER, access.ownerPassword());
                    var statement = connection.createStatement()) {
                for (var setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                    try (var shown = statement.executeQuery("show " + setting)) {
                        shown.next();
                        assertThat(shown.getString(1)).as(setting).isEqualTo("on");
                    }
                }
                try (var shown = statement.executeQuery("show listen_addresses")) {
                    shown.next();
                    assertThat(shown.getString(1)).isEqualTo("127.0.0.1");
                }
            }
        }
    }

    @Test
    void its_log_does_not_tell_the_rows_that_errors_are_about() throws IOException, SQLException {
        try (var _ = open(false)) {
            var access = new DataFolder(folder(), TestServer.RANDOM).access();
            var application = access.application();
            try (var connection = DriverManager.getConnection(
                            access.url(EmbeddedServer.DATABASE), application.user(), application.password());
                    var statement = connection.createStatement()) {
                assertThatThrownBy(() ->
                                statement.execute("insert into account (id, channel, subject, holder, holder_name)"
                                        + " values (gen_random_uuid(), 'PORTAL', 'canary', gen_random_uuid(), '金丝雀')"))
                        .hasMessageContaining("金丝雀");
            }

            assertThat(Files.readString(folder().resolve("postgres.log")))
                    .contains("violates check constraint")
                    .doesNotContain("金丝雀", "canary");
        }
    }

    @Test
    void a_killed_server_is_started_again_while_somebody_serves() throws IOException {
        try (var persistence = open(true)) {
            for (int time = 1; time <= 2; time++) {
                var killed = postmaster();
                ProcessHandle.of(killed.pid()).orElseThrow().destroyForcibly();

                eventually(() -> Postmaster.in(data())
                        .filter(running -> running.pid() != killed.pid())
                        .isPresent());
                eventually(persistence::isReady);
                assertThat(postmaster().port()).isEqualTo(killed.port());
            }
        }
    }

    @Test
    void a_server_that_gives_no_answer_is_not_waited_for_and_used_again_when_it_does() throws Exception {
        try (var persistence = open(true)) {
            var processes = Stream.concat(
                            Stream.of(postmaster().pid()),
                            ProcessHandle.of(postmaster().pid())
                                    .orElseThrow()
                                    .children()
                                    .map(ProcessHandle::pid))
                    .map(String::valueOf)
                    .toList();
            signal("-STOP", processes);
            try {
                assertThat(persistence.isReady()).isFalse();
                assertThat(persistence.isReady()).isFalse();
            } finally {
                signal("-CONT", processes);
            }
            eventually(persistence::isReady);
        }
    }

    @Test
    void the_server_of_a_killed_program_is_used_again() throws IOException, InterruptedException {
        var program = Program.start(folder(), true);
        assertThat(program.word()).isEqualTo("ready true");
        var orphan = postmaster();
        program.kill();
        assertThat(postmaster()).isEqualTo(orphan);

        try (var persistence = open(true)) {
            assertThat(postmaster()).isEqualTo(orphan);
            assertThat(persistence.isReady()).isTrue();
        }
    }

    @Test
    void one_serves_and_others_use_its_server() throws IOException {
        try (var serving = Program.start(folder(), true)) {
            assertThat(serving.word()).isEqualTo("ready true");

            assertThatThrownBy(() -> open(true))
                    .isInstanceOf(Persistence.Unfit.class)
                    .hasMessageContaining("serve");
            try (var user = open(false)) {
                assertThat(user.isReady()).isTrue();
            }

            assertThat(Postmaster.in(data()))
                    .as("left to whoever still uses it")
                    .isPresent();
        }
    }

    @Test
    void the_server_stays_for_whoever_came_later() throws IOException {
        var first = Program.start(folder(), false);
        assertThat(first.word()).isEqualTo("ready true");
        try (var second = open(true)) {
            first.close();

            assertThat(second.isReady()).isTrue();
        }
    }

    @Test
    void a_process_with_the_number_of_a_killed_server_is_not_taken_for_it() throws IOException {
        open(false).close();
        Files.writeString(
                data().resolve("postmaster.pid"),
                "%d\n%s\n1\n5432\n\n127.0.0.1\n"
                        .formatted(ProcessHandle.current().pid(), data()));

        try (var persistence = open(false)) {
            assertThat(persistence.isReady()).isTrue();
        }
    }

    @Test
    void the_data_of_another_version_are_refused() throws IOException {
        open(false).close();
        var version = data().resolve("PG_VERSION");
        var kept = Files.readString(version);
        Files.writeString(version, "9\n");

        assertThatThrownBy(() -> open(false))
                .isInstanceOf(Persistence.Unfit.class)
                .hasMessageContaining("PostgreSQL 9's");

        Files.writeString(version, kept);
    }

    @Test
    void another_mode_or_a_missing_data_key_is_refused_and_nothing_changes() throws IOException {
        open(false).close();
        var key = folder().resolve("data-key");
        var kept = Files.readString(key);

        assertThatThrownBy(() -> Persistence.embedded(
                        folder(), false, new Persistence.Settings("production", 2, TestServer.RANDOM)))
                .isInstanceOf(Persistence.Unfit.class)
                .hasMessageContaining("sandbox");
        Files.delete(key);
        assertThatThrownBy(() -> open(false))
                .isInstanceOf(Persistence.Unfit.class)
                .hasMessageContaining("missing");
        assertThat(key).doesNotExist();
        Files.writeString(key, "00".repeat(DataKey.BYTES));
        assertThatThrownBy(() -> open(false))
                .isInstanceOf(Persistence.Unfit.class)
                .hasMessageContaining("another data key");

        Files.writeString(key, kept);
        open(false).close();
    }

    private static Persistence open(boolean serving) throws IOException {
        return Persistence.embedded(folder(), serving, new Persistence.Settings("sandbox", 2, TestServer.RANDOM));
    }

    private static Path data() {
        return temporary.resolve("data 数据/postgres");
    }

    private static Postmaster postmaster() {
        return Postmaster.in(data()).orElseThrow();
    }

    private static void signal(String signal, List<String> processes) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("kill", signal));
        command.addAll(processes);
        new ProcessBuilder(command).start().waitFor();
    }

    private static void eventually(BooleanSupplier holds) {
        var end = Instant.now().plus(PATIENCE);
        while (!holds.getAsBoolean()) {
            assertThat(Instant.now()).isBefore(end);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(Duration.ofMillis(100));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
