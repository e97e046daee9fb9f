package cn.jiazhu.bootstrap.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.MadeDocuments;
import cn.jiazhu.application.port.Samples;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Splice;
import cn.jiazhu.application.port.Splice.Part;
import cn.jiazhu.bootstrap.demo.Printed.Point;
import cn.jiazhu.bootstrap.demo.Printed.Shape;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.AnnotationSamples;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.FactsSamples;
import cn.jiazhu.platform.sandbox.Sandbox;
import cn.jiazhu.render.Rendering;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The demonstration's readers, on files of the real writers.
class ReadersTest {

    private static final AnnotatedCopy COPY = AnnotationSamples.intent(Samples.certificate(1), 1, FactsSamples.TODAY)
            .copyOf(CertificateType.CONSTRUCTOR_1, Samples.facts(1), Purpose.NONE);

    @TempDir
    private static Path folder;

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 25, 40})
    void read_the_address_off_both_files(int length) {
        String base = "https://" + "v".repeat(length) + ".example";
        var made = made(base);
        String address = base + "/v/" + COPY.numbers().code();
        assertThat(PdfReader.read(bytes(made, made.pdf())).qr()).startsWith(address + "#");
        assertThat(OfdReader.read(bytes(made, made.ofd())).qr()).startsWith(address + "#");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:8081/phone?ticket=x", "https://verify.example/v/7K3M9Q2XTD4FH8WE"})
    void read_the_symbol_that_is_drawn_on_a_web_page(String text) {
        String outline = Rendering.qrCodes().draw(text).outline();
        String page =
                "<svg><path fill=\"#fff\" d=\"M-4-4h33v33h-33z\"/><path fill=\"#10161d\" d=\"" + outline + "\"/></svg>";
        assertThat(SvgReader.read(page).qr()).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 14, 15, 26, 42, 62, 84, 106, 122, 152, 180, 213, 251, 287, 331})
    void read_symbols_of_every_version_that_can_be_printed(int length) throws WriterException {
        String text = "https://verify.example/".repeat(20).substring(0, length);
        assertThat(printed(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix())
                        .qr())
                .isEqualTo(text);
    }

    @Test
    void never_read_another_text_off_a_symbol_with_a_wrong_module() throws WriterException {
        String text = "https://verify.example/v/7K3M9Q2XTD4FH8WE";
        ByteMatrix matrix = Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix();
        int size = matrix.getWidth();
        for (int i = 9 * size; i < (size - 8) * size; i += 7) {
            int x = i % size;
            int y = i / size;
            matrix.set(x, y, 1 - matrix.get(x, y));
            try {
                assertThat(printed(matrix).qr()).as("module %d, %d", x, y).isEqualTo(text);
            } catch (Mismatch e) {
                assertThat(e).hasMessageContaining("QR");
            }
            matrix.set(x, y, 1 - matrix.get(x, y));
        }
    }

    @Test
    void read_what_is_printed() {
        var made = made("https://verify.example");
        for (Printed printed :
                new Printed[] {PdfReader.read(bytes(made, made.pdf())), OfdReader.read(bytes(made, made.ofd()))}) {
            assertThat(printed.text())
                    .contains(COPY.facts().name().text(), COPY.facts().number().text(), "2026年3月9日 至 2026年9月5日");
        }
    }

    @Test
    void refuse_what_is_no_such_file() {
        byte[] text = "no such file".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> PdfReader.read(text)).isInstanceOf(Mismatch.class);
        assertThatThrownBy(() -> OfdReader.read(text)).isInstanceOf(Mismatch.class);
    }

    private static MadeDocuments made(String base) {
        var random = new SecureRandom();
        Signer signer = new Rendering.Keys(folder.resolve("keys"), "", random).openForSandbox(COPY.madeAt());
        Bytes seal =
                new Rendering.Seal(folder.resolve("demo-seal.esl"), "").openForSandbox(signer, COPY.madeAt(), random);
        return Rendering.open(base, false, signer, seal).make(COPY, Sandbox.photo(1), Sandbox.signature(1));
    }

    /// Each run of dark modules of a line as a piece, as others might draw them.
    private static Printed printed(ByteMatrix matrix) {
        var pieces = new ArrayList<List<Point>>();
        for (int y = 0; y < matrix.getHeight(); y++) {
            for (int x = 0; x < matrix.getWidth(); x++) {
                int from = x;
                while (x < matrix.getWidth() && matrix.get(x, y) == 1) {
                    x++;
                }
                if (x > from) {
                    pieces.add(List.of(
                            new Point(from, y), new Point(x, y), new Point(x, y + 1.0), new Point(from, y + 1.0)));
                }
            }
        }
        return new Printed("", QrGrid.of(new Shape(pieces)).stream().toList());
    }

    private static byte[] bytes(MadeDocuments made, Splice splice) {
        var bytes = new ByteArrayOutputStream();
        for (Part part : splice.parts()) {
            bytes.writeBytes(
                    switch (part) {
                        case Part.Literal(Bytes literal) -> literal.array();
                        case Part.Common(Bytes common) -> common.array();
                        case Part.Reference(var digest, var _) ->
                            made.blobs().stream()
                                    .filter(blob -> blob.sha256().equals(digest))
                                    .findFirst()
                                    .orElseThrow()
                                    .array();
                    });
        }
        return bytes.toByteArray();
    }
}
