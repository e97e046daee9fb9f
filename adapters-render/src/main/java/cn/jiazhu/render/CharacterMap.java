package cn.jiazhu.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// The `cmap` of a subset: format 4, and format 12 where a character lies beyond the first plane.
final class CharacterMap {

    private static final int WINDOWS = 3;
    private static final int BASIC_PLANE = 1;
    private static final int ALL_PLANES = 10;

    /// Consecutive code points with consecutive glyphs.
    private record Run(int first, int last, int glyph) {}

    private final List<Run> runs = new ArrayList<>();

    CharacterMap(SortedMap<Integer, Integer> glyphs) {
        for (Map.Entry<Integer, Integer> entry : glyphs.entrySet()) {
            int codePoint = entry.getKey();
            int glyph = entry.getValue();
            Run last = runs.isEmpty() ? new Run(-2, -2, -2) : runs.getLast();
            if (codePoint == last.last + 1 && glyph == last.glyph + codePoint - last.first) {
                runs.set(runs.size() - 1, new Run(last.first, codePoint, last.glyph));
            } else {
                runs.add(new Run(codePoint, codePoint, glyph));
            }
        }
    }

    byte[] table() {
        byte[] basic = format4();
        boolean beyond = runs.getLast().last > Character.MAX_VALUE;
        int start = 4 + 8 * (beyond ? 2 : 1);
        var table = new TableBytes().int16(0).int16(beyond ? 2 : 1);
        table.int16(WINDOWS).int16(BASIC_PLANE).int32(start);
        if (!beyond) {
            return table.bytes(basic).toArray();
        }
        table.int16(WINDOWS).int16(ALL_PLANES).int32(start + basic.length);
        return table.bytes(basic).bytes(format12()).toArray();
    }

    private byte[] format4() {
        var segments = new ArrayList<>(
                runs.stream().filter(run -> run.last < Character.MAX_VALUE).toList());
        segments.add(new Run(0xFFFF, 0xFFFF, 0));
        int count = segments.size();
        int log = 31 - Integer.numberOfLeadingZeros(count);
        var table = new TableBytes().int16(4).int16(16 + 8 * count).int16(0);
        table.int16(2 * count).int16(2 << log).int16(log).int16(2 * count - (2 << log));
        segments.forEach(run -> table.int16(run.last));
        table.int16(0);
        segments.forEach(run -> table.int16(run.first));
        segments.forEach(run -> table.int16(run.first == 0xFFFF ? 1 : run.glyph - run.first));
        segments.forEach(_ -> table.int16(0));
        return table.toArray();
    }

    private byte[] format12() {
        var table = new TableBytes()
                .int16(12)
                .int16(0)
                .int32(16 + 12 * runs.size())
                .int32(0)
                .int32(runs.size());
        runs.forEach(run -> table.int32(run.first).int32(run.last).int32(run.glyph));
        return table.toArray();
    }
}
