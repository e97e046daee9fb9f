package cn.jiazhu.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.Refusals;
import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(strings = {"林晓川", "欧阳若兰", "王䶮", "李𬭚", "𠮷野", "阿依古丽·买买提", "O'Neil-Grey", "J. Doe"})
    void keeps_names_as_they_are(String name) {
        assertThat(new PersonName(name).text()).isEqualTo(name);
    }

    @Test
    void the_old_private_use_code_point_is_the_standard_character() {
        assertThat(new PersonName("王\uE863")).isEqualTo(new PersonName("王䶮"));
    }

    /// The JDK knows both: GBK gives the private-use code point its bytes, GB 18030-2022 reads them as Unicode does
    /// today,
    /// but for six characters beyond the basic plane, which [#six_lie_beyond_the_basic_plane] names.
    @Test
    void all_private_use_code_points_of_gbk_are_what_gb_18030_says() {
        for (int c = 0xE815; c <= 0xE864; c++) {
            String old = Character.toString(c);
            String standard = new String(old.getBytes(Charset.forName("GBK")), Charset.forName("GB18030"));
            if (Character.isLetter(standard.codePointAt(0))) {
                assertThat(new PersonName(old).text()).isEqualTo(standard);
            } else if (!standard.equals(old)) {
                assertThat(Refusals.reason(() -> new PersonName(old))).isEqualTo(Reason.CHARACTER);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"E816, 𠂇", "E817, 𠂉", "E818, 𠃌", "E831, 𡗗", "E83B, 𢦏", "E855, 𤇾"})
    void six_lie_beyond_the_basic_plane(String old, String standard) {
        assertThat(new PersonName(Character.toString(HexFormat.fromHexDigits(old))).text())
                .isEqualTo(standard);
    }

    @ParameterizedTest
    @ValueSource(strings = {"阿依古丽•买买提", "阿依古丽‧买买提", "阿依古丽・买买提", "阿依古丽･买买提", "　阿依古丽·买买提 "})
    void every_dot_is_the_middle_dot(String name) {
        assertThat(new PersonName(name).text()).isEqualTo("阿依古丽·买买提");
    }

    /// NFC would turn U+F900 into U+8C48, another character.
    @Test
    void ideographs_are_never_normalised() {
        assertThat(new PersonName("\uF900明").text()).isEqualTo("\uF900明");
    }

    @Test
    void length_counts_code_points() {
        assertThat(new PersonName("𠮷".repeat(36)).text()).hasSize(72);
        assertThat(Refusals.reason(() -> new PersonName("𠮷".repeat(37)))).isEqualTo(Reason.TOO_LONG);
    }

    @ParameterizedTest
    @CsvSource({
        "'  ', EMPTY",
        "林3, CHARACTER",
        "林\u0000川, CHARACTER",
        "林<b>, CHARACTER",
        "\uE865, CHARACTER",
        "林\uD840, CHARACTER",
        "葛\uFE00, CHARACTER",
        "葛\uDB40\uDD00, CHARACTER"
    })
    void tells_what_is_wrong(String name, Reason reason) {
        assertThat(Refusals.reason(() -> new PersonName(name))).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "张晓明, 张*明",
        "张明, 张*",
        "张, *",
        "欧阳若兰, 欧阳**",
        "欧阳锋, 欧阳*",
        "欧阳, 欧*",
        "王𬭚明, 王*明",
        "𠮷野家, 𠮷*家",
        "阿依古丽·买买提, 阿依古丽·***",
        "·买买提, ·**提"
    })
    void is_shown_masked(String name, String masked) {
        assertThat(new PersonName(name).masked()).isEqualTo(masked);
        assertThat(new PersonName(name)).hasToString(masked);
    }
}
