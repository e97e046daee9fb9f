package cn.jiazhu.bootstrap;

import cn.jiazhu.application.operator.WatchStuck;
import cn.jiazhu.application.operator.WatchStuck.Watched;
import cn.jiazhu.application.port.StuckPeople.Count;
import cn.jiazhu.domain.annotation.StuckOn;
import cn.jiazhu.web.Web.Measure;
import cn.jiazhu.web.Web.Reading;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Stream;

/// What the stuck board shows, as numbers for those who watch the program. They are of the last count, so that to watch
/// costs the database nothing; how old it is, is one of them.
final class BoardMeasures {

    private final WatchStuck watchStuck;
    private final Clock calendar;
    private final AtomicReference<Optional<Watched>> latest = new AtomicReference<>(Optional.empty());

    BoardMeasures(WatchStuck watchStuck, Clock calendar) {
        this.watchStuck = watchStuck;
        this.calendar = calendar;
    }

    void count() {
        latest.set(Optional.of(watchStuck.watch()));
    }

    List<Measure> all() {
        return List.of(
                byCause("jiazhu_stuck", "People who have pressed and have nothing, by cause.", Count::people),
                byCause("jiazhu_stuck_oldest_seconds", "For how long the first of them has been stuck.", this::age),
                ofLatest(
                        "jiazhu_stuck_on_us_alarm",
                        "Whether somebody has been stuck on us for too long.",
                        watched -> watched.alarmed() ? 1 : 0),
                ofLatest(
                        "jiazhu_stuck_counted_timestamp_seconds",
                        "When the stuck were counted last, since 1970.",
                        watched -> watched.sample().at().toEpochMilli() / 1e3));
    }

    private double age(Count count) {
        return Math.max(0, Duration.between(count.oldest(), calendar.instant()).toSeconds());
    }

    private Measure byCause(String name, String help, Function<Count, ? extends Number> value) {
        return new Measure(
                name,
                Measure.Kind.GAUGE,
                help,
                () -> latest.get().stream()
                        .flatMap(watched -> Stream.of(StuckOn.values()).map(cause -> reading(watched, cause, value)))
                        .toList());
    }

    private static Reading reading(Watched watched, StuckOn cause, Function<Count, ? extends Number> value) {
        double number = watched.sample().counts().stream()
                .filter(count -> count.cause() == cause)
                .mapToDouble(count -> value.apply(count).doubleValue())
                .sum();
        return new Reading("", Map.of("cause", written(cause), "mover", written(cause.side())), number);
    }

    private Measure ofLatest(String name, String help, Function<Watched, ? extends Number> value) {
        return new Measure(
                name,
                Measure.Kind.GAUGE,
                help,
                () -> latest.get().stream()
                        .map(watched ->
                                new Reading("", Map.of(), value.apply(watched).doubleValue()))
                        .toList());
    }

    private static String written(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
