package cn.jiazhu.platform.sandbox;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;

/// What came in over the wire, in its order, so that a test can see that every step of a journey really did. Method and
/// route, never a ticket, a query or a body; the oldest are forgotten.
final class RequestLog {

    private static final int MOST = 10_000;

    private final Queue<String> steps = new ArrayDeque<>();

    synchronized void add(String step) {
        if (steps.size() == MOST) {
            steps.remove();
        }
        steps.add(step);
    }

    synchronized void clear() {
        steps.clear();
    }

    synchronized List<String> steps() {
        return List.copyOf(steps);
    }
}
