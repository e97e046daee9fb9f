package cn.jiazhu.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.CountingRandomness;
import cn.jiazhu.application.port.TestClock;
import cn.jiazhu.application.port.TimestampAuthority;
import cn.jiazhu.application.port.TimestampUnavailable;
import cn.jiazhu.domain.identity.IdentitySamples;
import cn.jiazhu.platform.sandbox.HttpPhone;
import cn.jiazhu.platform.sandbox.Sandbox;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Whatever goes wrong on the way to a timestamp authority, there is no answer, and soon.
class HttpTimestampAuthorityTest {

    private static final Bytes REQUEST = Bytes.utf8("when?");
    private static final Duration REST = Duration.ofSeconds(2);

    private final AtomicInteger asked = new AtomicInteger();
    private final Sandbox sandbox = start();
    private final HttpPhone switchboard = new HttpPhone(sandbox.address());
    private final TimestampAuthority client = new HttpTimestampAuthority(sandbox.stampingAddress(), REST);

    @BeforeEach
    void stamp() {
        sandbox.stampBy(request -> {
            asked.incrementAndGet();
            return Bytes.utf8("now: " + new String(request.array(), StandardCharsets.UTF_8));
        });
    }

    @AfterEach
    void close() {
        sandbox.close();
    }

    @Test
    void brings_the_request_there_and_the_answer_back() {
        assertThat(client.answer(REQUEST)).isEqualTo(Bytes.utf8("now: when?"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SILENCE", "DRIP", "CUT", "SERVER_ERROR", "TOO_MANY_REQUESTS", "REDIRECT", "HTML", "HUGE"})
    void a_bad_answer_is_none(String fault) {
        order(fault, 1);
        assertUnavailable();
        assertThat(client.answer(REQUEST)).isEqualTo(Bytes.utf8("now: when?"));
    }

    @Test
    void nobody_there_is_no_answer() {
        sandbox.close();
        assertUnavailable();
    }

    @Test
    void is_left_alone_after_failures_and_asked_again_after_a_rest() throws InterruptedException {
        order("SERVER_ERROR", HttpTimestampAuthority.FAILURES);
        for (int i = 0; i < HttpTimestampAuthority.FAILURES; i++) {
            assertUnavailable();
        }
        int before = asked.get();
        assertUnavailable();
        assertThat(asked).hasValue(before);

        Thread.sleep(REST);

        assertThat(client.answer(REQUEST)).isEqualTo(Bytes.utf8("now: when?"));
    }

    private void assertUnavailable() {
        assertThatExceptionOfType(TimestampUnavailable.class).isThrownBy(() -> client.answer(REQUEST));
    }

    private void order(String fault, int times) {
        switchboard.post("/faults", "{\"of\":\"timestamp\",\"fault\":\"%s\",\"times\":%d}".formatted(fault, times));
    }

    private static Sandbox start() {
        try {
            return Sandbox.start(0, TestClock.at(IdentitySamples.NOW), new CountingRandomness());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
