package cn.jiazhu.application;

import cn.jiazhu.application.duty.ChangingRights;
import cn.jiazhu.application.duty.ChangingTypes;
import cn.jiazhu.application.duty.ImportPorts;
import cn.jiazhu.application.duty.Inviting;
import cn.jiazhu.application.duty.OperatorPorts;
import cn.jiazhu.application.duty.ProposalPorts;
import cn.jiazhu.application.holder.AnnotateCertificate;
import cn.jiazhu.application.holder.BindCertificate;
import cn.jiazhu.application.holder.CancelWaiting;
import cn.jiazhu.application.holder.CheckNow;
import cn.jiazhu.application.holder.ChooseNotices;
import cn.jiazhu.application.holder.EndSessions;
import cn.jiazhu.application.holder.FetchDocument;
import cn.jiazhu.application.holder.FollowAccountRequest;
import cn.jiazhu.application.holder.FollowRealNameCheck;
import cn.jiazhu.application.holder.ListCertificates;
import cn.jiazhu.application.holder.PreCheck;
import cn.jiazhu.application.holder.ReleaseBinding;
import cn.jiazhu.application.holder.SelfCheck;
import cn.jiazhu.application.holder.SignIn;
import cn.jiazhu.application.holder.StartRealNameCheck;
import cn.jiazhu.application.holder.ViewCertificate;
import cn.jiazhu.application.holder.ViewHistory;
import cn.jiazhu.application.holder.WithdrawCopy;
import cn.jiazhu.application.operator.AddOperator;
import cn.jiazhu.application.port.Account;
import cn.jiazhu.application.port.BatchReader;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Channel;
import cn.jiazhu.application.port.Copies;
import cn.jiazhu.application.port.CountingRandomness;
import cn.jiazhu.application.port.DocumentReader;
import cn.jiazhu.application.port.InMemoryHandedIn;
import cn.jiazhu.application.port.ListedSource;
import cn.jiazhu.application.port.Outbox;
import cn.jiazhu.application.port.PlainDocuments;
import cn.jiazhu.application.port.Ports;
import cn.jiazhu.application.port.RaisedAlarms;
import cn.jiazhu.application.port.RegistrySource;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.port.ScriptedPlatform;
import cn.jiazhu.application.port.Session;
import cn.jiazhu.application.port.TestClock;
import cn.jiazhu.application.press.Admission;
import cn.jiazhu.application.press.Carrying;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.Deciding;
import cn.jiazhu.application.press.FormerVerifying;
import cn.jiazhu.application.press.FreshChecks;
import cn.jiazhu.application.press.OwnAnnotations;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.application.press.PressSettings;
import cn.jiazhu.application.press.Requesting;
import cn.jiazhu.application.press.VerificationTally;
import cn.jiazhu.application.press.Verifying;
import cn.jiazhu.application.press.Waking;
import cn.jiazhu.application.registry.CarryImports;
import cn.jiazhu.application.registry.ImportFormerCopies;
import cn.jiazhu.application.registry.ImportRegistry;
import cn.jiazhu.application.registry.ImportRegistry.Outcome;
import cn.jiazhu.application.registry.PlanImport;
import cn.jiazhu.application.registry.TakeBatch;
import cn.jiazhu.application.reports.ApplyReports;
import cn.jiazhu.application.reports.ImportListener;
import cn.jiazhu.application.reports.Plan;
import cn.jiazhu.application.reports.Tally;
import cn.jiazhu.application.sharing.AddClient;
import cn.jiazhu.application.sharing.EndClient;
import cn.jiazhu.application.sharing.HandOutFile;
import cn.jiazhu.application.sharing.QueryCertificate;
import cn.jiazhu.application.sharing.RecordUse;
import cn.jiazhu.application.verifier.VerifyCopy;
import cn.jiazhu.application.verifier.VerifyFile;
import cn.jiazhu.application.verifier.VerifyFormer;
import cn.jiazhu.application.verifier.VerifyPast;
import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.Certificate;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.SessionId;
import cn.jiazhu.domain.registry.RegistryReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The whole application over one memory: its use cases, and what a test may turn, silence or break. Both clocks stand
/// still, years apart, so that a use case that asks the wrong one is found out.
///
/// @param pressPorts what the use cases see, `ports` unless a test has put something in between
public record World(
        Ports ports,
        PressPorts pressPorts,
        TestClock calendar,
        TestClock clock,
        ScriptedPlatform platform,
        PlainDocuments maker,
        RaisedAlarms alarms,
        VerificationTally tally,
        InMemoryHandedIn handedIn) {

    private static final PressSettings SETTINGS = PressSettings.DEFAULT;

    /// On the morning of 2026-03-09 in Shanghai, with nobody in it.
    public static World fresh() {
        return over(Ports.inMemory());
    }

    /// The same over these ports, which know nobody yet.
    public static World over(Ports ports) {
        var platform = new ScriptedPlatform();
        var maker = new PlainDocuments();
        var alarms = new RaisedAlarms();
        var pressPorts = new PressPorts(
                ports.transactions(),
                ports.certificates(),
                ports.annotations(),
                ports.documents(),
                ports.blobs(),
                maker,
                platform,
                ports.outbox(),
                ports.auditTrail(),
                new CountingRandomness(),
                alarms);
        var calendar = TestClock.at("2026-03-09T10:00");
        return new World(
                ports,
                pressPorts,
                calendar,
                TestClock.at("2030-06-01T08:00"),
                platform,
                maker,
                alarms,
                new VerificationTally(ports.verificationCounts()),
                new InMemoryHandedIn());
    }

    /// The same world with another look at its copies.
    public World with(Copies copies) {
        return new World(ports.with(copies), pressPorts, calendar, clock, platform, maker, alarms, tally, handedIn);
    }

    /// The same world, seen by its use cases through something in between.
    public World through(UnaryOperator<PressPorts> between) {
        return new World(ports, between.apply(pressPorts), calendar, clock, platform, maker, alarms, tally, handedIn);
    }

    // ---- who is in it ----

    /// The `n`-th person with a valid certificate, signed in and freshly checked, mobile number bound.
    public Holder holder(int n) {
        return holder(Samples.certificate(n));
    }

    public Holder holder(Certificate certificate) {
        return holder(certificate, MobileBinding.BOUND);
    }

    /// With a real-name check that says this of the mobile number.
    public Holder holder(Certificate certificate, MobileBinding said) {
        ports.blobs().add(List.of(Samples.PHOTO, Samples.SIGNATURE));
        ports.certificates().store(List.of(certificate));
        var account = new Account(
                new AccountId(pressPorts.randomness().uuid()), certificate.id().toString(), certificate.holder());
        ports.accounts().add(account, "a password");
        var session = new Session(
                new SessionId(pressPorts.randomness().uuid()),
                Channel.PORTAL,
                account.id(),
                account.person(),
                clock.instant(),
                clock.instant());
        ports.sessions().add(session, Bytes.utf8(session.id().toString()).sha256());
        var holder = new Holder(this, certificate.id(), session);
        holder.proves(said);
        return holder;
    }

    // ---- what happens in it ----

    /// Time goes by on both clocks.
    public void pass(Duration time) {
        calendar.turn(time);
        clock.turn(time);
    }

    /// What a worker does: looks at whatever is due, until nothing is.
    public List<Annotation> work() {
        var done = new ArrayList<Annotation>();
        for (var due = carrying().due(10); !due.isEmpty(); due = carrying().due(10)) {
            due.stream().map(carrying()::look).forEach(done::add);
        }
        return done;
    }

    /// What the outbox holds for this receiver, delivered one after the other.
    public List<Outbox.Message> delivered(Outbox.Receiver receiver) {
        var done = new ArrayList<Outbox.Message>();
        for (var due = due(receiver); !due.isEmpty(); due = due(receiver)) {
            ports.outbox().delivered(due);
            due.stream().map(Outbox.Parcel::message).forEach(done::add);
        }
        return done;
    }

    private List<Outbox.Parcel> due(Outbox.Receiver receiver) {
        return ports.outbox().claimDue(receiver, 10, clock.instant(), SETTINGS.lease());
    }

    /// The registry reports these facts, and hands in no images: those that are known stay.
    public Tally report(Facts... facts) {
        return report(ListedSource.of(Stream.of(facts).map(Samples::report).toArray(RegistryReport[]::new)));
    }

    /// The registry reports these facts with one image.
    public Tally report(Facts facts, ImageKind kind, RegistrySource.Image image) {
        return report(ListedSource.of(Samples.report(facts)).with(facts.number(), kind, image));
    }

    /// The registry reports these facts with the sample photo and signature.
    public Tally reportWithImages(Facts facts) {
        return report(ListedSource.of(Samples.report(facts))
                .with(facts.number(), ImageKind.PHOTO, ListedSource.stored(Samples.PHOTO))
                .with(facts.number(), ImageKind.SIGNATURE, ListedSource.stored(Samples.SIGNATURE)));
    }

    public Tally report(RegistrySource source) {
        return importing(source, Long.MAX_VALUE, new NobodyListens()) instanceof Outcome.Taken(var done)
                ? done.tally()
                : Tally.NONE;
    }

    public Outcome importing(RegistrySource source, long mayEnd, ImportListener listener) {
        return new ImportRegistry(pressPorts, clocks()).run(source, mayEnd, listener);
    }

    public Plan planning(RegistrySource source) {
        return planning(source, new NobodyListens());
    }

    public Plan planning(RegistrySource source, ImportListener listener) {
        return new PlanImport(pressPorts, clocks()).run(source, listener);
    }

    private record NobodyListens() implements ImportListener {

        @Override
        public void refused(RegistrySource.Item.Refused refused) {}

        @Override
        public void ended(Annotation.Ended copy) {}

        @Override
        public void progress(Tally tally) {}
    }

    // ---- the use cases ----

    public Clocks clocks() {
        return new Clocks(calendar, clock);
    }

    public FreshChecks freshChecks() {
        return new FreshChecks(ports.realNameChecks(), clocks());
    }

    public AnnotateCertificate annotate() {
        return new AnnotateCertificate(pressPorts, freshChecks(), clocks(), SETTINGS);
    }

    public PreCheck preCheck() {
        return new PreCheck(ports.certificates(), freshChecks(), new Deciding(pressPorts, clocks()), SETTINGS);
    }

    public Carrying carrying() {
        return new Carrying(pressPorts, clocks(), SETTINGS);
    }

    public CheckNow checkNow() {
        return new CheckNow(new OwnAnnotations(ports.annotations(), ports.certificates()), carrying());
    }

    public CancelWaiting cancel() {
        return new CancelWaiting(pressPorts, clocks());
    }

    public WithdrawCopy withdraw() {
        return new WithdrawCopy(pressPorts, freshChecks(), clocks());
    }

    public FetchDocument fetch() {
        return new FetchDocument(pressPorts, freshChecks(), clocks());
    }

    public VerifyCopy verify() {
        return new VerifyCopy(verifying());
    }

    public VerifyPast verifyPast() {
        return new VerifyPast(ports.copies(), pressPorts.certificates(), verifying());
    }

    public VerifyFile verifyFile(DocumentReader reader) {
        return new VerifyFile(pressPorts.documents(), ports.copies(), reader, maker, verifying(), formerVerifying());
    }

    public VerifyFormer verifyFormer() {
        return new VerifyFormer(formerVerifying());
    }

    public ImportFormerCopies importFormerCopies() {
        return new ImportFormerCopies(pressPorts, ports.formerCopies(), ports.copies(), clocks());
    }

    private FormerVerifying formerVerifying() {
        return new FormerVerifying(ports.formerCopies(), pressPorts.certificates(), clocks());
    }

    public QueryCertificate queryCertificate() {
        return new QueryCertificate(ports.certificates(), ports.annotations(), verifying(), clocks());
    }

    public HandOutFile handOutFile() {
        return new HandOutFile(ports.copies(), ports.documents(), verifying());
    }

    public RecordUse recordUse() {
        return new RecordUse(ports.certificates(), ports.copies(), ports.auditTrail(), clocks());
    }

    public AddClient addClient() {
        return new AddClient(ports.sharingClients(), pressPorts, clocks());
    }

    public EndClient endClient() {
        return new EndClient(ports.sharingClients(), pressPorts, clocks());
    }

    private Verifying verifying() {
        return new Verifying(ports.copies(), pressPorts.certificates(), pressPorts.maker(), tally, clocks());
    }

    public Admission admission() {
        return new Admission(
                ports.sessions(),
                ports.transactions(),
                ports.auditTrail(),
                pressPorts.randomness(),
                waking(),
                clocks());
    }

    public SelfCheck selfCheck() {
        return new SelfCheck(ports.certificates(), ports.bindings(), ports.realNameChecks(), pressPorts.platform());
    }

    public EndSessions endSessions() {
        return new EndSessions(ports.sessions(), ports.transactions(), ports.auditTrail(), clocks());
    }

    public Requesting requesting() {
        return new Requesting(platform, ports.accountRequests(), ports.accounts(), pressPorts.randomness(), clocks());
    }

    public FollowAccountRequest followAccountRequest() {
        return new FollowAccountRequest(
                platform,
                ports.accountRequests(),
                ports.accounts(),
                ports.sessions(),
                ports.transactions(),
                ports.auditTrail(),
                pressPorts.randomness(),
                admission(),
                clocks());
    }

    public SignIn signIn() {
        return new SignIn(ports.accounts(), admission());
    }

    public StartRealNameCheck startCheck() {
        return new StartRealNameCheck(platform, ports.realNameChecks(), pressPorts.randomness(), clocks());
    }

    public FollowRealNameCheck followCheck() {
        return new FollowRealNameCheck(
                platform, ports.realNameChecks(), ports.transactions(), ports.auditTrail(), waking(), clocks());
    }

    public ListCertificates list() {
        return new ListCertificates(
                ports.certificates(), ports.bindings(), ports.annotations(), freshChecks(), clocks());
    }

    public BindCertificate bind() {
        return new BindCertificate(
                ports.certificates(),
                ports.bindings(),
                ports.transactions(),
                ports.auditTrail(),
                pressPorts.randomness(),
                clocks());
    }

    public ReleaseBinding release() {
        return new ReleaseBinding(ports.bindings(), ports.transactions(), ports.auditTrail(), clocks());
    }

    public ViewCertificate view() {
        return new ViewCertificate(
                ports.certificates(), ports.annotations(), ports.auditTrail(), freshChecks(), clocks());
    }

    public ViewHistory history() {
        return new ViewHistory(ports.certificates(), ports.annotations(), ports.auditTrail());
    }

    public Waking waking() {
        return new Waking(ports.certificates(), ports.annotations(), clocks());
    }

    public OperatorPorts operatorPorts() {
        return new OperatorPorts(
                ports.transactions(),
                ports.operators(),
                ports.operatorSessions(),
                ports.oneTimeCodes(),
                ports.auditTrail(),
                pressPorts.randomness());
    }

    public ProposalPorts proposalPorts() {
        return new ProposalPorts(
                operatorPorts(),
                ports.proposals(),
                new ChangingRights(pressPorts, applyReports(), clocks()),
                changingTypes(),
                new Inviting(operatorPorts(), clocks()),
                ports.fileImports());
    }

    public ImportPorts importPorts() {
        return new ImportPorts(pressPorts, ports.fileImports(), handedIn);
    }

    /// What the node's worker does with the files that were handed in, until nothing is due.
    public void carryImports() {
        var carrying = new CarryImports(importPorts(), clocks());
        while (carrying.carry(() -> false)) {
            // the next one
        }
    }

    public ChangingTypes changingTypes() {
        return new ChangingTypes(ports.typeVersions(), ports.auditTrail(), clocks());
    }

    public AddOperator addOperator() {
        return new AddOperator(operatorPorts(), new Inviting(operatorPorts(), clocks()), clocks());
    }

    public TakeBatch takeBatch(BatchReader reader) {
        return new TakeBatch(reader, ports.reporters(), ports.batches(), applyReports(), pressPorts, clocks());
    }

    public ChooseNotices chooseNotices() {
        return new ChooseNotices(pressPorts, ports.optOuts(), clocks());
    }

    public ApplyReports applyReports() {
        return new ApplyReports(pressPorts, clocks());
    }
}
