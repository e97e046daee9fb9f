package cn.jiazhu.web;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;

/// For those who watch the program, on a port of their own.
final class ObservabilityRoutes {

    private final BooleanSupplier ready;
    private final Metrics metrics;

    ObservabilityRoutes(BooleanSupplier ready, List<Web.Measure> measures, Metrics metrics) {
        this.ready = ready;
        this.metrics = metrics;
        measures.forEach(metrics::add);
        metrics.addMachine();
    }

    List<Route> routes() {
        return List.of(
                Route.get("/livez", call -> Responses.text(call, "live\n")),
                Route.get("/readyz", this::readiness),
                Route.get("/metrics", call -> Responses.text(call, metrics.text())));
    }

    private void readiness(Call call) {
        if (!isReady()) {
            throw Problems.later(ProblemCode.DATABASE_AWAY, Duration.ofSeconds(1));
        }
        Responses.text(call, "ready\n");
    }

    private boolean isReady() {
        try {
            return ready.getAsBoolean();
        } catch (RuntimeException _) {
            return false;
        }
    }
}
