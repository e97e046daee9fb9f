package cn.jiazhu.render;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfString;

/// The root of a document, the same for all, and the numbers of what each document puts under it.
record ReferencePdfCatalog(
        int number,
        int pages,
        int page,
        int structure,
        int metadata,
        int attachment,
        int signatureField,
        int signature) {

    static ReferencePdfCatalog addTo(ReferencePdfFile file, SealPicture seal) {
        var catalog = new ReferencePdfCatalog(
                file.number(),
                file.number(),
                file.number(),
                file.number(),
                file.number(),
                file.number(),
                file.number(),
                file.number());
        int profile = addProfile(file);
        file.put(catalog.number, catalog.dictionary(profile));
        file.put(catalog.pages, catalog.pageTree());
        file.put(
                catalog.signatureField,
                ReferencePdfSignature.field(catalog, ReferencePdfSignature.addAppearance(file, seal), seal));
        return catalog;
    }

    private PdfDictionary dictionary(int profile) {
        var preferences = new PdfDictionary();
        preferences.put(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        var catalog = new PdfDictionary(PdfName.CATALOG);
        catalog.put(PdfName.PAGES, ReferencePdfFile.reference(pages));
        catalog.put(PdfName.LANG, new PdfString("zh-CN"));
        catalog.put(PdfName.VIEWERPREFERENCES, preferences);
        catalog.put(new PdfName("MarkInfo"), new PdfLiteral("<</Marked true>>"));
        catalog.put(new PdfName("StructTreeRoot"), ReferencePdfFile.reference(structure));
        catalog.put(PdfName.METADATA, ReferencePdfFile.reference(metadata));
        catalog.put(new PdfName("OutputIntents"), new PdfArray(outputIntent(profile)));
        catalog.put(new PdfName("AF"), new PdfArray(ReferencePdfFile.reference(attachment)));
        catalog.put(
                PdfName.NAMES,
                new PdfLiteral(
                        "<</EmbeddedFiles<</Names[(" + ReferencePdfAttachment.NAME + ")" + attachment + " 0 R]>>>>"));
        catalog.put(PdfName.ACROFORM, new PdfLiteral("<</Fields[" + signatureField + " 0 R]/SigFlags 3>>"));
        catalog.put(new PdfName("Perms"), new PdfLiteral("<</DocMDP " + signature + " 0 R>>"));
        return catalog;
    }

    private PdfDictionary pageTree() {
        var tree = new PdfDictionary(PdfName.PAGES);
        tree.put(PdfName.KIDS, new PdfArray(ReferencePdfFile.reference(page)));
        tree.put(PdfName.COUNT, new PdfNumber(1));
        return tree;
    }

    private static PdfDictionary outputIntent(int profile) {
        var intent = new PdfDictionary(new PdfName("OutputIntent"));
        intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
        intent.put(new PdfName("OutputConditionIdentifier"), new PdfString("sRGB IEC61966-2.1"));
        intent.put(new PdfName("Info"), new PdfString("sRGB IEC61966-2.1"));
        intent.put(new PdfName("DestOutputProfile"), ReferencePdfFile.reference(profile));
        return intent;
    }

    private static int addProfile(ReferencePdfFile file) {
        try (InputStream profile =
                Objects.requireNonNull(ReferencePdfCatalog.class.getResourceAsStream("/colour/srgb.icc"), "srgb.icc")) {
            var head = new PdfDictionary();
            head.put(PdfName.N, new PdfNumber(3));
            return file.addDeflated(head, profile.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
