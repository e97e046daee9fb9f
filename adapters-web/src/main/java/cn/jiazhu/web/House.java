package cn.jiazhu.web;

import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.FreshChecks;
import cn.jiazhu.application.press.OwnAnnotations;
import java.util.List;
import java.util.stream.Stream;

/// The object graph of this module: everything that answers, built once.
final class House {

    private final Wording wording;
    private final Cookies cookies;
    private final Changes changes;
    private final Metrics metrics = new Metrics();
    private final Problems problems;
    private final Envelope envelope;
    private final Assets assets = new Assets();
    private final List<Route> routes;
    private final ObservabilityRoutes health;

    House(Web.UseCases useCases, Web.Ports ports, Web.Settings settings, Clocks clocks) {
        this.wording = new Wording(settings);
        this.changes = new Changes(ports.annotations());
        this.cookies = new Cookies(settings.baseAddress().startsWith("https:"));
        var requests = new Requests(settings.limits().bodyBytes());
        var forms = new FormGuard(
                requests,
                cookies,
                ports.randomness(),
                settings.baseAddress(),
                call -> call.caller().map(Caller::token));
        var frames = new Frames(settings, cookies, forms, clocks, assets);
        var pages = new Pages(settings, wording, frames, cookies, ports.qrCodes());
        this.problems = new Problems(wording, settings.baseAddress(), pages, ports.alarms());
        this.envelope = new Envelope(settings, () -> traceId(ports), metrics);
        var edge = new Edge(
                settings,
                clocks,
                requests,
                new Callers(ports.sessions(), cookies, forms, clocks),
                pages,
                cookies,
                new Attempts(settings, clocks),
                problems,
                new ReportWords(ports.batches()),
                changes,
                metrics);
        var sheets = new SheetWords(edge, ports.certificates(), ports.randomness());
        var results = new ResultWords(edge, ports.certificates(), new FreshChecks(ports.realNameChecks(), clocks));
        var own = new OwnAnnotations(ports.annotations(), ports.certificates());
        var tries = new Throttle(settings.limits().signInsPerMinute(), clocks.clock());
        var signing = new Signing(useCases.signIn(), tries, ports.sessions(), cookies);
        var tickets = new Tickets(
                useCases.startRealNameCheck(),
                useCases.followRealNameCheck(),
                new Throttle(settings.limits().ticketsPerMinute(), clocks.clock()));
        var bindingTries = new Throttle(settings.limits().bindingsPerMinute(), clocks.clock());
        var binding = new Binding(useCases.bindCertificate(), bindingTries);
        var applying = new Applying(
                useCases.registerAccount(),
                useCases.resetPassword(),
                useCases.followAccountRequest(),
                useCases.showAccountRequest(),
                new Throttle(settings.limits().ticketsPerMinute(), clocks.clock()));
        this.routes = Stream.of(
                        new SessionRoutes(
                                        signing,
                                        useCases.listSessions(),
                                        useCases.endSessions(),
                                        ports.sessions(),
                                        edge)
                                .routes(),
                        new PortalPages(signing, useCases.endSessions(), ports.sessions(), edge).routes(),
                        new PlatformPages(
                                        signing,
                                        useCases.leadToPlatform(),
                                        useCases.signInByPlatform(),
                                        ports.randomness(),
                                        edge)
                                .routes(),
                        new CertificatePages(useCases.listCertificates(), edge).routes(),
                        new CentrePages(
                                        useCases.listCertificates(),
                                        useCases.listSessions(),
                                        useCases.chooseNotices(),
                                        edge)
                                .routes(),
                        new NoticePages(useCases.chooseNotices(), edge).routes(),
                        new RealNameRoutes(tickets, edge).routes(),
                        new RealNamePages(tickets, useCases.showRealNameCheck(), ports.qrCodes(), edge).routes(),
                        new SelfCheckRoutes(useCases.selfCheck(), edge).routes(),
                        new AccountRoutes(applying, edge).routes(),
                        new AccountPages(applying, signing, ports.qrCodes(), edge).routes(),
                        new BindPages(binding, edge).routes(),
                        new BindingRoutes(binding, useCases.releaseBinding(), edge).routes(),
                        new CertificateRoutes(useCases, ports.certificates(), edge).routes(),
                        new PressRoutes(useCases.annotateCertificate(), ports.certificates(), ports.annotations(), edge)
                                .routes(),
                        new PressPages(useCases, sheets, edge).routes(),
                        new AnnotationPages(useCases, own, results, sheets, edge).routes(),
                        new AnnotationRoutes(useCases, own, edge).routes(),
                        new FileRoutes(useCases, own, edge).routes(),
                        new FileVerificationRoutes(useCases.verifyFile(), useCases.checkQr(), edge).routes(),
                        new VerificationRoutes(
                                        useCases.verifyCopy(),
                                        useCases.verifyPast(),
                                        useCases.verifyFormer(),
                                        edge,
                                        pages)
                                .routes(),
                        new ReportRoutes(useCases.takeBatch(), edge).routes(),
                        new PublicRoutes(settings, ports.keys(), wording, pages, edge.callers()).routes(),
                        assets.routes())
                .flatMap(List::stream)
                .toList();
        this.health = new ObservabilityRoutes(ports.parts(), ports.measures(), metrics);
        metrics.gauge("jiazhu_waiting_for_a_change", "Requests that wait for a change.", changes::waiting);
    }

    Wording wording() {
        return wording;
    }

    Assets assets() {
        return assets;
    }

    Changes changes() {
        return changes;
    }

    Envelope envelope() {
        return envelope;
    }

    Front open() {
        return new Front(routes, problems, cookies);
    }

    Front observability() {
        return new Front(health.routes(), problems, cookies);
    }

    ObservabilityRoutes health() {
        return health;
    }

    private static String traceId(Web.Ports ports) {
        return ports.randomness().uuid().toString().replace("-", "");
    }
}
