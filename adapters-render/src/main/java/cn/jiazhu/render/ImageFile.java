package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;

/// A holder's image as the documents embed it: the same bytes in OFD and preview as in the PDF, which of a PNG
/// takes the compressed pixels only. Read by its head; nothing is decoded.
///
/// @param file a whole JPEG or PNG
/// @param pixels what a PDF embeds
/// @param depth bits per component
/// @param components 1 grey, 3 colours
record ImageFile(Kind kind, Blob file, Blob pixels, int width, int height, int depth, int components) {

    enum Kind {
        JPEG("image/jpeg", "jpg"),
        PNG("image/png", "png");

        private final String mediaType;
        private final String suffix;

        Kind(String mediaType, String suffix) {
            this.mediaType = mediaType;
            this.suffix = suffix;
        }

        String mediaType() {
            return mediaType;
        }

        String suffix() {
            return suffix;
        }
    }

    /// Far beyond what an image of a certificate needs; what is larger is an attack.
    private static final int MAX_SIDE = 5_000;

    ImageFile {
        if (Math.min(width, height) < 1 || Math.max(width, height) > MAX_SIDE || (components != 1 && components != 3)) {
            throw new IllegalArgumentException("no image that can be printed");
        }
    }

    static ImageFile read(Bytes file) {
        try {
            byte[] bytes = file.array();
            return bytes.length > 1 && bytes[0] == (byte) 0xFF ? Jpeg.read(file) : Png.read(file);
        } catch (IndexOutOfBoundsException e) {
            throw new IllegalArgumentException("an image that ends too early", e);
        }
    }
}
