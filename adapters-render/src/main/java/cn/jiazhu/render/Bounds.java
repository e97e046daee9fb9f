package cn.jiazhu.render;

/// The box around something, in millimetres from the top left corner.
record Bounds(double left, double top, double right, double bottom) {

    Bounds grownBy(double distance) {
        return new Bounds(left - distance, top - distance, right + distance, bottom + distance);
    }
}
