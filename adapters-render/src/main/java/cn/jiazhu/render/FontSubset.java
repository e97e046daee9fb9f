package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import java.util.SortedMap;
import java.util.TreeMap;

/// A font cut to some characters, with compact glyph ids: the file that a document embeds, the same one in PDF and OFD.
/// Glyphs stand in the order of their code points, so the same characters always give the same bytes.
///
/// @param file a whole TrueType file
/// @param packed the same, by [FontCode]
/// @param glyphs glyph ids in `file`, by code point
/// @param advances thousandths of an em, by glyph id
record FontSubset(Bytes file, Blob packed, SortedMap<Integer, Integer> glyphs, java.util.List<Integer> advances) {

    FontSubset {
        glyphs = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(glyphs));
        advances = java.util.List.copyOf(advances);
    }

    /// The glyph of a character that this subset was cut for.
    int glyph(int codePoint) {
        Integer glyph = glyphs.get(codePoint);
        if (glyph == null) {
            throw new IllegalStateException("subset lacks U+" + Integer.toHexString(codePoint));
        }
        return glyph;
    }
}
