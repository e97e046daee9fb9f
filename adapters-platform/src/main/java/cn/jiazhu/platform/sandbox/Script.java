package cn.jiazhu.platform.sandbox;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.Optional;

/// What the next answers will be like.
final class Script {

    private final Deque<Fault> coming = new ArrayDeque<>();
    private Duration delay = Duration.ZERO;

    synchronized void add(Fault fault, int times) {
        coming.addAll(Collections.nCopies(times, fault));
    }

    synchronized void clear() {
        coming.clear();
    }

    synchronized Optional<Fault> next() {
        return Optional.ofNullable(coming.poll());
    }

    synchronized int coming() {
        return coming.size();
    }

    synchronized void delay(Duration each) {
        delay = each;
    }

    synchronized Duration delay() {
        return delay;
    }
}
