package cn.jiazhu.render;

import java.util.List;

/// Writes contours as a simple glyph (`glyf`), in as few bytes as the format allows.
final class GlyphWriter {

    private static final int ON_CURVE = 1;
    private static final int X_BYTE = 2;
    private static final int Y_BYTE = 4;
    private static final int REPEAT = 8;
    private static final int X_SAME_OR_POSITIVE = 16;
    private static final int Y_SAME_OR_POSITIVE = 32;
    private static final int MOST_TIMES = 256;

    private final TableBytes flags = new TableBytes();
    private final Coordinates xs = new Coordinates(X_BYTE, X_SAME_OR_POSITIVE);
    private final Coordinates ys = new Coordinates(Y_BYTE, Y_SAME_OR_POSITIVE);
    private int flag;
    private int times;

    private GlyphWriter() {}

    static byte[] write(List<List<GlyphPoint>> contours) {
        if (contours.isEmpty()) {
            return new byte[0];
        }
        var writer = new GlyphWriter();
        var ends = new TableBytes();
        int points = 0;
        for (List<GlyphPoint> contour : contours) {
            contour.forEach(writer::add);
            points += contour.size();
            ends.int16(points - 1);
        }
        writer.flush();
        var glyph = new TableBytes().int16(contours.size());
        glyph.int16(writer.xs.least)
                .int16(writer.ys.least)
                .int16(writer.xs.most)
                .int16(writer.ys.most);
        return glyph.bytes(ends.toArray())
                .int16(0)
                .bytes(writer.flags.toArray())
                .bytes(writer.xs.out.toArray())
                .bytes(writer.ys.out.toArray())
                .toArray();
    }

    private void add(GlyphPoint point) {
        int next = (point.onCurve() ? ON_CURVE : 0) | xs.add(point.x()) | ys.add(point.y());
        if (next != flag || times == MOST_TIMES) {
            flush();
        }
        flag = next;
        times++;
    }

    private void flush() {
        if (times > 1) {
            flags.int8(flag | REPEAT).int8(times - 1);
        } else if (times == 1) {
            flags.int8(flag);
        }
        times = 0;
    }

    private static final class Coordinates {

        private final int isByte;
        private final int sameOrPositive;
        private final TableBytes out = new TableBytes();
        private int before;
        private int least = Short.MAX_VALUE;
        private int most = Short.MIN_VALUE;

        Coordinates(int isByte, int sameOrPositive) {
            this.isByte = isByte;
            this.sameOrPositive = sameOrPositive;
        }

        /// The flags under which it is written.
        int add(int value) {
            least = Math.min(least, value);
            most = Math.max(most, value);
            int step = value - before;
            before = value;
            if (step == 0) {
                return sameOrPositive;
            }
            if (Math.abs(step) < 256) {
                out.int8(Math.abs(step));
                return step > 0 ? isByte | sameOrPositive : isByte;
            }
            out.int16(step);
            return 0;
        }
    }
}
