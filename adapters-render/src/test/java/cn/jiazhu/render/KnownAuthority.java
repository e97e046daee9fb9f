package cn.jiazhu.render;

import cn.jiazhu.application.port.RaisedAlarms;
import cn.jiazhu.application.port.TimestampAuthority;
import cn.jiazhu.render.Certification.Usage;
import cn.jiazhu.render.Rendering.Timestamps;
import cn.jiazhu.render.Rendering.Timestamps.Demand;
import java.security.KeyPair;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;

/// A timestamp authority without a secret, and others that are like it but for one thing.
final class KnownAuthority {

    static final int ROOM = 1536;

    static final Clock CLOCK = Clock.fixed(KnownKeys.NOW, ZoneOffset.UTC);

    static final Chain CHAIN = chain("root", Usage.STAMPING, Duration.ofDays(4000));

    private KnownAuthority() {}

    static TimestampAuthority right() {
        return of(CHAIN, KnownKeys.NOW);
    }

    static TimestampAuthority of(Chain chain, Instant now) {
        return new DemoTimestampAuthority(
                pair("stamping"), chain, Clock.fixed(now, ZoneOffset.UTC), KnownKeys.random("stamping serials"));
    }

    /// @param root the seed of the key that certifies it
    static Chain chain(String root, Usage usage, Duration until) {
        KeyPair authority = pair(root);
        var issuer = new X500Name("C=CN,O=" + DemoAuthority.ORGANISATION + ",CN=演示时间戳根证书");
        var certification = new Certification(Algorithm.P256, authority, issuer, KnownKeys.random("certifying"));
        Instant from = KnownKeys.NOW.minus(Duration.ofDays(400));
        Instant last = KnownKeys.NOW.plus(until);
        return new Chain(List.of(
                certification.certify(
                        new X500Name("C=CN,CN=演示时间戳服务"), pair("stamping").getPublic(), usage, from, last),
                certification.certify(
                        issuer, authority.getPublic(), Usage.AUTHORITY, from, from.plus(Duration.ofDays(4000)))));
    }

    static Timestamps timestamps(Demand demand, TimestampAuthority authority, RaisedAlarms alarms) {
        return new Timestamps(
                demand,
                authority,
                new Chain(List.of(CHAIN.root())).pem(),
                Optional.empty(),
                ROOM,
                CLOCK,
                KnownKeys.random("nonces"),
                alarms);
    }

    static KeyPair pair(String seed) {
        return Algorithm.P256.newPair(KnownKeys.random(seed));
    }
}
