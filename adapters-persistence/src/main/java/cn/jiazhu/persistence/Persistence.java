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
import cn.jiazhu.application.port.FileImports;
import cn.jiazhu.application.port.FormerCopies;
import cn.jiazhu.application.port.OneTimeCodes;
import cn.jiazhu.application.port.OperatorSessions;
import cn.jiazhu.application.port.Operators;
import cn.jiazhu.application.port.OptOuts;
import cn.jiazhu.application.port.Outbox;
import cn.jiazhu.application.port.Proposals;
import cn.jiazhu.application.port.RealNameChecks;
import cn.jiazhu.application.port.Reminders;
import cn.jiazhu.application.port.ReportBatches;
import cn.jiazhu.application.port.Reporters;
import cn.jiazhu.application.port.Sessions;
import cn.jiazhu.application.port.SharingClients;
import cn.jiazhu.application.port.Storage;
import cn.jiazhu.application.port.StuckPeople;
import cn.jiazhu.application.port.Transactions;
import cn.jiazhu.application.port.TypeVersions;
import cn.jiazhu.application.port.VerificationCounts;
import cn.jiazhu.domain.verification.Statement;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.exception.DataAccessException;

/// PostgreSQL behind the ports: an outside server, or one of our own in the data folder.
public final class Persistence implements Storage {

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

    /// What an examination says of one law.
    ///
    /// @param invariant its name in reliability.md §1: `I1`
    public record Examined(String invariant, String law, Outcome outcome) {

        /// Looked at or not.
        public sealed interface Outcome {}

        /// It was looked at.
        ///
        /// @param rows how many
        /// @param broken of how many it is not true
        /// @param examples the names of the first of those, none of a person
        public record Looked(long rows, long broken, List<String> examples) implements Outcome {

            static final int EXAMPLES = 5;

            public Looked {
                examples = List.copyOf(examples);
            }
        }

        /// There was no time to.
        public record OutOfTime() implements Outcome {}
    }

    /// Who has the database examined.
    public interface Examiner {

        /// What a file says of its copy, by a reading that has nothing to do with its rows.
        Optional<Statement> statement(Bytes file);

        /// How far the looking has come.
        ///
        /// @param files put together until now
        void progress(long files);

        void examined(Examined one);
    }

    private final Pool pool;
    private final List<EmbeddedServer> own;
    private final JooqTransactions transactions;
    private final Holders holders;
    private final JooqBlobs blobs;
    private final JooqAccounts accounts;
    private final JooqOperators operators;
    private final JooqTypeVersions typeVersions;

    private Persistence(Pool pool, DataKey key, SecureRandom random, List<EmbeddedServer> own) {
        this.pool = pool;
        this.own = own;
        this.transactions = new JooqTransactions(pool.sql());
        this.holders = new Holders(transactions, key);
        this.blobs = new JooqBlobs(transactions);
        var passwords = new Passwords(random);
        this.accounts = new JooqAccounts(transactions, holders, passwords);
        this.operators = new JooqOperators(transactions, key, passwords);
        this.typeVersions = new JooqTypeVersions(transactions);
        typeVersions.refresh();
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

    @Override
    public Transactions transactions() {
        return transactions;
    }

    @Override
    public Certificates certificates() {
        return new JooqCertificates(transactions, holders, typeVersions);
    }

    @Override
    public Annotations annotations() {
        return new JooqAnnotations(transactions);
    }

    @Override
    public Documents documents() {
        return new JooqDocuments(transactions, blobs);
    }

    @Override
    public Copies copies() {
        return new JooqCopies(transactions, holders, typeVersions);
    }

    @Override
    public FormerCopies formerCopies() {
        return new JooqFormerCopies(transactions);
    }

    @Override
    public Blobs blobs() {
        return blobs;
    }

    @Override
    public Accounts accounts() {
        return accounts;
    }

    /// Accounts of nobody, with a password that everybody knows: it is hashed once, for all, and so costs once what
    /// each
    /// would.
    @Override
    public void addSamples(List<Account> samples, String password) {
        accounts.add(samples, password);
    }

    @Override
    public Sessions sessions() {
        return new JooqSessions(transactions, holders);
    }

    @Override
    public RealNameChecks realNameChecks() {
        return new JooqRealNameChecks(transactions, holders);
    }

    @Override
    public AccountRequests accountRequests() {
        return new JooqAccountRequests(transactions);
    }

    @Override
    public Bindings bindings() {
        return new JooqBindings(transactions, holders);
    }

    @Override
    public Reporters reporters() {
        return new JooqReporters(transactions);
    }

    @Override
    public ReportBatches batches() {
        return new JooqReportBatches(transactions);
    }

    @Override
    public FileImports fileImports() {
        return new JooqFileImports(transactions);
    }

    @Override
    public Outbox outbox() {
        return new JooqOutbox(transactions);
    }

    @Override
    public Reminders reminders() {
        return new JooqReminders(transactions);
    }

    @Override
    public OptOuts optOuts() {
        return new JooqOptOuts(transactions, holders);
    }

    @Override
    public AuditTrail auditTrail() {
        return new JooqAuditTrail(transactions);
    }

    @Override
    public Operators operators() {
        return operators;
    }

    @Override
    public OperatorSessions operatorSessions() {
        return new JooqOperatorSessions(transactions);
    }

    @Override
    public Proposals proposals() {
        return new JooqProposals(transactions);
    }

    @Override
    public TypeVersions typeVersions() {
        return typeVersions;
    }

    @Override
    public OneTimeCodes oneTimeCodes() {
        return new TimedCodes();
    }

    @Override
    public StuckPeople stuckPeople() {
        return new JooqStuckPeople(transactions);
    }

    @Override
    public BoardSamples boardSamples() {
        return new JooqBoardSamples(transactions);
    }

    @Override
    public SharingClients sharingClients() {
        return new JooqSharingClients(transactions);
    }

    /// How far the calendar of this database has been turned; every process that uses it reads it here.
    @Override
    public Duration calendarOffset() {
        return Duration.ofSeconds(transactions
                .sql()
                .select(INSTALLATION.CALENDAR_OFFSET_SECONDS)
                .from(INSTALLATION)
                .fetchSingle()
                .value1());
    }

    @Override
    public void turnCalendarTo(Duration offset) {
        transactions
                .sql()
                .update(INSTALLATION)
                .set(INSTALLATION.CALENDAR_OFFSET_SECONDS, offset.toSeconds())
                .execute();
    }

    @Override
    public VerificationCounts verificationCounts() {
        return new JooqVerificationCounts(transactions);
    }

    @Override
    public Connections connections() {
        return pool.connections();
    }

    /// Whether the database answers now.
    @Override
    public boolean isReady() {
        try {
            return transactions.sql().selectOne().fetchSingle().value1() == 1;
        } catch (DataAccessException _) {
            return false;
        }
    }

    /// Looks for whatever breaks an invariant (reliability.md §1): also while others serve, in one snapshot.
    public void examine(Duration atMost, Examiner examiner) {
        Examination.run(pool, atMost, examiner);
    }

    @Override
    public void close() {
        pool.close();
        own.forEach(EmbeddedServer::close);
    }
}
