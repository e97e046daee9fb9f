package cn.jiazhu.bootstrap.browser;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/// Many at once, as many as the machine likes.
final class Crowd {

    private static final int AT_ONCE = 6;

    private Crowd() {}

    @FunctionalInterface
    interface Deed<A, B> {
        B of(A one) throws Exception;
    }

    static <A, B> List<B> each(List<A> people, Deed<A, B> deed) throws InterruptedException, ExecutionException {
        var done = new ArrayList<B>();
        try (var pool = Executors.newFixedThreadPool(AT_ONCE)) {
            for (Future<B> one : pool.invokeAll(people.stream()
                    .map((Function<A, Callable<B>>) person -> () -> deed.of(person))
                    .toList())) {
                done.add(one.get());
            }
        }
        return done;
    }
}
