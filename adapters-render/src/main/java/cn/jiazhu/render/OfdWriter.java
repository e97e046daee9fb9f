package cn.jiazhu.render;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.render.Mark.Portrait;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.ofdrw.core.attachment.Attachments;
import org.ofdrw.core.attachment.CT_Attachment;
import org.ofdrw.core.basicStructure.doc.CT_CommonData;
import org.ofdrw.core.basicStructure.doc.CT_PageArea;
import org.ofdrw.core.basicStructure.doc.Document;
import org.ofdrw.core.basicStructure.pageObj.CT_TemplatePage;
import org.ofdrw.core.basicStructure.pageTree.Page;
import org.ofdrw.core.basicStructure.pageTree.Pages;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.basicType.ST_Loc;

/// Writes copies of one certificate type as OFD (GB/T 33190). What all copies share (the document's frame by ofdrw, the
/// static drawing as a template page, its fonts) is one block of ZIP entries, made once; what a copy adds is stored
/// uncompressed, so that no zlib takes part. Elements stand in the order of the schema; more than one template a page
/// is more than some viewers can show.
final class OfdWriter {

    private static final String ROOT = "Doc_0/";
    private static final String PUBLIC_RES = "PublicRes.xml";
    private static final String DOCUMENT_RES = "DocumentRes.xml";
    private static final String TEMPLATE = "Tpls/Tpl_0/Content.xml";
    private static final String PAGE = "Pages/Page_0/Content.xml";
    private static final String ATTACHMENTS = "Attachs/Attachments.xml";
    private static final String QR = "qr.png";
    private static final String FACTS = "certificate.json";

    private static final String ON_TEMPLATE =
            "<ofd:Template TemplateID=\"" + OfdIds.TEMPLATE + "\" ZOrder=\"Background\"/>";

    private final Fonts fonts;
    private final Sealing sealing;
    private final OfdPackage.Block block;

    OfdWriter(Template template, Fonts fonts, Sealing sealing) {
        this.fonts = fonts;
        this.sealing = sealing;
        var common = new OfdPackage();
        common.addDeflated(ROOT + "Document.xml", Xml.document(document().asXML()));
        common.addDeflated(ROOT + ATTACHMENTS, Xml.document(attachments().asXML()));
        common.addDeflated(
                ROOT + PUBLIC_RES, resources(fontResources(template.fonts().keySet())));
        template.fonts()
                .forEach((face, subset) ->
                        common.addDeflated(path(face), subset.file().array()));
        common.addDeflated(ROOT + TEMPLATE, OfdContent.page("", template.unsealed(), fonts, OfdIds.TEMPLATE_LAYER));
        block = common.block();
    }

    Assembly write(Drawn drawn) {
        var file = new OfdPackage();
        file.add("OFD.xml", root(drawn));
        file.add(block);
        drawn.ownTextFonts()
                .forEach((face, subset) ->
                        file.addShared(path(face), OfdPackage.Part.deflated(subset.packed(), subset.file())));
        for (Portrait portrait : Portrait.values()) {
            ImageFile image = drawn.images().of(portrait);
            file.addShared(ROOT + "Res/" + fileName(portrait, image), OfdPackage.Part.of(image.file()));
        }
        file.add(ROOT + "Res/" + QR, drawn.qr().file().bytes().array());
        file.add(
                ROOT + DOCUMENT_RES,
                resources(fontResources(drawn.ownTextFonts().keySet()) + multiMedias(drawn)));
        file.add(ROOT + PAGE, OfdContent.page(ON_TEMPLATE, drawn.marks(), fonts, OfdIds.PAGE_LAYER));
        file.add(ROOT + "Attachs/" + FACTS, drawn.facts().json().getBytes(StandardCharsets.UTF_8));
        sealing.seal(file, drawn.copy().madeAt());
        file.end();
        return file.assembly();
    }

