package cn.jiazhu.web;

import cn.jiazhu.application.press.Clocks;
import cn.jiazhu.application.press.OwnAnnotations;
import java.util.List;
import java.util.stream.Stream;

/// The object graph of this module: everything that answers, built once.
final class House {

    private final Wording wording;
    private final Changes changes;
    private final Metrics metrics = new Metrics();
    private final Problems problems;
    private final Envelope envelope;
    private final List<Route> routes;
    private final List<Route> observability;

    House(Web.UseCases useCases, Web.Ports ports, Web.Settings settings, Clocks clocks) {
        this.wording = new Wording(settings);
        this.changes = new Changes(ports.annotations());
        var assets = new Assets();
        var pages = new Pages(settings, wording, assets);
        this.problems = new Problems(wording, settings.baseAddress(), pages, ports.alarms());
        this.envelope = new Envelope(settings, () -> traceId(ports), metrics);
        var edge = new Edge(
                settings,
                clocks,
                new Requests(settings.limits().bodyBytes()),
                new Callers(ports.sessions(), clocks),
                new Attempts(settings, clocks),
                problems,
                changes,
                metrics);
        var own = new OwnAnnotations(ports.annotations(), ports.certificates());
        this.routes = Stream.of(
                        new SessionRoutes(useCases.signIn(), ports.sessions(), edge).routes(),
                        new RealNameRoutes(useCases.startRealNameCheck(), useCases.followRealNameCheck(), edge)
                                .routes(),
                        new CertificateRoutes(useCases, ports.certificates(), edge).routes(),
                        new PressRoutes(useCases.annotateCertificate(), ports.certificates(), ports.annotations(), edge)
                                .routes(),
                        new AnnotationRoutes(useCases, own, edge).routes(),
                        new FileRoutes(useCases, own, edge).routes(),
                        new VerificationRoutes(useCases.verifyCopy(), edge, pages).routes(),
                        new PublicRoutes(settings, wording, pages).routes(),
                        assets.routes())
                .flatMap(List::stream)
                .toList();
        this.observability = new ObservabilityRoutes(ports.ready(), metrics).routes();
        metrics.gauge("jiazhu_waiting_for_a_change", changes::waiting);
    }

    Wording wording() {
        return wording;
    }

    Changes changes() {
        return changes;
    }

    Problems problems() {
        return problems;
    }

    Envelope envelope() {
        return envelope;
    }

    List<Route> routes() {
        return routes;
    }

    List<Route> observability() {
        return observability;
    }

    private static String traceId(Web.Ports ports) {
        return ports.randomness().uuid().toString().replace("-", "");
    }
}
