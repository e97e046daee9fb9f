package cn.jiazhu.domain.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.Refusals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Identifiers of published certificates (`domain.md` §4).
class CertificateIdentifierTest {

    private static final String SAFETY_OFFICER =
            "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.002.S";

    @ParameterizedTest
    @ValueSource(
            strings = {
                SAFETY_OFFICER,
                "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U",
                "1.2.156.3005.2.11100000000013338W032.11220000013544541J.2430599.001.F",
                "1.2.156.3005.2.11100000000013338W009.11330105002500287C.2025052201.002.0",
                "1.2.156.3005.2.11100000000013338W087.11370800MB28559184.37080001202411010001.001.3",
                "1.2.156.3005.2.11100000MB03271699022.340100.000000016.001.9"
            })
    void reads_and_prints_published_identifiers(String text) {
        assertThat(CertificateIdentifier.parse(text)).hasToString(text);
    }

    @Test
    void a_published_identifier_with_a_wrong_check_character_is_refused() {
        String text = "1.2.156.3005.2.11100000000013661B006.113700000045046442.209FA4E88F9E4C878F3E9BED2CE7EA49.001.";
        assertThat(Refusals.reason(() -> CertificateIdentifier.parse(text + "M")))
                .isEqualTo(Reason.CHECK_CHARACTER);
        assertThat(CertificateIdentifier.parse(text + "D").checkCharacter()).isEqualTo('D');
    }

    @Test
    void the_check_character_of_the_standards_example_is_w() {
        String text = "11100000000013338W001" + "11110000000021135M" + "0123456789ABCDEF0123456789ABCDEF" + "001";
        assertThat(CheckCharacters.hybrid(text, CheckCharacters.ALPHANUMERIC)).isEqualTo('W');
    }

    @Test
    void the_next_version_names_the_same_certificate() {
        var second = CertificateIdentifier.parse(SAFETY_OFFICER);
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.withVersion(3).isSameCertificate(second)).isTrue();
        assertThat(second.withVersion(3)).isNotEqualTo(second);
        assertThat(new CertificateIdentifier(second.type(), second.issuer(), "20230000404", 2)
                        .isSameCertificate(second))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.2.156.3005.3.11100000000013338W011.11430000006122244L.20230000403.002.S",
                "1.2.156.3005.2.11100000000013338W11.11430000006122244L.20230000403.002.S",
                "1.2.156.3005.2.11100000000013338W011.1143000.20230000403.002.S",
                "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.02.S",
                "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.002",
                "1.2.156.3005.2.11100000000013338w011.11430000006122244L.20230000403.002.S"
            })
    void refuses_other_forms(String text) {
        assertThat(Refusals.reason(() -> CertificateIdentifier.parse(text))).isEqualTo(Reason.PATTERN);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1000})
    void versions_have_three_digits_and_begin_at_1(int version) {
        var identifier = CertificateIdentifier.parse(SAFETY_OFFICER);
        assertThat(Refusals.reason(() -> identifier.withVersion(version))).isEqualTo(Reason.RANGE);
        assertThat(identifier.withVersion(999).toString()).contains(".999.");
        assertThat(identifier.withVersion(1).toString()).contains(".001.");
    }
}
