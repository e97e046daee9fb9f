package cn.jiazhu.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.Refusals;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CreditCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"11100000000013338W", "11430000006122244L", "11370800MB28559184", " 11430000006122244l "})
    void reads_the_codes_of_authorities(String code) {
        assertThat(new CreditCode(code)).hasToString(code.strip().toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource({
        "11100000000013338X, CHECK_CHARACTER",
        "11100000000013383W, CHECK_CHARACTER",
        "1110000000001333IW, PATTERN",
        "1110000000001333OW, PATTERN",
        "1110000000001333SW, PATTERN",
        "1110000000001333VW, PATTERN",
        "1110000000001333ZW, PATTERN",
        "1110000000001333W,  PATTERN"
    })
    void tells_what_is_wrong(String code, Reason reason) {
        assertThat(Refusals.reason(() -> new CreditCode(code))).isEqualTo(reason);
    }
}
