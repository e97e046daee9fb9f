package cn.jiazhu.persistence;

import cn.jiazhu.application.port.OneTimeCodes;
import cn.jiazhu.domain.operator.AuthenticatorSecret;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/// RFC 6238 as every authenticator has it: SHA-1, six digits, thirty seconds.
final class TimedCodes implements OneTimeCodes {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();

    @Override
    public OptionalLong step(AuthenticatorSecret secret, String digits, Instant at) {
        var key = new SecretKeySpec(secret.bytes(), CODES.getAlgorithm());
        long length = CODES.getTimeStep().toSeconds();
        long now = Math.floorDiv(at.getEpochSecond(), length);
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step -> isSame(digits, shown(key, Instant.ofEpochSecond(step * length))))
                .findFirst();
    }

    private static String shown(SecretKeySpec key, Instant at) {
        try {
            return CODES.generateOneTimePasswordString(key, at, Locale.ROOT);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException("any bytes are a key for HMAC", e);
        }
    }

    private static boolean isSame(String typed, String shown) {
        return MessageDigest.isEqual(typed.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
    }
}
