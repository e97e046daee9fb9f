package cn.jiazhu.bootstrap.demo;

/// What was seen is not what had to be.
final class Mismatch extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Mismatch(String message) {
        super(message);
    }

    static void unless(boolean holds, String message) {
        if (!holds) {
            throw new Mismatch(message);
        }
    }

    static void unlessEqual(Object expected, Object seen, String what) {
        unless(expected.equals(seen), what + ": expected " + expected + ", saw " + seen);
    }
}
