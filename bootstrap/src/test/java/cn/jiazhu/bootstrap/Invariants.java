package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.persistence.Persistence;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/// What must hold whatever happened (reliability.md §1), asked of the database of a test as `jiazhu check` asks it, and
/// with it what only its clients know.
record Invariants(Connection database) {

    private static final Duration AT_MOST = Duration.ofMinutes(2);

    /// As the application, which may read everything.
    static Connection connect(Path dataFolder) throws SQLException {
        return connect(dataFolder, "jiazhu", "application-password");
    }

    static Connection connectAsOwner(Path dataFolder) throws SQLException {
        return connect(dataFolder, "jiazhu_owner", "owner-password");
    }

    private static Connection connect(Path dataFolder, String user, String password) throws SQLException {
        return DriverManager.getConnection(url(dataFolder, "jiazhu"), user, access(dataFolder, password));
    }

    static String url(Path dataFolder, String database) {
        return "jdbc:postgresql://127.0.0.1:" + access(dataFolder, "port") + "/" + database;
    }

    static String access(Path dataFolder, String key) {
        var access = new Properties();
        try {
            access.load(new StringReader(Files.readString(dataFolder.resolve("database.properties"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return access.getProperty(key, "");
    }

    static byte[] dataKey(Path dataFolder) {
        try {
            return HexFormat.of()
                    .parseHex(Files.readString(dataFolder.resolve("data-key")).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param acknowledged what a client wrote down: by key, the annotation
    /// @throws AssertionError naming what breaks a law
    static void check(Path dataFolder, Map<String, String> acknowledged) {
        var server = new Persistence.Server(
                url(dataFolder, "jiazhu"),
                "",
                "",
                "jiazhu",
                access(dataFolder, "application-password"),
                Bytes.of(dataKey(dataFolder)));
        var check = new Check(
                new Terminal(new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), false), false);
        try (var persistence = Persistence.at(server, new Persistence.Settings("sandbox", 1, new SecureRandom()));
                var database = connect(dataFolder)) {
            persistence.examine(AT_MOST, check);
            check.lines().forEach(line -> FaultReport.line(line.text()));
            var lost = new Invariants(database).lost(acknowledged);
            if (!lost.isEmpty()
                    || !check.lines().stream().allMatch(line -> line.state().equals("ok"))) {
                throw new AssertionError("lost: " + lost + ", broken: " + check.lines());
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    List<String> rows(String query) throws SQLException {
        try (var statement = database.createStatement();
                var found = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (found.next()) {
                rows.add(String.valueOf(found.getString(1)));
            }
            return rows;
        }
    }

    List<String> lost(Map<String, String> acknowledged) throws SQLException {
        var there = rows("select idempotency_key || ' ' || id from annotation");
        return acknowledged.entrySet().stream()
                .map(one -> one.getKey() + " " + one.getValue())
                .filter(one -> !there.contains(one))
                .toList();
    }
}
