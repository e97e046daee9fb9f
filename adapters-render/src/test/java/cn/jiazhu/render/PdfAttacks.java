package cn.jiazhu.render;

import cn.jiazhu.domain.verification.FileReading;
import cn.jiazhu.domain.verification.FileReading.Added;
import cn.jiazhu.domain.verification.FileReading.Altered;
import cn.jiazhu.domain.verification.FileReading.Covered;
import cn.jiazhu.domain.verification.FileReading.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What may happen to an issued PDF after it has left the house. Each variant is the issued file with something
/// appended; the classes are those of `reliability.md` D2.
final class PdfAttacks {

    /// One variant.
    record Variant(String kind, String name, Class<? extends FileReading> expected, UnaryOperator<byte[]> made) {

        @Override
        public String toString() {
            return kind + ": " + name;
        }
    }

    /// Points; between content and frame, where nothing stands.
    static final String MARGIN = "[528 420 548 560]";

    private static final String OVER_NAME = "[130 530 300 560]";
    private static final String APPEARANCE = "/Type/XObject/Subtype/Form/BBox[0 0 100 100]";

    private final List<Variant> all = new ArrayList<>();

    private PdfAttacks() {}

    static List<Variant> all() {
        var attacks = new PdfAttacks();
        attacks.evidence();
        attacks.additions();
        attacks.honestMetadata();
        attacks.covers();
        attacks.shadows();
        attacks.structure();
        attacks.behaviour();
        attacks.syntax();
        return List.copyOf(attacks.all);
    }

    private void evidence() {
        add(
                "evidence",
                "revocation data",
                Evidence.class,
                file -> withStore(new Appending(file)).saved());
        add("evidence", "a document timestamp", Evidence.class, file -> {
            var more = new Appending(file);
            return field(more, "[0 0 0 0]", "/SubFilter/ETSI.RFC3161/Type/DocTimeStamp")
                    .saved();
        });
        add("evidence", "both, one after the other", Evidence.class, file -> {
            byte[] once = withStore(new Appending(file)).saved();
            return field(new Appending(once), "[0 0 0 0]", "/SubFilter/ETSI.RFC3161")
                    .saved();
        });
    }

    private void additions() {
        add(
                "addition",
                "a seal in the margin",
                Added.class,
                file -> field(new Appending(file), MARGIN, "/SubFilter/ETSI.CAdES.detached")
                        .saved());
        add(
                "addition",
                "an invisible signature",
                Added.class,
                file -> field(new Appending(file), "[0 0 0 0]", "/SubFilter/adbe.pkcs7.detached")
                        .saved());
        add(
                "addition",
                "a stamp in the margin",
                Added.class,
                file -> annotation(new Appending(file), "Stamp", MARGIN, "").saved());
        add("addition", "two stamps in two revisions", Added.class, file -> {
            byte[] once = annotation(new Appending(file), "Stamp", MARGIN, "").saved();
            return annotation(new Appending(once), "FreeText", MARGIN, "").saved();
        });
        add("addition", "and the tool's name in the information", Added.class, file -> {
            var more = annotation(new Appending(file), "Stamp", MARGIN, "");
            return more.put(
                            more.information(),
                            more.text(more.information()).replaceFirst("/Producer\\([^)]*\\)", "/Producer(Tool)"))
                    .saved();
        });
    }

    private void honestMetadata() {
        add("addition", "and the tool's name in the metadata", Added.class, file -> {
            var more = annotation(new Appending(file), "Stamp", MARGIN, "");
            return more.change(more.numberOf("<x:xmpmeta"), "Jiazhu, OpenPDF", "Tool of others")
                    .saved();
        });
    }

    private void covers() {
        add(
                "cover",
                "a stamp on the name",
                Covered.class,
                file -> annotation(new Appending(file), "Stamp", OVER_NAME, "").saved());
        add(
                "cover",
                "corners exchanged",
                Covered.class,
                file -> annotation(new Appending(file), "Stamp", "[300 560 130 530]", "")
                        .saved());
        add(
                "cover",
                "the whole page",
                Covered.class,
                file -> annotation(new Appending(file), "FreeText", "[0 0 595 842]", "")
                        .saved());
        add(
                "cover",
                "a signature on the QR",
                Covered.class,
                file -> field(new Appending(file), "[450 700 500 750]", "/SubFilter/ETSI.CAdES.detached")
                        .saved());
    }

