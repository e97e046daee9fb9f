package cn.jiazhu.application.press;

import cn.jiazhu.domain.annotation.Annotation;
import cn.jiazhu.domain.annotation.Annotation.Preparing;
import cn.jiazhu.domain.annotation.Annotation.Waiting;
import cn.jiazhu.domain.annotation.Blocker;
import cn.jiazhu.domain.annotation.Finding;
import cn.jiazhu.domain.annotation.Order;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// When an unfinished annotation is looked at again (architecture.md §1). Registry causes are not polled: the change
/// that
/// clears them wakes the annotation. The platform is asked often at first, then ever less.
final class NextLook {

    /// Until it has waited `age`, every `pause`.
    private record Pace(Duration age, Duration pause) {}

    private static final List<Pace> PLATFORM = List.of(
            new Pace(Duration.ofMinutes(10), Duration.ofSeconds(5)),
            new Pace(Duration.ofMinutes(15), Duration.ofMinutes(1)),
            new Pace(Duration.ofHours(1), Duration.ofMinutes(5)),
            new Pace(Duration.ofHours(5), Duration.ofMinutes(30)));

    private static final Duration LATER = Duration.ofHours(1);

    /// Trouble of ours is over for everybody at once; until then each look is a cheap probe.
    private static final Duration TROUBLE = Duration.ofSeconds(5);

    private NextLook() {}

    static Instant at(Annotation annotation, Instant now, Duration lease) {
        return switch (annotation) {
            case Waiting waiting ->
                now.plus(asksPlatform(waiting.findings()) ? pace(waiting, now) : Order.EXPIRES_AFTER);
            case Preparing preparing ->
                now.plus(
                        switch (preparing.trouble()) {
                            case NONE -> lease;
                            case SYSTEM, TIMESTAMP -> TROUBLE;
                            case OWN -> Annotation.PAUSES.get(preparing.attempts() - 1);
                        });
            case Annotation.Issued _,
                    Annotation.Ended _,
                    Annotation.Failed _,
                    Annotation.Refused _,
                    Annotation.Abandoned _,
                    Annotation.TimedOut _ -> Instant.MAX;
        };
    }

    private static boolean asksPlatform(List<Finding> findings) {
        return Finding.anyDoubt(findings)
                || Finding.blockers(findings).stream().anyMatch(Blocker.MobileNotBound.class::isInstance);
    }

    private static Duration pace(Waiting waiting, Instant now) {
        Duration age = Duration.between(waiting.since(), now);
        return PLATFORM.stream()
                .filter(pace -> age.compareTo(pace.age()) < 0)
                .findFirst()
                .map(Pace::pause)
                .orElse(LATER);
    }
}
