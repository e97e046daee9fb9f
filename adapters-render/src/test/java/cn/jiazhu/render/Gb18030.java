package cn.jiazhu.render;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The Han characters of GB 18030-2022, level 3: the unified ideographs up to extension F as far as Unicode 11 had
/// them, and the twelve that lie among the compatibility ideographs.
final class Gb18030 {

    static final int HAN = 87_887;

    private static final int[][] BLOCKS = {
        {0x3400, 0x4DB5},
        {0x4E00, 0x9FEF},
        {0x20000, 0x2A6D6},
        {0x2A700, 0x2B734},
        {0x2B740, 0x2B81D},
        {0x2B820, 0x2CEA1},
        {0x2CEB0, 0x2EBE0}
    };

    private static final String AMONG_COMPATIBILITY = "﨎﨏﨑﨓﨔﨟﨡﨣﨤﨧﨨﨩";

    private Gb18030() {}

    static IntStream han() {
        IntStream blocks = Arrays.stream(BLOCKS).flatMapToInt(block -> IntStream.rangeClosed(block[0], block[1]));
        return IntStream.concat(blocks, AMONG_COMPATIBILITY.codePoints());
    }
}
