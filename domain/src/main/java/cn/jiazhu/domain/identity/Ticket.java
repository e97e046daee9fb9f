package cn.jiazhu.domain.identity;

import cn.jiazhu.domain.InvalidValue;
import java.time.Duration;

/// Opaque name of one real-name check (二维码票据): 22 characters, 128 random bits, nothing personal.
public record Ticket(String text) {

    /// `domain.md` §6: single use, at most 120 seconds.
    public static final Duration LIFETIME = Duration.ofMinutes(2);

    public Ticket {
        InvalidValue.unless(text.matches("[0-9A-Za-z_-]{22}"), "ticket", InvalidValue.Reason.PATTERN);
    }

    @Override
    public String toString() {
        return text;
    }
}
