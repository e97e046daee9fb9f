package cn.jiazhu.web;

import static cn.jiazhu.domain.identity.IdentitySamples.NOW;

import cn.jiazhu.application.Holder;
import cn.jiazhu.application.World;
import cn.jiazhu.application.holder.BindCertificate;
import cn.jiazhu.application.holder.FollowRealNameCheck;
import cn.jiazhu.application.holder.LeadToPlatform;
import cn.jiazhu.application.holder.ListCertificates;
import cn.jiazhu.application.holder.ListSessions;
import cn.jiazhu.application.holder.RegisterAccount;
import cn.jiazhu.application.holder.ReleaseBinding;
import cn.jiazhu.application.holder.ResetPassword;
import cn.jiazhu.application.holder.ShowAccountRequest;
import cn.jiazhu.application.holder.ShowRealNameCheck;
import cn.jiazhu.application.holder.SignInByPlatform;
import cn.jiazhu.application.holder.StartRealNameCheck;
import cn.jiazhu.application.holder.ViewCertificate;
import cn.jiazhu.application.holder.ViewHistory;
import cn.jiazhu.application.holder.ViewLooks;
import cn.jiazhu.application.holder.ViewOriginal;
import cn.jiazhu.application.operator.AcceptInvitation;
import cn.jiazhu.application.operator.Approve;
import cn.jiazhu.application.operator.ChangeOperator;
import cn.jiazhu.application.operator.CommitImport;
import cn.jiazhu.application.operator.DropImport;
import cn.jiazhu.application.operator.ExportAudit;
import cn.jiazhu.application.operator.HandInFile;
import cn.jiazhu.application.operator.ListStuck;
import cn.jiazhu.application.operator.LookAgain;
import cn.jiazhu.application.operator.LookUpPerson;
import cn.jiazhu.application.operator.PlanRights;
import cn.jiazhu.application.operator.Propose;
import cn.jiazhu.application.operator.Refuse;
import cn.jiazhu.application.operator.SearchAudit;
import cn.jiazhu.application.operator.ShowBoard;
import cn.jiazhu.application.operator.ShowInvitation;
import cn.jiazhu.application.operator.ShowTypes;
import cn.jiazhu.application.operator.SignInOperator;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.PlainReader;
import cn.jiazhu.application.port.QrCodes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.press.Waking;
import cn.jiazhu.application.verifier.CheckQr;
import cn.jiazhu.domain.certificate.CertificateTypes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// The program's HTTP side over a [World], on free ports.
final class Site implements AutoCloseable {

    static final String BASE = "https://verify.example";
    static final String CONSOLE = "https://console.example";
    static final String HOST = "verify.example";

    // Visitors name the host they want, as browsers do.
    static {
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    static final Wording WORDING = new Wording(settings(Web.Limits.DEFAULT));

    private final World world;
    private final Web web;
    private final AtomicBoolean ready = new AtomicBoolean(true);
    private final AtomicBoolean signs = new AtomicBoolean(true);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private Site(World world, Web.Settings settings) {
        this.world = world;
        this.web = Web.start(useCases(world), operatorCases(world), ports(world), settings, world.clocks());
    }

    static Site over(World world) {
        return over(world, Web.Limits.DEFAULT);
    }

    static Site over(World world, Web.Limits limits) {
        return new Site(world, settings(limits));
    }

    static Site behind(World world, List<String> proxies) {
        return new Site(world, settings(new Web.Encryption.None(), proxies, BASE, Web.Limits.DEFAULT));
    }

    /// Its clients speak TLS of their own.
    static Site encrypted(World world, Web.Encryption.Pem files) {
        return new Site(world, settings(files, List.of(), "https://localhost", Web.Limits.DEFAULT));
    }

    World world() {
        return world;
    }

    int port() {
        return web.port();
    }

    List<Route> routes() {
        return house().open().routes();
    }

    List<Route> consoleRoutes() {
        return new Console(operatorCases(world), ports(world), settings(Web.Limits.DEFAULT), world.clocks(), house())
                .front()
                .routes();
    }

    private House house() {
        return new House(useCases(world), ports(world), settings(Web.Limits.DEFAULT), world.clocks());
    }

    void signs(boolean now) {
        signs.set(now);
    }

    void ready(boolean now) {
        ready.set(now);
    }

    Web web() {
        return web;
    }

    Answer get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    Answer post(String path, String json, String... headers) {
        return send(
                request(path, headers)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(json)),
                json);
    }

