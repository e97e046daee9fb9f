package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.INSTALLATION;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// Brings the tables up to date, as their owner, and remembers in them which mode made them and with which data key.
///
/// @param owner without a name: the tables are only looked at, with what the application may see
record Schema(String url, Login owner, Login application) {

    private static final String PRODUCTION = "production";
    private static final int LONGEST_REASON = 300;

    /// @param key the data key for a new database, or for one that has its key already
    DataKey prepare(String mode, Function<Boolean, DataKey> key) {
        try (var connection = connection()) {
            if (mode.equals(PRODUCTION)) {
                refuseForgetful(connection);
            }
            migrate();
            return install(connection, mode, key);
        } catch (SQLException e) {
            throw new Persistence.Unfit("the database cannot be used at " + place() + ": " + oneLine(e), e);
        }
    }

    /// A server that may lose what it has acknowledged.
    private static void refuseForgetful(Connection connection) throws SQLException {
        for (String setting : List.of("fsync", "full_page_writes", "synchronous_commit")) {
            try (var statement = connection.createStatement();
                    var shown = statement.executeQuery("show " + setting)) {
                if (shown.next() && shown.getString(1).equals("off")) {
                    throw new Persistence.Unfit("the database server has " + setting + " = off: it may lose copies");
                }
            }
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(url, user().user(), user().password());
    }

    /// A schema that is newer than this program is no less unfit than one that others changed.
    private void migrate() {
        var flyway = Flyway.configure()
                .dataSource(url, user().user(), user().password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("application", application.user()))
                .ignoreMigrationPatterns(new String[0])
                .load();
        try {
            if (isOwned()) {
                flyway.migrate();
            } else {
                flyway.validate();
            }
        } catch (FlywayException e) {
            throw new Persistence.Unfit("the tables in the database do not fit this program: " + oneLine(e), e);
        }
    }

    private DataKey install(Connection connection, String mode, Function<Boolean, DataKey> keyFor) {
        var sql = Jooq.on(connection);
        var known = sql.select(INSTALLATION.MODE, INSTALLATION.DATA_KEY_ID)
                .from(INSTALLATION)
                .fetchOptional();
        known.filter(row -> !row.value1().equals(mode)).ifPresent(row -> {
            throw new Persistence.Unfit("the database was made in mode " + row.value1() + ", not " + mode);
        });
        var key = keyFor.apply(known.isEmpty());
        known.filter(row -> !row.value2().equals(key.id())).ifPresent(_ -> {
            throw new Persistence.Unfit("the database was made with another data key");
        });
        if (known.isEmpty()) {
            sql.insertInto(INSTALLATION)
                    .set(INSTALLATION.MODE, mode)
                    .set(INSTALLATION.DATA_KEY_ID, key.id())
                    .onConflictDoNothing()
                    .execute();
        }
        return key;
    }

    /// Without parameters: they may hold a password.
    private String place() {
        return url.replaceFirst("[?].*", "");
    }

    private static String oneLine(Exception e) {
        String text = String.valueOf(e.getMessage()).strip().replaceAll("\\s+", " ");
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }

    private boolean isOwned() {
        return !owner.user().isEmpty();
    }

    private Login user() {
        return isOwned() ? owner : application;
    }
}
