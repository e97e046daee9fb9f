package cn.jiazhu.render;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// A TrueType font, read in place: tables are views of the one file, so a font of 60,000 glyphs that is mapped from
/// disk costs little heap: the map of the usual characters (128 kB) and some lean glyphs. Reads `cmap` format 12 (which
/// covers
/// format 4; that alone as our subsets have it), `glyf`, `hmtx`, `loca`.
final class Typeface {

    static final int UNITS_PER_EM = 1000;

    private static final int LONG_OFFSETS = 1;
    private static final int SEGMENT_MAPPING = 4;
    private static final int SEGMENTED_COVERAGE = 12;

    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final ByteBuffer characters;

    /// Glyphs of the first plane, where nearly all characters are; empty for a small font.
    private final char[] firstPlane;

    private final ByteBuffer locations;
    private final ByteBuffer descriptions;
    private final ByteBuffer horizontal;
    private final int glyphs;
    private final int metrics;
    private final boolean longOffsets;
    private final LeanGlyphs lean;

    Typeface(byte[] file) {
        this(ByteBuffer.wrap(file));
    }

    /// @param file the bytes of the font; never changed
    Typeface(ByteBuffer file) {
        int count = unsigned(file, 4);
        for (int i = 0, entry = 12; i < count; i++, entry += 16) {
            byte[] tag = new byte[4];
            file.get(entry, tag);
            tables.put(new String(tag, US_ASCII), file.slice(file.getInt(entry + 8), file.getInt(entry + 12)));
        }
        glyphs = unsigned(table("maxp"), 4);
        metrics = unsigned(table("hhea"), 34);
        characters = characters();
        firstPlane = hasAllPlanes() ? firstPlane() : new char[0];
        locations = table("loca");
        descriptions = table("glyf");
        horizontal = table("hmtx");
        longOffsets = unsigned(table("head"), 50) == LONG_OFFSETS;
        lean = new LeanGlyphs(this, glyphs);
    }

    /// A table, as a view of the file.
    ByteBuffer table(String tag) {
        @Nullable ByteBuffer table = tables.get(tag);
        return Optional.ofNullable(table).orElseThrow(() -> new IllegalArgumentException("font: no table " + tag));
    }

    int unitsPerEm() {
        return unsigned(table("head"), 18);
    }

    boolean has(int codePoint) {
        return glyph(codePoint) != 0;
    }

    /// The glyph of a character; 0 if the font has none.
    int glyph(int codePoint) {
        if (codePoint < firstPlane.length) {
            return firstPlane[codePoint];
        }
        return hasAllPlanes() ? covered(codePoint) : mapped(codePoint);
    }

    private boolean hasAllPlanes() {
        return unsigned(characters, 0) == SEGMENTED_COVERAGE;
    }

    private char[] firstPlane() {
        char[] plane = new char[1 << 16];
        int end = 16 + 12 * characters.getInt(12);
        for (int group = 16; group < end; group += 12) {
            int first = characters.getInt(group);
            int last = Math.min(characters.getInt(group + 4), plane.length - 1);
            for (int c = first; c <= last; c++) {
                plane[c] = (char) (characters.getInt(group + 8) + c - first);
            }
        }
        return plane;
    }

    private int covered(int codePoint) {
        int low = 0;
        int high = characters.getInt(12) - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int group = 16 + 12 * middle;
            if (codePoint < characters.getInt(group)) {
                high = middle - 1;
            } else if (codePoint > characters.getInt(group + 4)) {
                low = middle + 1;
            } else {
                return characters.getInt(group + 8) + codePoint - characters.getInt(group);
            }
        }
        return 0;
    }

    /// In the first plane, as our own subsets have it: every segment adds one number.
    private int mapped(int codePoint) {
        int size = unsigned(characters, 6);
        for (int segment = 14; segment < 14 + size; segment += 2) {
            if (codePoint <= unsigned(characters, segment)) {
                int first = unsigned(characters, segment + size + 2);
                int added = unsigned(characters, segment + 2 * size + 2);
                return codePoint < first ? 0 : (codePoint + added) & 0xFFFF;
            }
        }
        return 0;
    }

    /// Advance width in thousandths of an em, as near as a subset can tell it.
    int advance(int glyph) {
        int units = unsigned(horizontal, 4 * Math.min(glyph, metrics - 1));
        return LeanContour.GRID * ((2 * units * LeanGlyph.UNITS_PER_EM / unitsPerEm() + 1) / 2);
    }

    /// The glyph's description in `glyf`; empty for a blank one.
    ByteBuffer description(int glyph) {
        if (glyph < 0 || glyph >= glyphs) {
            throw new IllegalArgumentException("font: no glyph " + glyph);
        }
        int start = offset(glyph);
        return descriptions.slice(start, offset(glyph + 1) - start);
    }

    private int offset(int glyph) {
        return longOffsets ? locations.getInt(4 * glyph) : 2 * unsigned(locations, 2 * glyph);
    }

    /// The glyph's outline in font units, y upwards.
    Outline outline(int glyph) {
        return new GlyphReader(this).read(glyph);
    }

    /// The glyph's description written anew, with fewer points; never to be changed.
    byte[] lean(int glyph) {
        return lean.of(glyph);
    }

    static int unsigned(ByteBuffer from, int at) {
        return Short.toUnsignedInt(from.getShort(at));
    }

    /// That of all planes, or of the first plane if the font has no other.
    private ByteBuffer characters() {
        return characters(SEGMENTED_COVERAGE)
                .or(() -> characters(SEGMENT_MAPPING))
                .orElseThrow(() -> new IllegalArgumentException("font: no cmap of format 4 or 12"));
    }

    private Optional<ByteBuffer> characters(int format) {
        ByteBuffer cmap = table("cmap");
        return IntStream.range(0, unsigned(cmap, 2))
                .map(i -> cmap.getInt(8 + 8 * i))
                .filter(offset -> unsigned(cmap, offset) == format)
                .mapToObj(offset -> cmap.slice(offset, cmap.capacity() - offset))
                .findFirst();
    }
}
