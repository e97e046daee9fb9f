package cn.jiazhu.render;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/// Packs a font's file as deflate does (RFC 1951), by codes made for lean glyphs: another machine's zlib would give
/// other bytes. What has been there before is looked for in one place only, where bytes that began alike stood last.
/// With that two thirds remain, as of a zlib at its best, in a fraction of its time.
final class FontCode {

    /// How many bits each literal, the end and each length take, in hexadecimal, counted on 800 fonts of 30 characters.
    private static final Code SYMBOLS =
            Code.of("455555555666666666676666777878777876887688888888898787769999998999999999"
                    + "99999999a9999aa9999aaaaaa9aaa9aa9aaa99a99b9a99bbaaaaaabaabbaabbbabaaabbb"
                    + "bbbbbbabbbabbababbbbbbbbbbbbababbbbbbbabbabbbbbbbbbbbbbbbbbbbbbbbaabbbbb"
                    + "bbbbabbbbbbbbbbbbbbbaabbbbbbbbbbabbbbbb8bbb5778999babbbbbbbbbbbbbbbbbb");

    private static final Code DISTANCES = Code.of("688886677756665444343434578888");

    /// The code in which the block's head tells all these numbers of bits.
    private static final Code BITS = Code.of("0006654443310000000");

    /// As the head wants them (3.2.7).
    private static final int[] ORDER_OF_BITS = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3};

    private static final int END = 256;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 258;
    private static final int FARTHEST = 32_768;
    private static final int BITS_OF_PLACES = 12;
    private static final VarHandle FOUR = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] file;
    private final Deflating out;

    /// Where bytes stood last, by what the first four are like; or 0.
    private final int[] places = new int[1 << BITS_OF_PLACES];

    private FontCode(byte[] file) {
        this.file = file;
        out = new Deflating(file.length);
    }

    /// A canonical Huffman code.
    ///
    /// @param bits by symbol
    @SuppressWarnings("ArrayRecordComponent")
    private record Code(int[] lengths, int[] bits) {

        /// Codes of one length count upwards, from where those of the shorter ones end (3.2.2).
        static Code of(String digits) {
            int[] lengths =
                    digits.chars().map(digit -> Character.digit(digit, 16)).toArray();
            int[] bits = new int[lengths.length];
            for (int length = 1, next = 0; length < 16; length++, next <<= 1) {
                for (int symbol = 0; symbol < lengths.length; symbol++) {
                    if (lengths[symbol] == length) {
                        bits[symbol] = Integer.reverse(next++) >>> (32 - length);
                    }
                }
            }
            return new Code(lengths, bits);
        }

        void put(int symbol, Deflating out) {
            out.put(bits[symbol], lengths[symbol]);
        }
    }

    /// Without a frame, as ZIP wants it.
    static byte[] packed(byte[] file) {
        var code = new FontCode(file);
        code.head();
        for (int at = 0; at < file.length; ) {
            at += code.next(at);
        }
        SYMBOLS.put(END, code.out);
        return code.out.ended();
    }

    /// The last block, with codes of its own.
    private void head() {
        out.put(1, 1).put(2, 2).put(SYMBOLS.lengths.length - 257, 5).put(DISTANCES.lengths.length - 1, 5);
        out.put(ORDER_OF_BITS.length - 4, 4);
        for (int length : ORDER_OF_BITS) {
            out.put(BITS.lengths[length], 3);
        }
        for (Code code : new Code[] {SYMBOLS, DISTANCES}) {
            for (int length : code.lengths) {
                BITS.put(length, out);
            }
        }
    }

    /// Writes what comes next; how much that is.
    private int next(int at) {
        int before = place(at);
        int length = before == 0 || at - before > FARTHEST ? 0 : alike(before, at);
        if (length < SHORTEST) {
            SYMBOLS.put(Byte.toUnsignedInt(file[at]), out);
            return 1;
        }
        SYMBOLS.put(Deflating.lengthSymbol(length), out);
        out.restOfLength(length);
        DISTANCES.put(Deflating.distanceSymbol(at - before), out);
        out.restOfDistance(at - before);
        for (int i = at + 1; i < at + length; i++) {
            place(i);
        }
        return length;
    }

    /// The last place noted where four bytes are like these, or 0; noted now is this one.
    private int place(int at) {
        if (at > file.length - Integer.BYTES) {
            return 0;
        }
        int four = (int) FOUR.get(file, at);
        int slot = (four * 0x9E3779B1) >>> (Integer.SIZE - BITS_OF_PLACES);
        int before = places[slot];
        places[slot] = at;
        return (int) FOUR.get(file, before) == four ? before : 0;
    }

    private int alike(int before, int at) {
        int end = Math.min(file.length, at + LONGEST);
        int length = Arrays.mismatch(file, before, end - at + before, file, at, end);
        return length < 0 ? end - at : length;
    }
}
