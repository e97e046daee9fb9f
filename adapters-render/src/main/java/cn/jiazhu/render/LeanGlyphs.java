package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// The lean glyphs of a font that have been asked for: names and employers come again and again, and drawing a glyph
/// anew takes longer than all else in a person's font. All of a large font would take 10 MB; those in use take one.
final class LeanGlyphs {

    private final Typeface face;
    private final AtomicReferenceArray<@Nullable Bytes> descriptions;

    /// @param glyphs how many there are
    LeanGlyphs(Typeface face, int glyphs) {
        this.face = face;
        descriptions = new AtomicReferenceArray<>(glyphs);
    }

    /// Its description; never to be changed.
    byte[] of(int glyph) {
        @Nullable Bytes kept = descriptions.get(glyph);
        if (kept == null) {
            kept = Bytes.of(LeanGlyph.of(face.outline(glyph)));
            descriptions.set(glyph, kept);
        }
        return kept.array();
    }
}
