package cn.jiazhu.persistence;

import cn.jiazhu.application.port.Overloaded;
import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/// Passwords as Argon2id hashes (OWASP's least: 19 MiB, two passes). Each costs its memory, so only a few are made at
/// once; who finds no room for long enough is told to come back.
final class Passwords {

    private static final Argon2Function ARGON2 = Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    private static final int SALT_BYTES = 16;
    private static final int AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /// Of a password that was thrown away.
    private static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$Cgbfj7d5Z59GKzgWu5bF2g" + "$HYzEmPBByqJZUmBo+W4k4R3UgQ1kbOUJiNf5MZjfga0";

    private final SecureRandom random;
    private final Semaphore room;

    Passwords(SecureRandom random) {
        this(random, AT_ONCE);
    }

    Passwords(SecureRandom random, int atOnce) {
        this.random = random;
        this.room = new Semaphore(atOnce, true);
    }

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return within(() -> ARGON2.hash(bytes(password), salt).getResult());
    }

    /// Whether this is the password behind the hash; of none it is not, and finding that out takes as long.
    boolean check(String password, Optional<String> hash) {
        String known = hash.orElse(NOBODYS);
        boolean right = within(() -> costOf(known).check(bytes(password), bytes(known)));
        return right && hash.isPresent();
    }

    /// Whether it was made at another cost than hashes are made at now.
    static boolean isOutdated(String hash) {
        return !costOf(hash).equals(ARGON2);
    }

    private static Argon2Function costOf(String hash) {
        return Argon2Function.getInstanceFromHash(hash);
    }

    private <T> T within(Supplier<T> work) {
        try {
            if (!room.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new Overloaded(PATIENCE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded(PATIENCE);
        }
        try {
            return work.get();
        } finally {
            room.release();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
