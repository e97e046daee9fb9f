package cn.jiazhu.bootstrap.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/// A table that an import fills.
///
/// @param checksum of its rows in whatever order
record Relation(String name, long rows, long checksum) {

    /// Each after those it refers to.
    private static final List<String> NAMES =
            List.of("holder", "certificate", "certificate_version", "specialty", "registration_event");

    private static final Pattern AFTER_COLLECTION = Pattern.compile("->(\\d+)M");

    static Connection connect(Path data) throws IOException, SQLException {
        var access = new Properties();
        try (var in = Files.newBufferedReader(data.resolve("database.properties"))) {
            access.load(in);
        }
        String url = "jdbc:postgresql://127.0.0.1:" + access.getProperty("port") + "/jiazhu";
        return DriverManager.getConnection(url, "jiazhu_owner", access.getProperty("owner-password"));
    }

    static List<Relation> all(Connection database) throws SQLException {
        var all = new ArrayList<Relation>();
        for (String name : NAMES) {
            try (var statement = database.createStatement();
                    var row = statement.executeQuery(
                            "select count(*), coalesce(bit_xor(hashtextextended(r::text, 0)), 0) from %s r"
                                    .formatted(name))) {
                row.next();
                all.add(new Relation(name, row.getLong(1), row.getLong(2)));
            }
        }
        return all;
    }

    /// All their rows, as files beside each other.
    static void write(Connection database, Path folder) throws IOException, SQLException {
        for (String name : NAMES) {
            try (var out = Files.newOutputStream(folder.resolve(name))) {
                copying(database).copyOut("copy " + name + " to stdout", out);
            }
        }
    }

    /// Reads those files into empty tables.
    ///
    /// @return the seconds it took
    static double copy(Connection database, Path folder) throws IOException, SQLException {
        long begun = System.nanoTime();
        for (String name : NAMES) {
            try (var in = Files.newInputStream(folder.resolve(name))) {
                copying(database).copyIn("copy " + name + " from stdin", in);
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    static String fsync(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery("show fsync")) {
            row.next();
            return row.getString(1);
        }
    }

    /// In MiB, by the log of the collector.
    static long peak(Path log) throws IOException {
        return AFTER_COLLECTION
                .matcher(Files.readString(log))
                .results()
                .map(MatchResult::group)
                .mapToLong(text -> Long.parseLong(text.replaceAll("\\D", "")))
                .max()
                .orElse(0);
    }

    private static CopyManager copying(Connection database) throws SQLException {
        return database.unwrap(PGConnection.class).getCopyAPI();
    }

    @Override
    public String toString() {
        return "%,d of %s".formatted(rows, name);
    }
}
