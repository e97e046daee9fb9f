package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/// The lean glyphs of a font, each kept until another one needs its slot: names and employers come again and again, and
/// drawing a glyph anew takes longer than all else in a person's font.
final class LeanGlyphs {

    private static final int SLOTS = 1 << 14;

    private final Typeface face;
    private final AtomicReferenceArray<@Nullable Kept> slots = new AtomicReferenceArray<>(SLOTS);

    LeanGlyphs(Typeface face) {
        this.face = face;
    }

    private record Kept(int glyph, Bytes description) {}

    /// Its description; never to be changed.
    byte[] of(int glyph) {
        @Nullable Kept kept = slots.get(glyph % SLOTS);
        if (kept == null || kept.glyph != glyph) {
            kept = new Kept(glyph, Bytes.of(LeanGlyph.of(face.outline(glyph))));
            slots.set(glyph % SLOTS, kept);
        }
        return kept.description.array();
    }
}
