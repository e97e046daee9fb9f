package cn.jiazhu.application.operator;

import java.time.Duration;

/// Somebody has been stuck on us for too long: an alarm, never thrown.
final class StuckOnUs extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StuckOnUs(long people, Duration patience) {
        super("stuck on us for more than %d minutes: %d".formatted(patience.toMinutes(), people), null, false, false);
    }
}
