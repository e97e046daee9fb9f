package cn.jiazhu.domain.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerificationCodeTest {

    @Test
    void the_example_ends_in_e() {
        assertThat(VerificationCode.of("7K3M9Q2XTD4FH8W")).hasToString("7K3M-9Q2X-TD4F-H8WE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7K3M9Q2XTD4FH8WE",
                "7k3m-9q2x-td4f-h8we",
                " 7K3M 9Q2X TD4F H8WE ",
                "7K3M—9Q2X–TD4F－H8WE",
                "７Ｋ３Ｍ　９Ｑ２Ｘ　ＴＤ４Ｆ　Ｈ８ＷＥ",
                "7K3M\u00A09Q2X\tTD4F\nH8WE"
            })
    void reads_what_a_hand_may_write(String text) {
        assertThat(new VerificationCode(text).printed()).isEqualTo("7K3M-9Q2X-TD4F-H8WE");
    }

    @Test
    void o_is_0_and_i_and_l_are_1() {
        var code = VerificationCode.of("000011110000111");
        String written = code.text().replace('0', 'o');
        assertThat(new VerificationCode(written)).isEqualTo(code);
        assertThat(new VerificationCode(code.text().replace('1', 'I'))).isEqualTo(code);
        assertThat(new VerificationCode(code.text().replace('1', 'l'))).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "7K3M-9Q2X-TD4F-H8WF, CHECK_CHARACTER",
        "7K3M-9Q2X-TD4F-H8W,  PATTERN",
        "7K3M-9Q2X-TD4F-H8WEE, PATTERN",
        "7K3M-9Q2X-TD4F-H8WU, PATTERN",
        "7K3M_9Q2X_TD4F_H8WE, PATTERN",
        "'',                  PATTERN"
    })
    void tells_a_slip_from_what_is_no_code(String text, Reason reason) {
        assertThat(Refusals.reason(() -> new VerificationCode(text))).isEqualTo(reason);
    }
}
