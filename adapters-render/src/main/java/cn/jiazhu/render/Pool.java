package cn.jiazhu.render;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/// Things that are costly to make and can be used by one thread at a time. Whoever uses one computes and never waits,
/// so there are never more than cores.
final class Pool<T> {

    private final Queue<T> free = new ConcurrentLinkedQueue<>();
    private final Supplier<T> making;

    Pool(Supplier<T> making) {
        this.making = making;
    }

    /// What fails is not used again.
    <R, E extends Exception> R with(Use<T, R, E> use) throws E {
        T one = Optional.ofNullable(free.poll()).orElseGet(making);
        R result = use.of(one);
        free.add(one);
        return result;
    }

    interface Use<T, R, E extends Exception> {
        R of(T one) throws E;
    }
}
