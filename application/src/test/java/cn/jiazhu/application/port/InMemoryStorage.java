package cn.jiazhu.application.port;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// All fakes over one memory, as a program stores: until it ends.
public final class InMemoryStorage implements Storage {

    private final Ports ports = Ports.inMemory();
    private final AtomicReference<Duration> calendarOffset = new AtomicReference<>(Duration.ZERO);

    @Override
    public Transactions transactions() {
        return ports.transactions();
    }

    @Override
    public Certificates certificates() {
        return ports.certificates();
    }

    @Override
    public Annotations annotations() {
        return ports.annotations();
    }

    @Override
    public Documents documents() {
        return ports.documents();
    }

    @Override
    public Copies copies() {
        return ports.copies();
    }

    @Override
    public FormerCopies formerCopies() {
        return ports.formerCopies();
    }

    @Override
    public Blobs blobs() {
        return ports.blobs();
    }

    @Override
    public Accounts accounts() {
        return ports.accounts();
    }

    @Override
    public Sessions sessions() {
        return ports.sessions();
    }

    @Override
    public RealNameChecks realNameChecks() {
        return ports.realNameChecks();
    }

    @Override
    public AccountRequests accountRequests() {
        return ports.accountRequests();
    }

    @Override
    public Bindings bindings() {
        return ports.bindings();
    }

    @Override
    public Outbox outbox() {
        return ports.outbox();
    }

    @Override
    public Reporters reporters() {
        return ports.reporters();
    }

    @Override
    public ReportBatches batches() {
        return ports.batches();
    }

    @Override
    public FileImports fileImports() {
        return ports.fileImports();
    }

    @Override
    public Reminders reminders() {
        return ports.reminders();
    }

    @Override
    public OptOuts optOuts() {
        return ports.optOuts();
    }

    @Override
    public Operators operators() {
        return ports.operators();
    }

    @Override
    public OperatorSessions operatorSessions() {
        return ports.operatorSessions();
    }

    @Override
    public Proposals proposals() {
        return ports.proposals();
    }

    @Override
    public TypeVersions typeVersions() {
        return ports.typeVersions();
    }

    @Override
    public OneTimeCodes oneTimeCodes() {
        return ports.oneTimeCodes();
    }

    @Override
    public AuditTrail auditTrail() {
        return ports.auditTrail();
    }

    @Override
    public StuckPeople stuckPeople() {
        return ports.stuckPeople();
    }

    @Override
    public BoardSamples boardSamples() {
        return ports.boardSamples();
    }

    @Override
    public VerificationCounts verificationCounts() {
        return ports.verificationCounts();
    }

    @Override
    public SharingClients sharingClients() {
        return ports.sharingClients();
    }

    @Override
    public void addSamples(List<Account> samples, String password) {
        samples.forEach(account -> ports.accounts().add(account, password));
    }

    @Override
    public Duration calendarOffset() {
        return calendarOffset.get();
    }

    @Override
    public void turnCalendarTo(Duration offset) {
        calendarOffset.set(offset);
    }

    @Override
    public Connections connections() {
        return new Connections(0, 0);
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void close() {}
}
