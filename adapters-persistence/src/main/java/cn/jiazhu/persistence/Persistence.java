package cn.jiazhu.persistence;

import static cn.jiazhu.persistence.schema.Tables.INSTALLATION;

import cn.jiazhu.application.port.Account;
import cn.jiazhu.application.port.AccountRequests;
import cn.jiazhu.application.port.Accounts;
import cn.jiazhu.application.port.Annotations;
import cn.jiazhu.application.port.AuditTrail;
import cn.jiazhu.application.port.Bindings;
import cn.jiazhu.application.port.Blobs;
import cn.jiazhu.application.port.BoardSamples;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Certificates;
import cn.jiazhu.application.port.Copies;
import cn.jiazhu.application.port.Documents;
import cn.jiazhu.application.port.OneTimeCodes;
import cn.jiazhu.application.port.OperatorSessions;
import cn.jiazhu.application.port.Operators;
import cn.jiazhu.application.port.Outbox;
import cn.jiazhu.application.port.RealNameChecks;
import cn.jiazhu.application.port.Sessions;
import cn.jiazhu.application.port.StuckPeople;
import cn.jiazhu.application.port.Transactions;
import cn.jiazhu.application.port.VerificationCounts;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import org.jooq.exception.DataAccessException;

/// PostgreSQL behind the ports: an outside server, or one of our own in the data folder.
public final class Persistence implements AutoCloseable {

    /// How a database is opened, wherever it is.
    ///
    /// @param mode what makes this database, or made it: it remembers
    /// @param connections the most at once
    public record Settings(String mode, int connections, SecureRandom random) {}

    /// A server that others run.
    ///
    /// @param owner the role that owns the tables and changes them; an empty text: they are only looked at
    /// @param user the role of the application, which can do no more than its work needs
    /// @param dataKey 32 bytes that make ID numbers unreadable
    public record Server(String url, String owner, String ownerPassword, String user, String password, Bytes dataKey) {

        @Override
        public String toString() {
            return "database server";
        }
    }

    /// The database or its folder cannot be used as they are; nothing was changed. One line for whoever started us.
    public static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }

        Unfit(String message, Throwable cause) {
            super(message, cause);
        }
    }

    private final Pool pool;
    private final List<EmbeddedServer> own;
    private final JooqTransactions transactions;
    private final Holders holders;
    private final JooqBlobs blobs;
    private final JooqAccounts accounts;
    private final JooqOperators operators;

    private Persistence(Pool pool, DataKey key, SecureRandom random, List<EmbeddedServer> own) {
        this.pool = pool;
        this.own = own;
        this.transactions = new JooqTransactions(pool.sql());
        this.holders = new Holders(transactions, key);
        this.blobs = new JooqBlobs(transactions);
        var passwords = new Passwords(random);
        this.accounts = new JooqAccounts(transactions, holders, passwords);
        this.operators = new JooqOperators(transactions, key, passwords);
    }

    /// The folder of a server of our own, readable to nobody else: made before anything is put into it.
    public static void makeFolder(Path dataFolder) {
        DataFolder.made(dataFolder.toAbsolutePath());
    }

    /// On a server of our own, started if it does not run; the data key is kept in the folder.
    ///
    /// @param serving for as long as the program serves: only one may, and the server is started again when it dies
    public static Persistence embedded(Path dataFolder, boolean serving, Settings settings) {
        var folder = new DataFolder(dataFolder, settings.random());
        var server = EmbeddedServer.open(folder, serving);
        try {
            var access = server.access();
            var schema = new Schema(access.url(EmbeddedServer.DATABASE), access.owner(), access.application());
            var key = server.alone(() -> schema.prepare(settings.mode(), folder::dataKey));
            return new Persistence(
                    Pool.open(schema.url(), schema.application(), settings.connections()),
                    key,
                    settings.random(),
                    List.of(server));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /// On a server that others run.
    public static Persistence at(Server server, Settings settings) {
        var schema = new Schema(
                server.url(),
                new Login(server.owner(), server.ownerPassword()),
                new Login(server.user(), server.password()));
        var key = new DataKey(server.dataKey().array(), settings.random());
        schema.prepare(settings.mode(), _ -> key);
        return new Persistence(
                Pool.open(schema.url(), schema.application(), settings.connections()),
                key,
                settings.random(),
                List.of());
    }

    public Transactions transactions() {
        return transactions;
    }

    public Certificates certificates() {
        return new JooqCertificates(transactions, holders);
    }

    public Annotations annotations() {
        return new JooqAnnotations(transactions);
    }

    public Documents documents() {
        return new JooqDocuments(transactions, blobs);
    }

    public Copies copies() {
        return new JooqCopies(transactions, holders);
    }

    public Blobs blobs() {
        return blobs;
    }

    public Accounts accounts() {
        return accounts;
    }

    /// Accounts of nobody, with a password that everybody knows: it is hashed once, for all, and so costs once what
    /// each
    /// would.
    public void addSamples(List<Account> samples, String password) {
        accounts.add(samples, password);
    }

    public Sessions sessions() {
        return new JooqSessions(transactions, holders);
    }

    public RealNameChecks realNameChecks() {
        return new JooqRealNameChecks(transactions, holders);
    }

    public AccountRequests accountRequests() {
        return new JooqAccountRequests(transactions);
    }

    public Bindings bindings() {
        return new JooqBindings(transactions, holders);
    }

    public Outbox outbox() {
        return new JooqOutbox(transactions);
    }

    public AuditTrail auditTrail() {
        return new JooqAuditTrail(transactions);
    }

    public Operators operators() {
        return operators;
    }

    public OperatorSessions operatorSessions() {
        return new JooqOperatorSessions(transactions);
    }

    public OneTimeCodes oneTimeCodes() {
        return new TimedCodes();
    }

    public StuckPeople stuckPeople() {
        return new JooqStuckPeople(transactions);
    }

    public BoardSamples boardSamples() {
        return new JooqBoardSamples(transactions);
    }

    /// How far the calendar of this database has been turned; every process that uses it reads it here.
    public Duration calendarOffset() {
        return Duration.ofSeconds(transactions
                .sql()
                .select(INSTALLATION.CALENDAR_OFFSET_SECONDS)
                .from(INSTALLATION)
                .fetchSingle()
                .value1());
    }

    public void turnCalendarTo(Duration offset) {
        transactions
                .sql()
                .update(INSTALLATION)
                .set(INSTALLATION.CALENDAR_OFFSET_SECONDS, offset.toSeconds())
                .execute();
    }

    public VerificationCounts verificationCounts() {
        return new JooqVerificationCounts(transactions);
    }

    /// How many of the application's connections are in use, and how many threads wait for one.
    public record Connections(int active, int waitedFor) {}

    public Connections connections() {
        return pool.connections();
    }

    /// Whether the database answers now.
    public boolean isReady() {
        try {
            return transactions.sql().selectOne().fetchSingle().value1() == 1;
        } catch (DataAccessException _) {
            return false;
        }
    }

    @Override
    public void close() {
        pool.close();
        own.forEach(EmbeddedServer::close);
    }
}
