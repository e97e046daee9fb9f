package cn.jiazhu.render;

import cn.jiazhu.render.Outline.Point;
import java.util.Arrays;

/// Curves as a chain of short lines, to measure distances by.
final class Trace {

    private double[] xs;
    private double[] ys;
    private int size;

    Trace(int capacity) {
        xs = new double[capacity];
        ys = new double[capacity];
    }

    void add(Point at) {
        if (size == xs.length) {
            xs = Arrays.copyOf(xs, 2 * size);
            ys = Arrays.copyOf(ys, 2 * size);
        }
        xs[size] = at.x();
        ys[size++] = at.y();
    }

    /// By as many lines as it takes to stay within an eighth of a unit, and never by one: its middle counts too.
    void curve(Point control, Point to) {
        Point from = at(last());
        Point bend = control.minus(from.towards(to, 0.5));
        double lines = Math.max(2, Math.ceil(Math.sqrt(2 * Math.max(Math.abs(bend.x()), Math.abs(bend.y())))));
        for (int i = 1; i < lines; i++) {
            double share = i / lines;
            add(from.towards(control, share).towards(control.towards(to, share), share));
        }
        add(to);
    }

    int last() {
        return size - 1;
    }

    Point at(int i) {
        return new Point(xs[i], ys[i]);
    }

    /// Whether all points are at most so far from the part of another trace between two of its points.
    boolean isWithin(double distance, Trace other, int first, int last) {
        return isWithin(distance, 0, last(), other, first, last);
    }

    /// Whether the points of a part are at most so far from another trace.
    boolean isWithin(double distance, int first, int last, Trace other) {
        return isWithin(distance, first, last, other, 0, other.last());
    }

    /// Walks along the other, never back.
    private boolean isWithin(double distance, int first, int last, Trace other, int otherFirst, int otherLast) {
        int line = otherFirst;
        for (int i = first; i <= last; i++) {
            while (other.squareFrom(line, xs[i], ys[i]) > distance * distance) {
                line++;
                if (line == otherLast) {
                    return false;
                }
            }
        }
        return true;
    }

    /// The square of a point's distance from a line.
    private double squareFrom(int line, double x, double y) {
        double dx = xs[line + 1] - xs[line];
        double dy = ys[line + 1] - ys[line];
        double px = x - xs[line];
        double py = y - ys[line];
        double square = dx * dx + dy * dy;
        double share = square == 0 ? 0 : Math.clamp((px * dx + py * dy) / square, 0, 1);
        px -= share * dx;
        py -= share * dy;
        return px * px + py * py;
    }
}
