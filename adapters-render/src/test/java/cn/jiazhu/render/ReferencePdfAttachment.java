package cn.jiazhu.render;

import cn.jiazhu.domain.annotation.AnnotatedCopy;
import java.nio.charset.StandardCharsets;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfLiteral;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfString;

/// The facts once more for machines, as a file inside the document.
final class ReferencePdfAttachment {

    static final String NAME = "certificate.json";

    private ReferencePdfAttachment() {}

    /// @param number under which the catalogue names it
    static void addTo(ReferencePdfFile file, int number, AnnotatedCopy copy, PdfString date) {
        byte[] json = new MachineFacts(copy).json().getBytes(StandardCharsets.UTF_8);
        var parameters = new PdfDictionary();
        parameters.put(PdfName.SIZE, new PdfNumber(json.length));
        parameters.put(PdfName.MODDATE, date);
        var head = new PdfDictionary(new PdfName("EmbeddedFile"));
        head.put(PdfName.SUBTYPE, new PdfName("application/json"));
        head.put(PdfName.PARAMS, parameters);
        int content = file.addStream(head, json);
        var specification = new PdfDictionary(new PdfName("Filespec"));
        specification.put(PdfName.F, new PdfString(NAME));
        specification.put(PdfName.UF, new PdfString(NAME));
        specification.put(PdfName.DESC, ReferencePdfFile.text("证照数据，供机器读取"));
        specification.put(new PdfName("AFRelationship"), new PdfName("Data"));
        specification.put(PdfName.EF, new PdfLiteral("<</F " + content + " 0 R/UF " + content + " 0 R>>"));
        file.put(number, specification);
    }
}
