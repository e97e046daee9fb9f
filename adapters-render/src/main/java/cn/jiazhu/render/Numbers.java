package cn.jiazhu.render;

/// Numbers as all three formats write them: no exponent, no trailing zeros, no -0.
final class Numbers {

    private Numbers() {}

    /// Hundredths, half up: a hundredth of a millimetre is the grain of the page.
    static String hundredths(double value) {
        var out = new StringBuilder();
        hundredths(out, value);
        return out.toString();
    }

    static void hundredths(StringBuilder out, double value) {
        scaled(out, value, 100);
    }

    /// Ten-thousandths, for sizes and advances, whose faults add up along a line.
    static String fine(double value) {
        var out = new StringBuilder();
        fine(out, value);
        return out.toString();
    }

    static void fine(StringBuilder out, double value) {
        scaled(out, value, 10_000);
    }

    private static void scaled(StringBuilder out, double value, int scale) {
        long units = (long) StrictMath.floor(value * scale + 0.5);
        if (units < 0) {
            out.append('-');
        }
        int size = StrictMath.toIntExact(StrictMath.abs(units));
        out.append(size / scale);
        int fraction = size % scale;
        if (fraction > 0) {
            out.append('.');
        }
        for (int place = scale / 10; fraction > 0; place /= 10) {
            out.append((char) ('0' + fraction / place));
            fraction %= place;
        }
    }
}
