package cn.jiazhu.domain.identity;

import static cn.jiazhu.domain.certificate.FactsSamples.TODAY;

import cn.jiazhu.domain.Days;
import java.time.Instant;
import java.util.UUID;

/// Real-name checks that went well, on the morning of [cn.jiazhu.domain.certificate.FactsSamples#TODAY].
public final class IdentitySamples {

    /// Ten o'clock in Shanghai.
    public static final Instant NOW = TODAY.atTime(10, 0).atZone(Days.ZONE).toInstant();

    public static final Ticket TICKET = new Ticket("AAAAAAAAAAAAAAAAAAAAAA");
    public static final SessionId SESSION = new SessionId(new UUID(0x7000L, 1));
    public static final AccountId ACCOUNT = new AccountId(new UUID(0x7000L, 2));
    public static final PlatformPersonId PLATFORM_PERSON = new PlatformPersonId("sample-person");

    private IdentitySamples() {}

    public static RealNameCheck.Issued issued(Person person, Instant at) {
        return new RealNameCheck.Issued(new RealNameCheck.Opening(TICKET, SESSION, person, at));
    }

    public static RealNameCheck.Scanned scanned(Person person, Instant at) {
        return (RealNameCheck.Scanned) issued(person, at).scanned(at);
    }

    /// Issued, scanned and proven at `at`.
    public static RealNameCheck.Verified verified(Person person, Instant at) {
        return (RealNameCheck.Verified) scanned(person, at).proven(proof(person, at), at);
    }

    public static Entitlement.FreshCheck freshCheck(Person person) {
        return verified(person, NOW).freshFor(person, NOW).orElseThrow();
    }

    /// By face, level 3, mobile number bound.
    public static Proof proof(Person person, Instant at) {
        return new Proof(PLATFORM_PERSON, person, Proof.Method.FACE, Proof.REQUIRED_LEVEL, at, MobileBinding.BOUND);
    }
}
