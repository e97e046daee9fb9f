package cn.jiazhu.bootstrap;

import cn.jiazhu.domain.Days;
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

/// A database in which all holds, filled by the use cases of `bench`, copied once for each violation that is
/// planted, and examined by `jiazhu check`.
final class CheckBench implements AutoCloseable {

    /// What the command came to.
    record Ran(int code, String out) {

        /// Whether it names this law as broken beneath the line of its invariant.
        boolean names(String invariant, String law) {
            return out.lines()
                    .dropWhile(line -> !line.matches(invariant + " +broken [0-9]+ of .*"))
                    .skip(1)
                    .takeWhile(line -> line.startsWith("      not so: "))
                    .anyMatch(line -> line.startsWith("      not so: " + law));
        }
    }

    private final FaultBench bench;
    private int copies;

    CheckBench() throws IOException, SQLException {
        bench = new FaultBench(Clock.system(Days.ZONE));
    }

    FaultBench filled() {
        return bench;
    }

    /// From now on it is only copied.
    void freeze() throws SQLException {
        try (var server = connect("postgres")) {
            execute(server, "alter system set fsync = off");
            execute(server, "select pg_reload_conf()");
            execute(server, "alter database jiazhu allow_connections false");
            execute(server, "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'jiazhu'");
        }
    }

    @Override
    public void close() {
        bench.close();
    }

    /// By the owner of the tables, every guard off, in a copy.
    Ran planted(String violation) throws SQLException {
        String planted = copy();
        try (var database = connect(planted)) {
            plant(database, violation);
        }
        return check(planted);
    }

    private static void plant(Connection database, String violation) throws SQLException {
        for (String guard : List.of(
                "drop index annotation_one_open",
                "drop index annotation_one_a_day",
                "alter table outbox drop constraint outbox_once",
                "set session_replication_role = 'replica'")) {
            execute(database, guard);
        }
        for (String table : List.of(
                "annotation",
                "holder",
                "web_session",
                "certificate_version",
                "proposal",
                "proposal_decision",
                "proposal_type",
                "report_batch")) {
            for (var constraint : new Invariants(database)
                    .rows("select conname from pg_constraint where contype = 'c' and conrelid = '" + table
                            + "'::regclass")) {
                execute(database, "alter table " + table + " drop constraint " + constraint);
            }
        }
        execute(database, violation);
    }

    /// The name of a database like the one in which all holds.
    String copy() throws SQLException {
        String name = "copy_" + ++copies;
        try (var server = connect("postgres")) {
            execute(server, "create database " + name + " template jiazhu strategy file_copy");
        }
        return name;
    }

    Ran check(String database, String... flags) {
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

    Connection connect(String database) throws SQLException {
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
