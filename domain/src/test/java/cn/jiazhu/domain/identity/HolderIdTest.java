package cn.jiazhu.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The numbers are the examples of GB 11643 itself.
class HolderIdTest {

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014"})
    void reads_the_examples_of_the_standard(String number) {
        assertThat(HolderId.citizen(number).number()).isEqualTo(number);
    }

    @Test
    void a_small_x_is_the_same_as_a_capital() {
        assertThat(HolderId.citizen(" 11010519491231002x ")).isEqualTo(HolderId.citizen("11010519491231002X"));
    }

    @ParameterizedTest
    @CsvSource({
        "11010519491231002,    PATTERN",
        "1101051949123100200,  PATTERN",
        "11010519491231X020,   PATTERN",
        "010105194912310029,   PATTERN",
        "110105194912310021,   CHECK_CHARACTER",
        "'',                   EMPTY",
        "110105194912310021101051949123100, TOO_LONG"
    })
    void tells_what_is_wrong(String number, Reason reason) {
        assertThat(Refusals.reason(() -> HolderId.citizen(number))).isEqualTo(reason);
    }

    @Test
    void refuses_a_birth_date_that_is_no_day() {
        String first17 = "11010519490229002";
        String number = first17 + CheckCharacters.citizenId(first17);
        assertThat(Refusals.reason(() -> HolderId.citizen(number))).isEqualTo(Reason.PATTERN);
    }

    @ParameterizedTest
    @CsvSource({
        "PASSPORT,               e12345678,   E12345678",
        "TAIWAN_PERMIT,          01234567,    01234567",
        "HONG_KONG_MACAO_PERMIT, H1234567890, H1234567890",
        "OTHER,                  M(12)-345,   M(12)-345"
    })
    void other_documents_have_no_check_character(IdType type, String number, String read) {
        assertThat(new HolderId(type, number).number()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1234", "E12 345", "护照12345"})
    void other_documents_have_a_form(String number) {
        assertThat(Refusals.reason(() -> new HolderId(IdType.PASSPORT, number))).isEqualTo(Reason.PATTERN);
    }

    @ParameterizedTest
    @CsvSource({
        "CITIZEN_ID, 11010519491231002X, 110***********002X",
        "PASSPORT,   E12345678,          *******78",
        "HONG_KONG_MACAO_PERMIT, H1234567890, *********90",
        "OTHER,      ABCDE,              ***DE"
    })
    void is_shown_masked(IdType type, String number, String masked) {
        var id = new HolderId(type, number);
        assertThat(id.masked()).isEqualTo(masked);
        assertThat(id).hasToString(type + " " + masked);
    }

    @ParameterizedTest
    @CsvSource({"111, CITIZEN_ID", "414, PASSPORT", "511, TAIWAN_PERMIT", "516, HONG_KONG_MACAO_PERMIT", "999, OTHER"})
    void documents_have_the_codes_of_the_registry(String code, IdType type) {
        assertThat(IdType.parse(code)).isEqualTo(type);
        assertThat(type.code()).isEqualTo(code);
    }

    @Test
    void a_firm_is_no_holder() {
        assertThat(Refusals.reason(() -> IdType.parse("001"))).isEqualTo(Reason.UNKNOWN);
    }
}
