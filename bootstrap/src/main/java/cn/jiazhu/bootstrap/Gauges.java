package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Outbox;
import cn.jiazhu.application.port.Outbox.Backlog;
import cn.jiazhu.application.port.Outbox.Receiver;
import cn.jiazhu.application.port.Storage;
import cn.jiazhu.web.Web.Measure;
import cn.jiazhu.web.Web.Reading;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// What this program tells those who watch it, beside what its front end counts.
record Gauges(
        Storage persistence,
        LoggedAlarms alarms,
        TimedMaker maker,
        WatchedPlatform platform,
        BoardMeasures board,
        Clock calendar) {

    List<Measure> all() {
        var own = List.of(
                maker.times().measure(),
                Measure.counter(
                        "jiazhu_timestamps_missed_total",
                        "Timestamps that were to be had and were not.",
                        alarms::timestampsMissed),
                Measure.gauge(
                        "jiazhu_database_connections_active",
                        "Connections in use.",
                        () -> persistence.connections().active()),
                Measure.gauge(
                        "jiazhu_database_connections_waited_for",
                        "Threads that wait for a connection.",
                        () -> persistence.connections().waitedFor()),
                Measure.counter(
                        "jiazhu_platform_answers_total",
                        "Answers of the national platform.",
                        () -> platform.pulse().answers()),
                Measure.counter(
                        "jiazhu_platform_failures_total",
                        "Questions to the national platform that brought no answer that can be trusted.",
                        () -> platform.pulse().failures()),
                Measure.gauge(
                        "jiazhu_platform_away",
                        "1 where the last question brought none.",
                        () -> platform.pulse().isAway() ? 1 : 0),
                outbox("jiazhu_outbox_undelivered", "Messages not delivered yet, by receiver.", Backlog::undelivered),
                outbox("jiazhu_outbox_oldest_seconds", "For how long the oldest of them has lain there.", this::age));
        return Stream.concat(own.stream(), board.all().stream()).toList();
    }

    private double age(Backlog backlog) {
        return backlog.oldest()
                .map(oldest ->
                        Math.max(0, Duration.between(oldest, calendar.instant()).toSeconds()))
                .orElse(0L);
    }

    private Measure outbox(String name, String help, ToDoubleFunction<Backlog> value) {
        Outbox outbox = persistence.outbox();
        return new Measure(
                name,
                Measure.Kind.GAUGE,
                help,
                () -> Stream.of(Receiver.values())
                        .map(receiver -> new Reading(
                                "",
                                Map.of("receiver", receiver.name().toLowerCase(Locale.ROOT)),
                                value.applyAsDouble(outbox.backlog(receiver))))
                        .toList());
    }
}
