package cn.jiazhu.render;

import static cn.jiazhu.domain.certificate.FactsSamples.specialty;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.VerificationCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/// Invented holders of three specialties, none like another: names, images and numbers differ, so that nothing that was
/// prepared for one serves the next.
final class Holders {

    /// What a maker of documents is given.
    record Wanted(AnnotatedCopy copy, Bytes photo, Bytes signature) {}

    private static final int PHOTO_BYTES = 25_000;
    private static final int COMMON_ROWS = 39;
    private static final String CODE_CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final Bytes PHOTO = photo();
    private static final Bytes SIGNATURE = Pictures.signature();

    private final RandomGenerator random;
    private final boolean purposes;
    private int count;

    /// @param purposes whether copies name their use and recipient
    Holders(long seed, boolean purposes) {
        random = new Random(seed);
        this.purposes = purposes;
    }

    List<Wanted> next(int number) {
        return IntStream.range(0, number).mapToObj(_ -> next()).toList();
    }

    private Wanted next() {
        count++;
        Copies holder = Copies.sample()
                .name(common(2 + random.nextInt(2)))
                .number(String.format(Locale.ROOT, "京1112018%04d%05d", 2018 + count / 100_000, count % 100_000))
                .employer("样例" + common(6) + "建设工程有限公司")
                .identifierSerial(String.format(Locale.ROOT, "%032X", random.nextLong() >>> 1))
                .specialties(
                        specialty("建筑工程", "2025-12-01", "2028-11-30"),
                        specialty("市政公用工程", "2025-12-01", "2028-11-30"),
                        specialty("机电工程", "2024-08-20", "2027-08-19"));
        Copies wanted = purposes
                ? holder.purpose("投标资格审查", common(4) + "市公共资源交易中心")
                : new Copies(holder.type(), holder.facts(), Purpose.NONE);
        return new Wanted(wanted.copy(1, count, code()), numbered(PHOTO, count), drawn(count));
    }

    /// Characters of the first level of GB 2312, which are in everyday use.
    private String common(int characters) {
        byte[] text = new byte[2 * characters];
        for (int i = 0; i < text.length; i += 2) {
            text[i] = (byte) (0xB0 + random.nextInt(COMMON_ROWS));
            text[i + 1] = (byte) (0xA1 + random.nextInt(94));
        }
        return new String(text, Charset.forName("GB2312"));
    }

    private String code() {
        return random.ints(VerificationCode.RANDOM_CHARACTERS, 0, CODE_CHARACTERS.length())
                .mapToObj(at -> CODE_CHARACTERS.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    /// As large as photos usually are, its detail made up.
    private static Bytes photo() {
        var image = new BufferedImage(295, 413, BufferedImage.TYPE_INT_RGB);
        var noise = new Random(1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, 0x010101 * (90 + x / 4 + noise.nextInt(1 + y / 11)));
            }
        }
        return Pictures.encoded(image, "jpg");
    }

    /// A JPEG of its own: a comment that numbers it fills it up to the usual size.
    private static Bytes numbered(Bytes jpeg, int number) {
        byte[] file = jpeg.array();
        var numbered = ByteBuffer.allocate(PHOTO_BYTES).put(file, 0, 2);
        numbered.putShort((short) 0xFFFE).putShort((short) (PHOTO_BYTES - file.length - 2));
        numbered.putInt(number).position(PHOTO_BYTES - file.length + 2);
        return Bytes.of(numbered.put(file, 2, file.length - 2).array());
    }

    /// A signature of its own: the first pixels say its number.
    private static Bytes drawn(int number) {
        try {
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(SIGNATURE.array()));
            for (int bit = 0; bit < Integer.SIZE; bit++) {
                image.setRGB(bit, 0, (number >> bit & 1) * 0xFFFFFF);
            }
            return Pictures.encoded(image, "png");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
