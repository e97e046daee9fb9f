package cn.jiazhu.web;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/// For those who watch the program, on a port of their own.
final class ObservabilityRoutes {

    private final BooleanSupplier ready;
    private final Metrics metrics;

    ObservabilityRoutes(BooleanSupplier ready, Map<String, LongSupplier> counts, Metrics metrics) {
        this.ready = ready;
        this.metrics = metrics;
        counts.forEach(metrics::gauge);
        var memory = ManagementFactory.getMemoryMXBean();
        metrics.gauge(
                "jiazhu_heap_used_bytes", () -> memory.getHeapMemoryUsage().getUsed());
        metrics.gauge("jiazhu_uptime_milliseconds", ManagementFactory.getRuntimeMXBean()::getUptime);
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
