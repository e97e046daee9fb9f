package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.identity.MobileBinding;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `jiazhu check` finds what is planted: each violation is made by the owner of the tables, every guard off, in a copy
/// of a database in which all holds.
@TestInstance(Lifecycle.PER_CLASS)
class CheckIT {

    /// What the command came to.
    private record Ran(int code, String out) {}

    private final FaultBench bench;
    private int copies;

    CheckIT() throws IOException, SQLException {
        bench = new FaultBench(Clock.system(Days.ZONE));
        var today = bench.clocks().today();
        var holder =
                bench.register(FaultPeople.of(today, 1), new FaultRegistry(1)).getFirst();
        var session = bench.session(holder, MobileBinding.BOUND);
        bench.issued(bench.clocks(), session, holder, "one", Purpose.NONE);
        bench.issued(bench.clocks(), session, holder, "two", new Purpose("投标", "", Purpose.NO_SHORTER_END));
        try (var server = connect("postgres")) {
            execute(server, "alter system set fsync = off");
            execute(server, "select pg_reload_conf()");
            execute(server, "alter database jiazhu allow_connections false");
            execute(server, "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'jiazhu'");
        }
    }

    @AfterAll
    void close() {
        bench.close();
    }

    @Test
    void all_holds_where_nothing_is_planted() throws SQLException {
        Ran ran = check(copy());
        assertThat(ran.out().lines().map(line -> line.split(" ", -1)[0]))
                .as(ran.out())
                .isEqualTo(Stream.of(Invariant.values()).map(Invariant::name).toList());
        assertThat(ran.out()).doesNotContain("broken").contains("I2  ok 6 ");
        assertThat(ran.code()).isZero();
    }

    @Test
    void a_machine_reads_one_object_a_line() throws SQLException {
        assertThat(check(copy(), "--json").out().lines())
                .hasSize(Invariant.values().length)
                .allMatch(line -> line.startsWith("{\"invariant\":\"I") && line.contains("\"state\":\"ok\""));
    }

    @Test
    void no_time_is_no_answer() throws SQLException {
        Ran ran = check(copy(), "--minutes", "0");
        assertThat(ran.out().lines()).allMatch(line -> line.contains("not checked here: out of time"));
        assertThat(ran.code()).isEqualTo(2);
    }

