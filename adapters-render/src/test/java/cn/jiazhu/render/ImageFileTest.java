package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.JudgedBy;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The holder's images, taken out of the finished PDF again; the seal and its transparency come before them.
class ImageFileTest {

    @Test
    @JudgedBy("pdfimages")
    void the_photo_comes_out_as_it_went_in_and_the_signature_pixel_by_pixel(@TempDir Path folder) throws IOException {
        Path pdf = Files.write(
                folder.resolve("copy.pdf"), Made.of(Copies.sample().copy()).pdf());
        Programs.run(
                "pdfimages", "-all", pdf.toString(), folder.resolve("image").toString());
        assertThat(Files.readAllBytes(folder.resolve("image-002.jpg")))
                .isEqualTo(Pictures.photo().array());
        var expected =
                ImageIO.read(new ByteArrayInputStream(Pictures.signature().array()));
        var actual = ImageIO.read(folder.resolve("image-003.png").toFile());
        int[] sixteenths = expected.getRaster().getSamples(0, 0, 400, 150, 0, new int[60_000]);
        assertThat(actual.getRaster().getSamples(0, 0, 400, 150, 0, new int[60_000]))
                .isEqualTo(IntStream.of(sixteenths).map(grey -> 17 * grey).toArray());
    }
}
