package cn.jiazhu.application.port;

import java.time.Duration;

/// More is asked at once than can be carried; to be tried again after a while.
public final class Overloaded extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public Overloaded(Duration retryAfter) {
        super("overloaded");
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
