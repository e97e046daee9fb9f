package cn.jiazhu.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The operator's app against appendix B of RFC 6238, of which it shows the last six digits.
class AuthenticatorTest {

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1234567890, 005924", "20000000000, 353130"})
    void the_digits_are_those_of_the_standard(long second, String digits) {
        var authenticator = Authenticator.of("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
        assertThat(authenticator.shows(Instant.ofEpochSecond(second))).isEqualTo(digits);
    }
}
