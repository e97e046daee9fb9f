package cn.jiazhu.domain.certificate;

import static cn.jiazhu.domain.certificate.CertificateType.CONSTRUCTOR_1;
import static cn.jiazhu.domain.certificate.CertificateType.COST_ENGINEER_1;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrationNumberTest {

    @ParameterizedTest
    @CsvSource({
        "京1112006200800001, 2008",
        "晋1142024202501467, 2025",
        "晋2142023202485307, 2024",
        "陕261141556894,     2015",
        "京111069800001,     1998",
        "京111064900001,     2049",
        "京111065000001,     1950",
        "军1992010201100001, 2011"
    })
    void reads_the_year_of_first_registration_from_both_lengths(String number, int year) {
        assertThat(new RegistrationNumber(number).firstRegistrationYear()).isEqualTo(year);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "京3112006200800001",
                "A1112006200800001",
                "京111200620080000",
                "京11120062008000011",
                "京1112006080000123",
                "京1111806200800001",
                "𠮷1112006200800001",
                "建[造]1199000000000",
                "建(造)11990000000001"
            })
    void refuses_other_forms(String number) {
        assertThat(Refusals.reason(() -> new RegistrationNumber(number))).isEqualTo(Reason.PATTERN);
    }

    @Test
    void an_empty_number_is_told_as_such() {
        assertThat(Refusals.reason(() -> new RegistrationNumber(" "))).isEqualTo(Reason.EMPTY);
    }

    @Test
    void a_number_belongs_to_its_type() {
        assertThat(RegistrationNumber.parse(" 京1112006200800001 ", CONSTRUCTOR_1))
                .hasToString("京1112006200800001");
        assertThat(RegistrationNumber.parse("京111061500001", CONSTRUCTOR_1)).hasToString("京111061500001");
        assertThat(RegistrationNumber.parse("建[造]11990000000001", COST_ENGINEER_1))
                .hasToString("建[造]11990000000001");
        assertThat(Refusals.reason(() -> RegistrationNumber.parse("晋2142023202485307", CONSTRUCTOR_1)))
                .isEqualTo(Reason.PATTERN);
        assertThat(Refusals.reason(() -> RegistrationNumber.parse("建[造]11990000000001", CONSTRUCTOR_1)))
                .isEqualTo(Reason.PATTERN);
        assertThat(Refusals.reason(() -> RegistrationNumber.parse("京1112006200800001", COST_ENGINEER_1)))
                .isEqualTo(Reason.PATTERN);
    }

    @Test
    void after_a_move_the_digits_stay() {
        var before = new RegistrationNumber("京1112006200800001");
        assertThat(before.isSameRegistration(new RegistrationNumber("晋1112006200800001")))
                .isTrue();
        assertThat(before.isSameRegistration(new RegistrationNumber("京1112006200800002")))
                .isFalse();
    }

    @Test
    void a_cost_engineers_number_names_no_year() {
        var number = new RegistrationNumber("建[造]11990000000001");
        assertThat(Refusals.reason(number::firstRegistrationYear)).isEqualTo(Reason.PATTERN);
    }
}
