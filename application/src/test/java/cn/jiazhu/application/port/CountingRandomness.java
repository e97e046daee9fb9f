package cn.jiazhu.application.port;

import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.identity.Ticket;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/// Foreseeable: counts. Ids are of the form of UUIDv7 and grow, codes have their check character.
public final class CountingRandomness implements Randomness {

    private final AtomicLong count = new AtomicLong();

    @Override
    public UUID uuid() {
        long next = count.incrementAndGet();
        return new UUID(next << 16 | 0x7000L, Long.MIN_VALUE | next);
    }

    @Override
    public VerificationCode verificationCode() {
        var text = new StringBuilder();
        for (long rest = count.incrementAndGet(); text.length() < VerificationCode.RANDOM_CHARACTERS; rest /= 32) {
            text.insert(0, CheckCharacters.CROCKFORD.charAt((int) (rest % 32)));
        }
        return VerificationCode.of(text.toString());
    }

    @Override
    public Ticket ticket() {
        return new Ticket(counted("%022d"));
    }

    @Override
    public String token() {
        return counted("%043d");
    }

    private String counted(String format) {
        return String.format(Locale.ROOT, format, count.incrementAndGet());
    }
}
