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
record PdfCatalog(
        int number,
        int pages,
        int page,
        int structure,
        int metadata,
        int attachment,
        int signatureField,
        int signature) {

    static PdfCatalog addTo(PdfFile file, SealPicture seal) {
        var catalog = new PdfCatalog(
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
        file.put(catalog.signatureField, PdfSignature.field(catalog, PdfSignature.addAppearance(file, seal), seal));
        return catalog;
    }

    private PdfDictionary dictionary(int profile) {
        var preferences = new PdfDictionary();
        preferences.put(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        var catalog = new PdfDictionary(PdfName.CATALOG);
        catalog.put(PdfName.PAGES, reference(pages));
        catalog.put(PdfName.LANG, new PdfString("zh-CN"));
        catalog.put(PdfName.VIEWERPREFERENCES, preferences);
        catalog.put(new PdfName("MarkInfo"), new PdfLiteral("<</Marked true>>"));
        catalog.put(new PdfName("StructTreeRoot"), reference(structure));
        catalog.put(PdfName.METADATA, reference(metadata));
        catalog.put(new PdfName("OutputIntents"), new PdfArray(outputIntent(profile)));
        catalog.put(new PdfName("AF"), new PdfArray(reference(attachment)));
        catalog.put(
                PdfName.NAMES,
                new PdfLiteral("<</EmbeddedFiles<</Names[(" + PdfAttachment.NAME + ")" + attachment + " 0 R]>>>>"));
        catalog.put(PdfName.ACROFORM, new PdfLiteral("<</Fields[" + signatureField + " 0 R]/SigFlags 3>>"));
        catalog.put(new PdfName("Perms"), new PdfLiteral("<</DocMDP " + signature + " 0 R>>"));
        return catalog;
    }

    static PdfLiteral reference(int number) {
        return new PdfLiteral(number + " 0 R");
    }

    private PdfDictionary pageTree() {
        var tree = new PdfDictionary(PdfName.PAGES);
        tree.put(PdfName.KIDS, new PdfArray(reference(page)));
        tree.put(PdfName.COUNT, new PdfNumber(1));
        return tree;
    }

    private static PdfDictionary outputIntent(int profile) {
        var intent = new PdfDictionary(new PdfName("OutputIntent"));
        intent.put(PdfName.S, new PdfName("GTS_PDFA1"));
        intent.put(new PdfName("OutputConditionIdentifier"), new PdfString("sRGB IEC61966-2.1"));
        intent.put(new PdfName("Info"), new PdfString("sRGB IEC61966-2.1"));
        intent.put(new PdfName("DestOutputProfile"), reference(profile));
        return intent;
    }

    private static int addProfile(PdfFile file) {
        try (InputStream profile =
                Objects.requireNonNull(PdfCatalog.class.getResourceAsStream("/colour/srgb.icc"), "srgb.icc")) {
            return file.addDeflated("/N 3", profile.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
