package cn.jiazhu.web;

import java.time.Duration;

/// A request that goes no further; answered by [Problems].
final class RequestRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Reason reason;
    private final Duration retryAfter;

    RequestRefused(Reason reason, Duration retryAfter) {
        super(reason.code().name());
        this.reason = reason;
        this.retryAfter = retryAfter;
    }

    RequestRefused(ProblemCode code) {
        this(Reason.of(code), Duration.ZERO);
    }

    /// Too often; `retryAfter` from now it may be asked again.
    static RequestRefused tooOften(Duration retryAfter) {
        long seconds = Math.max(1, retryAfter.plusMillis(999).toSeconds());
        return new RequestRefused(
                Reason.of(ProblemCode.RATE_LIMITED).with("seconds", seconds), Duration.ofSeconds(seconds));
    }

    Reason reason() {
        return reason;
    }

    /// Zero when trying again would not help.
    Duration retryAfter() {
        return retryAfter;
    }
}
