package cn.jiazhu.render.reading;

/// How many values a file may hold: a byte or two of a PDF can come to a hundred in memory.
final class Allowance {

    private static final int VALUES = 200_000;

    private int left = VALUES;

    void take() {
        if (--left < 0) {
            throw new Unreadable("too many values");
        }
    }
}