    @Test
    void what_was_acknowledged_and_is_not_there_is_lost() throws SQLException {
        try (var database = connect(copy())) {
            assertThat(new Invariants(database).lost(Map.of("one", "annotation")))
                    .isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "I1 > never two open > update annotation set state = 'PREPARING', purpose_key = ''",
                "I1 > never two that count > update annotation set purpose_key = ''",
                "I2 > every issued one > delete from document where format = 'OFD'",
                "I2 > the bytes of a file > update document set size = size + 1",
                "I2 > the bytes of a file > update blob set bytes = bytes || '\\x00'",
                "I3 > what a press was told > delete from annotation where ordinal = 2",
                "I3 > the ordinals > update annotation set ordinal = 3 where ordinal = 2",
                "I4 > what is not issued > update annotation set issued_at = null where ordinal = 1",
                "I5 > what is issued > delete from annotation_event where state = 'PREPARING'",
                "I6 > the last day > update annotation set last_day = last_day + 1 where ordinal = 1",
                "I6 > the first day > update annotation set first_day = first_day - 1 where ordinal = 1",
                "I6 > a file states > update annotation set last_day = last_day - 1 where ordinal = 2",
                "I7 > history begins > delete from annotation_event where state = 'ISSUED'",
                "I7 > what has ended > update annotation_event set state = 'REFUSED' where state = 'PREPARING'",
                "I7 > nobody can change > grant update on audit_event to jiazhu",
                "I7 > nobody can change > drop trigger never_changes on blob",
                "I8 > every press > delete from audit_event where act = 'PRESS_ACCEPTED'",
                "I8 > every press > update annotation set state = 'ENDED' where ordinal = 1",
                "I8 > every issued and every ended one > delete from outbox",
                "I9 > no copy counts > update certificate_version set employer = '别处'; "
                        + "insert into certificate_version select (jsonb_populate_record(v, '{\"version\": 2, \"employer\": \"此处\"}')).* "
                        + "from certificate_version v; update certificate set version = 2",
                "I9 > no copy counts > update certificate_version set state = 'REVOKED', state_from = '2020-01-01'",
                "I10 > every ID number > update holder set id_number = '110105198706230019'",
                "I10 > no personal number > update audit_event set actor = '110105198706230019'",
                "I11 > a proof serves > insert into web_session select session, '\\x00', account.id, gen_random_uuid(), 'x', "
                        + "now(), now() from real_name_check, account",
                "I11 > no ticket > insert into audit_event (at, actor, act, subject) "
                        + "select now(), 'x', 'REAL_NAME_VERIFIED', session from real_name_check, generate_series(1, 2)",
                "I12 > what waits > update annotation set state = 'WAITING', findings = '[]' where ordinal = 1",
                "I12 > a press that was refused > insert into refused_press select id, certificate, account, '', '', null, '[]', "
                        + "now() from annotation where ordinal = 1",
                "I12 > nothing is overdue > update annotation set state = 'PREPARING', trouble = 'NONE', "
                        + "next_look_at = now() - interval '1 minute' where ordinal = 1"
            })
    void what_is_planted_is_found(String invariant, String law, String violation) throws SQLException {
        String planted = copy();
        try (var database = connect(planted)) {
            plant(database, violation);
        }
        Ran ran = check(planted);
        assertThat(ran.code()).isEqualTo(Commands.NO);
        var lines = ran.out().lines().toList();
        var said = lines.stream().dropWhile(line -> !line.matches(invariant + " +broken [0-9]+ of .*"));
        assertThat(said.skip(1).takeWhile(line -> line.startsWith("      not so: ")))
                .as(ran.out())
                .anyMatch(line -> line.startsWith("      not so: " + law));
    }

    private static void plant(Connection database, String violation) throws SQLException {
        for (String guard : List.of(
                "drop index annotation_one_open",
                "drop index annotation_one_a_day",
                "set session_replication_role = 'replica'")) {
            execute(database, guard);
        }
        for (String table : List.of("annotation", "holder", "web_session")) {
            for (var constraint : new Invariants(database)
                    .rows("select conname from pg_constraint where contype = 'c' and conrelid = '" + table
                            + "'::regclass")) {
                execute(database, "alter table " + table + " drop constraint " + constraint);
            }
        }
        execute(database, violation);
    }

    /// The name of a database like the one in which all holds.
    private String copy() throws SQLException {
        String name = "copy_" + ++copies;
        try (var server = connect("postgres")) {
            execute(server, "create database " + name + " template jiazhu strategy file_copy");
        }
        return name;
    }

    private Ran check(String database, String... flags) {
        var out = new StringWriter();
        var environment = Map.of(
                "JIAZHU_DATA_FOLDER", bench.data().resolve("elsewhere").toString(),
                "JIAZHU_DATABASE_URL", Invariants.url(bench.data(), database),
                "JIAZHU_DATABASE_USER", "jiazhu",
                "JIAZHU_DATABASE_PASSWORD", Invariants.access(bench.data(), "application-password"),
                "JIAZHU_DATA_KEY", Base64.getEncoder().encodeToString(Invariants.dataKey(bench.data())));
        var line = Commands.line(environment).setOut(new PrintWriter(out));
        int code =
                line.execute(Stream.concat(Stream.of("check"), Stream.of(flags)).toArray(String[]::new));
        return new Ran(code, out.toString());
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                Invariants.url(bench.data(), database),
                "jiazhu_owner",
                Invariants.access(bench.data(), "owner-password"));
    }

    private static void execute(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
