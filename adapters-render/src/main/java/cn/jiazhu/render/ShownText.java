package cn.jiazhu.render;

import static cn.jiazhu.render.WrittenPdf.between;
import static cn.jiazhu.render.WrittenPdf.reference;
import static cn.jiazhu.render.WrittenPdf.require;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.InflaterInputStream;

/// The text of a content stream, from its glyphs back by what the fonts in the file say of them.
///
/// @param templateFonts characters by glyph, of the fonts that a copy does not bring along
record ShownText(WrittenPdf pdf, Map<String, List<String>> templateFonts) {

    /// What the operators `Tf` and `TJ` show.
    ///
    /// @param resources the fonts that the page names, as its dictionary spells them
    String of(String content, String resources) {
        Map<String, List<String>> fonts = fonts(resources);
        var text = new StringBuilder();
        for (int end = content.indexOf("]TJ"); end >= 0; end = content.indexOf("]TJ", end + 1)) {
            int name = content.lastIndexOf('/', content.lastIndexOf(" Tf ", end)) + 1;
            List<String> font = Optional.ofNullable(fonts.get(content.substring(name, content.indexOf(' ', name))))
                    .orElseThrow(() -> new IllegalArgumentException("the PDF: a font that is not there"));
            int start = content.lastIndexOf('[', end);
            for (int open = content.indexOf('<', start, end); open >= 0; open = content.indexOf('<', open + 1, end)) {
                int close = content.indexOf('>', open, end);
                for (int i = open + 1; i < close; i += 4) {
                    int glyph = Integer.parseInt(content, i, i + 4, 16);
                    require(glyph < font.size() && !font.get(glyph).isEmpty(), "a glyph that no font has");
                    text.append(font.get(glyph));
                }
            }
        }
        return text.toString();
    }

    /// The characters behind each font's glyphs.
    private Map<String, List<String>> fonts(String resources) {
        var fonts = new HashMap<String, List<String>>();
        for (String resource : resources.substring(1).split("/", -1)) {
            String name = resource.substring(0, resource.indexOf(' '));
            fonts.put(
                    name,
                    Optional.ofNullable(templateFonts.get(name))
                            .orElseGet(() -> embedded(pdf.dictionary(reference(resource, " ")))));
        }
        return fonts;
    }

    private List<String> embedded(String font) {
        String descendant = pdf.dictionary(reference(font, "/DescendantFonts["));
        String descriptor = pdf.dictionary(reference(descendant, "/FontDescriptor "));
        String program = pdf.stream(reference(descriptor, "/FontFile2 "));
        var characters = new ArrayList<>(Collections.nCopies(glyphs(inflated(program)), ""));
        String map = pdf.stream(reference(font, "/ToUnicode "));
        for (int at = map.indexOf("\n<", map.indexOf("beginbfrange")); at >= 0; at = map.indexOf("\n<", at + 1)) {
            int glyph = Integer.parseInt(map, at + 2, at + 6, 16);
            for (String character : between(map.substring(at), "[<", ">]").split("><", -1)) {
                require(glyph > 0 && glyph < characters.size(), "a glyph that no font has");
                characters.set(glyph++, utf16(character));
            }
        }
        return characters;
    }

    private static String utf16(String hex) {
        var text = new StringBuilder();
        for (int i = 0; i < hex.length(); i += 4) {
            text.append((char) Integer.parseInt(hex, i, i + 4, 16));
        }
        return text.toString();
    }

    private static byte[] inflated(String stream) {
        try (var inflating =
                new InflaterInputStream(new ByteArrayInputStream(stream.getBytes(StandardCharsets.ISO_8859_1)))) {
            return inflating.readAllBytes();
        } catch (IOException e) {
            throw new IllegalArgumentException("the PDF: a font that cannot be inflated", e);
        }
    }

    /// From table `maxp`.
    private static int glyphs(byte[] program) {
        var file = ByteBuffer.wrap(program);
        for (int entry = 12; entry < 12 + 16 * file.getShort(4); entry += 16) {
            if (file.getInt(entry) == 0x6D617870) {
                return Short.toUnsignedInt(file.getShort(file.getInt(entry + 8) + 4));
            }
        }
        throw new IllegalArgumentException("the PDF: a font without glyphs");
    }
}
