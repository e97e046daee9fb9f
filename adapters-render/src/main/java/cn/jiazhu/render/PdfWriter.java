package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Signer.KeyRole;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.render.Mark.Portrait;
import cn.jiazhu.render.PdfContent.Tagged;
import cn.jiazhu.render.PdfFile.Trailer;
import cn.jiazhu.render.PdfFile.Unsigned;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;

/// Writes copies of one certificate type as PDF/A-3b and PDF/UA-1, one A4 page, certified by the issuer's key. What all
/// copies share (catalogue, fonts, static drawing) is the head of the file, made once; each copy continues it, its own
/// streams uncompressed, so that no zlib takes part.
final class PdfWriter {

    private final Signer signer;
    private final Stamping stamping;
    private final int longestSignature;
    private final PdfFile.Block block;
    private final PdfCatalog catalog;
    private final Map<Face, Integer> fonts = new EnumMap<>(Face.class);
    private final int seal;
    private final int background;
    private final List<Piece> pieces;

    PdfWriter(Template template, Signer signer, Stamping stamping) {
        this.signer = signer;
        this.stamping = stamping;
        longestSignature = Cms.longest(Chain.of(signer.key(KeyRole.PDF)), stamping);
        var file = new PdfFile();
        SealPicture picture = template.seal().picture();
        catalog = PdfCatalog.addTo(file, picture);
        seal = PdfImageObject.addTo(file, picture);
        template.fonts()
                .forEach((face, subset) -> fonts.put(face, PdfFont.addTo(file, subset, face, PdfFont.Storage.OWN)));
        Tagged content = PdfContent.of(template.marks(), template.fonts(), 0);
        pieces = content.pieces();
        background = file.addDeflated(new PdfDictionary(), content.stream().array());
        block = file.block();
    }

    /// Read once more before the key is used: what is wrong is never signed.
    Assembly write(AnnotatedCopy copy, Drawn drawn) {
        Unsigned unsigned = unsigned(copy, drawn);
        PdfLint.check(unsigned.bytes(), copy);
        var cms = new Cms(Chain.of(signer.key(KeyRole.PDF)), digest -> signer.sign(KeyRole.PDF, digest), stamping);
        Bytes signature = cms.sign(unsigned.digest());
        return unsigned.signed(signature);
    }

    private Unsigned unsigned(AnnotatedCopy copy, Drawn drawn) {
        var file = new PdfFile(block);
        Map<Face, Integer> allFonts = new EnumMap<>(fonts);
        drawn.ownFonts()
                .forEach((face, subset) ->
                        allFonts.put(face, PdfFont.addTo(file, subset, face, PdfFont.Storage.SHARED)));
        Map<String, Integer> images = new TreeMap<>();
        images.put(PdfContent.SEAL, seal);
        images.put(PdfContent.QR, PdfImageObject.addOwn(file, drawn.qr()));
        for (Portrait portrait : Portrait.values()) {
            images.put(
                    portrait.name(), PdfImageObject.addTo(file, drawn.images().of(portrait)));
        }
        Tagged content = PdfContent.of(drawn.marks(), drawn.fonts(), pieces.size());
        int foreground = file.addStream(new PdfDictionary(), content.stream().array());
        file.put(catalog.page(), page(List.of(background, foreground), resources(allFonts, images)));
        var all = new ArrayList<>(pieces);
        all.addAll(content.pieces());
        PdfStructure.addTo(
                file, catalog.structure(), ReadingOrder.of(all, copy), catalog.page(), catalog.signatureField());
        var metadata = PdfMetadata.of(copy);
        metadata.addTo(file, catalog.metadata());
        PdfAttachment.addTo(file, catalog.attachment(), copy, metadata.date());
        int information = file.add(metadata.information());
        String signature = PdfSignature.opening(copy, metadata.date());
        var trailer = new Trailer(catalog.number(), information, drawn.documentId());
        return file.endSigned(catalog.signature(), signature, longestSignature, trailer);
    }

    private PdfDictionary page(List<Integer> contents, PdfDictionary resources) {
        var streams = new PdfArray();
        contents.forEach(stream -> streams.add(PdfFile.reference(stream)));
        var page = new PdfDictionary(PdfName.PAGE);
        page.put(PdfName.PARENT, PdfFile.reference(catalog.pages()));
        page.put(PdfName.MEDIABOX, new PdfArray(new float[] {0, 0, (float) PdfContent.WIDTH, (float) PdfContent.HEIGHT
        }));
        page.put(PdfName.RESOURCES, resources);
        page.put(PdfName.CONTENTS, streams);
        page.put(PdfName.ANNOTS, new PdfArray(PdfFile.reference(catalog.signatureField())));
        page.put(new PdfName("Tabs"), PdfName.S);
        page.put(new PdfName("StructParents"), new PdfNumber(PdfStructure.PAGE));
        return page;
    }

    private static PdfDictionary resources(Map<Face, Integer> fonts, Map<String, Integer> images) {
        var resources = new PdfDictionary();
        resources.put(PdfName.FONT, named(fonts));
        resources.put(PdfName.XOBJECT, named(images));
        return resources;
    }

    private static PdfDictionary named(Map<?, Integer> objects) {
        var dictionary = new PdfDictionary();
        objects.forEach((name, object) -> dictionary.put(new PdfName(name.toString()), PdfFile.reference(object)));
        return dictionary;
    }
}
