package cn.jiazhu.render;

import cn.jiazhu.application.port.QrCodes;
import cn.jiazhu.render.Outline.Pen;
import cn.jiazhu.render.Outline.Point;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;

/// A QR symbol, error correction M, as one outline: no seams between modules, no smoothing by viewers.
final class QrCode {

    /// With more, a module of a 28 mm symbol would be under 0.40 mm, which scanners of prints do not read.
    private static final int MAX_MODULES = 69;

    private final ByteMatrix modules;

    QrCode(String content) {
        modules = encoded(content);
    }

    /// Refuses what does not fit, or only in modules too small.
    static void checkPrintable(String content) {
        encoded(content);
    }

    private static ByteMatrix encoded(String content) {
        try {
            ByteMatrix modules = Encoder.encode(content, ErrorCorrectionLevel.M).getMatrix();
            if (modules.getWidth() > MAX_MODULES) {
                throw new IllegalArgumentException("address too long for a QR that can be scanned");
            }
            return modules;
        } catch (WriterException e) {
            throw new IllegalArgumentException("address too long for a QR", e);
        }
    }

    /// Without the quiet zone, which is white paper.
    Outline outline(double left, double top, double side) {
        double module = side / modules.getWidth();
        return new Contours(modules).trace().map(p -> new Point(left + p.x() * module, top + p.y() * module));
    }

    QrCodes.Symbol symbol() {
        int side = modules.getWidth();
        return new QrCodes.Symbol(side, Svg.path(outline(0, 0, side)));
    }

    /// Walks along the edges between dark and light, dark on the right hand; holes so turn the other way.
    private static final class Contours {

        private final ByteMatrix modules;
        private final boolean[] walked;
        private final int side;
        private final Pen pen = new Pen();

        Contours(ByteMatrix modules) {
            this.modules = modules;
            this.side = modules.getWidth();
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
            return x >= 0 && y >= 0 && x < side && y < side && modules.get(x, y) == 1;
        }

        private int index(int x, int y) {
            return y * (side + 1) + x;
        }
    }
}
