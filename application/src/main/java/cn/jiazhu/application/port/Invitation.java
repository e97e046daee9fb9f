package cn.jiazhu.application.port;

import cn.jiazhu.domain.operator.AuthenticatorSecret;
import cn.jiazhu.domain.operator.Operator;
import java.time.Duration;
import java.time.Instant;

/// Lets an operator choose a password and set up an authenticator, once, by a link.
public record Invitation(Operator operator, AuthenticatorSecret secret, Instant expiresAt) {

    public static final Duration LIFETIME = Duration.ofMinutes(15);

    public boolean isOverAt(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
