package cn.jiazhu.render;

import static cn.jiazhu.render.WrittenPdf.between;
import static cn.jiazhu.render.WrittenPdf.reference;
import static cn.jiazhu.render.WrittenPdf.require;

import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.certificate.Facts;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads what a copy adds to its template before the key is used, with eyes of its own: every fact stands on the page
/// and in the attachment, every glyph that is shown is there, and there is no object but those a certificate has. The
/// template itself is the same for all and was judged by others.
final class PdfLint {

    private static final Set<String> TYPES = Set.of(
            "EmbeddedFile",
            "Filespec",
            "Font",
            "FontDescriptor",
            "Metadata",
            "OBJR",
            "Page",
            "Sig",
            "SigRef",
            "StructElem",
            "StructTreeRoot",
            "TransformParams",
            "XObject");

    /// Whatever acts, leads elsewhere, hides or replaces.
    private static final Set<String> FORBIDDEN = Set.of(
            "AA",
            "Encrypt",
            "GoToE",
            "GoToR",
            "Hide",
            "JS",
            "JavaScript",
            "Launch",
            "OCG",
            "OCProperties",
            "ObjStm",
            "OpenAction",
            "Prev",
            "Rendition",
            "RichMedia",
            "SubmitForm",
            "URI",
            "XFA",
            "XRef");

    private final int start;
    private final Map<String, List<String>> templateFonts = new HashMap<>();

    /// @param block the template
    /// @param fonts of the template
    PdfLint(PdfFile.Block block, Map<Face, FontSubset> fonts) {
        start = block.beginning().blob().bytes().length();
        fonts.forEach((face, subset) -> {
            var characters = new ArrayList<>(
                    java.util.Collections.nCopies(subset.advances().size(), ""));
            subset.glyphs().forEach((character, glyph) -> characters.set(glyph, Character.toString(character)));
            templateFonts.put(face.name(), characters);
        });
    }

    /// @param own of the file, from the first object that others do not have to the end
    /// @throws IllegalArgumentException naming what is wrong, and nobody
    void check(byte[] own, AnnotatedCopy copy, MachineFacts facts) {
        var pdf = new WrittenPdf(own);
        pdf.dictionaries().values().forEach(PdfLint::names);
        signature(pdf.dictionary(pdf.only("Sig")), start + own.length);
        String json = pdf.stream(pdf.only("EmbeddedFile"));
        require(
                json.equals(new String(facts.json().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1)),
                "other facts are attached");
        page(pdf, copy);
    }

    /// A name ends where no letter, digit or sign of a font's name follows.
    private static void names(String dictionary) {
        boolean type = false;
        for (int slash = dictionary.indexOf('/'); slash >= 0; slash = dictionary.indexOf('/', slash + 1)) {
            int end = slash + 1;
            while (end < dictionary.length() && Character.isLetterOrDigit(dictionary.charAt(end))) {
                end++;
            }
            if (end - slash <= 2) {
                continue; // S, P, K …: the most there are, and none of the others
            }
            String name = dictionary.substring(slash + 1, end);
            require(!FORBIDDEN.contains(name), "an object that acts, or hides");
            require(!type || TYPES.contains(name), "an object of type " + name);
            type = name.equals("Type");
        }
    }

    /// Signed will be all of the file but its own place, which is empty yet.
    private static void signature(String signature, int length) {
        require(between(signature, "/P ", "/V").equals("1"), "changes would be allowed");
        String[] range = between(signature, "/ByteRange[", "]").strip().split(" ", -1);
        int before = Integer.parseInt(range[1]);
        int after = Integer.parseInt(range[2]);
        require(range[0].equals("0") && after + Integer.parseInt(range[3]) == length, "not all of it would be signed");
        String empty = between(signature, "/Contents<", ">");
        require(before + "<>".length() + empty.length() == after, "the place of the signature is not left out");
    }

