package cn.jiazhu.render;

import cn.jiazhu.render.Outline.Point;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Cuts the font for rare characters from HanaMinB (Debian `fonts-hanazono` 20170904-2.1, file `HanaMinB.ttf`) to what
/// of GB 18030-2022 Noto Serif SC lacks, and lays its glyphs beside Noto's: `java … cn.jiazhu.render.CutRare
/// <HanaMinB.ttf> <cut font>`. What is committed was cut before glyphs became lean.
final class CutRare {

    /// How much lower than Hanazono's Noto's characters stand, and by how much thicker their horizontals are on either
    /// side: medians of the 213 characters that both have.
    private static final double LOWER = 8;

    private static final double THICKER = 3;

    /// A third of a dot of 600 dpi at 18 points.
    private static final double TOLERANCE = 2;

    private static final Map<Integer, String> NAMES = Map.of(
            0,
            "Glyphs created by GlyphWiki (http://glyphwiki.org/), Hanazono Font License; cut and adapted for Jiazhu.",
            1,
            "Jiazhu Rare Han",
            2,
            "Regular",
            4,
            "Jiazhu Rare Han",
            6,
            "JiazhuRareHan");

    private final Typeface whole;
    private final TreeMap<Integer, Integer> glyphs = new TreeMap<>();
    private final TableBytes outlines = new TableBytes();
    private final TableBytes offsets = new TableBytes().int32(0);
    private final TableBytes metrics = new TableBytes();

    private CutRare(Typeface whole) {
        this.whole = whole;
        metrics.int16(Typeface.UNITS_PER_EM).int16(0);
        offsets.int32(0);
    }

    public static void main(String[] args) throws IOException {
        var cutter = new CutRare(new Typeface(FontFile.mapped(Path.of(args[0]))));
        Typeface regular = Fonts.load().regular();
        Gb18030.han().filter(c -> !regular.has(c)).sorted().forEach(cutter::add);
        Files.write(Path.of(args[1]), cutter.file());
    }

    private void add(int codePoint) {
        Outline outline = whole.outline(whole.glyph(codePoint));
        List<Polygon> polygons = Polygon.of(outline).stream()
                .map(polygon -> polygon.map(this::toThousand)
                        .thickened(THICKER)
                        .simplified(TOLERANCE)
                        .map(CutRare::rounded)
                        .distinct())
                .filter(polygon -> polygon.corners().size() > 2)
                .toList();
        glyphs.put(codePoint, glyphs.size() + 1);
        byte[] description = GlyphWriter.write(polygons.stream()
                .map(polygon -> polygon.corners().stream()
                        .map(corner -> GlyphPoint.at(corner, 1, true))
                        .toList())
                .toList());
        outlines.bytes(description).pad(4);
        offsets.int32(outlines.size());
        metrics.int16(ByteBuffer.wrap(description).getShort(2));
    }

    private Point toThousand(Point p) {
        double scale = (double) Typeface.UNITS_PER_EM / whole.unitsPerEm();
        return new Point(p.x() * scale, p.y() * scale - LOWER);
    }

    private static Point rounded(Point p) {
        return new Point(Math.round(p.x()), Math.round(p.y()));
    }

    private byte[] file() {
        int count = glyphs.size() + 1;
        var tables = new TreeMap<String, byte[]>();
        tables.put("cmap", new CharacterMap(glyphs).table());
        tables.put("glyf", outlines.toArray());
        tables.put("hmtx", metrics.toArray());
        tables.put("loca", offsets.toArray());
        tables.put("name", names());
        tables.put("post", patched("post", new TreeMap<>(Map.of(0, 3, 2, 0))));
        tables.put("OS/2", patched("OS/2", Map.of(2, Typeface.UNITS_PER_EM)));
        tables.put("head", patched("head", Map.of(8, 0, 10, 0, 18, Typeface.UNITS_PER_EM, 50, 1)));
        tables.put("hhea", patched("hhea", Map.of(4, 880, 6, -120, 10, Typeface.UNITS_PER_EM, 34, 1)));
        tables.put("maxp", patched("maxp", Map.of(4, count)));
        return Subsetter.assembled(tables);
    }

    private byte[] patched(String tag, Map<Integer, Integer> values) {
        ByteBuffer table = whole.table(tag);
        byte[] bytes = new byte[table.capacity()];
        table.get(0, bytes);
        values.forEach((at, value) -> ByteBuffer.wrap(bytes).putShort(at, value.shortValue()));
        return bytes;
    }

    private static byte[] names() {
        var directory = new TableBytes();
        var texts = new TableBytes();
        for (Map.Entry<Integer, String> name : new ArrayList<>(new TreeMap<>(NAMES).entrySet())) {
            byte[] text = name.getValue().getBytes(StandardCharsets.UTF_16BE);
            directory.int16(3).int16(1).int16(0x409).int16(name.getKey());
            directory.int16(text.length).int16(texts.size());
            texts.bytes(text);
        }
        var table = new TableBytes().int16(0).int16(NAMES.size()).int16(6 + directory.size());
        return table.bytes(directory.toArray()).bytes(texts.toArray()).toArray();
    }
}
