package cn.jiazhu.render;

import cn.jiazhu.render.Outline.Point;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// One part of a composite glyph: another glyph, moved and scaled.
///
/// @param at where in the description its glyph id stands
record Component(int glyph, int at, double dx, double dy, double xx, double xy, double yx, double yy) {

    private static final int WORDS = 1;
    private static final int OFFSETS = 2;
    private static final int ONE_SCALE = 8;
    private static final int MORE = 32;
    private static final int TWO_SCALES = 64;
    private static final int MATRIX = 128;

    Point place(Point p) {
        return new Point(p.x() * xx + p.y() * yx + dx, p.x() * xy + p.y() * yy + dy);
    }

    static List<Component> listIn(ByteBuffer description) {
        var parts = new ArrayList<Component>();
        ByteBuffer in = description.duplicate().position(10);
        int flags;
        do {
            flags = in.getShort();
            int at = in.position();
            int glyph = Short.toUnsignedInt(in.getShort());
            int dx = (flags & WORDS) == 0 ? in.get() : in.getShort();
            int dy = (flags & WORDS) == 0 ? in.get() : in.getShort();
            if ((flags & OFFSETS) == 0) {
                throw new IllegalArgumentException("font: components placed by points are not read");
            }
            double xx = (flags & (ONE_SCALE | TWO_SCALES | MATRIX)) == 0 ? 1 : fixed(in);
            double xy = (flags & MATRIX) == 0 ? 0 : fixed(in);
            double yx = (flags & MATRIX) == 0 ? 0 : fixed(in);
            double yy = (flags & (TWO_SCALES | MATRIX)) == 0 ? xx : fixed(in);
            parts.add(new Component(glyph, at, dx, dy, xx, xy, yx, yy));
        } while ((flags & MORE) != 0);
        return parts;
    }

    private static double fixed(ByteBuffer in) {
        return in.getShort() / 16384.0;
    }
}
