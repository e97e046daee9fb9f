package cn.jiazhu.web;

import java.util.List;
import java.util.Map;

/// For those who watch the program, on a port of their own.
final class ObservabilityRoutes {

    private final List<Web.Part> parts;
    private final Metrics metrics;
    private volatile boolean leaving;

    ObservabilityRoutes(List<Web.Part> parts, List<Web.Measure> measures, Metrics metrics) {
        this.parts = parts;
        this.metrics = metrics;
        measures.forEach(metrics::add);
        metrics.add(new Web.Measure("jiazhu_well", Web.Measure.Kind.GAUGE, "1 where a part is well.", this::health));
        metrics.addMachine();
    }

    List<Route> routes() {
        return List.of(
                Route.get("/livez", call -> Responses.text(call, "live\n")),
                Route.get("/readyz", this::readiness),
                Route.get("/metrics", call -> Responses.text(call, metrics.text())));
    }

    /// From now on no request should come here.
    void leave() {
        leaving = true;
    }

    /// A part that is not needed is told of, too: it stops nobody from being served what does not need it.
    private void readiness(Call call) {
        var told = new StringBuilder();
        boolean ready = !leaving;
        told.append(leaving ? "stopping\n" : "");
        for (Web.Part part : parts) {
            boolean well = isWell(part);
            ready &= well || !part.needed();
            told.append(part.name()).append(well ? " ok\n" : " away\n");
        }
        Responses.health(call, ready, told.toString());
    }

    private List<Web.Reading> health() {
        return parts.stream()
                .map(part -> new Web.Reading("", Map.of("part", part.name()), isWell(part) ? 1 : 0))
                .toList();
    }

    private static boolean isWell(Web.Part part) {
        try {
            return part.well().getAsBoolean();
        } catch (RuntimeException _) {
            return false;
        }
    }
}
