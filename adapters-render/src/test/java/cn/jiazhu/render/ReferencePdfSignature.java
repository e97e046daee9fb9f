package cn.jiazhu.render;

import cn.jiazhu.domain.annotation.AnnotatedCopy;
import java.nio.charset.StandardCharsets;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfString;

/// The signature that certifies a document: no change at all is allowed (DocMDP, P = 1). Its field lies over the seal,
/// which is drawn on the page; the field itself shows nothing.
final class ReferencePdfSignature {

    /// Printed, and not to be moved.
    private static final int FLAGS = 4 + 128;

    private ReferencePdfSignature() {}

    static int addAppearance(ReferencePdfFile file, SealPicture seal) {
        var head = new PdfDictionary(PdfName.XOBJECT);
        head.put(PdfName.SUBTYPE, PdfName.FORM);
        head.put(PdfName.BBOX, new PdfLiteral(ReferencePdfContent.box(seal.place())));
        head.put(PdfName.RESOURCES, new PdfDictionary());
        return file.addStream(head, new byte[0]);
    }

    static PdfDictionary field(ReferencePdfCatalog catalog, int appearance, SealPicture seal) {
        var field = new PdfDictionary(PdfName.ANNOT);
        field.put(PdfName.SUBTYPE, PdfName.WIDGET);
        field.put(PdfName.FT, PdfName.SIG);
        field.put(PdfName.T, new PdfString("seal"));
        field.put(new PdfName("TU"), ReferencePdfFile.text(seal.name()));
        field.put(PdfName.V, ReferencePdfFile.reference(catalog.signature()));
        field.put(PdfName.P, ReferencePdfFile.reference(catalog.page()));
        field.put(PdfName.F, new PdfNumber(FLAGS));
        field.put(PdfName.RECT, new PdfLiteral(ReferencePdfContent.box(seal.place())));
        field.put(PdfName.AP, new PdfLiteral("<</N " + appearance + " 0 R>>"));
        field.put(new PdfName("StructParent"), new PdfNumber(ReferencePdfStructure.SIGNATURE));
        return field;
    }

    /// The signature's dictionary up to the signature itself, for [ReferencePdfFile#endSigned].
    static String opening(AnnotatedCopy copy, PdfString date) {
        String name = new String(
                ReferencePdfFile.written(ReferencePdfFile.text(copy.type().issuer())), StandardCharsets.ISO_8859_1);
        return "<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/ETSI.CAdES.detached/M(" + date + ")/Name"
                + name.replace("%", "%%")
                + "/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams"
                + "<</Type/TransformParams/P 1/V/1.2>>>>]/ByteRange[%s]/Contents";
    }
}
