package cn.jiazhu.render;

import static cn.jiazhu.render.KnownKeys.NOW;
import static cn.jiazhu.render.KnownKeys.SIGNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.JudgedBy;
import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DocumentMaker;
import cn.jiazhu.application.port.Signer.KeyRole;
import cn.jiazhu.domain.verification.Box;
import cn.jiazhu.domain.verification.PrintedElement;
import cn.jiazhu.domain.verification.PrintedElement.Name;
import cn.jiazhu.render.Rendering.Seal;
import cn.jiazhu.render.Rendering.Unfit;
import cn.jiazhu.render.WrittenSeal.Picture;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A seal from a licensed maker, as production gets it: whom it is from, and that every document shows it.
class SealMakerTest {

    private static final WrittenSeal SEAL = WrittenSeal.of("authority");
    private static final Bytes CERTIFICATE = SIGNER.key(KeyRole.SEAL).chain().getFirst();

    @TempDir
    private Path folder;

    @Test
    void it_is_taken_if_its_maker_or_those_above_him_are_pinned() throws IOException {
        Bytes file = SEAL.file(CERTIFICATE);
        for (Chain pinned : List.of(SEAL.authorities(), SEAL.maker())) {
            assertThat(seal(SEAL, pinned).open(SIGNER, NOW)).isEqualTo(file);
        }
    }

    @Test
    void nobody_vouches_for_a_maker_who_is_not_pinned() throws IOException {
        assertThatThrownBy(() -> seal(SEAL, "").open(SIGNER, NOW))
                .isInstanceOf(Unfit.class)
                .hasMessage(
                        "seal.esl: its maker is not pinned: name his certificate, or his authority's, as seal.root");
        String missing = folder.resolve("missing.pem").toString();
        assertThatThrownBy(() -> seal(SEAL, missing).open(SIGNER, NOW))
                .hasMessage("no certificate that can be read: " + missing);
    }

    /// Under the same names, with other keys.
    @Test
    void a_foreign_maker_is_refused_whatever_he_calls_himself() {
        WrittenSeal foreign = WrittenSeal.of("another authority");
        assertThat(foreign.maker().own().getSubject())
                .isEqualTo(SEAL.maker().own().getSubject());
        for (Chain pinned : List.of(SEAL.authorities(), SEAL.maker())) {
            assertThatThrownBy(() -> seal(foreign, pinned).open(SIGNER, NOW))
                    .hasMessage("seal.esl: not made under the certificate in root.pem");
        }
    }

    @Test
    void seal_and_makers_have_their_dates() {
        assertThatThrownBy(() -> seal(SEAL, SEAL.authorities()).open(SIGNER, NOW.plus(Duration.ofDays(366))))
                .hasMessage("seal.esl: its maker's certificate is out of date, out of date,"
                        + " a certificate above its maker is out of date");
    }

    @Test
    void it_may_be_set_by_nobody_but_its_signers() {
        assertThatThrownBy(() -> seal(SEAL, SEAL.authorities()).open(KnownKeys.made("another"), NOW))
                .hasMessage("seal.esl: our key is not among those that may set it");
    }

    @Test
    void a_picture_that_cannot_be_drawn_is_refused_with_its_cure() {
        var vector = SEAL.showing(new Picture("ofd", Bytes.utf8("PK"), 40));
        assertThatThrownBy(() -> seal(vector, SEAL.authorities()).open(SIGNER, NOW))
                .hasMessage("seal.esl: its picture of type ofd cannot be drawn on the PDF; ask its maker for PNG");
        var large = SEAL.showing(new Picture("png", WrittenSeal.blue("png"), 51));
        assertThatThrownBy(() -> seal(large, SEAL.authorities()).open(SIGNER, NOW))
                .hasMessage("seal.esl: its picture is larger than the 50 × 50 mm that the face has for it");
    }

