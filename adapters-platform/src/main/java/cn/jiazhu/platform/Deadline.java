package cn.jiazhu.platform;

import java.time.Duration;

/// The end of a time budget, on the machine's own meter, which nobody sets back.
record Deadline(long nanos) {

    static Deadline in(Duration budget) {
        return new Deadline(System.nanoTime() + budget.toNanos());
    }

    long left() {
        return Math.max(0, nanos - System.nanoTime());
    }
}
