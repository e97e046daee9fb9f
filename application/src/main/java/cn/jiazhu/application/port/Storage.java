package cn.jiazhu.application.port;

import java.time.Duration;
import java.util.List;

/// Everything that stores, over one database or one memory. Whoever stores elsewhere implements this, and one line of
/// `Wiring` says so.
public interface Storage extends AutoCloseable {

    Transactions transactions();

    Certificates certificates();

    Annotations annotations();

    Documents documents();

    Copies copies();

    FormerCopies formerCopies();

    Blobs blobs();

    Accounts accounts();

    Sessions sessions();

    RealNameChecks realNameChecks();

    AccountRequests accountRequests();

    Bindings bindings();

    Outbox outbox();

    Reporters reporters();

    ReportBatches batches();

    FileImports fileImports();

    Reminders reminders();

    OptOuts optOuts();

    AuditTrail auditTrail();

    Operators operators();

    OperatorSessions operatorSessions();

    Proposals proposals();

    TypeVersions typeVersions();

    OneTimeCodes oneTimeCodes();

    StuckPeople stuckPeople();

    BoardSamples boardSamples();

    VerificationCounts verificationCounts();

    SharingClients sharingClients();

    /// Accounts of nobody, with a password that everybody knows.
    void addSamples(List<Account> samples, String password);

    /// How far the calendar has been turned; every process over the same storage reads it here.
    Duration calendarOffset();

    void turnCalendarTo(Duration offset);

    /// How many of its connections are in use, and how many threads wait for one.
    record Connections(int active, int waitedFor) {}

    Connections connections();

    /// Whether it answers now.
    boolean isReady();

    @Override
    void close();
}
