package cn.jiazhu.domain.operator;

import java.math.BigInteger;

/// Bytes in fives of bits, where these come out even: no padding.
final class Base32 {

    static final String RFC_4648 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final int RADIX = 32;
    private static final int BITS = 5;

    private Base32() {}

    static String write(byte[] bytes, String alphabet) {
        String digits = new BigInteger(1, bytes).toString(RADIX);
        return "0"
                .repeat(bytes.length * Byte.SIZE / BITS - digits.length())
                .concat(digits)
                .chars()
                .map(digit -> alphabet.charAt(Character.digit(digit, RADIX)))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    static byte[] read(String text, String alphabet) {
        var number = BigInteger.ZERO;
        for (int i = 0; i < text.length(); i++) {
            number = number.shiftLeft(BITS).or(BigInteger.valueOf(alphabet.indexOf(text.charAt(i))));
        }
        byte[] signed = number.toByteArray();
        byte[] bytes = new byte[text.length() * BITS / Byte.SIZE];
        int given = Math.min(signed.length, bytes.length);
        System.arraycopy(signed, signed.length - given, bytes, bytes.length - given, given);
        return bytes;
    }
}
