package cn.jiazhu.render;

import cn.jiazhu.render.Outline.Pen;
import cn.jiazhu.render.Outline.Point;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Turns a glyph's description (`glyf`) into an outline; composites by their components.
final class GlyphReader {

    private static final int ON_CURVE = 1;
    private static final int X_BYTE = 2;
    private static final int Y_BYTE = 4;
    private static final int REPEAT = 8;
    private static final int X_SAME_OR_POSITIVE = 16;
    private static final int Y_SAME_OR_POSITIVE = 32;

    private record Node(Point at, boolean onCurve) {}

    private final Typeface face;

    GlyphReader(Typeface face) {
        this.face = face;
    }

    Outline read(int glyph) {
        ByteBuffer description = face.description(glyph);
        boolean composite = description.capacity() > 0 && description.getShort(0) < 0;
        return composite ? composite(description) : simple(description);
    }

    private Outline composite(ByteBuffer description) {
        return Outline.joined(Component.listIn(description).stream()
                .map(part -> read(part.glyph()).map(part::place))
                .toList());
    }

    /// The outline of a glyph that is made of no others.
    static Outline simple(ByteBuffer description) {
        if (description.capacity() == 0) {
            return Outline.EMPTY;
        }
        int contours = description.getShort(0);
        int[] ends = new int[contours];
        for (int i = 0; i < contours; i++) {
            ends[i] = Typeface.unsigned(description, 10 + 2 * i);
        }
        int count = contours == 0 ? 0 : ends[contours - 1] + 1;
        int instructions = 10 + 2 * contours;
        description.position(instructions + 2 + Typeface.unsigned(description, instructions));
        List<Node> nodes = nodes(description, flags(description, count));
        var pen = new Pen();
        for (int i = 0, start = 0; i < contours; start = ends[i] + 1, i++) {
            draw(nodes.subList(start, ends[i] + 1), pen);
        }
        return pen.outline();
    }

    private static int[] flags(ByteBuffer from, int count) {
        int[] flags = new int[count];
        for (int i = 0; i < count; ) {
            int flag = Byte.toUnsignedInt(from.get());
            int times = (flag & REPEAT) == 0 ? 1 : 1 + Byte.toUnsignedInt(from.get());
            for (int end = i + times; i < end; i++) {
                flags[i] = flag;
            }
        }
        return flags;
    }

    private static List<Node> nodes(ByteBuffer from, int[] flags) {
        int[] xs = coordinates(from, flags, X_BYTE, X_SAME_OR_POSITIVE);
        int[] ys = coordinates(from, flags, Y_BYTE, Y_SAME_OR_POSITIVE);
        var nodes = new ArrayList<Node>(flags.length);
        for (int i = 0; i < flags.length; i++) {
            nodes.add(new Node(new Point(xs[i], ys[i]), (flags[i] & ON_CURVE) != 0));
        }
        return nodes;
    }

    private static int[] coordinates(ByteBuffer from, int[] flags, int isByte, int sameOrPositive) {
        int[] values = new int[flags.length];
        int value = 0;
        for (int i = 0; i < flags.length; i++) {
            boolean set = (flags[i] & sameOrPositive) != 0;
            if ((flags[i] & isByte) != 0) {
                int size = Byte.toUnsignedInt(from.get());
                value += set ? size : -size;
            } else if (!set) {
                value += from.getShort();
            }
            values[i] = value;
        }
        return values;
    }

    /// Between two controls without a point on the curve lies one, half-way.
    private static void draw(List<Node> contour, Pen pen) {
        int count = contour.size();
        Node first = contour.getFirst();
        Node last = contour.getLast();
        Point start = first.onCurve()
                ? first.at()
                : last.onCurve() ? last.at() : first.at().towards(last.at(), 0.5);
        pen.move(start);
        for (int i = first.onCurve() ? 1 : 0; i < count; i++) {
            Node node = contour.get(i);
            if (node.onCurve()) {
                pen.line(node.at());
                continue;
            }
            Node next = i + 1 < count ? contour.get(i + 1) : new Node(start, true);
            if (next.onCurve()) {
                pen.quadratic(node.at(), next.at());
                i++;
            } else {
                pen.quadratic(node.at(), node.at().towards(next.at(), 0.5));
            }
        }
        pen.close();
    }
}