    Answer delete(String path, String... headers) {
        return send(request(path, headers).DELETE());
    }

    Answer watch(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.observabilityPort() + path)));
    }

    HttpRequest.Builder request(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (!List.of(headers).contains("Host")) {
            request.header("Host", HOST);
        }
        return request.timeout(Duration.ofSeconds(40));
    }

    /// To the console.
    HttpRequest.Builder toConsole(String path, String... headers) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + web.consolePort() + path))
                .header("Host", "console.example")
                .timeout(Duration.ofSeconds(40));
        return headers.length > 0 ? request.headers(headers) : request;
    }

    Answer send(HttpRequest.Builder request) {
        return send(request, "");
    }

    private Answer send(HttpRequest.Builder request, String json) {
        try {
            HttpResponse<byte[]> response = client.send(request.build(), BodyHandlers.ofByteArray());
            return Spec.checked(new Answer(response, json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Somebody who is signed in and freshly checked.
    Visitor visitor(Holder holder) {
        return new Visitor(this, holder.session().id().toString());
    }

    @Override
    public void close() {
        web.stop();
        client.close();
    }

    private static final Signer.Key QR_KEY = new Signer.Key(3, Signer.KeyRole.QR, List.of(Bytes.utf8("certificate")));

    private static Web.UseCases useCases(World world) {
        var ports = world.pressPorts();
        var stored = world.ports();
        var waking = new Waking(ports.certificates(), ports.annotations(), world.clocks());
        return new Web.UseCases(
                world.signIn(),
                new LeadToPlatform(ports.platform(), BASE + "/platform/callback"),
                new SignInByPlatform(
                        ports.platform(),
                        stored.accounts(),
                        ports.randomness(),
                        world.admission(),
                        BASE + "/platform/callback"),
                new ListSessions(stored.sessions(), world.clocks()),
                world.endSessions(),
                new RegisterAccount(world.requesting()),
                new ResetPassword(world.requesting()),
                world.followAccountRequest(),
                new ShowAccountRequest(stored.accountRequests()),
                world.selfCheck(),
                new StartRealNameCheck(ports.platform(), stored.realNameChecks(), ports.randomness(), world.clocks()),
                new ShowRealNameCheck(stored.realNameChecks()),
                new FollowRealNameCheck(
                        ports.platform(),
                        stored.realNameChecks(),
                        ports.transactions(),
                        ports.audit(),
                        waking,
                        world.clocks()),
                new ListCertificates(
                        ports.certificates(),
                        stored.bindings(),
                        ports.annotations(),
                        world.freshChecks(),
                        world.clocks()),
                new ViewCertificate(
                        ports.certificates(), ports.annotations(), ports.audit(), world.freshChecks(), world.clocks()),
                new ViewOriginal(ports, world.freshChecks()),
                world.preCheck(),
                world.annotate(),
                world.checkNow(),
                world.cancel(),
                world.withdraw(),
                new ViewHistory(ports.certificates(), ports.annotations(), ports.audit()),
                new ViewLooks(ports.certificates(), ports.audit()),
                new BindCertificate(
                        ports.certificates(),
                        stored.bindings(),
                        ports.transactions(),
                        ports.audit(),
                        ports.randomness(),
                        world.clocks()),
                new ReleaseBinding(stored.bindings(), ports.transactions(), ports.audit(), world.clocks()),
                world.fetch(),
                world.chooseNotices(),
                world.verify(),
                world.verifyPast(),
                world.verifyFormer(),
                world.verifyFile(new PlainReader(Optional.empty())),
                new CheckQr(
                        (_, _, _) -> true,
                        List.of(QR_KEY),
                        () -> CertificateTypes.FIRST,
                        world.clocks().calendar()),
                world.takeBatch(new SampleBatches()));
    }

    private static final Web.Pulse PULSE = new Web.Pulse(
            41,
            1,
            Duration.ofMillis(52),
            Optional.of(NOW),
            Optional.of(new Web.Pulse.Failure(NOW.minusSeconds(60), Web.Pulse.Cause.SILENT, "no answer in time")));

    private static Web.OperatorCases operatorCases(World world) {
        var of = world.operatorPorts();
        var stored = world.ports();
        return new Web.OperatorCases(
                of.sessions(),
                new SignInOperator(of, world.clocks()),
                new ShowInvitation(of.operators(), world.clocks()),
                new AcceptInvitation(of, world.clocks()),
                new ShowBoard(stored.boardSamples()),
                new ListStuck(stored.stuckPeople(), stored.certificates(), world.clocks()),
                new LookAgain(stored.annotations(), stored.auditTrail(), stored.transactions(), world.clocks()),
                new LookUpPerson(
                        stored.certificates(),
                        stored.annotations(),
                        stored.verificationCounts(),
                        stored.auditTrail(),
                        stored.transactions(),
                        world.clocks()),
                new SearchAudit(stored.auditTrail()),
                new ExportAudit(stored.auditTrail(), world.clocks()),
                of.operators(),
                world.addOperator(),
                new ChangeOperator(of, world.clocks()),
                world.ports().proposals(),
                new PlanRights(world.proposalPorts().changing()),
                new Propose(world.proposalPorts(), world.clocks()),
                new Approve(world.proposalPorts(), world.clocks()),
                new Refuse(world.proposalPorts(), world.clocks()),
                new ShowTypes(world.changingTypes()),
                new Web.Installation(
                        () -> PULSE,
                        stored.outbox(),
                        List.of(new Web.InEffect(
                                "public.port", "页面和接口的端口", "port of pages and API", "8080", "default"))),
                new Web.ImportCases(
                        stored.fileImports(),
                        new HandInFile(world.importPorts(), world.clocks()),
                        new CommitImport(world.importPorts(), world.clocks()),
                        new DropImport(world.importPorts(), world.clocks())));
    }

    private Web.Ports ports(World world) {
        return new Web.Ports(
                world.ports().sessions(),
                world.pressPorts().annotations(),
                world.pressPorts().certificates(),
                world.ports().realNameChecks(),
                world.ports().batches(),
                world.pressPorts().randomness(),
                text -> new QrCodes.Symbol(21, "M0 0h" + text.length() + "z"),
                world.alarms(),
                List.of(QR_KEY),
                List.of(),
                List.of(new Web.Part("database", true, ready::get), new Web.Part("signer", false, signs::get)));
    }

    static Web.Settings settings(Web.Limits limits) {
        return settings(new Web.Encryption.None(), List.of(), BASE, limits);
    }

    private static Web.Settings settings(
            Web.Encryption encryption, List<String> proxies, String baseAddress, Web.Limits limits) {
        var anywhere = new Web.Listener(InetAddress.getLoopbackAddress(), 0);
        return new Web.Settings(
                anywhere,
                anywhere,
                new Web.ConsolePlace(anywhere, CONSOLE),
                encryption,
                proxies,
                Duration.ZERO,
                baseAddress,
                true,
                Duration.ofMillis(1500),
                new Web.Cures(
                        "https://renew.example",
                        "https://apply.example",
                        "https://mobile.example",
                        "https://earlier.example"),
                limits,
                List.of("sample.md"));
    }
}
