package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Signer.KeyRole;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/// Whether the signer signs: a device may have lost its session, and only a signature tells. What is signed is the
/// digest of no document. Asked at most every ten seconds, whoever looks how often.
final class SignerPulse implements BooleanSupplier {

    private static final Duration GOOD_FOR = Duration.ofSeconds(10);
    private static final Bytes DIGEST = Bytes.of(new byte[32]);

    private final Signer signer;
    private boolean well;
    private long askAt = System.nanoTime();

    SignerPulse(Signer signer) {
        this.signer = signer;
    }

    @Override
    public synchronized boolean getAsBoolean() {
        if (System.nanoTime() - askAt >= 0) {
            well = Stream.of(KeyRole.values()).allMatch(this::signs);
            askAt = System.nanoTime() + GOOD_FOR.toNanos();
        }
        return well;
    }

    private boolean signs(KeyRole role) {
        try {
            return signer.sign(role, DIGEST).length() > 0;
        } catch (RuntimeException _) {
            return false;
        }
    }
}
