package cn.jiazhu.application.port;

import cn.jiazhu.domain.identity.SessionId;
import cn.jiazhu.domain.operator.Operator;
import java.time.Duration;
import java.time.Instant;

/// An operator signed in.
///
/// @param operator as of now: a role that has changed since counts at once
public record OperatorSession(SessionId id, Operator operator, Instant startedAt, Instant lastActiveAt) {

    public static final Duration IDLE = Duration.ofMinutes(10);
    public static final Duration LONGEST = Duration.ofHours(12);

    public boolean isOverAt(Instant now) {
        return !now.isBefore(endsAt());
    }

    public Instant endsAt() {
        Instant idle = lastActiveAt.plus(IDLE);
        Instant longest = startedAt.plus(LONGEST);
        return idle.isBefore(longest) ? idle : longest;
    }
}
