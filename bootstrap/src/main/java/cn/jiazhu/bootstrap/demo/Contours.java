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

    /// The shape of path data that have their letter before their numbers.
    ///
    /// @param closing the letter that ends a contour; every other but `M` and `L` is taken for a curve
    static Optional<Shape> walk(List<String> steps, String closing) {
        var path = new Contours();
        for (int i = 0; i < steps.size(); i++) {
            String step = steps.get(i);
            if (step.equals("M")) {
                path.move(number(steps, i + 1), number(steps, i + 2));
            } else if (step.equals("L")) {
                path.line(number(steps, i + 1), number(steps, i + 2));
            } else if (Character.isLetter(step.charAt(0)) && !step.equals(closing)) {
                path.curve();
            }
        }
        return path.end();
    }

    private static double number(List<String> steps, int i) {
        return Double.parseDouble(steps.get(i));
    }

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
