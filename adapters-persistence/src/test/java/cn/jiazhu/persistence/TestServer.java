package cn.jiazhu.persistence;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Ports;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;

/// One server for the whole run, its data kept between runs; each database a copy of a migrated one.
final class TestServer {

    static final SecureRandom RANDOM = new SecureRandom();
    static final Bytes KEY = Bytes.of(new byte[DataKey.BYTES]);
    static final Persistence.Settings SETTINGS = new Persistence.Settings("sandbox", 8, RANDOM);

    private static final Path FOLDER = Path.of("server").toAbsolutePath();
    private static final String TEMPLATE = "template_of_tests";
    private static final AtomicInteger MADE = new AtomicInteger();
    private static final EmbeddedServer SERVER = start();
    private static final Path PROGRAMS = new PostgresPrograms(Quarters.in(FOLDER)).home();

    private TestServer() {}

    /// A new database with empty tables.
    static TestDatabase database() {
        return created(" template " + TEMPLATE + " strategy file_copy");
    }

    /// A new database without tables.
    static TestDatabase bareDatabase() {
        return created("");
    }

    private static TestDatabase created(String how) {
        var name = "test_" + MADE.incrementAndGet();
        execute("drop database if exists " + name + " with (force)");
        execute("create database " + name + how);
        return new TestDatabase(SERVER.access(), name);
    }

    static Ports ports(Persistence persistence) {
        return new Ports(
                persistence.transactions(),
                persistence.certificates(),
                persistence.annotations(),
                persistence.documents(),
                persistence.copies(),
                persistence.formerCopies(),
                persistence.blobs(),
                persistence.accounts(),
                persistence.sessions(),
                persistence.realNameChecks(),
                persistence.accountRequests(),
                persistence.bindings(),
                persistence.reporters(),
                persistence.batches(),
                persistence.fileImports(),
                persistence.outbox(),
                persistence.optOuts(),
                persistence.reminders(),
                persistence.auditTrail(),
                persistence.operators(),
                persistence.operatorSessions(),
                persistence.oneTimeCodes(),
                persistence.proposals(),
                persistence.typeVersions(),
                persistence.stuckPeople(),
                persistence.boardSamples(),
                persistence.verificationCounts(),
                persistence.sharingClients());
    }

    static TestDatabase template() {
        return new TestDatabase(SERVER.access(), TEMPLATE);
    }

    static Path folder() {
        return FOLDER;
    }

    /// PostgreSQL unpacked, for other folders to link to.
    static Path programs() {
        return PROGRAMS;
    }

    /// The migrations themselves, on a database of its own.
    static void createTemplate() {
        execute("drop database if exists " + TEMPLATE + " with (force)");
        execute("create database " + TEMPLATE);
        template().open(true).close();
    }

    private static EmbeddedServer start() {
        var folder = new DataFolder(FOLDER, RANDOM);
        var server = EmbeddedServer.open(folder, false);
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
    }

    private static void execute(String sql) {
        try (var connection = connection("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connection(String database) throws SQLException {
        var owner = SERVER.access().owner();
        return DriverManager.getConnection(SERVER.access().url(database), owner.user(), owner.password());
    }

    static {
        execute("alter system set fsync = off");
        execute("select pg_reload_conf()");
        createTemplate();
    }
}