    private void shadows() {
        add("shadow", "another drawing", Altered.class, file -> {
            var more = new Appending(file);
            return more.put(content(more), "<</Length 9>>\nstream\n0 0 1 1 f\nendstream")
                    .saved();
        });
        add("shadow", "a drawing more", Altered.class, file -> {
            var more = new Appending(file);
            int white = more.addStream("", "1 g 0 0 600 900 re f");
            return more.change(page(more), "/Contents[", "/Contents[" + white + " 0 R ")
                    .saved();
        });
        add("shadow", "another font", Altered.class, file -> {
            var more = new Appending(file);
            int font = more.numberOf("/Type/Font/");
            return more.put(font, more.text(font).replaceFirst("/BaseFont/[^/]+", "/BaseFont/Other"))
                    .saved();
        });
        add("shadow", "another picture", Altered.class, file -> {
            var more = new Appending(file);
            return more.put(more.numberOf("/Subtype/Image"), "<</Length 0>>\nstream\n\nendstream")
                    .saved();
        });
        add("shadow", "the drawing through an annotation's parent", Altered.class, file -> {
            var more = new Appending(file);
            int content = content(more);
            more.put(content, "<</FT/Sig/T(x)>>");
            return annotation(more, "Widget", MARGIN, "/Parent " + content + " 0 R")
                    .saved();
        });
        add("shadow", "the drawing as list of annotations", Altered.class, file -> {
            var more = new Appending(file);
            int content = content(more);
            more.put(content, "[]");
            return more.put(page(more), withKey(more.text(page(more)), "/Annots", content + " 0 R"))
                    .saved();
        });
    }

    private void structure() {
        add("structure", "another page", Altered.class, file -> {
            var more = new Appending(file);
            int pages = more.numberOf("/Type/Pages");
            return more.change(pages, "/Kids[", "/Kids[" + more.add(more.text(page(more))) + " 0 R ")
                    .saved();
        });
        add("structure", "the page turned", Altered.class, file -> {
            var more = new Appending(file);
            return more.change(page(more), "/Type/Page", "/Rotate 180/Type/Page")
                    .saved();
        });
        add("structure", "another catalog", Altered.class, file -> {
            var more = new Appending(file);
            int other = more.add(more.text(more.root()));
            return more.saved(other, previous(file));
        });
        add("structure", "another title", Altered.class, file -> {
            var more = new Appending(file);
            return more.put(more.information(), "<</Title(x)>>").saved();
        });
        add("structure", "another standard in the metadata", Altered.class, file -> {
            var more = annotation(new Appending(file), "Stamp", MARGIN, "");
            return more.change(more.numberOf("<x:xmpmeta"), "pdfaid:part=\"3\"", "pdfaid:part=\"2\"")
                    .saved();
        });
        add("structure", "metadata that is no XML", Altered.class, file -> {
            var more = annotation(new Appending(file), "Stamp", MARGIN, "");
            return more.change(more.numberOf("<x:xmpmeta"), "<x:xmpmeta", "<!xmpmeta ")
                    .saved();
        });
        add("structure", "an object that nobody needs", Altered.class, file -> {
            var more = new Appending(file);
            more.add("(x)");
            return annotation(more, "Stamp", MARGIN, "").saved();
        });
        add("structure", "nothing at all", Altered.class, file -> new Appending(file).saved());
    }

    private void behaviour() {
        add("behaviour", "an action at opening", Altered.class, file -> {
            var more = new Appending(file);
            return more.put(more.root(), withKey(more.text(more.root()), "/OpenAction", "<</S/JavaScript/JS(1)>>"))
                    .saved();
        });
        for (String key : List.of("/A<</S/URI/URI(x)>>", "/AA<<>>", "/OC<<>>", "/F 8", "/F 16")) {
            add(
                    "behaviour",
                    "an annotation with " + key,
                    Altered.class,
                    file -> annotation(new Appending(file), "Stamp", MARGIN, key)
                            .saved());
        }
        for (String kind : List.of("Link", "Watermark", "Popup", "RichMedia")) {
            add(
                    "behaviour",
                    "an annotation of kind " + kind,
                    Altered.class,
                    file -> annotation(new Appending(file), kind, MARGIN, "").saved());
        }
        add("behaviour", "an annotation that the viewer draws", Altered.class, file -> {
            var more = new Appending(file);
            return annotated(more, more.add("<</Type/Annot/Subtype/Square/Rect " + MARGIN + ">>"))
                    .saved();
        });
    }

