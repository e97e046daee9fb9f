package cn.jiazhu.render;

import cn.jiazhu.domain.Days;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.render.Mark.Portrait;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfBoolean;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfString;

/// Writes copies of one certificate type as PDF 1.7, one A4 page. What all copies share (fonts, static drawing,
/// seal) is the head of the file, made once; each copy continues it, its own streams uncompressed, so that no zlib
/// takes part.
final class PdfWriter {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "'D:'uuuuMMddHHmmss'+08''00'''", Locale.ROOT)
            .withZone(Days.ZONE);

    private final PdfFile.Block block;
    private final int catalog;
    private final int pages;
    private final Map<Face, Integer> fonts = new EnumMap<>(Face.class);
    private final int background;

    PdfWriter(Template template) {
        var file = new PdfFile();
        catalog = file.number();
        pages = file.number();
        file.put(catalog, catalog(pages));
        template.fonts()
                .forEach((face, subset) -> fonts.put(face, PdfFont.addTo(file, subset, face, PdfFont.Storage.OWN)));
        background = addDeflated(file, template);
        block = file.block();
    }

    Assembly write(AnnotatedCopy copy, Drawn drawn) {
        var file = new PdfFile(block);
        Map<Face, Integer> allFonts = new EnumMap<>(fonts);
        drawn.ownFonts()
                .forEach((face, subset) ->
                        allFonts.put(face, PdfFont.addTo(file, subset, face, PdfFont.Storage.SHARED)));
        Map<Portrait, Integer> images = new EnumMap<>(Portrait.class);
        for (Portrait portrait : Portrait.values()) {
            images.put(portrait, PdfImageObject.addTo(file, drawn.images().of(portrait)));
        }
        String content = PdfContent.of(drawn.marks(), drawn.fonts());
        int foreground = file.addStream(new PdfDictionary(), content.getBytes(StandardCharsets.ISO_8859_1));
        int page = file.add(page(List.of(background, foreground), resources(allFonts, images)));
        file.put(pages, pageTree(page));
        int information = file.add(information(copy));
        file.end(catalog, information, drawn.documentId());
        return file.assembly();
    }

    private static int addDeflated(PdfFile file, Template template) {
        var head = new PdfDictionary();
        head.put(PdfName.FILTER, PdfName.FLATEDECODE);
        String content = PdfContent.of(template.marks(), template.fonts());
        return file.addStream(head, Deflated.zlib(content.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static PdfDictionary catalog(int pages) {
        var preferences = new PdfDictionary();
        preferences.put(PdfName.DISPLAYDOCTITLE, PdfBoolean.PDFTRUE);
        var catalog = new PdfDictionary(PdfName.CATALOG);
        catalog.put(PdfName.PAGES, PdfFile.reference(pages));
        catalog.put(PdfName.LANG, new PdfString("zh-CN"));
        catalog.put(PdfName.VIEWERPREFERENCES, preferences);
        return catalog;
    }

    private static PdfDictionary pageTree(int page) {
        var tree = new PdfDictionary(PdfName.PAGES);
        tree.put(PdfName.KIDS, new PdfArray(PdfFile.reference(page)));
        tree.put(PdfName.COUNT, new PdfNumber(1));
        return tree;
    }

    private PdfDictionary page(List<Integer> contents, PdfDictionary resources) {
        var streams = new PdfArray();
        contents.forEach(stream -> streams.add(PdfFile.reference(stream)));
        var page = new PdfDictionary(PdfName.PAGE);
        page.put(PdfName.PARENT, PdfFile.reference(pages));
        page.put(PdfName.MEDIABOX, new PdfArray(new float[] {0, 0, (float) PdfContent.WIDTH, (float) PdfContent.HEIGHT
        }));
        page.put(PdfName.RESOURCES, resources);
        page.put(PdfName.CONTENTS, streams);
        return page;
    }

    private static PdfDictionary resources(Map<Face, Integer> fonts, Map<Portrait, Integer> images) {
        var resources = new PdfDictionary();
        resources.put(PdfName.FONT, named(fonts));
        resources.put(PdfName.XOBJECT, named(images));
        return resources;
    }

    private static <N extends Enum<N>> PdfDictionary named(Map<N, Integer> objects) {
        var dictionary = new PdfDictionary();
        objects.forEach((name, object) -> dictionary.put(new PdfName(name.name()), PdfFile.reference(object)));
        return dictionary;
    }

    private static PdfDictionary information(AnnotatedCopy copy) {
        CertificateType type = copy.type();
        String date = DATE.format(copy.madeAt());
        var information = new PdfDictionary();
        information.put(PdfName.TITLE, text(type.title() + "（加注件）"));
        information.put(PdfName.AUTHOR, text(type.issuer()));
        information.put(PdfName.SUBJECT, text("加注编号 " + copy.numbers().serial().text()));
        information.put(PdfName.CREATOR, text("Jiazhu"));
        information.put(PdfName.PRODUCER, text("Jiazhu, OpenPDF"));
        information.put(PdfName.CREATIONDATE, new PdfString(date));
        information.put(PdfName.MODDATE, new PdfString(date));
        return information;
    }

    private static PdfString text(String text) {
        return new PdfString(text, PdfObject.TEXT_UNICODE);
    }
}
