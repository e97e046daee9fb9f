package cn.jiazhu.render;

import cn.jiazhu.application.port.QrCodes;
import cn.jiazhu.render.Outline.Pen;
import cn.jiazhu.render.Outline.Point;
import io.nayuki.qrcodegen.DataTooLongException;
import io.nayuki.qrcodegen.QrCode.Ecc;
import io.nayuki.qrcodegen.QrSegment;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A QR symbol, error correction M. On screens it is one outline: no seams between modules, no smoothing by viewers.
final class QrCode {

    /// With more, a module of a 28 mm symbol would be under 0.40 mm, which scanners of prints do not read.
    private static final int MAX_VERSION = 13;

    /// Any mask may be read. The best of eight is worth eight drawings where data is regular; ours is digits and a
    /// signature, as even under one mask as under another.
    private static final int MASK = 2;

    private static final int MAX_DATA_BITS = 2672;
    private static final int BYTES_HEAD_BITS = 4 + 16;
    private static final int DIGITS_HEAD_BITS = 4 + 12;

    private final io.nayuki.qrcodegen.QrCode modules;

    /// @throws IllegalArgumentException when it does not fit, or only in modules too small
    QrCode(String text) {
        this(List.of(bytes(text)));
    }

    /// Of two segments: digits take 10 bits for three, not 24.
    QrCode(String text, String digits) {
        this(List.of(bytes(text), QrSegment.makeNumeric(digits)));
    }

    private QrCode(List<QrSegment> segments) {
        try {
            modules = io.nayuki.qrcodegen.QrCode.encodeSegments(segments, Ecc.MEDIUM, 1, MAX_VERSION, MASK, false);
        } catch (DataTooLongException e) {
            throw new IllegalArgumentException("too long for a QR that can be scanned", e);
        }
    }

    /// Whether this text and so many digits can be drawn in modules that can be scanned.
    static boolean fits(String text, int digits) {
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        int bits = BYTES_HEAD_BITS + 8 * bytes + DIGITS_HEAD_BITS + (10 * digits + 2) / 3;
        return bits <= MAX_DATA_BITS;
    }

    private static QrSegment bytes(String text) {
        return QrSegment.makeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    int side() {
        return modules.size;
    }

    boolean isDark(int x, int y) {
        return modules.getModule(x, y);
    }

    /// Without the quiet zone, which is white paper.
    Outline outline(double left, double top, double side) {
        double module = side / modules.size;
        return new Contours(modules).trace().map(p -> new Point(left + p.x() * module, top + p.y() * module));
    }

    QrCodes.Symbol symbol() {
        int side = modules.size;
        return new QrCodes.Symbol(side, Svg.whole(new Contours(modules).trace()));
    }

    /// Walks along the edges between dark and light, dark on the right hand; holes so turn the other way.
    private static final class Contours {

        private final io.nayuki.qrcodegen.QrCode modules;
        private final boolean[] walked;
        private final int side;
        private final Pen pen = new Pen();

        Contours(io.nayuki.qrcodegen.QrCode modules) {
            this.modules = modules;
            this.side = modules.size;
            this.walked = new boolean[(side + 1) * (side + 1)];
        }

        Outline trace() {
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    if (dark(x, y) && !dark(x, y - 1) && !walked[index(x, y)]) {
                        walk(x, y);
                    }
                }
            }
            return pen.outline();
        }

        /// From the top left corner of a module with light above it, eastwards, until back.
        private void walk(int startX, int startY) {
            int x = startX;
            int y = startY;
            int dx = 1;
            int dy = 0;
            pen.move(new Point(x, y));
            boolean back;
            do {
                if (dx == 1) {
                    walked[index(x, y)] = true;
                }
                x += dx;
                y += dy;
                int turn = turn(x, y, dx, dy);
                int oldDx = dx;
                dx = turn == 0 ? dx : -turn * dy;
                dy = turn == 0 ? dy : turn * oldDx;
                back = x == startX && y == startY && dx == 1;
                if (turn != 0 && !back) {
                    pen.line(new Point(x, y));
                }
            } while (!back);
            pen.close();
        }

        /// At a corner: 1 to the right, -1 to the left, 0 straight on.
        private int turn(int x, int y, int dx, int dy) {
            if (!darkAhead(x, y, dx, dy, 1)) {
                return 1;
            }
            return darkAhead(x, y, dx, dy, -1) ? -1 : 0;
        }

        /// The module ahead of a corner, to the right (1) or left (-1) of the way.
        private boolean darkAhead(int x, int y, int dx, int dy, int hand) {
            int rightX = -dy * hand;
            int rightY = dx * hand;
            return dark(x + (dx + rightX - 1) / 2, y + (dy + rightY - 1) / 2);
        }

        private boolean dark(int x, int y) {
            return modules.getModule(x, y);
        }

        private int index(int x, int y) {
            return y * (side + 1) + x;
        }
    }
}
