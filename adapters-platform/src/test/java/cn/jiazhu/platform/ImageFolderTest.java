package cn.jiazhu.platform;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.RegistrySource.Image;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.HolderImage;
import cn.jiazhu.domain.certificate.RegistrationNumber;
import cn.jiazhu.platform.sandbox.Sandbox;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An image is drawn anew from its pixels, or unreadable; nothing else of a source gets through.
class ImageFolderTest {

    private static final RegistrationNumber NUMBER = new RegistrationNumber("建[造]11990000000001");

    @TempDir
    Path folder;

    @Test
    void a_missing_image_is_missing() {
        assertThat(photo()).isEqualTo(new Image(new HolderImage.Missing(), List.of()));
        assertThat(Images.nowhere().image(NUMBER, ImageKind.PHOTO).image()).isEqualTo(new HolderImage.Missing());
    }

    @Test
    void a_photo_becomes_a_small_jpeg_of_25_to_35_on_white() throws IOException {
        Bytes source = Sandbox.photo(1);
        put("photo.jpg", source.array());
        Image image = photo();
        Bytes blob = image.blob().getFirst();
        assertThat(image.image()).isEqualTo(new HolderImage.Stored(source.sha256(), blob.sha256()));
        assertThat(blob.length()).isLessThanOrEqualTo(12_000);
        BufferedImage picture = read(blob);
        assertThat(List.of(picture.getWidth(), picture.getHeight())).containsExactly(295, 413);
        assertThat(new Color(picture.getRGB(2, 2)).getRed()).isGreaterThan(250);
    }

    @Test
    void a_photo_full_of_detail_still_gets_small_and_a_wide_one_gets_white_margins() throws IOException {
        put("photo.png", encoded(noise(1200, 800, BufferedImage.TYPE_INT_RGB), "png"));
        Bytes blob = photo().blob().getFirst();
        assertThat(blob.length()).isLessThan(40_000);
        assertThat(new Color(read(blob).getRGB(150, 5)).getGreen()).isGreaterThan(250);
        assertThat(new Color(read(blob).getRGB(150, 206)).getGreen()).isLessThan(220);
    }

    @Test
    void a_signature_becomes_a_small_grey_png() throws IOException {
        put("signature.png", Sandbox.signature(3).array());
        Bytes blob = signature().blob().getFirst();
        BufferedImage picture = read(blob);
        assertThat(blob.length()).isLessThan(12_000);
        assertThat(picture.getWidth()).isLessThanOrEqualTo(402);
        assertThat(picture.getHeight()).isLessThanOrEqualTo(154);
        assertThat(picture.getSampleModel().getNumBands()).isEqualTo(1);
    }

    @Test
    void transparency_becomes_white_and_sixteen_bits_become_four() throws IOException {
        put("photo.png", encoded(new BufferedImage(250, 350, BufferedImage.TYPE_INT_ARGB), "png"));
        assertThat(new Color(read(photo().blob().getFirst()).getRGB(100, 100))).isEqualTo(Color.WHITE);
        put("signature.png", encoded(noise(300, 100, BufferedImage.TYPE_USHORT_GRAY), "png"));
        assertThat(read(signature().blob().getFirst()).getSampleModel().getSampleSize(0))
                .isEqualTo(4);
    }

    @Test
    void one_pixel_is_enough_and_extreme_shapes_are_no_accident() throws IOException {
        for (int[] shape : new int[][] {{1, 1}, {4000, 1}, {1, 4000}}) {
            byte[] bytes = encoded(new BufferedImage(shape[0], shape[1], BufferedImage.TYPE_INT_RGB), "png");
            put("photo.png", bytes);
            put("signature.png", bytes);
            assertThat(photo().image()).isInstanceOf(HolderImage.Stored.class);
            assertThat(signature().image()).isInstanceOf(HolderImage.Stored.class);
        }
    }

    @Test
    void where_the_photo_was_taken_is_stripped() throws IOException {
        byte[] jpeg = Sandbox.photo(1).array();
        byte[] exif = "Exif\0\0GPS 39.9042 116.4074 canary".getBytes(StandardCharsets.US_ASCII);
        var out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        out.write(new byte[] {(byte) 0xFF, (byte) 0xE1, 0, (byte) (exif.length + 2)});
        out.write(exif);
        out.write(jpeg, 2, jpeg.length - 2);
        put("photo.jpg", out.toByteArray());
        String blob = new String(photo().blob().getFirst().array(), StandardCharsets.ISO_8859_1);
        assertThat(blob).doesNotContain("Exif", "canary");
    }

