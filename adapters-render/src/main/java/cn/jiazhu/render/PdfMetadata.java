package cn.jiazhu.render;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.certificate.CertificateType;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What a PDF says of itself, in two places: which copy it is and when it was made, in the information dictionary; that
/// it is PDF/A-3b and PDF/UA-1, and what all copies of its type are called, as XMP, which therefore is the template's.
final class PdfMetadata {

    private static final String PRODUCER = "Jiazhu, OpenPDF";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "'(D:'uuuuMMddHHmmss'+08''00'')'", Locale.ROOT)
            .withZone(Days.ZONE);

    private PdfMetadata() {}

    /// When a copy was made, as PDF writes it.
    static String date(AnnotatedCopy copy) {
        return DATE.format(copy.madeAt());
    }

    static String information(AnnotatedCopy copy) {
        String subject = "加注编号 " + copy.numbers().serial().text();
        return "<</Title" + PdfFile.text(title(copy.type())) + "/Subject" + PdfFile.text(subject) + "/Producer("
                + PRODUCER + ")/CreationDate" + date(copy) + "/ModDate" + date(copy) + ">>";
    }

    static int addTo(PdfFile file, int number, CertificateType type) {
        return file.putStream(number, "/Type/Metadata/Subtype/XML", xmp(type).getBytes(StandardCharsets.UTF_8));
    }

    private static String title(CertificateType type) {
        return type.title() + "（加注件）";
    }

    /// Without the schema at its end, PDF/A would not know whose `pdfuaid:part` is.
    static String xmp(CertificateType type) {
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\
                <x:xmpmeta xmlns:x="adobe:ns:meta/">\
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" \
                xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
                xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
                xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#" \
                xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
                pdfaid:part="3" pdfaid:conformance="B" pdfuaid:part="1" pdf:Producer="%s">\
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>\
                <dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\
                <pdfaExtension:schemas><rdf:Bag><rdf:li><rdf:Description pdfaSchema:schema="PDF/UA" \
                pdfaSchema:namespaceURI="http://www.aiim.org/pdfua/ns/id/" pdfaSchema:prefix="pdfuaid">\
                <pdfaSchema:property><rdf:Seq><rdf:li><rdf:Description pdfaProperty:name="part" \
                pdfaProperty:valueType="Integer" pdfaProperty:category="internal" \
                pdfaProperty:description="part of ISO 14289"/></rdf:li></rdf:Seq></pdfaSchema:property>\
                </rdf:Description></rdf:li></rdf:Bag></pdfaExtension:schemas>\
                </rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>
                """.formatted(PRODUCER, Xml.escaped(title(type)), Xml.escaped(type.issuer()));
    }
}
