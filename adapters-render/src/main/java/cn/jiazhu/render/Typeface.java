package cn.jiazhu.render;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A TrueType font, read in place: tables are views of the one file, nothing is copied or cached, so a font of 60,000
/// glyphs that is mapped from disk costs no heap. Reads `cmap` format 12 (which covers format 4), `glyf`, `hmtx`,
/// `loca`.
final class Typeface {

    static final int UNITS_PER_EM = 1000;

    private static final int LONG_OFFSETS = 1;

    private final Map<String, ByteBuffer> tables = new HashMap<>();
    private final ByteBuffer characters;
    private final ByteBuffer locations;
    private final ByteBuffer descriptions;
    private final ByteBuffer horizontal;
    private final int glyphs;
    private final int metrics;

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
        characters = segmentedCoverage();
        locations = table("loca");
        descriptions = table("glyf");
        horizontal = table("hmtx");
        if (unsigned(table("head"), 50) != LONG_OFFSETS) {
            throw new IllegalArgumentException("font: long offsets expected");
        }
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

    /// Advance width in thousandths of an em.
    int advance(int glyph) {
        return unsigned(horizontal, 4 * Math.min(glyph, metrics - 1));
    }

    int leftSideBearing(int glyph) {
        return horizontal.getShort(glyph < metrics ? 4 * glyph + 2 : 4 * metrics + 2 * (glyph - metrics));
    }

    /// The glyph's description in `glyf`; empty for a blank one.
    ByteBuffer description(int glyph) {
        if (glyph < 0 || glyph >= glyphs) {
            throw new IllegalArgumentException("font: no glyph " + glyph);
        }
        int start = locations.getInt(4 * glyph);
        return descriptions.slice(start, locations.getInt(4 * glyph + 4) - start);
    }

    /// The glyph's outline in font units, y upwards.
    Outline outline(int glyph) {
        return new GlyphReader(this).read(glyph);
    }

    static int unsigned(ByteBuffer from, int at) {
        return Short.toUnsignedInt(from.getShort(at));
    }

    private ByteBuffer segmentedCoverage() {
        ByteBuffer cmap = table("cmap");
        for (int i = 0; i < unsigned(cmap, 2); i++) {
            int offset = cmap.getInt(8 + 8 * i);
            if (unsigned(cmap, offset) == 12) {
                return cmap.slice(offset, cmap.getInt(offset + 4));
            }
        }
        throw new IllegalArgumentException("font: no cmap of format 12");
    }
}
