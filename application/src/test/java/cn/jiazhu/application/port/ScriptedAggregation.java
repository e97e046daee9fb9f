package cn.jiazhu.application.port;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A collection of copies that takes what it is told, each event once, unless it was told to decline it, or to say
/// nothing, before or after it has taken.
public final class ScriptedAggregation implements Aggregation {

    private final List<CopyEvent> collected = new ArrayList<>();
    private Predicate<CopyEvent> declined = _ -> false;
    private boolean silent;
    private boolean answersLost;

    public void declines(Predicate<CopyEvent> which) {
        declined = which;
    }

    /// Hears nothing.
    public void silent(boolean now) {
        silent = now;
    }

    /// Takes, but its answers are lost.
    public void answersLost(boolean now) {
        answersLost = now;
    }

    public void heal() {
        declines(_ -> false);
        silent(false);
        answersLost(false);
    }

    /// In the order of their first coming.
    public List<CopyEvent> collected() {
        return List.copyOf(collected);
    }

    @Override
    public Set<CopyEvent> tell(List<CopyEvent> events) {
        if (silent) {
            throw new PlatformUnavailable("told to be silent");
        }
        var taken = events.stream().filter(declined.negate()).collect(Collectors.toUnmodifiableSet());
        events.stream()
                .filter(taken::contains)
                .filter(event -> !collected.contains(event))
                .forEach(collected::add);
        if (answersLost) {
            throw new PlatformUnavailable("told to lose its answers");
        }
        return taken;
    }
}
