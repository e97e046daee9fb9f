package cn.jiazhu.bootstrap.demo;

import cn.jiazhu.bootstrap.demo.Printed.Point;
import cn.jiazhu.bootstrap.demo.Printed.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A path as it is walked.
final class Contours {

    private final List<List<Point>> walked = new ArrayList<>();
    private boolean curved;

    void move(double x, double y) {
        walked.add(new ArrayList<>(List.of(new Point(x, y))));
    }

    void line(double x, double y) {
        walked.getLast().add(new Point(x, y));
    }

    void curve() {
        curved = true;
    }

    /// The shape, if it is of straight lines; the next path begins.
    Optional<Shape> end() {
        var shape = new Shape(walked);
        boolean straight = !curved && !walked.isEmpty();
        walked.clear();
        curved = false;
        return straight ? Optional.of(shape) : Optional.empty();
    }
}
