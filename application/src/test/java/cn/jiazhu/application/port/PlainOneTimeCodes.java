package cn.jiazhu.application.port;

import cn.jiazhu.domain.operator.AuthenticatorSecret;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// RFC 6238 by the letter: what an authenticator shows, for tests, and what it must be compared with.
public final class PlainOneTimeCodes implements OneTimeCodes {

    private static final int SECONDS = 30;

    @Override
    public OptionalLong step(AuthenticatorSecret secret, String digits, Instant at) {
        long now = at.getEpochSecond() / SECONDS;
        return LongStream.rangeClosed(now - 1, now + 1)
                .filter(step ->
                        shown(secret, Instant.ofEpochSecond(step * SECONDS)).equals(digits))
                .findFirst();
    }

    /// What an authenticator with this secret shows then.
    public static String shown(AuthenticatorSecret secret, Instant at) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret.bytes(), "RAW"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                    .putLong(at.getEpochSecond() / SECONDS)
                    .array());
            int truncated = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xF) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%06d", truncated % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
