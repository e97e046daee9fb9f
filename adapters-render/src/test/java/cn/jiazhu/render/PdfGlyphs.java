package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.render.Mark.Words;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// What a PDF shows, read from its own content stream and its own embedded fonts.
final class PdfGlyphs {

    private static final int TRUETYPE = 0x00010000;

    private PdfGlyphs() {}

    /// Every run is shown once, by glyphs that are not `.notdef` and have the lean outlines of the font.
    static void assertShown(Made made, Fonts fonts, List<Words> runs) {
        String pdf = new String(made.pdf(), StandardCharsets.ISO_8859_1);
        List<Typeface> embedded = made.documents().blobs().stream()
                .map(Bytes::array)
                .map(PdfGlyphs::inflated)
                .filter(PdfGlyphs::isFont)
                .map(Typeface::new)
                .toList();
        for (Words run : runs) {
            Typeface whole = fonts.of(run.style().face());
            List<List<Outline>> shown = shown(pdf, run.style().face(), embedded);
            assertThat(shown)
                    .as(run.text())
                    .contains(IntStream.of(run.codePoints())
                            .mapToObj(c -> GlyphReader.simple(ByteBuffer.wrap(whole.lean(whole.glyph(c)))))
                            .toList());
        }
    }

    private static List<List<Outline>> shown(String pdf, Face face, List<Typeface> embedded) {
        var all = new ArrayList<List<Outline>>();
        String fontInForce = "";
        Matcher texts = Pattern.compile("/(\\S+) \\S+ Tf |\\[([^]]*)\\]TJ").matcher(pdf);
        while (texts.find()) {
            fontInForce = texts.group(1) == null ? fontInForce : texts.group(1);
            if (texts.group(2) != null && fontInForce.equals(face.name())) {
                embedded.forEach(font -> all.add(outlines(texts.group(2), font)));
            }
        }
        return all;
    }

    private static List<Outline> outlines(String codes, Typeface font) {
        byte[] glyphs = HexFormat.of().parseHex(codes.replaceAll(">[^<]*<|[<>]", ""));
        return IntStream.range(0, glyphs.length / 2)
                .map(i -> Byte.toUnsignedInt(glyphs[2 * i]) << 8 | Byte.toUnsignedInt(glyphs[2 * i + 1]))
                .mapToObj(glyph -> glyph > 0 && glyph < glyphsIn(font) ? font.outline(glyph) : Outline.EMPTY)
                .toList();
    }

    private static int glyphsIn(Typeface font) {
        return Typeface.unsigned(font.table("maxp"), 4);
    }

    /// A font; or whatever else the blob may be.
    private static byte[] inflated(byte[] blob) {
        try (var inflating = new InflaterInputStream(new ByteArrayInputStream(blob), new Inflater(true))) {
            return inflating.readAllBytes();
        } catch (IOException e) {
            return blob;
        }
    }

    private static boolean isFont(byte[] blob) {
        return blob.length > 4 && ByteBuffer.wrap(blob).getInt(0) == TRUETYPE;
    }
}
