package cn.jiazhu.render;

/// Numbers as all three formats write them: no exponent, no trailing zeros, no -0.
final class Numbers {

    private Numbers() {}

    /// Hundredths, half up: a hundredth of a millimetre is the grain of the page.
    static String hundredths(double value) {
        return scaled(value, 100);
    }

    /// Ten-thousandths, for sizes and advances, whose faults add up along a line.
    static String fine(double value) {
        return scaled(value, 10_000);
    }

    private static String scaled(double value, int scale) {
        long units = (long) StrictMath.floor(value * scale + 0.5);
        if (units % scale == 0) {
            return Long.toString(units / scale);
        }
        long size = Math.abs(units);
        long fraction = size % scale;
        long power = scale;
        while (fraction % 10 == 0) {
            fraction /= 10;
            power /= 10;
        }
        return (units < 0 ? "-" : "") + size / scale + "."
                + Long.toString(power + fraction).substring(1);
    }
}
