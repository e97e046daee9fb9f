package cn.jiazhu.render;

import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// How much place a text has, and how far it may shrink to stay in it.
///
/// @param width millimetres
/// @param smallest points
/// @param step points
record Room(double width, double smallest, double step) {

    static Room fixed(double width, double points) {
        return new Room(width, points, 0.5);
    }

    DoubleStream sizesFrom(double points) {
        int steps = (int) StrictMath.round((points - smallest) / step);
        return IntStream.rangeClosed(0, steps).mapToDouble(i -> StrictMath.round((points - i * step) * 10) / 10.0);
    }
}