    private static Document document() {
        var common = new CT_CommonData()
                .setMaxUnitID(OfdIds.MAX)
                .setPageArea(new CT_PageArea().setPhysicalBox(0, 0, CopyLayout.PAGE_WIDTH, CopyLayout.PAGE_HEIGHT))
                .setPublicRes(new ST_Loc(PUBLIC_RES))
                .setDocumentRes(new ST_Loc(DOCUMENT_RES))
                .addTemplatePage(
                        new CT_TemplatePage().setID(new ST_ID(OfdIds.TEMPLATE)).setBaseLoc(new ST_Loc(TEMPLATE)));
        return new Document()
                .setCommonData(common)
                .setPages(new Pages().addPage(new Page(OfdIds.PAGE, PAGE)))
                .setAttachments(new ST_Loc(ATTACHMENTS));
    }

    /// Without the size of what is attached: so the list is the same in all copies.
    private static Attachments attachments() {
        var facts = new CT_Attachment()
                .setID("certificate")
                .setAttachmentName(FACTS)
                .setFormat("json")
                .setVisible(true);
        return new Attachments().addAttachment(facts.setFileLoc(new ST_Loc(FACTS)));
    }

    private static byte[] resources(String elements) {
        return Xml.document(Xml.root("Res", " BaseLoc=\"Res\"", elements));
    }

    /// Some viewers ignore embedded fonts: with the family's true name the hierarchy stays even there.
    private static String fontResources(Iterable<Face> faces) {
        var list = new StringBuilder();
        for (Face face : faces) {
            list.append("<ofd:Font ID=\"%d\" FontName=\"Noto Serif SC\" FamilyName=\"Noto Serif SC\" Bold=\"%b\""
                    .formatted(OfdIds.of(face), face == Face.BOLD));
            list.append(" Serif=\"true\"><ofd:FontFile>").append(fileName(face)).append("</ofd:FontFile></ofd:Font>");
        }
        return Xml.element("Fonts", list.toString());
    }

    private static String multiMedias(Drawn drawn) {
        var list = new StringBuilder(multiMedia(OfdIds.QR, drawn.qr(), QR));
        for (Portrait portrait : Portrait.values()) {
            ImageFile image = drawn.images().of(portrait);
            list.append(multiMedia(OfdIds.of(portrait), image, fileName(portrait, image)));
        }
        return Xml.element("MultiMedias", list.toString());
    }

    private static String multiMedia(long id, ImageFile image, String file) {
        return "<ofd:MultiMedia ID=\"" + id + "\" Type=\"Image\" Format=\"" + image.kind() + "\">"
                + Xml.element("MediaFile", file) + "</ofd:MultiMedia>";
    }

    /// The main entry, `OFD.xml`.
    private static byte[] root(Drawn drawn) {
        AnnotatedCopy copy = drawn.copy();
        var facts = new StringBuilder();
        drawn.facts()
                .flat()
                .forEach((name, value) -> facts.append("<ofd:CustomData Name=\"")
                        .append(name)
                        .append("\">")
                        .append(Xml.escaped(value))
                        .append("</ofd:CustomData>"));
        String info = Xml.element("DocID", drawn.documentId())
                + Xml.element("Title", copy.type().title() + "（加注件）")
                + Xml.element("Author", copy.type().issuer())
                + Xml.element("CreationDate", Days.of(copy.madeAt()).toString())
                + Xml.element("Creator", "Jiazhu")
                + Xml.element("CustomDatas", facts.toString());
        String body = Xml.element("DocInfo", info)
                + Xml.element("DocRoot", ROOT + "Document.xml")
                + Xml.element("Signatures", Sealing.LIST);
        return Xml.document(Xml.root("OFD", " Version=\"1.0\" DocType=\"OFD\"", Xml.element("DocBody", body)));
    }

    private static String path(Face face) {
        return ROOT + "Res/" + fileName(face);
    }

    private static String fileName(Face face) {
        return face.name().toLowerCase(Locale.ROOT) + ".ttf";
    }

    private static String fileName(Portrait portrait, ImageFile image) {
        return portrait.name().toLowerCase(Locale.ROOT) + "." + image.kind().suffix();
    }
}
