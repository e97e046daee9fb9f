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
import org.ofdrw.core.basicStructure.ofd.DocBody;
import org.ofdrw.core.basicStructure.ofd.OFD;
import org.ofdrw.core.basicStructure.ofd.docInfo.CT_DocInfo;
import org.ofdrw.core.basicStructure.ofd.docInfo.CustomDatas;
import org.ofdrw.core.basicStructure.pageObj.CT_TemplatePage;
import org.ofdrw.core.basicStructure.pageObj.Page;
import org.ofdrw.core.basicStructure.pageObj.layer.Type;
import org.ofdrw.core.basicStructure.pageTree.Pages;
import org.ofdrw.core.basicStructure.res.CT_MultiMedia;
import org.ofdrw.core.basicStructure.res.MediaType;
import org.ofdrw.core.basicStructure.res.Res;
import org.ofdrw.core.basicStructure.res.resources.MultiMedias;
import org.ofdrw.core.basicType.ST_ID;
import org.ofdrw.core.basicType.ST_Loc;
import org.ofdrw.core.basicType.ST_RefID;
import org.ofdrw.core.text.font.CT_Font;

/// Writes copies of one certificate type as OFD (GB/T 33190). What all copies share (the static drawing as a template
/// page, its fonts) is one block of ZIP entries, made once. Elements are added in the order of the schema, which
/// ofdrw's setters do not keep; more than one template a page is more than some viewers can show.
final class ReferenceOfdWriter {

    private static final String ROOT = "Doc_0/";
    private static final String PUBLIC_RES = "PublicRes.xml";
    private static final String DOCUMENT_RES = "DocumentRes.xml";
    private static final String TEMPLATE = "Tpls/Tpl_0/Content.xml";
    private static final String PAGE = "Pages/Page_0/Content.xml";
    private static final String ATTACHMENTS = "Attachs/Attachments.xml";
    private static final String QR = "qr.png";
    private static final String FACTS = "certificate.json";

    private final Fonts fonts;
    private final ReferenceOfdPackage.Block block;

    ReferenceOfdWriter(Template template, Fonts fonts) {
        this.fonts = fonts;
        var common = new ReferenceOfdPackage();
        common.addDeflated(ROOT + "Document.xml", Xml.document(document().asXML()));
        common.addDeflated(
                ROOT + PUBLIC_RES,
                Xml.document(resources(fontResources(template.fonts().keySet())).asXML()));
        template.fonts()
                .forEach((face, subset) ->
                        common.addDeflated(path(face), subset.file().array()));
        var page = new Page().setContent(ReferenceOfdContent.of(template.unsealed(), fonts, OfdIds.TEMPLATE_LAYER));
        common.addDeflated(ROOT + TEMPLATE, Xml.document(page.asXML()));
        block = common.block();
    }

    /// All but the seal.
    byte[] write(AnnotatedCopy copy, Drawn drawn) {
        var file = new ReferenceOfdPackage();
        var facts = new MachineFacts(copy);
        file.add(
                "OFD.xml",
                Xml.document(new OFD(body(copy, drawn, facts)).setVersion("1.0").asXML()));
        file.add(block);
        drawn.ownTextFonts().forEach((face, subset) -> file.addShared(path(face), Blob.of(subset.file())));
        for (Portrait portrait : Portrait.values()) {
            ImageFile image = drawn.images().of(portrait);
            file.addShared(ROOT + "Res/" + fileName(portrait, image), image.file());
        }
        file.add(ROOT + "Res/" + QR, drawn.qr().file().bytes().array());
        Res own = resources(fontResources(drawn.ownTextFonts().keySet())).addResource(media(drawn));
        file.add(ROOT + DOCUMENT_RES, Xml.document(own.asXML()));
        file.addDeflated(ROOT + PAGE, Xml.document(copyPage(drawn).asXML()));
        byte[] json = facts.json().getBytes(StandardCharsets.UTF_8);
        file.add(ROOT + ATTACHMENTS, Xml.document(attachments().asXML()));
        file.add(ROOT + "Attachs/" + FACTS, json);
        file.end();
        return file.assembly().bytesFrom(0);
    }

