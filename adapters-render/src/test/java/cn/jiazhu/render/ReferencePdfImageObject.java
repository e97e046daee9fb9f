package cn.jiazhu.render;

import cn.jiazhu.render.SealPicture.Samples;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;

/// An image as a PDF object.
final class ReferencePdfImageObject {

    /// Each row of pixels names its own PNG filter.
    private static final int PNG_PREDICTORS = 15;

    private ReferencePdfImageObject() {}

    /// One that copies share.
    static int addTo(ReferencePdfFile file, ImageFile image) {
        return file.addShared(head(image), image.pixels());
    }

    /// One that no other copy has.
    static int addOwn(ReferencePdfFile file, ImageFile image) {
        return file.addStream(head(image), image.pixels().bytes().array());
    }

    /// A seal, and as a picture of its own what of it is transparent.
    static int addTo(ReferencePdfFile file, SealPicture seal) {
        Samples opacity = seal.opacity();
        int mask = file.addDeflated(
                head(opacity, PdfName.DEVICEGRAY), opacity.rows().array());
        Samples colours = seal.colours();
        PdfDictionary head = head(colours, PdfName.DEVICERGB);
        head.put(PdfName.SMASK, ReferencePdfFile.reference(mask));
        return file.addDeflated(head, colours.rows().array());
    }

    private static PdfDictionary head(Samples samples, PdfName colours) {
        return head(samples.width(), samples.height(), samples.depth(), colours);
    }

    private static PdfDictionary head(int width, int height, int depth, PdfName colours) {
        var head = new PdfDictionary(PdfName.XOBJECT);
        head.put(PdfName.SUBTYPE, PdfName.IMAGE);
        head.put(PdfName.WIDTH, new PdfNumber(width));
        head.put(PdfName.HEIGHT, new PdfNumber(height));
        head.put(PdfName.BITSPERCOMPONENT, new PdfNumber(depth));
        head.put(PdfName.COLORSPACE, colours);
        return head;
    }

    private static PdfDictionary head(ImageFile image) {
        PdfName colours = image.components() == 1 ? PdfName.DEVICEGRAY : PdfName.DEVICERGB;
        PdfDictionary head = head(image.width(), image.height(), image.depth(), colours);
        switch (image.kind()) {
            case JPEG -> head.put(PdfName.FILTER, PdfName.DCTDECODE);
            case PNG -> {
                head.put(PdfName.FILTER, PdfName.FLATEDECODE);
                head.put(PdfName.DECODEPARMS, predictors(image));
            }
        }
        return head;
    }

    private static PdfDictionary predictors(ImageFile image) {
        var parameters = new PdfDictionary();
        parameters.put(PdfName.PREDICTOR, new PdfNumber(PNG_PREDICTORS));
        parameters.put(PdfName.COLORS, new PdfNumber(image.components()));
        parameters.put(PdfName.BITSPERCOMPONENT, new PdfNumber(image.depth()));
        parameters.put(PdfName.COLUMNS, new PdfNumber(image.width()));
        return parameters;
    }
}
