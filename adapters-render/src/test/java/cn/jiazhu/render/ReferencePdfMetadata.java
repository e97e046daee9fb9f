package cn.jiazhu.render;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfString;

/// What a PDF says of itself, twice: for old readers, and as XMP, which also claims PDF/A-3b and PDF/UA-1.
///
/// @param title of the document
/// @param subject which copy it is
record ReferencePdfMetadata(AnnotatedCopy copy, String title, String subject) {

    private static final String PRODUCER = "Jiazhu, OpenPDF";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "'D:'uuuuMMddHHmmss'+08''00'''", Locale.ROOT)
            .withZone(Days.ZONE);

    static ReferencePdfMetadata of(AnnotatedCopy copy) {
        return new ReferencePdfMetadata(
                copy,
                copy.type().title() + "（加注件）",
                "加注编号 " + copy.numbers().serial().text());
    }

    /// When it was made, as PDF writes it.
    PdfString date() {
        return new PdfString(DATE.format(copy.madeAt()));
    }

    PdfDictionary information() {
        var information = new PdfDictionary();
        information.put(PdfName.TITLE, ReferencePdfFile.text(title));
        information.put(PdfName.AUTHOR, ReferencePdfFile.text(copy.type().issuer()));
        information.put(PdfName.SUBJECT, ReferencePdfFile.text(subject));
        information.put(PdfName.CREATOR, new PdfString("Jiazhu"));
        information.put(PdfName.PRODUCER, new PdfString(PRODUCER));
        information.put(PdfName.CREATIONDATE, date());
        information.put(PdfName.MODDATE, date());
        return information;
    }

    int addTo(ReferencePdfFile file, int number) {
        var head = new PdfDictionary(PdfName.METADATA);
        head.put(PdfName.SUBTYPE, PdfName.XML);
        return file.putStream(number, head, PdfMetadata.xmp(copy.type()).getBytes(StandardCharsets.UTF_8));
    }
}
