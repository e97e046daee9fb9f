package cn.jiazhu.platform;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Reads the JPEG or PNG of a stranger: whole from its first byte to its last, of sane size, without a complaint of the
/// decoder; half a photo, or one with a page of HTML behind it, is no photo.
final class PictureReader {

    private static final int MOST_PIXELS = 4_000;

    /// More than this is thrown away while reading, so that memory is bounded by what is kept.
    private static final int ENOUGH_PIXELS = 1_000;

    /// A format and the bytes, in hexadecimal, with which its files begin and end.
    private enum Format {
        JPEG("ffd8ff", "ffd9"),
        PNG("89504e470d0a1a0a", "0000000049454e44ae426082");

        private final String start;
        private final String end;

        Format(String start, String end) {
            this.start = start;
            this.end = end;
        }

        private boolean isOf(byte[] bytes) {
            String head = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, 16));
            String tail = HexFormat.of().formatHex(bytes, Math.max(0, bytes.length - 16), bytes.length);
            return head.startsWith(start) && tail.endsWith(end);
        }
    }

    private PictureReader() {}

    static Optional<BufferedImage> read(byte[] bytes) {
        return Arrays.stream(Format.values())
                .filter(format -> format.isOf(bytes))
                .findFirst()
                .flatMap(format -> read(bytes, format));
    }

    private static Optional<BufferedImage> read(byte[] bytes, Format format) {
        ImageReader reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (var in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            var complaint = new AtomicBoolean();
            reader.addIIOReadWarningListener((_, _) -> complaint.set(true));
            reader.setInput(in, true, true);
            Optional<BufferedImage> image = read(reader);
            return complaint.get() ? Optional.empty() : image;
        } catch (IOException | RuntimeException _) {
            // The decoders tell bad bytes by exceptions of every kind.
            return Optional.empty();
        } finally {
            reader.dispose();
        }
    }

    private static Optional<BufferedImage> read(ImageReader reader) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if (width > MOST_PIXELS || height > MOST_PIXELS) {
            return Optional.empty();
        }
        var param = reader.getDefaultReadParam();
        int step = Math.max(1, Math.min(width, height) / ENOUGH_PIXELS);
        param.setSourceSubsampling(step, step, 0, 0);
        return Optional.of(reader.read(0, param));
    }
}