    private static Document document() {
        var common = new CT_CommonData()
                .setMaxUnitID(OfdIds.MAX)
                .setPageArea(new CT_PageArea().setPhysicalBox(0, 0, CopyLayout.PAGE_WIDTH, CopyLayout.PAGE_HEIGHT))
                .setPublicRes(new ST_Loc(PUBLIC_RES))
                .setDocumentRes(new ST_Loc(DOCUMENT_RES))
                .addTemplatePage(
                        new CT_TemplatePage().setID(new ST_ID(OfdIds.TEMPLATE)).setBaseLoc(new ST_Loc(TEMPLATE)));
        var page = new org.ofdrw.core.basicStructure.pageTree.Page(OfdIds.PAGE, PAGE);
        return new Document()
                .setCommonData(common)
                .setPages(new Pages().addPage(page))
                .setAttachments(new ST_Loc(ATTACHMENTS));
    }

    private Page copyPage(Drawn drawn) {
        var background = new org.ofdrw.core.basicStructure.pageObj.Template()
                .setTemplateID(new ST_RefID(OfdIds.TEMPLATE))
                .setZOrder(Type.Background);
        return new Page()
                .addTemplate(background)
                .setContent(ReferenceOfdContent.of(drawn.marks(), fonts, OfdIds.PAGE_LAYER));
    }

    private static Res resources(org.ofdrw.core.basicStructure.res.resources.Fonts list) {
        return new Res().setBaseLoc(new ST_Loc("Res")).addResource(list);
    }

    /// Some viewers ignore embedded fonts: with the family's true name the hierarchy stays even there.
    private static org.ofdrw.core.basicStructure.res.resources.Fonts fontResources(Iterable<Face> faces) {
        var list = new org.ofdrw.core.basicStructure.res.resources.Fonts();
        for (Face face : faces) {
            var font = new CT_Font("Noto Serif SC").setID(OfdIds.of(face)).setSerif(true);
            font.setFamilyName("Noto Serif SC").setBold(face == Face.BOLD);
            font.addOFDEntity("FontFile", fileName(face));
            list.addFont(font);
        }
        return list;
    }

    private static MultiMedias media(Drawn drawn) {
        var list = new MultiMedias().addMultiMedia(media(OfdIds.QR, drawn.qr(), QR));
        for (Portrait portrait : Portrait.values()) {
            ImageFile image = drawn.images().of(portrait);
            list.addMultiMedia(media(OfdIds.of(portrait), image, fileName(portrait, image)));
        }
        return list;
    }

    private static CT_MultiMedia media(long id, ImageFile image, String file) {
        return new CT_MultiMedia()
                .setID(new ST_ID(id))
                .setType(MediaType.Image)
                .setFormat(image.kind().name())
                .setMediaFile(new ST_Loc(file));
    }

    private static DocBody body(AnnotatedCopy copy, Drawn drawn, MachineFacts facts) {
        var custom = new CustomDatas();
        facts.flat().forEach(custom::addCustomData);
        var info = new CT_DocInfo();
        info.addOFDEntity("DocID", drawn.documentId());
        info.setTile(copy.type().title() + "（加注件）")
                .setAuthor(copy.type().issuer())
                .setCreationDate(Days.of(copy.madeAt()))
                .setCreator("Jiazhu")
                .setCustomDatas(custom);
        return new DocBody().setDocInfo(info).setDocRoot(new ST_Loc(ROOT + "Document.xml"));
    }

    private static Attachments attachments() {
        var facts = new CT_Attachment()
                .setID("certificate")
                .setAttachmentName(FACTS)
                .setFormat("json")
                .setVisible(true);
        return new Attachments().addAttachment(facts.setFileLoc(new ST_Loc(FACTS)));
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
