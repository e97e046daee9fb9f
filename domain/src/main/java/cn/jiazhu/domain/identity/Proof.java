package cn.jiazhu.domain.identity;

import java.time.Instant;

/// What the national platform states about the person who scanned: who, by which method, at which level, when.
public record Proof(
        PlatformPersonId platformPerson, Person person, Method method, int level, Instant at, MobileBinding mobile) {

    /// `domain.md` §6: viewing, annotating and downloading need level 3 by face.
    public static final int REQUIRED_LEVEL = 3;

    /// How the platform proved the person.
    public enum Method {
        FACE,
        BANK_CARD,
        IN_PERSON
    }

    public boolean suffices() {
        return method == Method.FACE && level >= REQUIRED_LEVEL;
    }

    /// Whether it suffices and is about a ticket that was issued then: neither older, nor from the future.
    public boolean isGoodFor(Instant issuedAt, Instant now) {
        return suffices()
                && !at.isBefore(issuedAt.minus(RealNameCheck.CLOCK_SKEW))
                && !at.isAfter(now.plus(RealNameCheck.CLOCK_SKEW));
    }
}
