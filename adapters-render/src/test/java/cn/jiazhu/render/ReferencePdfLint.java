package cn.jiazhu.render;

import static cn.jiazhu.render.ReferenceWrittenPdf.all;
import static cn.jiazhu.render.ReferenceWrittenPdf.first;
import static cn.jiazhu.render.ReferenceWrittenPdf.reference;
import static cn.jiazhu.render.ReferenceWrittenPdf.references;
import static cn.jiazhu.render.ReferenceWrittenPdf.require;

import cn.jiazhu.domain.annotation.AnnotatedCopy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;

/// Reads a finished PDF before the key is used, with eyes of its own: every fact stands on the page and in the
/// attachment, every glyph that is shown is there, and there is no object but those a certificate has.
final class ReferencePdfLint {

    private static final Set<String> TYPES = Set.of(
            "Catalog",
            "Pages",
            "Page",
            "Font",
            "FontDescriptor",
            "XObject",
            "Metadata",
            "StructTreeRoot",
            "StructElem",
            "OBJR",
            "OutputIntent",
            "EmbeddedFile",
            "Filespec",
            "Annot",
            "Sig",
            "SigRef",
            "TransformParams");

    /// Whatever acts, leads elsewhere, hides or replaces.
    private static final String FORBIDDEN =
            "/(JavaScript|JS|OpenAction|AA|Launch|URI|GoToR|GoToE|SubmitForm|RichMedia|Encrypt|ObjStm|XRef|Prev|OCG|OCProperties|XFA|Hide|Rendition)\\b";

    private final ReferenceWrittenPdf pdf;
    private final AnnotatedCopy copy;
    private final Map<String, EmbeddedFont> fonts = new HashMap<>();

    private ReferencePdfLint(byte[] document, AnnotatedCopy copy) {
        pdf = new ReferenceWrittenPdf(document);
        this.copy = copy;
    }

    /// @throws IllegalArgumentException naming what is wrong, and nobody
    static void check(byte[] document, AnnotatedCopy copy) {
        var lint = new ReferencePdfLint(document, copy);
        String catalog = lint.pdf.dictionary(reference("Root", lint.pdf.trailer()));
        lint.objects();
        lint.signature(catalog);
        lint.attachment(catalog);
        lint.page(catalog);
    }

    private void objects() {
        for (int number = 1; number <= pdf.objects(); number++) {
            String dictionary = pdf.dictionary(number);
            for (MatchResult type : all("/Type/([A-Za-z]+)", dictionary)) {
                require(TYPES.contains(type.group(1)), "an object of type " + type.group(1));
            }
            require(all(FORBIDDEN, dictionary).isEmpty(), "an object that acts, or hides");
        }
    }

    /// One field; signed will be all of the file but its own place, which is empty yet.
    private void signature(String catalog) {
        String signature = pdf.dictionary(reference("DocMDP", catalog));
        require(references("Fields", first("/AcroForm ?<<(.*?)>>", catalog)).size() == 1, "more than one field");
        require(first("/P ([0-9])/V", signature).equals("1"), "changes would be allowed");
        var range = all("[0-9]+", first("/ByteRange\\[([^\\]]*)\\]", signature)).stream()
                .map(found -> Integer.parseInt(found.group()))
                .toList();
        require(range.get(0) == 0 && range.get(2) + range.get(3) == pdf.length(), "not all of it would be signed");
        int empty = first("/Contents(<0*>)", signature).length();
        require(range.get(1) + empty == range.get(2), "the place of the signature is not left out");
    }

    private void attachment(String catalog) {
        String specification = pdf.dictionary(references("AF", catalog).getFirst());
        byte[] json = pdf.stream(reference("F", first("/EF ?<<(.*?)>>", specification)));
        require(
                new String(json, StandardCharsets.UTF_8).equals(new MachineFacts(copy).json()),
                "other facts are attached");
    }

    private void page(String catalog) {
        String pages = pdf.dictionary(reference("Pages", catalog));
        require(pages.contains("/Count 1"), "more than one page");
        String page = pdf.dictionary(references("Kids", pages).getFirst());
        require(references("Annots", page).size() == 1, "more on the page than the signature's field");
        for (MatchResult font : all("/([A-Z_]+) ([0-9]+) 0 R", first("/Font ?<<(.*?)>>", page))) {
            fonts.put(font.group(1), EmbeddedFont.of(pdf, Integer.parseInt(font.group(2))));
        }
        var text = new StringBuilder();
        references("Contents", page).forEach(stream -> text.append(text(pdf.stream(stream))));
        for (String fact : facts()) {
            require(text.indexOf(fact) >= 0, "a fact is not on the page");
        }
    }

    private String text(byte[] content) {
        var text = new StringBuilder();
        String stream = new String(content, StandardCharsets.ISO_8859_1);
        String fontInForce = "";
        for (MatchResult run : all("/([A-Z_]+) [0-9.]+ Tf |\\[([^\\]]*)\\] ?TJ", stream)) {
            if (run.group(1) != null) {
                fontInForce = run.group(1);
                continue;
            }
            EmbeddedFont font = Optional.ofNullable(fonts.get(fontInForce))
                    .orElseThrow(() -> new IllegalArgumentException("the PDF: a font that is not there"));
            for (MatchResult glyphs : all("<([0-9A-F]*)>", run.group(2))) {
                all("[0-9A-F]{4}", glyphs.group(1)).forEach(glyph -> text.append(font.character(glyph.group())));
            }
        }
        return text.toString();
    }

    private List<String> facts() {
        var all = new ArrayList<>(PdfLint.facts(copy));
        all.add(copy.type().title());
        all.add(copy.type().issuer());
        return all;
    }

    /// A font as the file holds it.
    ///
    /// @param glyphs how many outlines there are
    /// @param characters by glyph, in hexadecimal
    private record EmbeddedFont(int glyphs, Map<String, String> characters) {

        static EmbeddedFont of(ReferenceWrittenPdf pdf, int number) {
            String font = pdf.dictionary(number);
            String descendant =
                    pdf.dictionary(references("DescendantFonts", font).getFirst());
            byte[] program =
                    pdf.stream(reference("FontFile2", pdf.dictionary(reference("FontDescriptor", descendant))));
            var characters = new HashMap<String, String>();
            String map = new String(pdf.stream(reference("ToUnicode", font)), StandardCharsets.US_ASCII);
            for (MatchResult range : all("<([0-9A-F]{4})><[0-9A-F]{4}>\\[(.*?)\\]\n", map)) {
                int glyph = Integer.parseInt(range.group(1), 16);
                for (MatchResult character : all("<([0-9A-F]+)>", range.group(2))) {
                    byte[] utf16 = HexFormat.of().parseHex(character.group(1));
                    characters.put(
                            HexFormat.of().withUpperCase().toHexDigits((char) glyph++),
                            new String(utf16, StandardCharsets.UTF_16BE));
                }
            }
            return new EmbeddedFont(glyphs(program), characters);
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

        String character(String glyph) {
            int id = Integer.parseInt(glyph, 16);
            require(id > 0 && id < glyphs && characters.containsKey(glyph), "a glyph that no font has");
            return characters.getOrDefault(glyph, "");
        }
    }
}
