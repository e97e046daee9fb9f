package cn.jiazhu.bootstrap.demo;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// The app on an operator's phone (RFC 6238): six digits every thirty seconds.
final class Authenticator {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final byte[] secret;

    private Authenticator(byte[] secret) {
        this.secret = secret;
    }

    /// @param spelled in groups, as it is typed in when the QR cannot be scanned
    static Authenticator of(String spelled) {
        String typed = spelled.replace(" ", "");
        var secret = ByteBuffer.allocate(typed.length() * 5 / 8);
        long bits = 0;
        for (int i = 0; i < typed.length(); i++) {
            bits = bits << 5 | BASE_32.indexOf(typed.charAt(i));
            int held = (i + 1) * 5 % 8;
            if (held < 5) {
                secret.put((byte) (bits >> held));
            }
        }
        return new Authenticator(secret.array());
    }

    String shows(Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
            byte[] step = ByteBuffer.allocate(Long.BYTES)
                    .putLong(at.getEpochSecond() / 30)
                    .array();
            var digest = ByteBuffer.wrap(mac.doFinal(step));
            int from = digest.get(digest.limit() - 1) & 0xF;
            return "%06d".formatted((digest.getInt(from) & Integer.MAX_VALUE) % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA1", e);
        }
    }
}
