package cn.jiazhu.render;

import cn.jiazhu.render.ImageFile.Kind;
import cn.jiazhu.render.SealPicture.Samples;

/// An image as an XObject (ISO 32000-1, 8.9.5).
final class PdfImageObject {

    private PdfImageObject() {}

    /// One that copies share.
    static int addTo(PdfFile file, ImageFile image) {
        return file.addShared(entries(image), image.pixels());
    }

    /// One that no other copy has.
    static int addOwn(PdfFile file, ImageFile image) {
        return file.addCommon(entries(image), image.pixels().bytes().array());
    }

    /// A seal, and as a picture of its own what of it is transparent.
    static int addTo(PdfFile file, SealPicture seal) {
        Samples opacity = seal.opacity();
        int mask = file.addDeflated(entries(opacity, 1), opacity.rows().array());
        Samples colours = seal.colours();
        return file.addDeflated(
                entries(colours, 3) + "/SMask " + mask + " 0 R", colours.rows().array());
    }

    private static String entries(Samples samples, int components) {
        return entries(samples.width(), samples.height(), samples.depth(), components);
    }

    /// A PDF knows PNG's compression, and that each row of pixels names its own filter (predictor 15).
    private static String entries(ImageFile image) {
        String entries = entries(image.width(), image.height(), image.depth(), image.components());
        return image.kind() == Kind.JPEG
                ? entries + "/Filter/DCTDecode"
                : entries + "/Filter/FlateDecode/DecodeParms<</Predictor 15/Colors " + image.components()
                        + "/BitsPerComponent " + image.depth() + "/Columns " + image.width() + ">>";
    }

    private static String entries(int width, int height, int depth, int components) {
        return "/Type/XObject/Subtype/Image/Width " + width + "/Height " + height + "/BitsPerComponent " + depth
                + "/ColorSpace" + (components == 1 ? "/DeviceGray" : "/DeviceRGB");
    }
}