    @Test
    void the_first_picture_of_an_animation_is_taken() throws IOException {
        byte[] png = encoded(noise(50, 70, BufferedImage.TYPE_INT_RGB), "png");
        byte[] control = HexFormat.of().parseHex("000000086163544c0000000200000000f38d9370");
        var out = new ByteArrayOutputStream();
        out.write(png, 0, 33);
        out.write(control);
        out.write(png, 33, png.length - 33);
        put("photo.png", out.toByteArray());
        assertThat(photo().image()).isInstanceOf(HolderImage.Stored.class);
    }

    @Test
    void what_is_no_whole_jpeg_or_png_is_unreadable() throws IOException {
        byte[] jpeg = Sandbox.photo(1).array();
        byte[] png = encoded(noise(100, 140, BufferedImage.TYPE_INT_RGB), "png");
        byte[] script = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] hole = png.clone();
        Arrays.fill(hole, png.length / 2, png.length / 2 + 200, (byte) 0);
        for (byte[] bytes : List.of(
                new byte[0],
                script,
                Arrays.copyOf(jpeg, jpeg.length / 2),
                Arrays.copyOf(png, png.length - 20),
                together(jpeg, script),
                together(png, script),
                together(Arrays.copyOf(jpeg, jpeg.length / 2), new byte[] {(byte) 0xFF, (byte) 0xD9}),
                hole,
                encoded(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "gif"),
                new byte[5_000_001])) {
            put("photo.jpg", bytes);
            assertThat(photo())
                    .isEqualTo(
                            new Image(new HolderImage.Unreadable(Bytes.of(bytes).sha256()), List.of()));
        }
    }

    @Test
    void a_picture_of_too_many_pixels_is_not_decoded() throws IOException {
        byte[] bomb = encoded(new BufferedImage(10, 10, BufferedImage.TYPE_INT_RGB), "png");
        byte[] size = HexFormat.of().parseHex("0000753000007530");
        System.arraycopy(size, 0, bomb, 16, size.length);
        byte[] wide = encoded(new BufferedImage(4001, 10, BufferedImage.TYPE_INT_RGB), "png");
        byte[] high = encoded(new BufferedImage(10, 4001, BufferedImage.TYPE_INT_RGB), "png");
        for (byte[] png : List.of(bomb, wide, high)) {
            put("photo.png", png);
            assertThat(photo().image()).isInstanceOf(HolderImage.Unreadable.class);
        }
    }

    @Test
    void four_inks_are_unreadable() throws IOException {
        byte[] jpeg = Sandbox.photo(1).array();
        int frame = indexOf(jpeg, (byte) 0xC0);
        jpeg[frame + 8] = 4;
        put("photo.jpg", jpeg);
        assertThat(photo().image()).isInstanceOf(HolderImage.Unreadable.class);
    }

    @Test
    void the_same_source_gives_the_same_image() throws IOException {
        put("photo.jpg", Sandbox.photo(2).array());
        assertThat(photo()).isEqualTo(photo());
    }

    private Image photo() {
        return new ImageFolder(folder).image(NUMBER, ImageKind.PHOTO);
    }

    private Image signature() {
        return new ImageFolder(folder).image(NUMBER, ImageKind.SIGNATURE);
    }

    private void put(String what, byte[] bytes) throws IOException {
        Files.write(folder.resolve(NUMBER + "-" + what), bytes);
    }

    private static BufferedImage noise(int width, int height, int type) {
        var random = new SplittableRandom(1);
        var image = new BufferedImage(width, height, type);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    private static byte[] encoded(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            ImageIO.write(image, format, out);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage read(Bytes bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes.array()));
    }

    private static byte[] together(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static int indexOf(byte[] jpeg, byte marker) {
        for (int i = 0; i < jpeg.length - 1; i++) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == marker) {
                return i + 1;
            }
        }
        throw new AssertionError("no such marker");
    }
}
