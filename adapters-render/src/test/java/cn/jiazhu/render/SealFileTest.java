package cn.jiazhu.render;

import static cn.jiazhu.render.KnownKeys.NOW;
import static cn.jiazhu.render.KnownKeys.SIGNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.render.Rendering.Seal;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The seal at start: made once for a demonstration, and refused when it is not as it must be.
class SealFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_sandbox_makes_its_seal_once() {
        Bytes first = sandbox(SIGNER, NOW);
        assertThat(sandbox(SIGNER, NOW.plus(Duration.ofDays(1)))).isEqualTo(first);
        assertThat(SesSeal.parse(first).name()).isEqualTo(DemoSealMaker.NAME);
    }

    @Test
    void another_key_gets_a_demo_seal_of_its_own() {
        Bytes first = sandbox(SIGNER, NOW);
        Signer other = KnownKeys.made("another");
        assertThat(sandbox(other, NOW)).isNotEqualTo(first);
    }

    @Test
    void production_refuses_a_demo_seal() {
        sandbox(SIGNER, NOW);
        assertThatThrownBy(() -> new Seal(file(), "").open(SIGNER, NOW))
                .isInstanceOf(Rendering.Unfit.class)
                .hasMessage("seal.esl: a demo seal");
    }

    @Test
    void every_fault_is_named() {
        sandbox(SIGNER, NOW);
        Instant late = NOW.plus(Duration.ofDays(20_000));
        assertThatThrownBy(() -> new Seal(file(), "").open(KnownKeys.made("another"), late))
                .hasMessage("seal.esl: its maker's certificate is out of date, out of date,"
                        + " our key is not among those that may set it, a demo seal");
    }

    @Test
    void no_seal_is_no_seal_in_production() {
        assertThatThrownBy(() -> new Seal(file(), "").open(SIGNER, NOW))
                .isInstanceOf(Rendering.Unfit.class)
                .hasMessageStartingWith("no seal that can be read");
    }

    /// Not one bit of what its maker signed can be another, nor of his signature.
    @Test
    void an_altered_seal_is_not_its_makers() {
        byte[] seal = KnownKeys.SEAL.array();
        int content = SesSeal.der(SesSeal.parse(KnownKeys.SEAL).asn1().getObjectAt(0)).length;
        var places = IntStream.concat(
                IntStream.range(0, content).filter(at -> at % 13 == 0), IntStream.range(seal.length - 70, seal.length));
        assertThat(places).noneMatch(at -> {
            byte[] altered = seal.clone();
            altered[at] ^= 1;
            return isGenuine(altered);
        });
        assertThat(isGenuine(seal)).isTrue();
    }

    private static boolean isGenuine(byte[] seal) {
        try {
            return SesSeal.parse(Bytes.of(seal)).isGenuine();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private Bytes sandbox(Signer signer, Instant now) {
        return new Seal(file(), "").openForSandbox(signer, now, new SecureRandom());
    }

    private Path file() {
        return folder.resolve("seal.esl");
    }
}
