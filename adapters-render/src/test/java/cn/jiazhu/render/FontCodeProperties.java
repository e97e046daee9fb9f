package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever is packed, zlib unpacks; a font is packed as well as zlib does it.
class FontCodeProperties {

    private static final Typeface REGULAR = Fonts.load().regular();

    @Property(tries = 500)
    void zlib_gives_it_back(@ForAll("files") byte[] file) throws IOException {
        assertThat(inflated(FontCode.packed(file))).isEqualTo(file);
    }

    @Property(tries = 100)
    void a_font_takes_hardly_more_than_by_zlib(@ForAll("usual") Set<Integer> characters) throws IOException {
        FontSubset font = Subsetter.cut(REGULAR, new TreeSet<>(characters));
        byte[] packed = font.packed().bytes().array();
        assertThat(inflated(packed)).isEqualTo(font.file().array());
        assertThat(packed.length).isLessThan(Deflated.raw(font.file().array()).length * 11 / 10);
    }

    private static byte[] inflated(byte[] packed) throws IOException {
        try (var inflating = new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(true))) {
            return inflating.readAllBytes();
        }
    }

    /// Nothing, noise, repetitions near and as far away as can be.
    @Provide
    Arbitrary<byte[]> files() {
        Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(3_000);
        return Arbitraries.oneOf(
                noise,
                Arbitraries.bytes()
                        .between((byte) 0, (byte) 1)
                        .array(byte[].class)
                        .ofMaxSize(3_000),
                Arbitraries.integers().between(1, 70_000).map(FontCodeProperties::twice));
    }

    private static byte[] twice(int size) {
        byte[] file = new byte[size + 100];
        for (int i = 0; i < 100; i++) {
            file[i] = (byte) (i + 1);
            file[size + i] = (byte) (i + 1);
        }
        return file;
    }

    @Provide
    Arbitrary<Set<Integer>> usual() {
        return Arbitraries.integers()
                .between(0x4E00, 0x9FA5)
                .filter(REGULAR::has)
                .set()
                .ofMinSize(20)
                .ofMaxSize(60);
    }
}
