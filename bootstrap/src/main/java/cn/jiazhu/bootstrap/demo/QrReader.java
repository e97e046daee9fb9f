package cn.jiazhu.bootstrap.demo;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads a QR symbol (ISO/IEC 18004) of versions 1 to 13, error correction M. It comes from a drawing, not
/// from a photograph: one wrong codeword is a mismatch, so nothing is corrected, only checked.
final class QrReader {

    /// How the codewords of a version are dealt into blocks, the last `longer` of which have one more of data.
    private record Blocks(int correction, int count, int data, int longer) {

        int dataOf(int block) {
            return data + (block >= count - longer ? 1 : 0);
        }
    }

    private static final List<Blocks> LEVEL_M = List.of(
            new Blocks(10, 1, 16, 0),
            new Blocks(16, 1, 28, 0),
            new Blocks(26, 1, 44, 0),
            new Blocks(18, 2, 32, 0),
            new Blocks(24, 2, 43, 0),
            new Blocks(16, 4, 27, 0),
            new Blocks(18, 4, 31, 0),
            new Blocks(22, 4, 38, 2),
            new Blocks(22, 5, 36, 2),
            new Blocks(26, 5, 43, 1),
            new Blocks(30, 5, 50, 4),
            new Blocks(22, 8, 36, 2),
            new Blocks(22, 9, 37, 1));

    private static final int FORMAT_BITS = 15;
    private static final int FORMAT_MASK = 0x5412;

    private final QrGrid grid;
    private final int size;
    private final int version;

    private QrReader(QrGrid grid) {
        this.grid = grid;
        this.size = grid.size();
        this.version = (size - 17) / 4;
        Mismatch.unless(version <= LEVEL_M.size(), "QR of version " + version);
    }

    static String read(QrGrid grid) {
        var reader = new QrReader(grid);
        return reader.text(reader.data(reader.codewords()));
    }

    // ---- modules to codewords ----

    /// In pairs of columns from the right, up and down by turns; the column of the timing is no column.
    private int[] codewords() {
        IntBinaryOperator mask = mask();
        var bits = new BitSet();
        int count = 0;
        for (int right = size - 1; right >= 1; right = right == 8 ? 5 : right - 2) {
            boolean up = ((right + 1) & 2) == 0;
            for (int i = 0; i < size; i++) {
                int y = up ? size - 1 - i : i;
                for (int x = right; x > right - 2; x--) {
                    if (!isFunction(x, y)) {
                        boolean turned = mask.applyAsInt(x, y) == 0;
                        bits.set(count++, grid.isDark(x, y) ^ turned);
                    }
                }
            }
        }
        return IntStream.range(0, count / 8).map(i -> number(bits, 8 * i, 8)).toArray();
    }

    /// Zero where a module's colour is turned, as the format information says.
    private IntBinaryOperator mask() {
        var bits = new BitSet();
        IntStream.range(0, FORMAT_BITS).filter(this::formatBit).forEach(bits::set);
        int said = (number(bits, 0, FORMAT_BITS) ^ FORMAT_MASK) >> 10;
        Mismatch.unlessEqual(0, said >> 3, "QR error correction level");
        return switch (said & 7) {
            case 0 -> (x, y) -> (x + y) % 2;
            case 1 -> (_, y) -> y % 2;
            case 2 -> (x, _) -> x % 3;
            case 3 -> (x, y) -> (x + y) % 3;
            case 4 -> (x, y) -> (y / 2 + x / 3) % 2;
            case 5 -> (x, y) -> x * y % 2 + x * y % 3;
            case 6 -> (x, y) -> (x * y % 2 + x * y % 3) % 2;
            default -> (x, y) -> ((x + y) % 2 + x * y % 3) % 2;
        };
    }

    /// Around the upper left finder, from its left along below, then upwards; the timing's lines are stepped over.
    private boolean formatBit(int i) {
        return i < 8 ? grid.isDark(i < 6 ? i : i + 1, 8) : grid.isDark(8, i == 8 ? 7 : 14 - i);
    }

    private boolean isFunction(int x, int y) {
        boolean finder = (x <= 8 && y <= 8) || (x >= size - 8 && y <= 8) || (x <= 8 && y >= size - 8);
        boolean timing = x == 6 || y == 6;
        boolean versionInformation = version >= 7 && ((x >= size - 11 && y <= 5) || (y >= size - 11 && x <= 5));
        return finder || timing || versionInformation || isAlignment(x, y);
    }

    private boolean isAlignment(int x, int y) {
        return centres()
                .anyMatch(across -> Math.abs(x - across) <= 2
                        && centres().anyMatch(down -> Math.abs(y - down) <= 2 && !isFinder(across, down)));
    }

    /// Where alignment patterns stand, across and down; none stands where a finder does.
    private IntStream centres() {
        int last = 4 * version + 10;
        return version == 1
                ? IntStream.empty()
                : version < 7 ? IntStream.of(6, last) : IntStream.of(6, (6 + last) / 2, last);
    }

    private boolean isFinder(int across, int down) {
        int last = 4 * version + 10;
        return (across == 6 && (down == 6 || down == last)) || (across == last && down == 6);
    }

    // ---- codewords to text ----

    /// The data of all blocks in order, each block checked.
    private List<Integer> data(int[] codewords) {
        Blocks how = LEVEL_M.get(version - 1);
        var blocks = Stream.generate(ArrayList<Integer>::new).limit(how.count()).toList();
        int next = 0;
        for (int i = 0; i <= how.data(); i++) {
            for (int block = 0; block < how.count(); block++) {
                if (i < how.dataOf(block)) {
                    blocks.get(block).add(codewords[next++]);
                }
            }
        }
        var data = blocks.stream().flatMap(List::stream).toList();
        for (int i = 0; i < how.correction() * how.count(); i++) {
            blocks.get(i % how.count()).add(codewords[next++]);
        }
        blocks.forEach(block -> Mismatch.unless(isWhole(block, how.correction()), "QR with a damaged codeword"));
        return data;
    }

    /// Reed-Solomon: as a polynomial, a whole block is zero at the first powers of 2.
    private static boolean isWhole(List<Integer> block, int correction) {
        int point = 1;
        for (int i = 0; i < correction; i++) {
            int value = 0;
            for (int codeword : block) {
                value = times(value, point) ^ codeword;
            }
            if (value != 0) {
                return false;
            }
            point = times(point, 2);
        }
        return true;
    }

    /// In the field of 256 elements over x⁸ + x⁴ + x³ + x² + 1.
    private static int times(int a, int b) {
        int product = 0;
        for (int bit = 7; bit >= 0; bit--) {
            product = product << 1 ^ (product >> 7) * 0x11d;
            product ^= (b >> bit & 1) * a;
        }
        return product;
    }

    private String text(List<Integer> data) {
        var bits = new BitSet();
        for (int i = 0; i < 8 * data.size(); i++) {
            bits.set(i, (data.get(i / 8) >> (7 - i % 8) & 1) == 1);
        }
        return new QrSegments(bits, 8 * data.size(), version).text();
    }

    private static int number(BitSet bits, int from, int length) {
        return QrSegments.number(bits, from, length);
    }
}
