package cn.jiazhu.render;

import cn.jiazhu.application.port.Signer;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.qr.QrText;
import cn.jiazhu.render.Holders.Wanted;
import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.openpdf.text.Image;

/// How a good engineer makes the pair with the libraries there are, what can be kept between copies kept: the yardstick
/// of `DocumentsBench`. The same page from the same marks, signed by the same signer.
final class Practice implements Contender {

    private static final Map<EncodeHintType, Object> QR =
            Map.of(EncodeHintType.ERROR_CORRECTION, "M", EncodeHintType.MARGIN, 0, EncodeHintType.QR_COMPACT, true);

    private static final int PIXELS = 8;

    private final CopyLayout layout;
    private final List<Mark> template;
    private final Mark.Seal seal;
    private final CopyQr qr;
    private final PracticePdf pdf;
    private final PracticeOfd ofd;

    /// For constructors of the first class.
    Practice(Signer signer, SesSeal seal, PracticeSealing sealing) {
        Fonts fonts = Fonts.load();
        layout = new CopyLayout(fonts, new Printed(Copies.ADDRESS, true));
        template = layout.template(CertificateType.CONSTRUCTOR_1);
        this.seal = new Mark.Seal(SealPicture.of(seal));
        qr = new CopyQr(Copies.ADDRESS, signer);
        pdf = new PracticePdf(signer);
        ofd = new PracticeOfd(fonts, sealing);
    }

    @Override
    public Sizes make(Wanted wanted) {
        PracticePage page = page(wanted);
        return new Sizes(pdf(page).length, ofd(page).length);
    }

    PracticePage page(Wanted wanted) {
        var facts = new MachineFacts(wanted.copy());
        QrText text = qr.of(wanted.copy(), facts.claimDigest());
        var images = Images.of(ImageFile.read(wanted.photo()), ImageFile.read(wanted.signature()));
        var marks = new ArrayList<>(template);
        marks.addAll(layout.copy(wanted.copy(), text, images));
        return new PracticePage(wanted.copy(), facts, marks, seal, symbol(text), wanted.photo(), wanted.signature());
    }

    byte[] pdf(PracticePage page) {
        return pdf.of(page);
    }

    byte[] ofd(PracticePage page) {
        return ofd.of(page);
    }

    private static BitMatrix symbol(QrText text) {
        try {
            return new QRCodeWriter().encode(text.toString(), BarcodeFormat.QR_CODE, 0, 0, QR);
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A bit a module for PDF, eight pixels a module for OFD, whose viewers smooth what they enlarge.
    static Image bits(BitMatrix symbol) {
        int row = (symbol.getWidth() + 7) / 8;
        byte[] bits = new byte[row * symbol.getHeight()];
        for (int y = 0; y < symbol.getHeight(); y++) {
            for (int x = 0; x < symbol.getWidth(); x++) {
                if (!symbol.get(x, y)) {
                    bits[y * row + x / 8] |= (byte) (0x80 >> x % 8);
                }
            }
        }
        return Image.getInstance(symbol.getWidth(), symbol.getHeight(), 1, 1, bits);
    }

    static BufferedImage picture(BitMatrix symbol) {
        int side = PIXELS * symbol.getWidth();
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, symbol.get(x / PIXELS, y / PIXELS) ? 0 : 0xFFFFFF);
            }
        }
        return picture;
    }
}
