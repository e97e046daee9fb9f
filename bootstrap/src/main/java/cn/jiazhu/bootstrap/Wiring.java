package cn.jiazhu.bootstrap;

import cn.jiazhu.application.holder.AnnotateCertificate;
import cn.jiazhu.application.holder.BindCertificate;
import cn.jiazhu.application.holder.CancelWaiting;
import cn.jiazhu.application.holder.CheckNow;
import cn.jiazhu.application.holder.ChooseNotices;
import cn.jiazhu.application.holder.EndSessions;
import cn.jiazhu.application.holder.FetchDocument;
import cn.jiazhu.application.holder.FollowAccountRequest;
import cn.jiazhu.application.holder.FollowRealNameCheck;
import cn.jiazhu.application.holder.LeadToPlatform;
import cn.jiazhu.application.holder.ListCertificates;
import cn.jiazhu.application.holder.ListSessions;
import cn.jiazhu.application.holder.PreCheck;
import cn.jiazhu.application.holder.RegisterAccount;
import cn.jiazhu.application.holder.ReleaseBinding;
import cn.jiazhu.application.holder.ResetPassword;
import cn.jiazhu.application.holder.SelfCheck;
import cn.jiazhu.application.holder.ShowAccountRequest;
import cn.jiazhu.application.holder.ShowRealNameCheck;
import cn.jiazhu.application.holder.SignIn;
import cn.jiazhu.application.holder.SignInByPlatform;
import cn.jiazhu.application.holder.StartRealNameCheck;
import cn.jiazhu.application.holder.ViewCertificate;
import cn.jiazhu.application.holder.ViewHistory;
import cn.jiazhu.application.holder.ViewLooks;
import cn.jiazhu.application.holder.ViewOriginal;
import cn.jiazhu.application.holder.WithdrawCopy;
import cn.jiazhu.application.operator.WatchStuck;
import cn.jiazhu.application.outbox.AggregateCopies;
import cn.jiazhu.application.outbox.Delivered;
import cn.jiazhu.application.outbox.NotifyHolders;
import cn.jiazhu.application.outbox.RemindHolders;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DocumentMaker;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Storage;
import cn.jiazhu.application.port.TypeVersions;
import cn.jiazhu.application.press.Admission;
import cn.jiazhu.application.press.Carrying;
import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.Deciding;
import cn.jiazhu.application.press.FormerVerifying;
import cn.jiazhu.application.press.FreshChecks;
import cn.jiazhu.application.press.OwnAnnotations;
import cn.jiazhu.application.press.PressPorts;
import cn.jiazhu.application.press.Requesting;
import cn.jiazhu.application.press.VerificationTally;
import cn.jiazhu.application.press.Verifying;
import cn.jiazhu.application.press.Waking;
import cn.jiazhu.application.registry.ImportFormerCopies;
import cn.jiazhu.application.registry.ImportRegistry;
import cn.jiazhu.application.registry.PlanImport;
import cn.jiazhu.application.registry.TakeBatch;
import cn.jiazhu.application.reports.ApplyReports;
import cn.jiazhu.application.sharing.AdmitClient;
import cn.jiazhu.application.sharing.HandOutFile;
import cn.jiazhu.application.sharing.QueryCertificate;
import cn.jiazhu.application.sharing.RecordUse;
import cn.jiazhu.application.verifier.CheckQr;
import cn.jiazhu.application.verifier.VerifyCopy;
import cn.jiazhu.application.verifier.VerifyFile;
import cn.jiazhu.application.verifier.VerifyFormer;
import cn.jiazhu.application.verifier.VerifyPast;
import cn.jiazhu.persistence.Persistence;
import cn.jiazhu.platform.Platform;
import cn.jiazhu.render.Rendering;
import cn.jiazhu.render.reading.ForeignFiles;
import cn.jiazhu.web.Web;
import cn.jiazhu.web.Web.Measure;
import cn.jiazhu.web.sharing.Sharing;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/// The object graph, by hand: one method per module. Whoever wants another database, renderer, platform or front end
/// writes one module and changes one method here.
record Wiring(
        Settings settings,
        Storage persistence,
        PressPorts ports,
        WatchedPlatform platform,
        Signer signer,
        Receivers receivers,
        List<Measure> measures,
        BoardMeasures board,
        VerificationTally tally,
        TurnedClock calendar,
        Clocks clocks) {

    /// To the database, at once; a press holds one for some milliseconds.
    private static final int CONNECTIONS = 16;

    private static final Duration TYPES_PAUSE = Duration.ofSeconds(10);
    private static final Duration WATCH_PAUSE = Duration.ofSeconds(10);

    /// Before database and keys are put into it, in whatever order.
    static void makeFolder(Settings settings) {
        switch (settings.parts().database()) {
            case Settings.Database.Embedded _ -> Persistence.makeFolder(settings.dataFolder());
            case Settings.Database.Outside _ -> {}
        }
    }

    static Storage persistence(Settings settings, Basis basis, boolean serving) {
        var wanted = new Persistence.Settings(settings.parts().word(), CONNECTIONS, basis.random());
        return switch (settings.parts().database()) {
            case Settings.Database.Embedded _ -> Persistence.embedded(settings.dataFolder(), serving, wanted);
            case Settings.Database.Outside(var server) -> Persistence.at(server, wanted);
        };
    }

    /// Who issues: what draws and signs documents, and the keys that everybody may know.
    record Issuer(DocumentMaker maker, Signer signer) {}

    static Issuer issuer(Settings settings, Basis basis, Optional<Rendering.Timestamps> timestamps) {
        boolean sandbox = settings.parts().isSandbox();
        Rendering.Keys keys = settings.keys().keys(basis.random());
        Rendering.Seal sealFile = settings.keys().seal();
        Instant now = basis.clock().instant();
        Signer signer = sandbox ? keys.openForSandbox(now) : keys.open(now);
        Bytes seal = sandbox ? sealFile.openForSandbox(signer, now, basis.random()) : sealFile.open(signer, now);
        String address = settings.baseAddress().toString();
        return new Issuer(Rendering.open(address, sandbox, signer, seal, timestamps), signer);
    }

    /// @param decorated stands between the steps of a press and the world
    static Wiring of(
            Settings settings,
            Basis basis,
            Storage persistence,
            Issuer issuer,
            Program.Others others,
            UnaryOperator<PressPorts> decorated) {
        var maker = new TimedMaker(issuer.maker());
        var platform = new WatchedPlatform(others.platform(), basis.clock());
        var calendar = new TurnedClock(basis.clock(), persistence.calendarOffset());
        var ports = new PressPorts(
                persistence.transactions(),
                persistence.certificates(),
                persistence.annotations(),
                persistence.documents(),
                persistence.blobs(),
                maker,
                platform,
                persistence.outbox(),
                persistence.auditTrail(),
                basis.randomness(),
                basis.alarms());
        var clocks = new Clocks(calendar, basis.clock());
        var board = new BoardMeasures(
                new WatchStuck(persistence.stuckPeople(), persistence.boardSamples(), basis.alarms(), clocks),
                calendar);
        return new Wiring(
                settings,
                persistence,
                decorated.apply(ports),
                platform,
                issuer.signer(),
                others.receivers().apply(issuer.signer()),
                new Gauges(persistence, basis.alarms(), maker, platform, board, calendar).all(),
                board,
                new VerificationTally(persistence.verificationCounts()),
                calendar,
                clocks);
    }

    List<Signer.Key> keys() {
        return signer.keys();
    }

    /// @param workers whether they are alive
    Web web(Workers workers) {
        var reads = new Web.Ports(
                persistence.sessions(),
                ports.annotations(),
                ports.certificates(),
                persistence.realNameChecks(),
                persistence.batches(),
                ports.randomness(),
                Rendering.qrCodes(),
                ports.alarms(),
                keys(),
                measures,
                List.of(
                        new Web.Part("database", true, persistence::isReady),
                        new Web.Part("workers", true, workers::areAlive),
                        new Web.Part("signer", false, new SignerPulse(signer))));
        return Web.start(useCases(), operators().cases(), reads, settings.web(), clocks, sharing());
    }

    OperatorWiring operators() {
        var installation = new Web.Installation(platform::pulse, persistence.outbox(), settings.inEffect());
        var held = Platform.handedIn(settings.dataFolder().resolve("imports"), types()::known);
        return new OperatorWiring(persistence, ports, held, installation, clocks);
    }

    /// The second front end, on the listener of the first.
    private Sharing sharing() {
        var cases = new Sharing.UseCases(
                new AdmitClient(persistence.sharingClients()),
                new RecordUse(ports.certificates(), persistence.copies(), ports.audit(), clocks),
                new QueryCertificate(ports.certificates(), ports.annotations(), verifying(), clocks),
                new HandOutFile(persistence.copies(), ports.documents(), verifying()),
                checkQr(),
                new VerifyCopy(verifying()),
                new VerifyFormer(formerVerifying()),
                verifyFile());
        return new Sharing(cases, Web.clients(settings.web()), clocks.clock());
    }

    private Web.UseCases useCases() {
        var sessions = persistence.sessions();
        var checks = persistence.realNameChecks();
        var fresh = new FreshChecks(checks, clocks);
        var waking = new Waking(ports.certificates(), ports.annotations(), clocks);
        var own = new OwnAnnotations(ports.annotations(), ports.certificates());
        var certificates = ports.certificates();
        var admission =
                new Admission(sessions, ports.transactions(), ports.audit(), ports.randomness(), waking, clocks);
        var requesting = new Requesting(
                ports.platform(), persistence.accountRequests(), persistence.accounts(), ports.randomness(), clocks);
        String returnAddress = settings.baseAddress() + "/platform/callback";
        var bindings = persistence.bindings();
        return new Web.UseCases(
                new SignIn(persistence.accounts(), admission),
                new LeadToPlatform(ports.platform(), returnAddress),
                new SignInByPlatform(
                        ports.platform(), persistence.accounts(), ports.randomness(), admission, returnAddress),
                new ListSessions(sessions, clocks),
                new EndSessions(sessions, ports.transactions(), ports.audit(), clocks),
                new RegisterAccount(requesting),
                new ResetPassword(requesting),
                new FollowAccountRequest(
                        ports.platform(),
                        persistence.accountRequests(),
                        persistence.accounts(),
                        sessions,
                        ports.transactions(),
                        ports.audit(),
                        ports.randomness(),
                        admission,
                        clocks),
                new ShowAccountRequest(persistence.accountRequests()),
                new SelfCheck(certificates, persistence.bindings(), checks, ports.platform()),
                new StartRealNameCheck(ports.platform(), checks, ports.randomness(), clocks),
                new ShowRealNameCheck(checks),
                new FollowRealNameCheck(ports.platform(), checks, ports.transactions(), ports.audit(), waking, clocks),
                new ListCertificates(certificates, bindings, ports.annotations(), fresh, clocks),
                new ViewCertificate(certificates, ports.annotations(), ports.audit(), fresh, clocks),
                new ViewOriginal(ports, fresh),
                new PreCheck(certificates, fresh, new Deciding(ports, clocks), settings.press()),
                new AnnotateCertificate(ports, fresh, clocks, settings.press()),
                new CheckNow(own, carrying()),
                new CancelWaiting(ports, clocks),
                new WithdrawCopy(ports, fresh, clocks),
                new ViewHistory(certificates, ports.annotations(), ports.audit()),
                new ViewLooks(certificates, ports.audit()),
                new BindCertificate(
                        certificates, bindings, ports.transactions(), ports.audit(), ports.randomness(), clocks),
                new ReleaseBinding(bindings, ports.transactions(), ports.audit(), clocks),
                new FetchDocument(ports, fresh, clocks),
                new ChooseNotices(ports, persistence.optOuts(), clocks),
                new VerifyCopy(verifying()),
                new VerifyPast(persistence.copies(), ports.certificates(), verifying()),
                new VerifyFormer(formerVerifying()),
                verifyFile(),
                checkQr(),
                new TakeBatch(
                        Platform.batches(types()::known),
                        persistence.reporters(),
                        persistence.batches(),
                        new ApplyReports(ports, clocks),
                        ports,
                        clocks));
    }

    VerifyFile verifyFile() {
        return new VerifyFile(
                ports.documents(),
                persistence.copies(),
                ForeignFiles.reader(),
                ports.maker(),
                verifying(),
                formerVerifying());
    }

    private FormerVerifying formerVerifying() {
        return new FormerVerifying(persistence.formerCopies(), ports.certificates(), clocks);
    }

    private Verifying verifying() {
        return verifying(clocks);
    }

    Verifying verifying(Clocks at) {
        return new Verifying(persistence.copies(), ports.certificates(), ports.maker(), tally, at);
    }

    CheckQr checkQr() {
        return new CheckQr(Rendering.signatureCheck(), keys(), types()::known, calendar);
    }

    TypeVersions types() {
        return persistence.typeVersions();
    }

    ImportRegistry importRegistry() {
        return new ImportRegistry(ports, clocks);
    }

    ImportFormerCopies importFormerCopies() {
        return new ImportFormerCopies(ports, persistence.formerCopies(), persistence.copies(), clocks);
    }

    PlanImport planImport() {
        return new PlanImport(ports, clocks);
    }

    /// Counts who is stuck.
    Rounds watch() {
        return new Rounds("board", WATCH_PAUSE, board::count, ports.alarms());
    }

    /// What is decided of certificate types begins a day later at the earliest.
    Rounds lookUpTypes() {
        return new Rounds("certificate types", TYPES_PAUSE, types()::refresh, ports.alarms());
    }

    Rounds writeDown() {
        return new Rounds("verification counts", WATCH_PAUSE, tally::writeDown, ports.alarms());
    }

    /// Tries out and takes in the files that operators hand in.
    Importing importing() {
        return new Importing(operators().carryImports(), ports.alarms());
    }

    Workers workers() {
        return new Workers(
                carrying(),
                ports.alarms(),
                settings.pause(),
                settings.press().look(),
                () -> calendar.turnTo(persistence.calendarOffset()));
    }

    Couriers couriers() {
        var aggregate = new AggregateCopies(ports, receivers.aggregation(), clocks);
        var remind = new RemindHolders(ports, persistence.reminders(), clocks);
        var office = new NotifyHolders.Office(
                receivers.notices(),
                Web.letters(settings.web()),
                persistence.optOuts(),
                settings.baseAddress().toString());
        var notify = new NotifyHolders(ports, office, clocks);
        IntFunction<Delivered> remindAndNotify = most -> {
            remind.remind();
            return notify.deliver(most);
        };
        return new Couriers(List.of(aggregate::deliver, remindAndNotify), ports.alarms(), settings.pause());
    }

    private Carrying carrying() {
        return new Carrying(ports, clocks, settings.press());
    }
}
