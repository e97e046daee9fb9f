package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Signer.KeyRole;
import cn.jiazhu.render.Mark.Portrait;
import cn.jiazhu.render.PdfContent.Tagged;
import cn.jiazhu.render.PdfFile.Trailer;
import cn.jiazhu.render.PdfFile.Unsigned;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes copies of one certificate type as PDF/A-3b and PDF/UA-1, one A4 page, certified by the issuer's key. What all
/// copies share (catalogue, fonts, static drawing) is the head of the file, made once by OpenPDF; each copy continues
/// it, its own streams uncompressed, so that no zlib takes part.
final class PdfWriter {

    private static final String MEDIA_BOX =
            "[0 0 " + Numbers.hundredths(PdfContent.WIDTH) + " " + Numbers.hundredths(PdfContent.HEIGHT) + "]";

    private final Cms cms;
    private final PdfFile.Block block;
    private final PdfLint lint;
    private final PdfCatalog catalog;
    private final Map<Face, Integer> fonts = new EnumMap<>(Face.class);
    private final int seal;
    private final int background;
    private final List<Piece> pieces;

    PdfWriter(Template template, Signer signer, Stamping stamping) {
        cms = new Cms(Chain.of(signer.key(KeyRole.PDF)), digest -> signer.sign(KeyRole.PDF, digest), stamping);
        var file = new PdfFile();
        SealPicture picture = template.seal().picture();
        catalog = PdfCatalog.addTo(file, picture);
        PdfMetadata.addTo(file, catalog.metadata(), template.type());
        seal = PdfImageObject.addTo(file, picture);
        template.fonts()
                .forEach((face, subset) -> fonts.put(face, PdfFont.addTo(file, subset, face, PdfFont.Storage.OWN)));
        Tagged content = PdfContent.of(template.marks(), template.fonts(), 0);
        pieces = content.pieces();
        background = file.addDeflated("", latin(content.stream()));
        block = file.block();
        lint = new PdfLint(block, template.fonts());
    }

    /// Read once more before the key is used: what is wrong is never signed.
    Assembly write(Drawn drawn) {
        Unsigned unsigned = unsigned(drawn);
        lint.check(unsigned.own(), drawn.copy(), drawn.facts());
        Bytes signature = cms.sign(unsigned.digest());
        return unsigned.signed(signature);
    }

    PdfLint lint() {
        return lint;
    }

    /// What is as long in one copy as in the other comes first: so it stands where it stands in the other.
    Unsigned unsigned(Drawn drawn) {
        var file = new PdfFile(block);
        Tagged content = PdfContent.of(drawn.marks(), drawn.fonts(), pieces.size());
        var all = new ArrayList<>(pieces);
        all.addAll(content.pieces());
        PdfStructure.addTo(file, catalog, ReadingOrder.of(all, drawn.copy()));
        String date = PdfMetadata.date(drawn.copy());
        int information = file.add(PdfMetadata.information(drawn.copy()));
        PdfAttachment.addTo(file, catalog.attachment(), drawn.facts(), date);
        Map<Face, Integer> allFonts = new EnumMap<>(fonts);
        drawn.ownFonts()
                .forEach((face, subset) ->
                        allFonts.put(face, PdfFont.addTo(file, subset, face, PdfFont.Storage.SHARED)));
        int foreground = file.addStream("", latin(content.stream()));
        file.put(catalog.page(), page(foreground, named(allFonts), named(images(file, drawn))));
        String signature = PdfSignature.opening(drawn.copy().type().issuer(), date);
        var trailer = new Trailer(catalog.number(), information, drawn.documentId());
        return file.endSigned(catalog.signature(), signature, cms.longest(), trailer);
    }

    private Map<String, Integer> images(PdfFile file, Drawn drawn) {
        Map<String, Integer> images = new TreeMap<>();
        images.put(PdfContent.SEAL, seal);
        images.put(PdfContent.QR, PdfImageObject.addOwn(file, drawn.qr()));
        for (Portrait portrait : Portrait.values()) {
            images.put(
                    portrait.name(), PdfImageObject.addTo(file, drawn.images().of(portrait)));
        }
        return images;
    }

    private String page(int foreground, String fontsByName, String imagesByName) {
        return "<</Type/Page/Parent " + catalog.pages() + " 0 R/MediaBox" + MEDIA_BOX + "/Resources<</Font<<"
                + fontsByName + ">>/XObject<<" + imagesByName + ">>>>/Contents[" + background + " 0 R " + foreground
                + " 0 R]/Annots[" + catalog.signatureField() + " 0 R]/Tabs/S/StructParents " + PdfStructure.PAGE
                + ">>";
    }

    private static String named(Map<?, Integer> objects) {
        var dictionary = new StringBuilder();
        objects.forEach((name, number) ->
                dictionary.append('/').append(name).append(' ').append(number).append(" 0 R"));
        return dictionary.toString();
    }

    private static byte[] latin(String stream) {
        return stream.getBytes(StandardCharsets.ISO_8859_1);
    }
}
