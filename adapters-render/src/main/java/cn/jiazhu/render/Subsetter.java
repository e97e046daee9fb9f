package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;

/// Cuts a font to some characters: lean outlines in `glyf` and `loca`, `cmap`, `hmtx`, `name`, `post` 3, and of the
/// rest what a viewer must find; a blank `.notdef`. No hints, no layout tables: every advance is written into the
/// documents.
final class Subsetter {

    private static final int CHECKSUM_OF_FILE = 0xB1B0AFBA;

    /// Offsets of pairs of bytes, in 16 bits.
    private static final int LARGEST = 2 * 0xFFFF;

    /// Where tables have lengths.
    private static final Map<String, int[]> LENGTHS = Map.of(
            "OS/2", new int[] {2, 10, 12, 14, 16, 18, 20, 22, 24, 26, 28, 68, 70, 72, 74, 76, 86, 88},
            "head", new int[] {18, 36, 38, 40, 42},
            "hhea", new int[] {4, 6, 8, 10, 12, 14, 16},
            "post", new int[] {8, 10});

    private final Typeface face;
    private final int unit;
    private final IntFunction<byte[]> descriptions;
    private final SortedMap<Integer, Integer> glyphs = new TreeMap<>();
    private final List<Integer> advances = new ArrayList<>();
    private final List<Integer> bearings = new ArrayList<>();
    private final TableBytes outlines = new TableBytes();
    private final TableBytes offsets = new TableBytes();

    private Subsetter(Typeface face, int unit, IntFunction<byte[]> descriptions) {
        this.face = face;
        this.unit = unit;
        this.descriptions = descriptions;
    }

    static FontSubset cut(Typeface face, Collection<Integer> codePoints) {
        return cut(face, codePoints, LeanContour.GRID, face::lean);
    }

    /// @param unit of the subset, in units of the font
    /// @param descriptions of glyphs that are made of no others
    static FontSubset cut(Typeface face, Collection<Integer> codePoints, int unit, IntFunction<byte[]> descriptions) {
        var cutter = new Subsetter(face, unit, descriptions);
        cutter.add(0, new byte[0]);
        new TreeSet<>(codePoints).forEach(cutter::add);
        byte[] file = cutter.file();
        Blob packed = Blob.of(Bytes.of(FontCode.packed(file)));
        return new FontSubset(Bytes.of(file), packed, cutter.glyphs, cutter.advances);
    }

    /// As little of a subset as who asks by glyph must have (ISO 32000-1, 9.9): no characters, no names.
    static byte[] outlines(FontSubset subset) {
        var font = new Typeface(subset.file().array());
        var tables = new TreeMap<String, byte[]>();
        for (String tag : List.of("glyf", "head", "hhea", "hmtx", "loca", "maxp")) {
            tables.put(tag, bytes(font.table(tag)));
        }
        return assembled(tables);
    }

    private void add(int codePoint) {
        int glyph = face.glyph(codePoint);
        if (glyph == 0) {
            throw new IllegalArgumentException("font lacks U+" + Integer.toHexString(codePoint));
        }
        glyphs.put(codePoint, advances.size());
        add(glyph, descriptions.apply(glyph));
    }

    private void add(int glyph, byte[] description) {
        offsets.int16(outlines.size() / 2);
        advances.add(face.advance(glyph));
        bearings.add(
                description.length == 0 ? 0 : (int) ByteBuffer.wrap(description).getShort(2));
        outlines.bytes(description).pad(2);
    }

    private byte[] file() {
        if (outlines.size() > LARGEST) {
            throw new IllegalArgumentException("too many characters for one subset");
        }
        offsets.int16(outlines.size() / 2);
        int count = advances.size();
        int metrics = metrics();
        var tables = new TreeMap<String, byte[]>();
        tables.put("OS/2", copy("OS/2"));
        tables.put("cmap", new CharacterMap(glyphs).table());
        tables.put("glyf", outlines.toArray());
        tables.put("head", head());
        tables.put("hhea", patched("hhea", 34, metrics));
        tables.put("hmtx", metrics(metrics));
        tables.put("loca", offsets.toArray());
        tables.put("maxp", patched("maxp", 4, count));
        tables.put("name", new FontNames(face).table());
        tables.put("post", post());
        return assembled(tables);
    }

    /// How many advances are written: the last one counts for all behind it.
    private int metrics() {
        int count = advances.size();
        while (count > 1 && advances.get(count - 2).equals(advances.getLast())) {
            count--;
        }
        return count;
    }

    private byte[] metrics(int count) {
        var hmtx = new TableBytes();
        for (int glyph = 0; glyph < advances.size(); glyph++) {
            if (glyph < count) {
                hmtx.int16(advances.get(glyph) / unit);
            }
            hmtx.int16(bearings.get(glyph));
        }
        return hmtx.toArray();
    }

    private byte[] head() {
        byte[] head = copy("head");
        ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) 0);
        return head;
    }

    private byte[] post() {
        byte[] post = Arrays.copyOf(copy("post"), 32);
        ByteBuffer.wrap(post).putInt(0, 0x00030000);
        return post;
    }

    private byte[] patched(String tag, int at, int value) {
        byte[] table = copy(tag);
        ByteBuffer.wrap(table).putShort(at, (short) value);
        return table;
    }

    private byte[] copy(String tag) {
        ByteBuffer view = face.table(tag);
        byte[] bytes = bytes(view);
        for (int at : LENGTHS.getOrDefault(tag, new int[0])) {
            if (at < bytes.length) {
                ByteBuffer.wrap(bytes).putShort(at, (short) (view.getShort(at) / unit));
            }
        }
        return bytes;
    }

    private static byte[] bytes(ByteBuffer view) {
        byte[] bytes = new byte[view.capacity()];
        view.get(0, bytes);
        return bytes;
    }

    /// Directory, tables in the order of their tags, and the two check sums that `head` and the directory want.
    static byte[] assembled(SortedMap<String, byte[]> tables) {
        int count = tables.size();
        int log = 31 - Integer.numberOfLeadingZeros(count);
        var directory = new TableBytes().int32(0x00010000);
        directory.int16(count).int16(16 << log).int16(log).int16(16 * count - (16 << log));
        var body = new TableBytes();
        int start = 12 + 16 * count;
        int headAt = 0;
        for (Map.Entry<String, byte[]> table : tables.entrySet()) {
            if (table.getKey().equals("head")) {
                headAt = start + body.size();
            }
            directory.ascii(table.getKey()).int32(checkSum(table.getValue()));
            directory.int32(start + body.size()).int32(table.getValue().length);
            body.bytes(table.getValue()).pad(4);
        }
        byte[] file = directory.bytes(body.toArray()).toArray();
        ByteBuffer.wrap(file).putInt(headAt + 8, CHECKSUM_OF_FILE - checkSum(file));
        return file;
    }

    private static int checkSum(byte[] table) {
        int sum = 0;
        for (int i = 0; i < table.length; i++) {
            sum += (table[i] & 0xFF) << (24 - 8 * (i % 4));
        }
        return sum;
    }
}
