package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.render.Outline.Point;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// A subset is the font, for its characters, with lean outlines.
class SubsetterProperties {

    private static final Typeface WHOLE = Fonts.load().regular();

    @Property(tries = 200)
    void every_character_keeps_outline_and_advance(@ForAll("texts") Set<Integer> characters) {
        FontSubset subset = Subsetter.cut(WHOLE, characters);
        var cut = new Typeface(subset.file().array());
        for (int character : characters) {
            int glyph = cut.glyph(character);
            assertThat(glyph).isEqualTo(subset.glyph(character)).isPositive();
            assertThat(cut.advance(glyph)).isEqualTo(WHOLE.advance(WHOLE.glyph(character)));
            assertThat(subset.advances().get(glyph)).isEqualTo(cut.advance(glyph));
            assertThat(cut.outline(glyph)).isEqualTo(lean(WHOLE, character));
        }
    }

    @Property(tries = 100)
    void the_same_characters_in_any_order_give_the_same_bytes(@ForAll("texts") Set<Integer> characters) {
        var reversed = new TreeSet<Integer>(java.util.Comparator.reverseOrder());
        reversed.addAll(characters);
        assertThat(Subsetter.cut(WHOLE, reversed).file())
                .isEqualTo(Subsetter.cut(WHOLE, characters).file());
    }

    @Property(tries = 100)
    void it_holds_no_other_character(@ForAll("texts") Set<Integer> characters, @ForAll("character") int other) {
        var cut = new Typeface(Subsetter.cut(WHOLE, characters).file().array());
        assertThat(cut.has(other)).isEqualTo(characters.contains(other));
    }

    @Property(tries = 100)
    void the_file_sums_up_to_what_the_format_demands(@ForAll("texts") Set<Integer> characters) {
        ByteBuffer file =
                ByteBuffer.wrap(Subsetter.cut(WHOLE, characters).file().array());
        int sum = 0;
        while (file.hasRemaining()) {
            sum += file.getInt();
        }
        assertThat(sum).isEqualTo(0xB1B0AFBA);
    }

    /// Noto Serif SC has no composite glyphs, other fonts have: Ä here is an A and, smaller and above it, a B.
    @Example
    void glyphs_made_of_others_stand_alone() {
        var composed = new Typeface(withComposite('Ä'));
        Outline expected = Outline.joined(List.of(
                composed.outline(composed.glyph('A')),
                composed.outline(composed.glyph('B')).map(p -> new Point(p.x() / 2 + 100, p.y() / 2 + 700))));
        assertThat(composed.outline(composed.glyph('Ä'))).isEqualTo(expected);

        var cut = new Typeface(Subsetter.cut(composed, Set.of((int) 'Ä')).file().array());
        assertThat(cut.outline(cut.glyph('Ä'))).isEqualTo(lean(composed, 'Ä'));
        assertThat(cut.has('A')).isFalse();
    }

    @Example
    void a_character_the_font_lacks_is_refused() {
        assertThatThrownBy(() -> Subsetter.cut(WHOLE, Set.of(0x30EDE))).hasMessage("font lacks U+30ede");
    }

    @Provide
    Arbitrary<Set<Integer>> texts() {
        return character().set().ofMinSize(1).ofMaxSize(60);
    }

    @Provide
    Arbitrary<Integer> character() {
        return Arbitraries.oneOf(oneBetween(' ', '~'), oneBetween(0x3400, 0x9FA5), oneBetween(0x20000, 0x2FFFF));
    }

    private static Arbitrary<Integer> oneBetween(int first, int last) {
        return Arbitraries.of(
                IntStream.rangeClosed(first, last).filter(WHOLE::has).boxed().toList());
    }

    /// A font of A, B and `composite`, which refers to both.
    private static byte[] withComposite(int composite) {
        FontSubset letters = Subsetter.cut(WHOLE, Set.of((int) 'A', (int) 'B'));
        var font = new Typeface(letters.file().array());
        byte[] description = new TableBytes()
                .int16(-1)
                .int16(0)
                .int16(0)
                .int16(0)
                .int16(0)
                .int16(0x0023)
                .int16(letters.glyph('A'))
                .int16(0)
                .int16(0)
                .int16(0x000B)
                .int16(letters.glyph('B'))
                .int16(100)
                .int16(700)
                .int16(0x2000)
                .pad(4)
                .toArray();
        var glyphs = new TreeMap<>(letters.glyphs());
        glyphs.put(composite, 3);
        var tables = new TreeMap<String, byte[]>();
        for (String tag : List.of("OS/2", "head", "hhea", "maxp", "name", "post")) {
            tables.put(tag, bytes(font.table(tag)));
        }
        ByteBuffer.wrap(tables.get("maxp")).putShort(4, (short) 4);
        ByteBuffer.wrap(tables.get("hhea")).putShort(34, (short) 4);
        tables.put("cmap", new CharacterMap(glyphs).table());
        byte[] outlines = bytes(font.table("glyf"));
        tables.put("glyf", new TableBytes().bytes(outlines).bytes(description).toArray());
        int end = outlines.length + description.length;
        tables.put(
                "loca",
                new TableBytes().bytes(bytes(font.table("loca"))).int16(end / 2).toArray());
        tables.put(
                "hmtx",
                new TableBytes()
                        .bytes(bytes(font.table("hmtx")))
                        .int16(700)
                        .int16(0)
                        .toArray());
        return Subsetter.assembled(tables);
    }

    private static Outline lean(Typeface typeface, int character) {
        return GlyphReader.simple(ByteBuffer.wrap(typeface.lean(typeface.glyph(character))));
    }

    private static byte[] bytes(ByteBuffer view) {
        byte[] bytes = new byte[view.capacity()];
        view.get(0, bytes);
        return bytes;
    }
}
