package cn.jiazhu.render;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/// A font subset as a Type 0 font: a code is a glyph id of the subset, ToUnicode tells the character behind it.
final class PdfFont {

    private static final int SYMBOLIC_SERIF = 4 + 2;
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PdfFont() {}

    /// How the subset's own bytes get into the file: shared between files, or as part of the template's block.
    enum Storage {
        SHARED,
        OWN
    }

    /// Adds all objects of the font; the number of the last one, which resources name.
    static int addTo(PdfFile file, FontSubset subset, Face face, Storage storage) {
        String name = tag(subset) + "+" + postScriptName(face);
        byte[] map = toUnicode(subset).getBytes(StandardCharsets.US_ASCII);
        int program = switch (storage) {
            case SHARED -> file.addPacked(length(subset.file().length()), subset.packed(), subset.file());
            case OWN -> addProgram(file, Subsetter.outlines(subset));
        };
        int unicode = switch (storage) {
            case SHARED -> file.addStream("", map);
            case OWN -> file.addDeflated("", map);
        };
        int descriptor = file.add("<</Type/FontDescriptor/FontName/" + name + "/Flags " + SYMBOLIC_SERIF
                + "/FontBBox[-1011 -1049 2929 1809]/ItalicAngle 0/Ascent 880/Descent -120/CapHeight 729/StemV 80"
                + "/FontFile2 " + program + " 0 R>>");
        int descendant = file.add("<</Type/Font/Subtype/CIDFontType2/BaseFont/" + name
                + "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/CIDToGIDMap/Identity/DW "
                + Typeface.UNITS_PER_EM + "/W[" + widths(subset.advances()) + "]/FontDescriptor " + descriptor
                + " 0 R>>");
        return file.add("<</Type/Font/Subtype/Type0/BaseFont/" + name + "/Encoding/Identity-H/DescendantFonts["
                + descendant + " 0 R]/ToUnicode " + unicode + " 0 R>>");
    }

    private static int addProgram(PdfFile file, byte[] program) {
        return file.addDeflated(length(program.length), program);
    }

    private static String length(int length) {
        return "/Length1 " + length;
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

    /// Each run of glyphs that are not as wide as all others, behind its first.
    private static String widths(List<Integer> advances) {
        var widths = new StringBuilder();
        boolean running = false;
        for (int glyph = 0; glyph < advances.size(); glyph++) {
            int advance = advances.get(glyph);
            boolean own = advance != Typeface.UNITS_PER_EM;
            if (own) {
                widths.append(running ? " " : glyph + "[").append(advance);
            } else if (running) {
                widths.append(']');
            }
            running = own;
        }
        return running ? widths.append(']').toString() : widths.toString();
    }

    /// Glyphs stand in the order of their characters; no range passes the end of the low byte, as the format wants.
    private static String toUnicode(FontSubset subset) {
        List<Integer> characters = List.copyOf(subset.glyphs().keySet());
        int count = characters.size();
        var map = new StringBuilder("""
                /CIDInit/ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def
                /CMapName/Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000><FFFF>
                endcodespacerange
                """);
        map.append((count >> 8) + 1).append(" beginbfrange\n");
        for (int first = 1; first <= count; first = (first | 0xFF) + 1) {
            int last = Math.min(first | 0xFF, count);
            map.append(code(first)).append(code(last)).append('[');
            characters.subList(first - 1, last).forEach(character -> map.append(utf16(character)));
            map.append("]\n");
        }
        return map + """
                endbfrange
                endcmap
                CMapName currentdict/CMap defineresource pop
                end
                end
                """;
    }

    private static String code(int glyph) {
        return "<" + HEX.toHexDigits((char) glyph) + ">";
    }

    private static String utf16(int character) {
        return "<" + HEX.formatHex(Character.toString(character).getBytes(StandardCharsets.UTF_16BE)) + ">";
    }
}
