package cn.jiazhu.render;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// DER that is the same each time but for values of fixed lengths: made once by a library around markers, then filled
/// in. A value of another length would change lengths around it and so needs a template of its own.
///
/// @param holes where the values go, in the order of the markers
@SuppressWarnings("ArrayRecordComponent")
record DerTemplate(byte[] der, List<Integer> holes) {

    /// @param markers each of which stands in `der` once
    static DerTemplate of(byte[] der, byte[]... markers) {
        return new DerTemplate(
                der, Stream.of(markers).map(marker -> place(der, marker)).toList());
    }

    /// A value that nothing else has.
    static byte[] marker(int length, int filling) {
        byte[] marker = new byte[length];
        Arrays.fill(marker, (byte) filling);
        return marker;
    }

    byte[] filled(byte[]... values) {
        byte[] filled = der.clone();
        for (int i = 0; i < values.length; i++) {
            System.arraycopy(values[i], 0, filled, holes.get(i), values[i].length);
        }
        return filled;
    }

    /// Where `part` stands.
    static int place(byte[] whole, byte[] part) {
        return IntStream.rangeClosed(0, whole.length - part.length)
                .filter(at -> Arrays.equals(whole, at, at + part.length, part, 0, part.length))
                .findFirst()
                .orElseThrow();
    }
}
