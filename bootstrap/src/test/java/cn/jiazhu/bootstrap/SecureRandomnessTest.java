package cn.jiazhu.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.TestClock;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.BitSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SecureRandomnessTest {

    private final TestClock clock = TestClock.at("2026-03-09T10:00");
    private final SecureRandomness randomness = new SecureRandomness(new SecureRandom(), clock);

    @Test
    void ids_are_of_version_7_and_carry_the_clocks_milliseconds() {
        UUID id = randomness.uuid();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16).isEqualTo(clock.millis());
    }

    @Test
    void ids_ascend_within_a_millisecond_and_when_the_clock_is_set_back() {
        var ids = Stream.concat(ids(5000), Stream.concat(after(Duration.ofHours(-1)), after(Duration.ofHours(2))))
                .toList();
        assertThat(ids).isSortedAccordingTo((a, b) -> a.toString().compareTo(b.toString()));
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void codes_are_well_formed_and_differ() {
        var codes = Stream.generate(randomness::verificationCode).limit(2000).toList();
        assertThat(codes).doesNotHaveDuplicates();
        assertThat(codes.stream()
                        .flatMapToInt(code -> code.text().chars())
                        .distinct()
                        .count())
                .isEqualTo(32);
    }

    @Test
    void tickets_have_128_bits_and_tokens_256() {
        assertThat(randomness.ticket().text()).hasSize(22);
        assertThat(randomness.token()).matches("[0-9A-Za-z_-]{43}");
    }

    /// Every bit is set about as often as not: five standard deviations are 2,500.
    @Test
    void a_million_tickets_differ_and_no_bit_of_them_leans() {
        int million = 1_000_000;
        var heads = new long[million];
        var set = new int[128];
        for (int n = 0; n < million; n++) {
            byte[] drawn = Base64.getUrlDecoder().decode(randomness.ticket().text());
            heads[n] = ByteBuffer.wrap(drawn).getLong();
            BitSet.valueOf(drawn).stream().forEach(bit -> set[bit]++);
        }
        assertThat(LongStream.of(heads).distinct().count()).isEqualTo(million);
        assertThat(IntStream.of(set).boxed()).allMatch(often -> Math.abs(often - million / 2) < 2_500);
    }

    private Stream<UUID> ids(int count) {
        return Stream.generate(randomness::uuid).limit(count).toList().stream();
    }

    private Stream<UUID> after(Duration turn) {
        return Stream.of(turn).peek(clock::turn).flatMap(_ -> ids(100));
    }
}
