package cn.jiazhu.application.port;

import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.identity.Ticket;
import java.util.UUID;

/// Where the unpredictable comes from.
public interface Randomness {

    /// A UUIDv7: time-ordered, so that bulk writes stay local.
    UUID uuid();

    VerificationCode verificationCode();

    Ticket ticket();

    /// 256 random bits, base64url: a session's secret.
    String token();
}
