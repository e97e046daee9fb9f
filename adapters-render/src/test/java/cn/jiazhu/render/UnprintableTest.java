package cn.jiazhu.render;

import static cn.jiazhu.domain.certificate.FactsSamples.specialty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DrawingFailed;
import cn.jiazhu.domain.annotation.Unprintable;
import cn.jiazhu.domain.annotation.Unprintable.MissingGlyph;
import cn.jiazhu.domain.annotation.Unprintable.Overflow;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Specialty;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the face cannot show is refused before issuing, by name.
class UnprintableTest {

    /// U+30EDE, of extension G: no font has it.
    static final String OF_EXTENSION_G = Character.toString(0x30EDE);

    @Test
    void everything_usual_can_be_printed() {
        assertThat(Copies.various())
                .allSatisfy(copies -> assertThat(unprintable(copies)).isEmpty());
    }

    @Test
    void a_character_that_no_font_has_is_named_with_its_field() {
        assertThat(unprintable(Copies.sample().name("李" + OF_EXTENSION_G + "本")))
                .containsExactly(new MissingGlyph("name", OF_EXTENSION_G));
        assertThat(unprintable(Copies.sample().employer("样" + OF_EXTENSION_G + "公司")))
                .containsExactly(new MissingGlyph("employer", OF_EXTENSION_G));
        assertThat(unprintable(Copies.sample().purpose("😀", OF_EXTENSION_G)))
                .containsExactly(new MissingGlyph("use", "😀"), new MissingGlyph("recipient", OF_EXTENSION_G));
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 27, 58})
    void an_employer_of_up_to_58_characters_fits(int length) {
        assertThat(unprintable(Copies.sample().employer("样".repeat(length)))).isEmpty();
    }

    @Test
    void what_is_too_long_is_refused_by_field() {
        assertThat(unprintable(Copies.sample().employer("样".repeat(59)))).containsExactly(new Overflow("employer"));
        Specialty tooLong = specialty("样".repeat(14), "2025-12-01", "2028-11-30");
        assertThat(unprintable(Copies.sample().specialties(tooLong))).containsExactly(new Overflow("specialty"));
        assertThat(unprintable(Copies.sample().identifierSerial("W".repeat(64))))
                .containsExactly(new Overflow("identifier"));
    }

    @Test
    void the_longest_name_and_purpose_that_can_be_entered_fit() {
        assertThat(unprintable(Copies.sample().name("样".repeat(36)))).isEmpty();
        assertThat(unprintable(Copies.sample().purpose("样".repeat(30), "样".repeat(30))))
                .isEmpty();
    }

    @Test
    void every_specialty_and_province_can_be_printed() {
        for (CertificateType type : CertificateType.ALL) {
            Specialty[] all = type.specialties().stream()
                    .map(name -> specialty(name, "2025-12-01", "2028-11-30"))
                    .toArray(Specialty[]::new);
            assertThat(unprintable(Copies.sample().specialties(all))).isEmpty();
        }
        assertThat(unprintable(Copies.sample().employer("京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川贵云藏陕甘青宁新军")))
                .isEmpty();
    }

    @Test
    void drawing_what_cannot_be_printed_fails_without_naming_the_person() {
        var copy = Copies.sample().name("李" + OF_EXTENSION_G).copy();
        assertThatThrownBy(() -> Made.of(copy))
                .isInstanceOf(DrawingFailed.class)
                .hasRootCauseMessage("cannot be printed: [name]");
    }

    @Test
    void bytes_that_are_no_whole_plain_image_fail_the_drawing() {
        var copy = Copies.sample().copy();
        for (String text : List.of("", "no image", "\u0089PNG")) {
            assertThatThrownBy(() -> Made.MAKER.make(copy, Bytes.utf8(text), Pictures.signature()))
                    .isInstanceOf(DrawingFailed.class);
        }
        byte[] half = Arrays.copyOf(Pictures.photo().array(), 100);
        byte[] cut = Arrays.copyOf(Pictures.signature().array(), 100);
        for (Bytes image :
                List.of(Bytes.of(half), Bytes.of(cut), Pictures.transparentSignature(), withTransparentGrey())) {
            assertThatThrownBy(() -> Made.MAKER.make(copy, image, Pictures.signature()))
                    .isInstanceOf(DrawingFailed.class);
        }
    }

    /// A plain PNG, but that one grey is declared transparent, by a chunk behind the head.
    private static Bytes withTransparentGrey() {
        byte[] plain = Pictures.signature().array();
        var png = new TableBytes().bytes(Arrays.copyOf(plain, 33));
        png.int32(2).ascii("tRNS").int16(0).int32(0);
        return Bytes.of(png.bytes(Arrays.copyOfRange(plain, 33, plain.length)).toArray());
    }

    private static List<Unprintable> unprintable(Copies copies) {
        return Made.MAKER.unprintable(copies.type(), copies.facts(), copies.purpose());
    }
}
