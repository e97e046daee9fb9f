package cn.jiazhu.render;

import static cn.jiazhu.domain.certificate.FactsSamples.specialty;
import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.CheckCharacters;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Specialty;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// How little is stored of both files of a copy, their references included. Not bounded are names of rare characters,
/// which an OFD draws as outlines.
class StoredSizeProperties {

    private static final int BYTES = 4_096;
    private static final int BYTES_WITH_PURPOSE = 4_864;
    private static final int BYTES_OF_ANY = 10_752;

    @Property(tries = 200)
    void four_kilobytes_with_one_to_four_specialties_and_no_purpose(
            @ForAll @From("usual") Copies copies, @ForAll @From("codes") String code) {
        assertThat(Made.of(copies.purpose("", "").copy(2, 1742, code)).stored()).isLessThanOrEqualTo(BYTES);
    }

    @Property(tries = 200)
    void three_quarters_of_one_more_with_a_purpose(
            @ForAll @From("usual") Copies copies,
            @ForAll @From("texts") String use,
            @ForAll @From("texts") String recipient,
            @ForAll @From("codes") String code) {
        assertThat(Made.of(copies.purpose(use, recipient).copy(2, 1742, code)).stored())
                .isLessThanOrEqualTo(BYTES_WITH_PURPOSE);
    }

    @Property(tries = 200)
    void ten_and_a_half_with_the_longest_texts_and_all_specialties(
            @ForAll @From("longest") Copies copies,
            @ForAll @From("longestTexts") String use,
            @ForAll @From("codes") String code) {
        assertThat(Made.of(copies.purpose(use, use).copy(2, 1742, code)).stored())
                .isLessThanOrEqualTo(BYTES_OF_ANY);
    }

    @Provide
    Arbitrary<Copies> usual() {
        return copies(4, han(2, 4), employers());
    }

    @Provide
    Arbitrary<Copies> longest() {
        return copies(10, han(36, 36), han(58, 58));
    }

    /// What they are called is made of few words.
    private static Arbitrary<String> employers() {
        return Arbitraries.of(
                        "某省", "某市", "华样", "示例", "路桥", "建筑", "安装", "水利", "市政", "园林", "机电", "装饰", "工程", "集团", "第一", "科技")
                .list()
                .ofMinSize(2)
                .ofMaxSize(7)
                .map(words -> String.join("", words) + "有限公司");
    }

    @Provide
    Arbitrary<String> texts() {
        return han(2, 14);
    }

    @Provide
    Arbitrary<String> longestTexts() {
        return han(14, 14);
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings().withChars(CheckCharacters.CROCKFORD).ofLength(15);
    }

    private static Arbitrary<Copies> copies(int most, Arbitrary<String> names, Arbitrary<String> employers) {
        return Combinators.combine(
                        Arbitraries.of(Copies.sample(), Copies.costEngineer()), names, employers, dates(most))
                .as((copies, name, employer, dates) ->
                        copies.name(name).employer(employer).specialties(specialties(copies.type(), dates)));
    }

    /// First days of as many specialties.
    private static Arbitrary<List<LocalDate>> dates(int most) {
        return Arbitraries.integers()
                .between(0, 900)
                .map(LocalDate.of(2023, 7, 1)::plusDays)
                .list()
                .ofMinSize(1)
                .ofMaxSize(most);
    }

    private static Specialty[] specialties(CertificateType type, List<LocalDate> dates) {
        var specialties =
                new Specialty[Math.min(dates.size(), type.specialties().size())];
        for (int i = 0; i < specialties.length; i++) {
            LocalDate first = dates.get(i);
            specialties[i] = specialty(
                    type.specialties().get(i),
                    first.toString(),
                    first.plusYears(3).minusDays(1).toString());
        }
        return specialties;
    }

    private static Arbitrary<String> han(int min, int max) {
        return Arbitraries.strings().withCharRange('一', '龥').ofMinLength(min).ofMaxLength(max);
    }
}
