package cn.jiazhu.render;

import cn.jiazhu.render.Outline.Point;
import java.util.ArrayList;
import java.util.List;

/// Writes polygons as a simple glyph (`glyf`), in as few bytes as the format allows.
final class GlyphWriter {

    private static final int ON_CURVE = 1;
    private static final int X_BYTE = 2;
    private static final int Y_BYTE = 4;
    private static final int REPEAT = 8;
    private static final int X_SAME_OR_POSITIVE = 16;
    private static final int Y_SAME_OR_POSITIVE = 32;

    private final List<Integer> flags = new ArrayList<>();
    private final Coordinates xs = new Coordinates(X_BYTE, X_SAME_OR_POSITIVE);
    private final Coordinates ys = new Coordinates(Y_BYTE, Y_SAME_OR_POSITIVE);
    private final TableBytes ends = new TableBytes();

    private GlyphWriter() {}

    /// Smallest and largest x and y.
    record Box(int left, int bottom, int right, int top) {

        static Box of(List<Polygon> polygons) {
            var xs = corners(polygons).stream().mapToInt(p -> (int) p.x()).summaryStatistics();
            var ys = corners(polygons).stream().mapToInt(p -> (int) p.y()).summaryStatistics();
            return new Box(xs.getMin(), ys.getMin(), xs.getMax(), ys.getMax());
        }

        private static List<Point> corners(List<Polygon> polygons) {
            return polygons.stream()
                    .flatMap(polygon -> polygon.corners().stream())
                    .toList();
        }
    }

    /// @param polygons with corners at whole numbers
    static byte[] write(List<Polygon> polygons) {
        var writer = new GlyphWriter();
        for (Polygon polygon : polygons) {
            polygon.corners().forEach(writer::add);
            writer.ends.int16(writer.flags.size() - 1);
        }
        Box box = Box.of(polygons);
        var glyph = new TableBytes().int16(polygons.size());
        glyph.int16(box.left).int16(box.bottom).int16(box.right).int16(box.top);
        glyph.bytes(writer.ends.toArray()).int16(0).bytes(writer.packedFlags());
        return glyph.bytes(writer.xs.out.toArray())
                .bytes(writer.ys.out.toArray())
                .toArray();
    }

    private void add(Point corner) {
        flags.add(ON_CURVE | xs.add((int) corner.x()) | ys.add((int) corner.y()));
    }

    private byte[] packedFlags() {
        var packed = new TableBytes();
        for (int i = 0; i < flags.size(); ) {
            int flag = flags.get(i);
            int end = i + 1;
            while (end < flags.size() && flags.get(end) == flag && end - i < 256) {
                end++;
            }
            if (end - i > 1) {
                packed.int8(flag | REPEAT).int8(end - i - 1);
            } else {
                packed.int8(flag);
            }
            i = end;
        }
        return packed.toArray();
    }

    private static final class Coordinates {

        private final int isByte;
        private final int sameOrPositive;
        private final TableBytes out = new TableBytes();
        private int before;

        Coordinates(int isByte, int sameOrPositive) {
            this.isByte = isByte;
            this.sameOrPositive = sameOrPositive;
        }

        /// The flags under which it is written.
        int add(int value) {
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
