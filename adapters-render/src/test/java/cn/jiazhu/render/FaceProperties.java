package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.annotation.Unprintable;
import cn.jiazhu.domain.annotation.Unprintable.Overflow;
import cn.jiazhu.domain.qr.QrText;
import cn.jiazhu.render.Mark.Words;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is printed, nothing stands on anything else: by advance widths, the em box as height.
class FaceProperties {

    private static final Fonts FONTS = Fonts.load();
    private static final CopyLayout LAYOUT = new CopyLayout(FONTS, new Printed(Copies.ADDRESS, true));
    private static final Images IMAGES =
            Images.of(ImageFile.read(Pictures.photo()), ImageFile.read(Pictures.signature()));

    private record Box(String what, double left, double top, double right, double bottom) {

        static Box of(Words words) {
            int[] characters = words.codePoints();
            double width = FONTS.width(words.text(), words.style());
            for (int i = 0; i + 1 < characters.length; i++) {
                width += words.gapAfter(i);
            }
            double em = words.style().em();
            return new Box(words.text(), words.x(), words.y() - 0.88 * em, words.x() + width, words.y() + 0.12 * em);
        }

        boolean overlaps(Box other) {
            double slack = 0.01;
            return left + slack < other.right
                    && other.left + slack < right
                    && top + slack < other.bottom
                    && other.top + slack < bottom;
        }
    }

    /// The QR with its quiet zone, the photo, the place for the hand signature: no text may stand there.
    private static final List<Box> KEPT_FREE = List.of(
            new Box("quiet zone of 33 modules", 152.6, 21.1, 187.4, 55.9),
            new Box("photo", 159, 102.5, 184, 137.5),
            new Box("signature", 26, 220, 62, 235),
            new Box("hand signature", 66, 220, 102, 235));

    @Property(tries = 300)
    void no_text_overlaps_another_or_a_field_or_the_margin(
            @ForAll("copies") Copies copies, @ForAll("codes") String code) {
        List<Box> texts = Stream.of(
                        LAYOUT.template(copies.type()),
                        LAYOUT.copy(copies.copy(9999, 9_999_999_999L, code), qr(copies), IMAGES))
                .flatMap(List::stream)
                .filter(Words.class::isInstance)
                .map(mark -> Box.of((Words) mark))
                .toList();
        for (int i = 0; i < texts.size(); i++) {
            Box text = texts.get(i);
            assertThat(text.left).as(text.what).isGreaterThanOrEqualTo(26);
            assertThat(text.right).as(text.what).isLessThan(184.01);
            assertThat(Stream.concat(texts.stream().skip(i + 1L), KEPT_FREE.stream()))
                    .as(text.what)
                    .noneMatch(text::overlaps);
        }
    }

    @Property(tries = 200)
    void a_longer_employer_is_never_printable_where_a_shorter_one_is_not(@ForAll("employers") String employer) {
        boolean fits = LAYOUT.unprintable(
                        Copies.sample().employer(employer).facts(),
                        Copies.sample().purpose())
                .isEmpty();
        List<Unprintable> longer = LAYOUT.unprintable(
                Copies.sample().employer(employer + "公司").facts(),
                Copies.sample().purpose());
        assertThat(fits || longer.contains(new Overflow("employer"))).isTrue();
    }

    private static QrText qr(Copies copies) {
        return new CopyQr(Copies.ADDRESS, KnownKeys.SIGNER).of(copies.copy());
    }

    @Provide
    Arbitrary<Copies> copies() {
        Arbitrary<String> purposes = han(0, 30);
        return Combinators.combine(names(), han(2, 58), Arbitraries.integers().between(1, 10), purposes, purposes)
                .as((name, employer, count, use, recipient) -> Copies.sample()
                        .specialties(count)
                        .name(name)
                        .employer(employer)
                        .purpose(use, recipient));
    }

    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> dotted = han(1, 8).list().ofMinSize(2).ofMaxSize(4).map(parts -> String.join("·", parts));
        return Arbitraries.oneOf(han(2, 36), dotted);
    }

    @Provide
    Arbitrary<String> employers() {
        return han(1, 70);
    }

    @Provide
    Arbitrary<String> codes() {
        return Arbitraries.strings()
                .withChars("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
                .ofLength(15);
    }

    private static Arbitrary<String> han(int min, int max) {
        return Arbitraries.strings().withCharRange('一', '龥').ofMinLength(min).ofMaxLength(max);
    }
}
