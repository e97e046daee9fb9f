package cn.jiazhu.render;

/// Numbers as all three formats write them: no exponent, no trailing zeros, no -0.
final class Numbers {

    private Numbers() {}

    /// Hundredths, half up: a hundredth of a millimetre is the grain of the page.
    static String hundredths(double value) {
        return scaled(value, 100, 2);
    }

    /// Ten-thousandths, for sizes and advances, whose faults add up along a line.
    static String fine(double value) {
        return scaled(value, 10_000, 4);
    }

    private static String scaled(double value, int scale, int digits) {
        long units = (long) StrictMath.floor(value * scale + 0.5);
        if (units % scale == 0) {
            return Long.toString(units / scale);
        }
        long size = Math.abs(units);
        String fraction = Long.toString(scale + size % scale).substring(1);
        int end = digits;
        while (fraction.charAt(end - 1) == '0') {
            end--;
        }
        return (units < 0 ? "-" : "") + size / scale + "." + fraction.substring(0, end);
    }
}
