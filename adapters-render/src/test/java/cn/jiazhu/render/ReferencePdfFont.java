package cn.jiazhu.render;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfString;

/// A font subset as a Type 0 font: a code is a glyph id of the subset, ToUnicode tells the character behind it.
final class ReferencePdfFont {

    private static final int SYMBOLIC_SERIF = 4 + 2;

    private ReferencePdfFont() {}

    /// How the subset's own bytes get into the file: shared between files, or as part of the template's block.
    enum Storage {
        SHARED,
        OWN
    }

    /// Adds all objects of the font; the number of the last one, which resources name.
    static int addTo(ReferencePdfFile file, FontSubset subset, Face face, Storage storage) {
        String name = tag(subset) + "+" + postScriptName(face);
        var head = new PdfDictionary();
        head.put(new PdfName("Length1"), new PdfNumber(subset.file().length()));
        byte[] map = toUnicode(subset).getBytes(StandardCharsets.US_ASCII);
        int program = switch (storage) {
            case SHARED -> file.addShared(head, Blob.of(subset.file()));
            case OWN -> file.addDeflated(head, subset.file().array());
        };
        int descriptor = file.add(descriptor(name, program));
        int descendant = file.add(descendant(name, descriptor, subset));
        int unicode = switch (storage) {
            case SHARED -> file.addStream(new PdfDictionary(), map);
            case OWN -> file.addDeflated(new PdfDictionary(), map);
        };
        var font = new PdfDictionary(PdfName.FONT);
        font.put(PdfName.SUBTYPE, PdfName.TYPE0);
        font.put(PdfName.BASEFONT, new PdfName(name));
        font.put(PdfName.ENCODING, new PdfName("Identity-H"));
        font.put(PdfName.DESCENDANTFONTS, new PdfArray(ReferencePdfFile.reference(descendant)));
        font.put(PdfName.TOUNICODE, ReferencePdfFile.reference(unicode));
        return file.add(font);
    }

    private static String postScriptName(Face face) {
        return switch (face) {
            case BOLD -> "NotoSerifSC-Bold";
            case REGULAR, PERSON, PURPOSE -> "NotoSerifSC-Regular";
            case PERSON_RARE, PURPOSE_RARE -> "JiazhuRareHan";
        };
    }

    /// Six capitals that differ where the characters differ.
    private static String tag(FontSubset subset) {
        byte[] digest = HexFormat.of().parseHex(subset.packed().name().hex());
        var tag = new StringBuilder();
        for (int i = 0; i < 6; i++) {
            tag.append((char) ('A' + Byte.toUnsignedInt(digest[i]) % 26));
        }
        return tag.toString();
    }

    private static PdfDictionary descriptor(String name, int program) {
        var descriptor = new PdfDictionary(PdfName.FONTDESCRIPTOR);
        descriptor.put(PdfName.FONTNAME, new PdfName(name));
        descriptor.put(PdfName.FLAGS, new PdfNumber(SYMBOLIC_SERIF));
        descriptor.put(PdfName.FONTBBOX, new PdfArray(new int[] {-1011, -1049, 2929, 1809}));
        descriptor.put(PdfName.ITALICANGLE, new PdfNumber(0));
        descriptor.put(PdfName.ASCENT, new PdfNumber(880));
        descriptor.put(PdfName.DESCENT, new PdfNumber(-120));
        descriptor.put(PdfName.CAPHEIGHT, new PdfNumber(729));
        descriptor.put(PdfName.STEMV, new PdfNumber(80));
        descriptor.put(PdfName.FONTFILE2, ReferencePdfFile.reference(program));
        return descriptor;
    }

    private static PdfDictionary descendant(String name, int descriptor, FontSubset subset) {
        var system = new PdfDictionary();
        system.put(PdfName.REGISTRY, new PdfString("Adobe"));
        system.put(PdfName.ORDERING, new PdfString("Identity"));
        system.put(PdfName.SUPPLEMENT, new PdfNumber(0));
        var font = new PdfDictionary(PdfName.FONT);
        font.put(PdfName.SUBTYPE, PdfName.CIDFONTTYPE2);
        font.put(PdfName.BASEFONT, new PdfName(name));
        font.put(PdfName.CIDSYSTEMINFO, system);
        font.put(PdfName.FONTDESCRIPTOR, ReferencePdfFile.reference(descriptor));
        font.put(PdfName.CIDTOGIDMAP, new PdfName("Identity"));
        font.put(PdfName.DW, new PdfNumber(Typeface.UNITS_PER_EM));
        font.put(PdfName.W, widths(subset.advances()));
        return font;
    }

    /// Each run of glyphs that are not as wide as all others, behind its first.
    private static PdfArray widths(List<Integer> advances) {
        var widths = new PdfArray();
        var run = new PdfArray();
        for (int glyph = 0; glyph < advances.size(); glyph++) {
            int advance = advances.get(glyph);
            if (advance == Typeface.UNITS_PER_EM) {
                run = new PdfArray();
                continue;
            }
            if (run.isEmpty()) {
                widths.add(new PdfNumber(glyph));
                widths.add(run);
            }
            run.add(new PdfNumber(advance));
        }
        return widths;
    }

    /// One line per glyph, in blocks of at most 100, as the format wants.
    private static String toUnicode(FontSubset subset) {
        var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo <</Registry (Adobe)/Ordering (UCS)/Supplement 0>> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
        var entries = subset.glyphs().entrySet().stream().toList();
        for (int start = 0; start < entries.size(); start += 100) {
            var block = entries.subList(start, Math.min(start + 100, entries.size()));
            map.append(block.size()).append(" beginbfchar\n");
            block.forEach(entry -> map.append(line(entry)));
            map.append("endbfchar\n");
        }
        return map + """
                endcmap
                CMapName currentdict /CMap defineresource pop
                end
                end
                """;
    }

    private static String line(Map.Entry<Integer, Integer> entry) {
        byte[] character = Character.toString(entry.getKey()).getBytes(StandardCharsets.UTF_16BE);
        String hex = HexFormat.of().withUpperCase().formatHex(character);
        return String.format(Locale.ROOT, "<%04X> <%s>\n", entry.getValue(), hex);
    }
}
