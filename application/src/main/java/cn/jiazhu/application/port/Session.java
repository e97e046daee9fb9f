package cn.jiazhu.application.port;

import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.Person;
import cn.jiazhu.domain.identity.SessionId;
import java.time.Duration;
import java.time.Instant;

/// Somebody signed in. `lastActiveAt` moves with what the person does, not with what a page polls.
public record Session(
        SessionId id, Channel channel, AccountId account, Person person, Instant startedAt, Instant lastActiveAt) {

    public static final Duration IDLE = Duration.ofMinutes(15);
    public static final Duration LONGEST = Duration.ofHours(12);

    public Session activeAt(Instant now) {
        return new Session(id, channel, account, person, startedAt, now);
    }

    public boolean isOverAt(Instant now) {
        return !now.isBefore(endsAt());
    }

    public Instant endsAt() {
        Instant idle = lastActiveAt.plus(IDLE);
        Instant longest = startedAt.plus(LONGEST);
        return idle.isBefore(longest) ? idle : longest;
    }
}
