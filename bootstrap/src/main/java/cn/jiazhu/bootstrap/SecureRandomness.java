package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.identity.Ticket;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// The machine's own secure randomness.
final class SecureRandomness implements Randomness {

    private static final int TICKET_BYTES = 16;
    private static final int TOKEN_BYTES = 32;

    private final SecureRandom random;
    private final AtomicLong last = new AtomicLong();
    private final Clock clock;

    SecureRandomness(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    /// RFC 9562, version 7: milliseconds, then 12 bits that count within one, so that this process's ids ascend even
    /// when its clock is set back; then 62 random bits.
    @Override
    public UUID uuid() {
        long stamp = last.accumulateAndGet(clock.millis() << 12, (before, now) -> Math.max(before + 1, now));
        long high = (stamp >>> 12) << 16 | 0x7000L | (stamp & 0xfff);
        return new UUID(high, random.nextLong() >>> 2 | 0x8000_0000_0000_0000L);
    }

    @Override
    public VerificationCode verificationCode() {
        return VerificationCode.of(
                random.ints(VerificationCode.RANDOM_CHARACTERS, 0, CheckCharacters.CROCKFORD.length())
                        .map(CheckCharacters.CROCKFORD::charAt)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString());
    }

    @Override
    public Ticket ticket() {
        return new Ticket(text(TICKET_BYTES));
    }

    @Override
    public String token() {
        return text(TOKEN_BYTES);
    }

    private String text(int bytes) {
        byte[] drawn = new byte[bytes];
        random.nextBytes(drawn);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn);
    }
}
