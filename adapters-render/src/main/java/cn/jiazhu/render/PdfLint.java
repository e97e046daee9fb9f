package cn.jiazhu.render;

import static cn.jiazhu.render.WrittenPdf.between;
import static cn.jiazhu.render.WrittenPdf.require;

import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.certificate.Facts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
            var characters =
                    new ArrayList<>(Collections.nCopies(subset.advances().size(), ""));
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
        String text = new ShownText(pdf, templateFonts)
                .of(pdf.stream(Integer.parseInt(foreground)), between(page, "/Font<<", ">>"));
        for (String fact : facts(copy)) {
            require(text.contains(fact), "a fact is not on the page");
        }
    }

    /// What the page must show of a copy.
    static List<String> facts(AnnotatedCopy copy) {
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
