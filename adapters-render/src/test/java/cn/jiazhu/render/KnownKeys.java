package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.render.Certification.Usage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.bouncycastle.asn1.x500.X500Name;

/// Keys without a secret: the same in every run, and so is what they sign. Certified by a demonstration's authority.
record KnownKeys(Map<KeyRole, KeyPair> pairs, Map<KeyRole, Key> today) implements Signer {

    static final Instant NOW = Instant.parse("2026-03-09T02:15:30Z");
    static final KnownKeys SIGNER = made("known");
    static final Bytes SEAL = DemoSealMaker.make(
                    SIGNER.key(KeyRole.SEAL).chain().getFirst(), NOW, random("seal"))
            .file();

    /// @param seed another one, other keys
    static KnownKeys made(String seed) {
        var pairs = new EnumMap<KeyRole, KeyPair>(KeyRole.class);
        var keys = new EnumMap<KeyRole, Key>(KeyRole.class);
        for (KeyRole role : KeyRole.values()) {
            KeyPair pair = Algorithm.of(role).newPair(random(seed + role));
            pairs.put(role, pair);
            keys.put(role, new Key(keys.size() + 1, role, chain(Algorithm.of(role), role, pair)));
        }
        return new KnownKeys(pairs, keys);
    }

    @Override
    public Key key(KeyRole role) {
        return Objects.requireNonNull(today.get(role), role.name());
    }

    @Override
    public List<Key> keys() {
        return List.copyOf(today.values());
    }

    @Override
    public Bytes sign(KeyRole role, Bytes digest) {
        try {
            var pair = Objects.requireNonNull(pairs.get(role), role.name());
            return Bytes.of(Algorithm.of(role)
                    .signer(pair.getPrivate(), random("signing"))
                    .sign(digest.array()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Bytes> chain(Algorithm algorithm, KeyRole role, KeyPair pair) {
        KeyPair authority = algorithm.newPair(random("authority" + algorithm));
        var issuer = name("演示根证书 " + algorithm);
        var certification = new Certification(algorithm, authority, issuer, random("certifying"));
        Instant from = NOW.minus(Duration.ofDays(400));
        Instant until = NOW.plus(Duration.ofDays(4_000));
        try {
            return List.of(
                    Bytes.of(certification
                            .certify(name("演示 " + role), pair.getPublic(), Usage.SIGNING, from, until)
                            .getEncoded()),
                    Bytes.of(certification
                            .certify(issuer, authority.getPublic(), Usage.AUTHORITY, from, until)
                            .getEncoded()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static X500Name name(String common) {
        return new X500Name("C=CN,O=" + DemoAuthority.ORGANISATION + ",CN=" + common);
    }

    /// Seeded before its first use, this one says the same each time.
    static SecureRandom random(String seed) {
        try {
            var random = SecureRandom.getInstance("SHA1PRNG");
            random.setSeed(seed.getBytes(StandardCharsets.UTF_8));
            return random;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
