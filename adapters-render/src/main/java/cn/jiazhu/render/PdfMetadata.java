package cn.jiazhu.render;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What a PDF says of itself, twice: for old readers, and as XMP, which also claims PDF/A-3b and PDF/UA-1.
///
/// @param title of the document
/// @param subject which copy it is
record PdfMetadata(AnnotatedCopy copy, String title, String subject) {

    private static final String PRODUCER = "Jiazhu, OpenPDF";
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "'(D:'uuuuMMddHHmmss'+08''00'')'", Locale.ROOT)
            .withZone(Days.ZONE);
    private static final DateTimeFormatter XMP_DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT).withZone(Days.ZONE);

    static PdfMetadata of(AnnotatedCopy copy) {
        return new PdfMetadata(
                copy,
                copy.type().title() + "（加注件）",
                "加注编号 " + copy.numbers().serial().text());
    }

    /// When it was made, as PDF writes it.
    String date() {
        return DATE.format(copy.madeAt());
    }

    String information() {
        return "<</Title" + PdfFile.text(title) + "/Author"
                + PdfFile.text(copy.type().issuer()) + "/Subject" + PdfFile.text(subject)
                + "/Creator(Jiazhu)/Producer(" + PRODUCER + ")/CreationDate" + date() + "/ModDate" + date() + ">>";
    }

    int addTo(PdfFile file, int number) {
        return file.putStream(number, "/Type/Metadata/Subtype/XML", xmp().getBytes(StandardCharsets.UTF_8));
    }

    String xmp() {
        String date = XMP_DATE.format(copy.madeAt());
        return """
                <?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
                <x:xmpmeta xmlns:x="adobe:ns:meta/">
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" \
                xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/" \
                xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" \
                pdfaid:part="3" pdfaid:conformance="B" pdfuaid:part="1" \
                xmp:CreatorTool="Jiazhu" xmp:CreateDate="%1$s" xmp:ModifyDate="%1$s" pdf:Producer="%2$s">
                <dc:format>application/pdf</dc:format>
                <dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%3$s</rdf:li></rdf:Alt></dc:title>
                <dc:creator><rdf:Seq><rdf:li>%4$s</rdf:li></rdf:Seq></dc:creator>
                <dc:description><rdf:Alt><rdf:li xml:lang="x-default">%5$s</rdf:li></rdf:Alt></dc:description>
                </rdf:Description>
                %6$s</rdf:RDF>
                </x:xmpmeta>
                <?xpacket end="r"?>
                """.formatted(
                        date,
                        PRODUCER,
                        Xml.escaped(title),
                        Xml.escaped(copy.type().issuer()),
                        Xml.escaped(subject),
                        PDFUA_SCHEMA);
    }

    /// PDF/A wants to be told of schemas that it does not know.
    private static final String PDFUA_SCHEMA = """
            <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
            xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" \
            xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
            <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
            <pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
            <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
            <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
            <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
            <pdfaProperty:name>part</pdfaProperty:name>
            <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
            <pdfaProperty:category>internal</pdfaProperty:category>
            <pdfaProperty:description>part of ISO 14289 to which the file conforms</pdfaProperty:description>
            </rdf:li></rdf:Seq></pdfaSchema:property>
            </rdf:li></rdf:Bag></pdfaExtension:schemas>
            </rdf:Description>
            """;
}
