package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/// Cuts a font to some characters: `cmap` 4 and 12, `glyf` with the closure of composites, `hmtx`, `loca`, `name`,
/// `post` 3, and of the rest what a viewer must find; a blank `.notdef`. No hints, no layout tables: every advance is
/// written into the documents.
final class Subsetter {

    private static final int CHECKSUM_OF_FILE = 0xB1B0AFBA;

    private final Typeface face;

    /// Old glyph ids in the order of the new ones.
    private final List<Integer> kept = new ArrayList<>(List.of(0));

    private final SortedMap<Integer, Integer> glyphs = new TreeMap<>();

    private Subsetter(Typeface face, Collection<Integer> codePoints) {
        this.face = face;
        for (int codePoint : new TreeSet<>(codePoints)) {
            int glyph = face.glyph(codePoint);
            if (glyph == 0) {
                throw new IllegalArgumentException("font lacks U+" + Integer.toHexString(codePoint));
            }
            glyphs.put(codePoint, keep(glyph));
        }
        for (int i = 1; i < kept.size(); i++) {
            componentsOf(kept.get(i)).forEach(part -> keep(part.glyph()));
        }
    }

    static FontSubset cut(Typeface face, Collection<Integer> codePoints) {
        var cutter = new Subsetter(face, codePoints);
        List<Integer> advances = cutter.kept.stream().map(face::advance).toList();
        return new FontSubset(Blob.of(Bytes.of(cutter.file())), cutter.glyphs, advances);
    }

    private int keep(int glyph) {
        int known = kept.indexOf(glyph);
        if (known > 0) {
            return known;
        }
        kept.add(glyph);
        return kept.size() - 1;
    }

    private List<Component> componentsOf(int glyph) {
        ByteBuffer description = face.description(glyph);
        boolean composite = description.capacity() > 0 && description.getShort(0) < 0;
        return composite ? Component.listIn(description) : List.of();
    }

    private byte[] file() {
        var outlines = new TableBytes();
        var offsets = new TableBytes();
        for (int i = 0; i < kept.size(); i++) {
            offsets.int32(outlines.size());
            if (i > 0) {
                outlines.bytes(description(kept.get(i))).pad();
            }
        }
        offsets.int32(outlines.size());
        var tables = new TreeMap<String, byte[]>();
        tables.put("OS/2", copy("OS/2"));
        tables.put("cmap", new CharacterMap(glyphs).table());
        tables.put("glyf", outlines.toArray());
        tables.put("head", head());
        tables.put("hhea", patched("hhea", 34, kept.size()));
        tables.put("hmtx", metrics());
        tables.put("loca", offsets.toArray());
        tables.put("maxp", patched("maxp", 4, kept.size()));
        tables.put("name", new FontNames(face).table());
        tables.put("post", post());
        return assembled(tables);
    }

    private byte[] description(int glyph) {
        byte[] description = bytesOf(face.description(glyph));
        for (Component part : componentsOf(glyph)) {
            ByteBuffer.wrap(description).putShort(part.at(), (short) keep(part.glyph()));
        }
        return description;
    }

    private byte[] metrics() {
        var hmtx = new TableBytes();
        for (int glyph : kept) {
            hmtx.int16(face.advance(glyph)).int16(glyph == 0 ? 0 : face.leftSideBearing(glyph));
        }
        return hmtx.toArray();
    }

    private byte[] head() {
        byte[] head = copy("head");
        ByteBuffer.wrap(head).putInt(8, 0).putShort(50, (short) 1);
        return head;
    }

    private byte[] post() {
        byte[] post = java.util.Arrays.copyOf(copy("post"), 32);
        ByteBuffer.wrap(post).putInt(0, 0x00030000);
        return post;
    }

    private byte[] patched(String tag, int at, int value) {
        byte[] table = copy(tag);
        ByteBuffer.wrap(table).putShort(at, (short) value);
        return table;
    }

    private byte[] copy(String tag) {
        return bytesOf(face.table(tag));
    }

    private static byte[] bytesOf(ByteBuffer view) {
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
            body.bytes(table.getValue()).pad();
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