    private void syntax() {
        add(
                "syntax",
                "garbage behind the end",
                Altered.class,
                file -> new Appending(annotation(new Appending(file), "Stamp", MARGIN, "")
                                .saved())
                        .raw("PK\u0003\u0004")
                        .saved());
        add(
                "syntax",
                "a comment",
                Altered.class,
                file -> annotation(new Appending(file).raw("% 5 0 obj\n"), "Stamp", MARGIN, "")
                        .saved());
        add("syntax", "an object that no table names", Altered.class, file -> {
            var more = annotation(new Appending(file), "Stamp", MARGIN, "");
            return more.hidden(content(more), "<</Length 0>>\nstream\n\nendstream")
                    .saved();
        });
        add("syntax", "a freed object", Altered.class, file -> {
            var more = annotation(new Appending(file), "Stamp", MARGIN, "");
            return more.inTable(content(more) + " 1\n0000000000 00001 f \n").saved();
        });
        add("syntax", "an entry that points into the issued part", Altered.class, file -> {
            var more = annotation(new Appending(file), "Stamp", MARGIN, "");
            return more.inTable(content(more) + " 1\n0000000020 00000 n \n").saved();
        });
        add(
                "syntax",
                "a hybrid table",
                Altered.class,
                file -> annotation(new Appending(file), "Stamp", MARGIN, "")
                        .inTrailer("/XRefStm 20")
                        .saved());
        add(
                "syntax",
                "encryption",
                Altered.class,
                file -> annotation(new Appending(file), "Stamp", MARGIN, "")
                        .inTrailer("/Encrypt<<>>")
                        .saved());
        add("syntax", "tables in a circle", Altered.class, file -> {
            var more = annotation(new Appending(file), "Stamp", MARGIN, "");
            return more.saved(more.root(), file.length + 10);
        });
        add("syntax", "the issued table left out", Altered.class, file -> {
            var more = annotation(new Appending(file), "Stamp", MARGIN, "");
            return more.saved(more.root(), 0);
        });
        add(
                "syntax",
                "a key given twice",
                Altered.class,
                file -> annotation(new Appending(file), "Stamp", MARGIN, "/Rect[0 0 595 842]")
                        .saved());
    }

    private void add(String kind, String name, Class<? extends FileReading> expected, UnaryOperator<byte[]> made) {
        all.add(new Variant(kind, name, expected, made));
    }

    private static Appending withStore(Appending more) {
        int certificate = more.addStream("", "a certificate");
        return more.put(more.root(), withKey(more.text(more.root()), "/DSS", "<</Certs[" + certificate + " 0 R]>>"));
    }

    static Appending field(Appending more, String rectangle, String value) {
        int signature = more.add("<</Filter/Adobe.PPKLite" + value + "/Contents<00>/M(D:20261201093000+08'00')>>");
        int field = more.add(
                "<</Type/Annot/Subtype/Widget/FT/Sig/T(more)/V " + signature + " 0 R/Rect " + rectangle + ">>");
        String catalog = more.text(more.root());
        more.put(more.root(), withItem(catalog, "/AcroForm<<", "/Fields", field));
        return annotated(more, field);
    }

    static Appending annotation(Appending more, String kind, String rectangle, String keys) {
        int drawing = more.addStream(APPEARANCE, "1 g 0 0 100 100 re f");
        return annotated(
                more,
                more.add("<</Type/Annot/Subtype/" + kind + "/Rect " + rectangle + "/AP<</N " + drawing + " 0 R>>" + keys
                        + ">>"));
    }

    private static Appending annotated(Appending more, int annotation) {
        int page = page(more);
        return more.put(page, withItem(more.text(page), "", "/Annots", annotation));
    }

    /// With one more reference in the array `key`, which is made where it is missing.
    private static String withItem(String object, String parent, String key, int item) {
        if (object.contains(key + "[")) {
            int end = object.indexOf("]", object.indexOf(key + "["));
            return object.substring(0, end) + " " + item + " 0 R" + object.substring(end);
        }
        String added = key + "[" + item + " 0 R]";
        return parent.isEmpty()
                ? withKey(object, key, "[" + item + " 0 R]")
                : withKey(object, parent, added + "/SigFlags 3>>");
    }

    private static String withKey(String dictionary, String key, String value) {
        int end = dictionary.lastIndexOf(">>");
        return dictionary.substring(0, end)
                + key
                + (value.startsWith("[") ? "" : " ")
                + value
                + dictionary.substring(end);
    }

    static int page(Appending more) {
        return more.numberOf("/Contents[");
    }

    /// The stream that draws this copy: uncompressed, so its operators can be seen.
    private static int content(Appending more) {
        return more.numberOf(" Td[<");
    }

    private static int previous(byte[] file) {
        String latin = new String(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        return Integer.parseInt(latin.substring(latin.lastIndexOf("startxref") + 10, latin.lastIndexOf("%%EOF"))
                .strip());
    }
}
