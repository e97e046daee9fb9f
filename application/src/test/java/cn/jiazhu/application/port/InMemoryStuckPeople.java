package cn.jiazhu.application.port;

import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Attempt;
import cn.jiazhu.domain.annotation.RefusedPress;
import cn.jiazhu.domain.annotation.StuckOn;
import cn.jiazhu.domain.annotation.Trouble;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who is stuck, among the annotations in memory.
public final class InMemoryStuckPeople implements StuckPeople {

    private record Found(StuckOn cause, Stuck stuck) {}

    private static final Comparator<Stuck> BY_TIME =
            Comparator.comparing(Stuck::since).thenComparing(Stuck::id, InMemoryAnnotations.BY_TIME);

    private final InMemoryAnnotations annotations;

    public InMemoryStuckPeople(InMemoryAnnotations annotations) {
        this.annotations = annotations;
    }

    @Override
    public List<Count> count(Span span) {
        return found(span)
                .collect(Collectors.groupingBy(
                        Found::cause,
                        () -> new EnumMap<>(StuckOn.class),
                        Collectors.mapping(Found::stuck, Collectors.toList())))
                .entrySet()
                .stream()
                .map(group -> new Count(
                        group.getKey(),
                        group.getValue().size(),
                        group.getValue().stream()
                                .map(Stuck::since)
                                .min(Comparator.naturalOrder())
                                .orElseThrow()))
                .toList();
    }

    @Override
    public List<Stuck> page(StuckOn cause, Span span, Stuck after, int limit) {
        return found(span)
                .filter(found -> found.cause() == cause)
                .map(Found::stuck)
                .filter(stuck -> BY_TIME.compare(stuck, after) > 0)
                .sorted(BY_TIME)
                .limit(limit)
                .toList();
    }

    private Stream<Found> found(Span span) {
        return annotations
                .attempts((attempt, due) -> causeOf(attempt, due, span).map(cause -> new Found(cause, stuck(attempt))))
                .flatMap(Optional::stream);
    }

    private static Optional<StuckOn> causeOf(Attempt attempt, Instant due, Span span) {
        if (attempt instanceof Annotation.Preparing preparing && preparing.trouble() == Trouble.NONE) {
            return Optional.of(StuckOn.UNATTENDED).filter(_ -> due.isBefore(span.dueBefore()));
        }
        return StuckOn.of(attempt)
                .filter(cause -> !cause.isOver() || endOf(attempt).isAfter(span.endedAfter()));
    }

    private static Instant endOf(Attempt attempt) {
        return switch (attempt) {
            case Annotation.Failed failed -> failed.at();
            case Annotation.Refused refused -> refused.at();
            case RefusedPress refused -> refused.at();
            case Annotation other -> other.order().pressedAt();
        };
    }

    private static Stuck stuck(Attempt attempt) {
        return switch (attempt) {
            case Annotation annotation ->
                new Stuck(
                        annotation.order().id(),
                        annotation.order().certificate(),
                        annotation.order().pressedAt());
            case RefusedPress refused -> new Stuck(refused.id(), refused.certificate(), refused.at());
        };
    }
}
