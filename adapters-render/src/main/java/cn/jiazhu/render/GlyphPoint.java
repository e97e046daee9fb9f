package cn.jiazhu.render;

/// A point of a glyph's contour, as TrueType has them: on the curve, or the control of a quadratic curve. Between two
/// controls lies one on the curve, half-way.
record GlyphPoint(int x, int y, boolean onCurve) {

    /// @param unit in which `place` is told
    static GlyphPoint at(Outline.Point place, int unit, boolean onCurve) {
        return new GlyphPoint((int) place.x() / unit, (int) place.y() / unit, onCurve);
    }
}
