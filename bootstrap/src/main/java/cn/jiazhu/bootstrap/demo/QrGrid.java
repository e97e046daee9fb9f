package cn.jiazhu.bootstrap.demo;

import cn.jiazhu.bootstrap.demo.Printed.Point;
import cn.jiazhu.bootstrap.demo.Printed.Shape;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// The modules of a QR symbol, dark or light.
final class QrGrid {

    /// Version 1; each version has 4 more.
    private static final int SMALLEST = 21;

    private static final int STEP = 4;
    private static final int FINDER_MODULES = 7;
    private static final double SLACK = 0.02;

    private final boolean[][] dark;

    private QrGrid(boolean[][] dark) {
        this.dark = dark;
    }

    int size() {
        return dark.length;
    }

    boolean isDark(int x, int y) {
        return dark[y][x];
    }

    /// Of a shape that is made of many right-angled pieces within a square, as nothing else on a certificate is.
    static Optional<QrGrid> of(Shape shape) {
        List<Point> corners = shape.contours().stream().flatMap(List::stream).toList();
        boolean manyPieces = shape.contours().size() >= SMALLEST;
        if (!manyPieces || !shape.contours().stream().allMatch(QrGrid::isRightAngled)) {
            return Optional.empty();
        }
        double left = least(corners, Point::x);
        double top = least(corners, Point::y);
        double side = -least(corners, point -> -point.x()) - left;
        double height = -least(corners, point -> -point.y()) - top;
        double finder = shape.contours().stream()
                .filter(contour -> contour.stream().anyMatch(point -> isAt(point, left, top)))
                .mapToDouble(contour -> -least(contour, point -> -point.x()) - left)
                .findFirst()
                .orElse(side);
        int size = (int) Math.round(side / finder * FINDER_MODULES);
        boolean isSymbol = Math.abs(side - height) < SLACK && size >= SMALLEST && (size - SMALLEST) % STEP == 0;
        return isSymbol ? Optional.of(sampled(shape, left, top, side / size, size)) : Optional.empty();
    }

    /// A square picture.
    interface Pixels {

        boolean isDark(int x, int y);
    }

    /// Of a picture without a quiet zone: its first row begins with the edge of a finder.
    static Optional<QrGrid> of(int side, Pixels pixels) {
        int finder = 0;
        while (finder < side && pixels.isDark(finder, 0)) {
            finder++;
        }
        int size = finder == 0 ? 0 : side * FINDER_MODULES / finder;
        if (size < SMALLEST || size * finder != side * FINDER_MODULES || (size - SMALLEST) % STEP != 0) {
            return Optional.empty();
        }
        int module = side / size;
        var dark = new boolean[size][size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                dark[y][x] = pixels.isDark(x * module + module / 2, y * module + module / 2);
            }
        }
        return Optional.of(new QrGrid(dark));
    }

    private static QrGrid sampled(Shape shape, double left, double top, double module, int size) {
        var dark = new boolean[size][size];
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                dark[y][x] = isInside(shape, new Point(left + (x + 0.5) * module, top + (y + 0.5) * module));
            }
        }
        return new QrGrid(dark);
    }

    /// By the rule of the winding number: how often the outline goes round the point.
    private static boolean isInside(Shape shape, Point point) {
        int winding = 0;
        for (List<Point> contour : shape.contours()) {
            for (int i = 0; i < contour.size(); i++) {
                Point from = contour.get(i);
                Point to = contour.get((i + 1) % contour.size());
                boolean toTheRight = from.x() > point.x() && to.x() > point.x();
                if (toTheRight && from.y() <= point.y() && to.y() > point.y()) {
                    winding++;
                }
                if (toTheRight && from.y() > point.y() && to.y() <= point.y()) {
                    winding--;
                }
            }
        }
        return winding != 0;
    }

    private static boolean isRightAngled(List<Point> contour) {
        for (int i = 0; i < contour.size(); i++) {
            Point from = contour.get(i);
            Point to = contour.get((i + 1) % contour.size());
            if (Math.abs(from.x() - to.x()) > SLACK && Math.abs(from.y() - to.y()) > SLACK) {
                return false;
            }
        }
        return contour.size() >= 4;
    }

    private static boolean isAt(Point point, double x, double y) {
        return Math.abs(point.x() - x) < SLACK && Math.abs(point.y() - y) < SLACK;
    }

    private static double least(List<Point> points, ToDoubleFunction<Point> of) {
        return points.stream().mapToDouble(of).min().orElse(0);
    }
}
