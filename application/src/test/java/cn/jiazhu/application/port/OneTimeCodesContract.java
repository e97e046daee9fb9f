package cn.jiazhu.application.port;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.operator.AuthenticatorSecret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What [OneTimeCodes] promises.
public abstract class OneTimeCodesContract extends PortContract {

    private static final AuthenticatorSecret OF_THE_RFC =
            AuthenticatorSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));
    private static final Instant AT = Instant.ofEpochSecond(1_111_111_109L);

    /// RFC 6238, appendix B, the last six of its eight digits.
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void the_digits_are_those_of_the_rfc(long second, String digits) {
        assertThat(ports.oneTimeCodes().step(OF_THE_RFC, digits, Instant.ofEpochSecond(second)))
                .hasValue(second / 30);
    }

    @Test
    void clocks_may_differ_by_one_step_and_no_more() {
        for (int steps = -3; steps <= 3; steps++) {
            var step = ports.oneTimeCodes().step(OF_THE_RFC, "081804", AT.plusSeconds(30L * steps));
            assertThat(step.isPresent()).as(steps + " steps").isEqualTo(Math.abs(steps) <= 1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "081805", "81804", "0081804", "08180a", "０８１８０４", "-81804", " 081804"})
    void anything_else_is_none(String digits) {
        assertThat(ports.oneTimeCodes().step(OF_THE_RFC, digits, AT)).isEmpty();
    }
}