    private void page(WrittenPdf pdf, AnnotatedCopy copy) {
        String page = pdf.dictionary(pdf.only("Page"));
        String foreground = between(between(page, "/Contents[", "]"), " 0 R ", " 0 R");
        String text = text(pdf.stream(Integer.parseInt(foreground)), fonts(pdf, between(page, "/Font<<", ">>")));
        for (String fact : facts(copy)) {
            require(text.contains(fact), "a fact is not on the page");
        }
    }

    /// The characters behind each font's glyphs.
    private Map<String, List<String>> fonts(WrittenPdf pdf, String resources) {
        var fonts = new HashMap<String, List<String>>();
        for (String resource : resources.substring(1).split("/", -1)) {
            String name = resource.substring(0, resource.indexOf(' '));
            fonts.put(
                    name,
                    Optional.ofNullable(templateFonts.get(name))
                            .orElseGet(() -> embedded(pdf, pdf.dictionary(reference(resource, " ")))));
        }
        return fonts;
    }

    private static List<String> embedded(WrittenPdf pdf, String font) {
        String descendant = pdf.dictionary(reference(font, "/DescendantFonts["));
        String descriptor = pdf.dictionary(reference(descendant, "/FontDescriptor "));
        String program = pdf.stream(reference(descriptor, "/FontFile2 "));
        var characters = new ArrayList<>(java.util.Collections.nCopies(glyphs(program), ""));
        String map = pdf.stream(reference(font, "/ToUnicode "));
        for (int at = map.indexOf("\n<0", map.indexOf("beginbfchar")); at >= 0; at = map.indexOf("\n<", at + 1)) {
            int glyph = Integer.parseInt(map, at + 2, at + 6, 16);
            require(glyph > 0 && glyph < characters.size(), "a glyph that no font has");
            characters.set(glyph, utf16(map.substring(at + 9, map.indexOf('>', at + 9))));
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

    /// From table `maxp`.
    private static int glyphs(String program) {
        var file = ByteBuffer.wrap(program.getBytes(StandardCharsets.ISO_8859_1));
        for (int entry = 12; entry < 12 + 16 * file.getShort(4); entry += 16) {
            if (file.getInt(entry) == 0x6D617870) {
                return Short.toUnsignedInt(file.getShort(file.getInt(entry + 8) + 4));
            }
        }
        throw new IllegalArgumentException("the PDF: a font without glyphs");
    }

    /// What the operators `Tf` and `TJ` show.
    private static String text(String content, Map<String, List<String>> fonts) {
        var text = new StringBuilder();
        for (int tf = content.indexOf(" Tf "); tf >= 0; tf = content.indexOf(" Tf ", tf + 1)) {
            int name = content.lastIndexOf('/', tf) + 1;
            List<String> font = Optional.ofNullable(fonts.get(content.substring(name, content.indexOf(' ', name))))
                    .orElseThrow(() -> new IllegalArgumentException("the PDF: a font that is not there"));
            int end = content.indexOf("] TJ", tf);
            for (int open = content.indexOf('<', tf, end); open >= 0; open = content.indexOf('<', open + 1, end)) {
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

    private static List<String> facts(AnnotatedCopy copy) {
        Facts facts = copy.facts();
        var all = new ArrayList<>(List.of(
                PrintedDay.of(copy.period().first()) + " 至 "
                        + PrintedDay.of(copy.period().last()),
                copy.numbers().serial().text(),
                "第 " + copy.numbers().ordinal() + " 次加注",
                copy.purpose().use(),
                copy.purpose().recipient(),
                copy.numbers().code().text().replace("-", ""),
                facts.name().text(),
                facts.gender().printed(),
                PrintedDay.of(facts.birthDate()),
                facts.number().text(),
                facts.employer().name(),
                PrintedDay.of(facts.issuedOn()),
                facts.identifier().toString(),
                "共" + facts.specialties().size() + "项"));
        facts.specialties()
                .forEach(specialty -> all.add(specialty.name()
                        + PrintedDay.of(specialty.validity().first()) + "至"
                        + PrintedDay.of(specialty.validity().last())));
        return all;
    }
}
