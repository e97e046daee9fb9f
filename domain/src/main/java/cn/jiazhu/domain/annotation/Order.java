package cn.jiazhu.domain.annotation;

import cn.jiazhu.domain.AnnotationId;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.certificate.CertificateId;
import cn.jiazhu.domain.identity.AccountId;
import cn.jiazhu.domain.identity.MobileBinding;
import cn.jiazhu.domain.identity.PlatformPersonId;
import java.time.Duration;
import java.time.Instant;

/// An accepted press: what was asked, by whom, under which idempotency key. Never changes.
///
/// @param platformPerson whom to ask the platform about, also without a session
/// @param mobile what the press's real-name check said; BOUND is not asked again
/// @param requestDigest SHA-256 of the press's body: same key, other body is refused
/// @param pressedAt of the calendar; `EXPIRES_AFTER` from here a waiting press times out
public record Order(
        AnnotationId id,
        CertificateId certificate,
        AccountId account,
        PlatformPersonId platformPerson,
        MobileBinding mobile,
        Purpose purpose,
        IdempotencyKey key,
        Digest requestDigest,
        Instant pressedAt) {

    /// `domain.md` §2: a queued press times out after 30 days.
    public static final Duration EXPIRES_AFTER = Duration.ofDays(30);

    public Instant expiresAt() {
        return pressedAt.plus(EXPIRES_AFTER);
    }
}
