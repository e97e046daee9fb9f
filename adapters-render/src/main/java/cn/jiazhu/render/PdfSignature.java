package cn.jiazhu.render;

import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfString;

/// The signature that certifies a document: no change at all is allowed (DocMDP, P = 1). Its field lies over the seal,
/// which is drawn on the page; the field itself shows nothing.
final class PdfSignature {

    /// Printed, and not to be moved.
    private static final int FLAGS = 4 + 128;

    private PdfSignature() {}

    static int addAppearance(PdfFile file, SealPicture seal) {
        return file.addStream(
                "/Type/XObject/Subtype/Form/BBox" + PdfContent.box(seal.place()) + "/Resources<<>>", new byte[0]);
    }

    static PdfDictionary field(PdfCatalog catalog, int appearance, SealPicture seal) {
        var field = new PdfDictionary(PdfName.ANNOT);
        field.put(PdfName.SUBTYPE, PdfName.WIDGET);
        field.put(PdfName.FT, PdfName.SIG);
        field.put(PdfName.T, new PdfString("seal"));
        field.put(new PdfName("TU"), new PdfLiteral(PdfFile.text(seal.name())));
        field.put(PdfName.V, PdfCatalog.reference(catalog.signature()));
        field.put(PdfName.P, PdfCatalog.reference(catalog.page()));
        field.put(PdfName.F, new PdfNumber(FLAGS));
        field.put(PdfName.RECT, new PdfLiteral(PdfContent.box(seal.place())));
        field.put(PdfName.AP, new PdfLiteral("<</N " + appearance + " 0 R>>"));
        field.put(new PdfName("StructParent"), new PdfNumber(PdfStructure.SIGNATURE));
        return field;
    }

    /// The signature's dictionary up to the numbers of `ByteRange`, for [PdfFile#endSigned].
    ///
    /// @param name of the signer
    /// @param date as PDF writes it
    static String opening(String name, String date) {
        return "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M" + date + "/Name" + PdfFile.text(name)
                + "/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams"
                + "<</Type/TransformParams/P 1/V/1.2>>>>]/ByteRange[";
    }
}
