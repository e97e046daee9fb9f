package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.render.Outline.Close;
import cn.jiazhu.render.Outline.Curve;
import cn.jiazhu.render.Outline.Line;
import cn.jiazhu.render.Outline.Move;
import cn.jiazhu.render.Outline.Point;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;

/// The QR's outline, filled and read again.
class QrCodeProperties {

    private static final int DOTS_PER_MILLIMETRE = 12;

    /// The drawing is asked about here; ZXing's search for symbols in photographs misses one in 200 perfect ones.
    private static final Map<DecodeHintType, Boolean> PURE = Map.of(DecodeHintType.PURE_BARCODE, true);

    @Property(tries = 60)
    void what_is_drawn_is_what_is_read(@ForAll("addresses") String address) {
        assertThat(read(new QrCode(address))).isEqualTo(address);
    }

    @Property(tries = 60)
    void an_address_and_digits_are_read_as_one_text(
            @ForAll("addresses") String address,
            @ForAll @NumericChars @StringLength(min = 1, max = 650) String digits) {
        String text = address + "#";
        if (QrCode.fits(text, digits.length())) {
            assertThat(read(new QrCode(text, digits))).isEqualTo(text + digits);
        } else {
            assertThatThrownBy(() -> new QrCode(text, digits)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property(tries = 60)
    void every_pixel_of_the_picture_is_that_of_its_module(
            @ForAll("addresses") String address, @ForAll @NumericChars @StringLength(max = 400) String digits)
            throws IOException {
        var symbol = new QrCode(address.substring(0, Math.min(address.length(), 60)), digits);
        ImageFile image = QrImage.of(symbol);
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(image.file().bytes().array()));
        assertThat(picture.getWidth()).isEqualTo(8 * symbol.side()).isEqualTo(picture.getHeight());
        for (int i = 0; i < picture.getWidth() * picture.getHeight(); i++) {
            int x = i % picture.getWidth();
            int y = i / picture.getWidth();
            assertThat(picture.getRaster().getSample(x, y, 0)).isEqualTo(symbol.isDark(x / 8, y / 8) ? 0 : 1);
        }
        assertThat(image.file().bytes().length()).isLessThan(1_600);
    }

    @Example
    void what_fits_is_known_to_the_digit() {
        for (int length = 40; length < 60; length++) {
            String text = "a".repeat(length);
            int most = 0;
            while (QrCode.fits(text, most + 1)) {
                most++;
            }
            assertThat(new QrCode(text, "1".repeat(most)).symbol().side()).isEqualTo(69);
            String tooMany = "1".repeat(most + 1);
            assertThatThrownBy(() -> new QrCode(text, tooMany)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Example
    void modules_too_small_to_print_are_refused() {
        assertThatThrownBy(() -> new QrCode("https://" + "x".repeat(400))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new QrCode("x".repeat(4000))).isInstanceOf(IllegalArgumentException.class);
    }

    @Provide
    Arbitrary<String> addresses() {
        return Arbitraries.strings()
                .withChars("abcdefghijklmnopqrstuvwxyz0123456789.-")
                .ofMinLength(1)
                .ofMaxLength(120)
                .map(host -> "https://" + host + "/v/7K3M-9Q2X-TD4F-H8WE");
    }

    /// A module is half a millimetre, and so a whole number of dots: the pure reader counts them.
    private static String read(QrCode symbol) {
        Outline outline = symbol.outline(4, 4, symbol.symbol().side() / 2.0);
        var image = new BufferedImage(44 * DOTS_PER_MILLIMETRE, 44 * DOTS_PER_MILLIMETRE, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        pen.scale(DOTS_PER_MILLIMETRE, DOTS_PER_MILLIMETRE);
        pen.fill(path(outline));
        int[] dots = ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
        var source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), dots);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), PURE)
                    .getText();
        } catch (NotFoundException | ChecksumException | FormatException e) {
            throw new AssertionError(e);
        }
    }

    private static Path2D path(Outline outline) {
        var path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Outline.Plain step : outline.plain()) {
            switch (step) {
                case Move(Point to) -> path.moveTo(to.x(), to.y());
                case Line(Point to) -> path.lineTo(to.x(), to.y());
                case Curve curve -> throw new AssertionError("no curves in a QR: " + curve);
                case Close _ -> path.closePath();
            }
        }
        return path;
    }
}
