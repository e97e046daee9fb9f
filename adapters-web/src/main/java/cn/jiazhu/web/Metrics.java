package cn.jiazhu.web;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongSupplier;

/// Counts, in the text form of Prometheus. No label holds anything a client chose.
final class Metrics {

    private final Map<String, LongAdder> counters = new ConcurrentSkipListMap<>();
    private final Map<String, LongSupplier> gauges = new ConcurrentSkipListMap<>();

    void answered(String method, String route, int status, Duration took) {
        String labels = "{method=\"%s\",route=\"%s\"".formatted(known(method), route);
        count("jiazhu_requests_total" + labels + ",status=\"" + status + "\"}", 1);
        count("jiazhu_request_milliseconds_sum" + labels + "}", took.toMillis());
        count("jiazhu_request_milliseconds_count" + labels + "}", 1);
    }

    void pressed(String outcome) {
        count("jiazhu_presses_total{outcome=\"" + outcome + "\"}", 1);
    }

    void gauge(String name, LongSupplier value) {
        gauges.put(name, value);
    }

    String text() {
        var text = new StringBuilder();
        counters.forEach((name, value) -> line(text, name, value.sum()));
        gauges.forEach((name, value) -> line(text, name, value.getAsLong()));
        return text.toString();
    }

    private void count(String name, long by) {
        counters.computeIfAbsent(name, _ -> new LongAdder()).add(by);
    }

    private static void line(StringBuilder text, String name, long value) {
        text.append(name).append(' ').append(value).append('\n');
    }

    private static String known(String method) {
        return switch (method) {
            case "GET", "HEAD", "POST", "DELETE", "PUT", "PATCH", "OPTIONS" -> method;
            default -> "other";
        };
    }
}
