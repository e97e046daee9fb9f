package cn.jiazhu.render;

import static cn.jiazhu.render.Typeface.unsigned;

import cn.jiazhu.application.port.Bytes;
import java.nio.ByteBuffer;

/// Reads the frame header of a JPEG.
final class Jpeg {

    private Jpeg() {}

    static ImageFile read(Bytes file) {
        ByteBuffer bytes = ByteBuffer.wrap(file.array());
        int at = 2;
        while (!isFrameHeader(unsigned(bytes, at))) {
            at += 2 + unsigned(bytes, at + 2);
        }
        Blob whole = Blob.of(file);
        return new ImageFile(
                ImageFile.Kind.JPEG,
                whole,
                whole,
                unsigned(bytes, at + 7),
                unsigned(bytes, at + 5),
                bytes.get(at + 4),
                bytes.get(at + 9));
    }

    /// SOF0 to SOF15, without the three markers of other meaning among them.
    private static boolean isFrameHeader(int marker) {
        return marker >= 0xFFC0 && marker <= 0xFFCF && marker != 0xFFC4 && marker != 0xFFC8 && marker != 0xFFCC;
    }
}
