package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import cn.jiazhu.domain.certificate.CertificateType;
import java.nio.ByteBuffer;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// A lean glyph looks like the glyph: as many contours, no point of either far from the other, about as much ink.
class LeanGlyphProperties {

    private static final Fonts FONTS = Fonts.load();

    /// Thousandths of an em: at 12 points 25 µm, six tenths of a dot of 600 dpi.
    private static final double FAR = 6;

    /// Hairlines of 30 units become 28, and some glyphs are nothing else.
    private static final double PERCENT_OF_A_GLYPH = 7;

    private static final double PERCENT_OF_ALL = 1.5;

    @Property(tries = 2000)
    void usual_glyphs(@ForAll("usual") int character) {
        assertSame(FONTS.regular(), character);
    }

    @Property(tries = 200)
    void rare_glyphs(@ForAll("rare") int character) {
        assertSame(FONTS.rare(), character);
    }

    @Example
    void all_glyphs_of_the_templates() {
        var layout = new CopyLayout(FONTS, new Printed(Copies.ADDRESS, true));
        var seal = new Mark.Seal(SealPicture.of(SesSeal.parse(KnownKeys.SEAL)));
        for (CertificateType type : CertificateType.ALL) {
            Template.of(type, layout, FONTS, seal).fonts().forEach((face, font) -> {
                Typeface typeface = FONTS.of(face);
                font.glyphs().keySet().forEach(character -> assertSame(typeface, character));
                double whole = font.glyphs().keySet().stream()
                        .mapToDouble(c -> whole(typeface, c).ink())
                        .sum();
                double lean = font.glyphs().keySet().stream()
                        .mapToDouble(c -> lean(typeface, c).ink())
                        .sum();
                assertThat(lean).isCloseTo(whole, withinPercentage(PERCENT_OF_ALL));
            });
        }
    }

    private static void assertSame(Typeface typeface, int character) {
        String name = Character.toString(character);
        InkedPath whole = whole(typeface, character);
        InkedPath lean = lean(typeface, character);
        assertThat(lean.contours()).as(name).hasSameSizeAs(whole.contours());
        assertThat(lean.farthestFrom(whole)).as(name).isLessThanOrEqualTo(FAR);
        assertThat(whole.farthestFrom(lean)).as(name).isLessThanOrEqualTo(FAR);
        assertThat(lean.ink()).as(name).isCloseTo(whole.ink(), withinPercentage(PERCENT_OF_A_GLYPH));
    }

    private static InkedPath whole(Typeface typeface, int character) {
        return InkedPath.of(typeface.outline(typeface.glyph(character)));
    }

    private static InkedPath lean(Typeface typeface, int character) {
        int units = Typeface.UNITS_PER_EM / LeanGlyph.UNITS_PER_EM;
        byte[] description = typeface.lean(typeface.glyph(character));
        return InkedPath.of(GlyphReader.simple(ByteBuffer.wrap(description))
                .map(p -> new Outline.Point(units * p.x(), units * p.y())));
    }

    @Provide
    Arbitrary<Integer> usual() {
        return Arbitraries.oneOf(of(FONTS.regular(), ' ', '~'), of(FONTS.regular(), 0x3400, 0x2FFFF));
    }

    @Provide
    Arbitrary<Integer> rare() {
        return of(FONTS.rare(), 0x3400, 0x2FFFF);
    }

    private static Arbitrary<Integer> of(Typeface typeface, int first, int last) {
        return Arbitraries.of(
                IntStream.rangeClosed(first, last).filter(typeface::has).boxed().toList());
    }
}
