package cn.jiazhu.render;

import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.render.Mark.Portrait;
import cn.jiazhu.render.ReferencePdfContent.Tagged;
import cn.jiazhu.render.ReferencePdfFile.Trailer;
import cn.jiazhu.render.ReferencePdfFile.Unsigned;
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
final class ReferencePdfWriter {

    private static final int LONGEST_SIGNATURE = 3_000;

    private final ReferencePdfFile.Block block;
    private final ReferencePdfCatalog catalog;
    private final Map<Face, Integer> fonts = new EnumMap<>(Face.class);
    private final int seal;
    private final int background;
    private final List<Piece> pieces;

    ReferencePdfWriter(Template template) {
        var file = new ReferencePdfFile();
        SealPicture picture = template.seal().picture();
        catalog = ReferencePdfCatalog.addTo(file, picture);
        seal = ReferencePdfImageObject.addTo(file, picture);
        template.fonts()
                .forEach((face, subset) ->
                        fonts.put(face, ReferencePdfFont.addTo(file, subset, face, ReferencePdfFont.Storage.OWN)));
        Tagged content = ReferencePdfContent.of(template.marks(), template.fonts(), 0);
        pieces = content.pieces();
        background = file.addDeflated(new PdfDictionary(), content.stream().array());
        block = file.block();
    }

    /// All but the signature.
    byte[] write(AnnotatedCopy copy, Drawn drawn) {
        return unsigned(copy, drawn).bytes();
    }

    private Unsigned unsigned(AnnotatedCopy copy, Drawn drawn) {
        var file = new ReferencePdfFile(block);
        Map<Face, Integer> allFonts = new EnumMap<>(fonts);
        drawn.ownFonts()
                .forEach((face, subset) -> allFonts.put(
                        face, ReferencePdfFont.addTo(file, subset, face, ReferencePdfFont.Storage.SHARED)));
        Map<String, Integer> images = new TreeMap<>();
        images.put(ReferencePdfContent.SEAL, seal);
        images.put(ReferencePdfContent.QR, ReferencePdfImageObject.addOwn(file, drawn.qr()));
        for (Portrait portrait : Portrait.values()) {
            images.put(
                    portrait.name(),
                    ReferencePdfImageObject.addTo(file, drawn.images().of(portrait)));
        }
        Tagged content = ReferencePdfContent.of(drawn.marks(), drawn.fonts(), pieces.size());
        int foreground = file.addStream(new PdfDictionary(), content.stream().array());
        file.put(catalog.page(), page(List.of(background, foreground), resources(allFonts, images)));
        var all = new ArrayList<>(pieces);
        all.addAll(content.pieces());
        ReferencePdfStructure.addTo(
                file, catalog.structure(), ReadingOrder.of(all, copy), catalog.page(), catalog.signatureField());
        var metadata = ReferencePdfMetadata.of(copy);
        metadata.addTo(file, catalog.metadata());
        ReferencePdfAttachment.addTo(file, catalog.attachment(), copy, metadata.date());
        int information = file.add(metadata.information());
        String signature = ReferencePdfSignature.opening(copy, metadata.date());
        var trailer = new Trailer(catalog.number(), information, drawn.documentId());
        return file.endSigned(catalog.signature(), signature, LONGEST_SIGNATURE, trailer);
    }

    private PdfDictionary page(List<Integer> contents, PdfDictionary resources) {
        var streams = new PdfArray();
        contents.forEach(stream -> streams.add(ReferencePdfFile.reference(stream)));
        var page = new PdfDictionary(PdfName.PAGE);
        page.put(PdfName.PARENT, ReferencePdfFile.reference(catalog.pages()));
        page.put(PdfName.MEDIABOX, new PdfArray(new float[] {
            0, 0, (float) ReferencePdfContent.WIDTH, (float) ReferencePdfContent.HEIGHT
        }));
        page.put(PdfName.RESOURCES, resources);
        page.put(PdfName.CONTENTS, streams);
        page.put(PdfName.ANNOTS, new PdfArray(ReferencePdfFile.reference(catalog.signatureField())));
        page.put(new PdfName("Tabs"), PdfName.S);
        page.put(new PdfName("StructParents"), new PdfNumber(ReferencePdfStructure.PAGE));
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
        objects.forEach(
                (name, object) -> dictionary.put(new PdfName(name.toString()), ReferencePdfFile.reference(object)));
        return dictionary;
    }
}