    /// In its place, with the issuer still to be read below its white.
    @ParameterizedTest
    @ValueSource(strings = {"png", "bmp", "gif"})
    @JudgedBy("pdftoppm")
    void the_pdf_shows_it_and_no_other(String type) throws IOException {
        BufferedImage page = page(SEAL.showing(new Picture(type, WrittenSeal.blue(type), 42)));
        assertThat(colour(page, 164, 231)).as("its middle").isEqualTo(0x0000FF);
        assertThat(colour(page, 164, 245)).as("its white").isEqualTo(0xFFFFFF);
        assertThat(darkest(page, 144, 237, 153, 241)).as("the issuer below it").isLessThan(0x40);
    }

    @Test
    void preview_original_and_elements_know_it() {
        DocumentMaker maker = maker(SEAL);
        var copy = Copies.sample().copy();
        String preview = text(maker.preview(copy, Pictures.photo(), Pictures.signature()));
        String original = text(maker.original(copy.type(), copy.facts(), java.util.Map.of()));
        String picture = "<image x=\"143\" y=\"210\" width=\"42\" height=\"42\" href=\"data:image/png;base64,";
        assertThat(preview).contains(picture).doesNotContain("#C4161C");
        assertThat(original).contains(picture);
        assertThat(maker.printed(copy)).contains(new PrintedElement(Name.SEAL, new Box(143, 210, 185, 252)));
    }

    /// veraPDF does not notice when either is missing.
    @Test
    void the_field_of_the_signature_and_the_attachment_say_what_they_are() {
        var pdf = new ReferenceWrittenPdf(made(SEAL).pdf());
        String catalog = pdf.dictionary(ReferenceWrittenPdf.reference("Root", pdf.trailer()));
        String form = ReferenceWrittenPdf.first("/AcroForm ?<<(.*?)>>", catalog);
        String field =
                pdf.dictionary(ReferenceWrittenPdf.references("Fields", form).getFirst());
        String attached =
                pdf.dictionary(ReferenceWrittenPdf.references("AF", catalog).getFirst());
        assertThat(field).contains("/TU " + PdfFile.text(WrittenSeal.NAME));
        assertThat(attached).contains("/Desc" + PdfFile.text("证照数据，供机器读取"));
    }

    private BufferedImage page(WrittenSeal seal) throws IOException {
        Path pdf = Files.write(folder.resolve("copy.pdf"), made(seal).pdf());
        Path picture = folder.resolve("page");
        Programs.run("pdftoppm", "-r", "127", "-png", "-singlefile", pdf.toString(), picture.toString());
        return ImageIO.read(folder.resolve("page.png").toFile());
    }

    /// Five dots are a millimetre.
    private static int colour(BufferedImage page, int x, int y) {
        return page.getRGB(5 * x, 5 * y) & 0xFFFFFF;
    }

    private static int darkest(BufferedImage page, int left, int top, int right, int bottom) {
        int darkest = 255;
        for (int y = 5 * top; y < 5 * bottom; y++) {
            for (int x = 5 * left; x < 5 * right; x++) {
                darkest = Math.min(darkest, page.getRGB(x, y) >> 8 & 0xFF);
            }
        }
        return darkest;
    }

    private static Made made(WrittenSeal seal) {
        return new Made(maker(seal).make(Copies.sample().copy(), Pictures.photo(), Pictures.signature()));
    }

    private static DocumentMaker maker(WrittenSeal seal) {
        return Rendering.open(Copies.ADDRESS, false, SIGNER, seal.file(CERTIFICATE));
    }

    private Seal seal(WrittenSeal seal, Chain pinned) throws IOException {
        return seal(
                seal,
                Files.writeString(folder.resolve("root.pem"), pinned.pem()).toString());
    }

    private Seal seal(WrittenSeal seal, String root) throws IOException {
        return new Seal(
                Files.write(folder.resolve("seal.esl"), seal.file(CERTIFICATE).array()), root);
    }

    private static String text(Bytes svg) {
        return new String(svg.array(), StandardCharsets.UTF_8);
    }
}
