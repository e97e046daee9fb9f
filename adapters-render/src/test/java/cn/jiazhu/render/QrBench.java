package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.qr.QrText;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Printed, handled and scanned, the QR is still read by ZXing or zbar, and never as another:
/// `mvn -P bench -Dbench=qr -pl adapters-render -am test`. Always at 150 dpi, grey, JPEG of quality 0.4.
@DisabledIfSystemProperty(named = "bench", matches = "(?!qr).+")
class QrBench {

    private static final int CODES = 40;
    private static final Map<DecodeHintType, Boolean> HARD = Map.of(DecodeHintType.TRY_HARDER, true);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void nineteen_of_twenty_are_read_and_none_as_another(Scan scan) throws IOException {
        int read = 0;
        List<String> others = new ArrayList<>();
        for (int i = 0; i < CODES; i++) {
            Copies copies = Copies.various().get(i % Copies.various().size());
            var copy = copies.copy(i + 1, i, "7K3M9Q2XTD4F%03d".formatted(i));
            QrText text = new CopyQr(Copies.ADDRESS, KnownKeys.SIGNER).of(copy);
            var symbol = new QrCode(text.address() + "#", text.payload().digits());
            BufferedImage seen = scan.of(symbol, new Random(i));
            List<String> texts = texts(seen);
            read += texts.contains(text.toString()) ? 1 : 0;
            texts.stream().filter(other -> !other.equals(text.toString())).forEach(others::add);
        }
        System.out.printf("%-12s %d of %d read%n", scan, read, CODES);
        assertThat(others).isEmpty();
        assertThat(read).isGreaterThanOrEqualTo(CODES * 95 / 100);
    }

    private List<String> texts(BufferedImage image) throws IOException {
        List<String> texts = new ArrayList<>();
        try {
            var bitmap = new BinaryBitmap(new HybridBinarizer(luminance(image)));
            texts.add(new QRCodeReader().decode(bitmap, HARD).getText());
        } catch (ReaderException _) {
            // The other reader may.
        }
        Path file = folder.resolve("scan.png");
        ImageIO.write(image, "png", file.toFile());
        var zbar = new ProcessBuilder("zbarimg", "-q", "--raw", file.toString()).start();
        String said = new String(zbar.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        said.lines().forEach(texts::add);
        Files.delete(file);
        return texts;
    }

    private static RGBLuminanceSource luminance(BufferedImage image) {
        int[] dots = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        return new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots);
    }
}
