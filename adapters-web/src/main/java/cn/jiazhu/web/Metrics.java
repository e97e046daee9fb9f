package cn.jiazhu.web;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;

/// Counts, in the text form of Prometheus. No label holds anything a client chose.
final class Metrics {

    /// What this module counts itself.
    private enum Counter {
        REQUESTS("jiazhu_requests_total", "counter", "Requests answered."),
        DURATION("jiazhu_request_duration_seconds", "summary", "How long requests took."),
        PRESSES("jiazhu_presses_total", "counter", "Presses answered, by what became of them."),
        VERIFICATIONS("jiazhu_verifications_total", "counter", "Verifications answered, by verdict.");

        private final String family;
        private final String type;
        private final String help;

        Counter(String family, String type, String help) {
            this.family = family;
            this.type = type;
            this.help = help;
        }
    }

    private final Map<Counter, Map<String, DoubleAdder>> counters = new ConcurrentSkipListMap<>();
    private final List<Web.Measure> measures = new CopyOnWriteArrayList<>();

    void answered(String method, String route, int status, Duration took) {
        var labels = new TreeMap<>(Map.of("method", known(method), "route", route));
        String asked = written(labels);
        count(Counter.DURATION, "_sum" + asked, took.toNanos() / 1e9);
        count(Counter.DURATION, "_count" + asked, 1);
        labels.put("status", Integer.toString(status));
        count(Counter.REQUESTS, written(labels), 1);
    }

    void pressed(String outcome) {
        count(Counter.PRESSES, written(Map.of("outcome", outcome)), 1);
    }

    void verified(String verdict) {
        count(Counter.VERIFICATIONS, written(Map.of("verdict", verdict)), 1);
    }

    void add(Web.Measure measure) {
        measures.add(measure);
    }

    void gauge(String name, String help, DoubleSupplier value) {
        add(Web.Measure.gauge(name, help, value));
    }

    /// Of the machine that runs this, by the names that everybody gives them.
    void addMachine() {
        var runtime = ManagementFactory.getRuntimeMXBean();
        var memory = ManagementFactory.getMemoryMXBean();
        gauge("process_start_time_seconds", "When this process began, since 1970.", () -> runtime.getStartTime() / 1e3);
        gauge(
                "jvm_heap_used_bytes",
                "Heap in use.",
                () -> memory.getHeapMemoryUsage().getUsed());
        gauge(
                "jvm_heap_max_bytes",
                "The most heap there may be.",
                () -> memory.getHeapMemoryUsage().getMax());
        gauge("jvm_threads", "Platform threads.", ManagementFactory.getThreadMXBean()::getThreadCount);
        add(Web.Measure.counter("jvm_gc_seconds_total", "Time spent collecting garbage.", Metrics::collecting));
    }

    String text() {
        var text = new StringBuilder();
        counters.forEach((counter, values) -> {
            head(text, counter.family, counter.type, counter.help);
            values.forEach((rest, value) -> line(text, counter.family + rest, value.sum()));
        });
        measures.forEach(measure -> write(text, measure));
        return text.toString();
    }

    /// What cannot be told now is left out; the others are.
    private static void write(StringBuilder text, Web.Measure measure) {
        List<Web.Reading> readings;
        try {
            readings = measure.readings().get();
        } catch (RuntimeException _) {
            return;
        }
        head(text, measure.name(), measure.kind().name().toLowerCase(Locale.ROOT), measure.help());
        readings.forEach(
                reading -> line(text, measure.name() + reading.suffix() + written(reading.labels()), reading.value()));
    }

    private void count(Counter counter, String rest, double by) {
        counters.computeIfAbsent(counter, _ -> new ConcurrentSkipListMap<>())
                .computeIfAbsent(rest, _ -> new DoubleAdder())
                .add(by);
    }

    private static String written(Map<String, String> labels) {
        return labels.isEmpty()
                ? ""
                : new TreeMap<>(labels)
                        .entrySet().stream()
                                .map(label -> label.getKey() + "=\"" + label.getValue() + '"')
                                .collect(Collectors.joining(",", "{", "}"));
    }

    private static void head(StringBuilder text, String family, String type, String help) {
        text.append("# HELP ").append(family).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(family).append(' ').append(type).append('\n');
    }

    private static void line(StringBuilder text, String name, double value) {
        text.append(name).append(' ');
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            text.append((long) value);
        } else {
            text.append(value);
        }
        text.append('\n');
    }

    private static double collecting() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                        .sum()
                / 1e3;
    }

    private static String known(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "DELETE", "PUT", "PATCH", "OPTIONS" -> method;
            default -> "other";
        };
    }
}
