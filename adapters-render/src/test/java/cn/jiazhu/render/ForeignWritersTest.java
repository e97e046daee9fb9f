package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.domain.verification.Addition;
import cn.jiazhu.domain.verification.FileReading;
import cn.jiazhu.domain.verification.FileReading.Added;
import cn.jiazhu.domain.verification.FileReading.Altered;
import cn.jiazhu.domain.verification.FileReading.Covered;
import cn.jiazhu.domain.verification.PrintedElement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.openpdf.text.Document;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfAppearance;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfSignature;
import org.openpdf.text.pdf.PdfSignatureAppearance;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfWriter;

/// Files from OpenPDF's pen, honest and forged: readers must not rest on how we write.
class ForeignWritersTest {

    private static final Issued ISSUED = Issued.Sample.PDF;
    private static final Rectangle MARGIN = new Rectangle(528, 420, 548, 560);
    private static final Rectangle OVER_NAME = new Rectangle(150, 535, 180, 550);

    /// Something done to an open file.
    private interface Change {
        void in(PdfStamper stamper) throws IOException;
    }

    @Test
    void an_appended_stamp_is_added() throws IOException {
        assertThat(read(appended(ISSUED.bytes(), stamp(MARGIN))))
                .isInstanceOfSatisfying(
                        Added.class,
                        added -> assertThat(added.additions())
                                .extracting(Addition::kind)
                                .containsExactly(Addition.Kind.ANNOTATION));
    }

    @Test
    void two_stamps_in_two_revisions_are_both_named() throws IOException {
        byte[] once = appended(ISSUED.bytes(), stamp(MARGIN));
        assertThat(read(appended(once, stamp(OVER_NAME)))).isInstanceOfSatisfying(Covered.class, covered -> {
            assertThat(covered.additions()).hasSize(2);
            assertThat(covered.elements()).containsExactly(PrintedElement.Name.NAME);
        });
    }

    @Test
    void an_appended_signature_is_added() throws IOException {
        assertThat(read(signed(ISSUED.bytes(), MARGIN)))
                .isInstanceOfSatisfying(
                        Added.class,
                        added -> assertThat(added.additions())
                                .extracting(Addition::kind)
                                .containsExactly(Addition.Kind.SIGNATURE));
        assertThat(read(signed(ISSUED.bytes(), OVER_NAME))).isInstanceOf(Covered.class);
    }

    @Test
    void what_is_drawn_on_the_page_itself_alters_it() throws IOException {
        byte[] drawn = appended(ISSUED.bytes(), stamper -> {
            var over = stamper.getOverContent(1);
            over.rectangle(528, 420, 20, 140);
            over.fill();
        });
        assertThat(read(drawn)).isInstanceOf(Altered.class);
    }

    @Test
    void another_title_alters_it() throws IOException {
        byte[] titled = appended(ISSUED.bytes(), stamper -> {
            stamp(MARGIN).in(stamper);
            stamper.setInfoDictionary(new HashMap<>(Map.of("Title", "Other")));
        });
        assertThat(read(titled)).isInstanceOf(Altered.class);
    }

    @Test
    void saved_anew_it_is_not_the_issued_file() throws IOException {
        var out = new ByteArrayOutputStream();
        new PdfStamper(new PdfReader(ISSUED.bytes()), out).close();
        assertThat(ISSUED.read(out.toByteArray())).isEmpty();
    }

    @Test
    void a_forgery_that_names_a_code_and_a_range_is_not_the_issued_file() {
        var out = new ByteArrayOutputStream();
        var document = new Document();
        PdfWriter.getInstance(document, out).setCompressionLevel(0);
        document.open();
        document.add(new Paragraph("KZ_verificationCode\":\"7K3M-9Q2X-TD4F-H8WE"));
        document.addTitle("/ByteRange [0 10 20 " + (ISSUED.bytes().length - 20) + "]");
        document.close();
        assertThat(ISSUED.read(out.toByteArray())).isEmpty();
        byte[] wrapped = new String(out.toByteArray(), StandardCharsets.ISO_8859_1)
                .concat(new String(ISSUED.bytes(), StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
        assertThat(ISSUED.read(wrapped)).isEmpty();
    }

    private static FileReading read(byte[] file) {
        assertThat(file).startsWith(ISSUED.bytes());
        Optional<FileReading> reading = ISSUED.read(file);
        assertThat(reading).isPresent();
        return reading.orElseThrow();
    }

    private static byte[] appended(byte[] file, Change change) throws IOException {
        var out = new ByteArrayOutputStream();
        var stamper = new PdfStamper(new PdfReader(file), out, null, true);
        change.in(stamper);
        stamper.close();
        return out.toByteArray();
    }

    private static Change stamp(Rectangle place) {
        return stamper -> {
            PdfAnnotation stamp = PdfAnnotation.createStamp(stamper.getWriter(), place, "stamp", "Draft");
            PdfAppearance drawn =
                    PdfAppearance.createAppearance(stamper.getWriter(), place.getWidth(), place.getHeight());
            drawn.rectangle(0, 0, place.getWidth(), place.getHeight());
            drawn.fill();
            stamp.setAppearance(PdfAnnotation.APPEARANCE_NORMAL, drawn);
            stamper.addAnnotation(stamp, 1);
        };
    }

    private static byte[] signed(byte[] file, Rectangle place) throws IOException {
        var out = new ByteArrayOutputStream();
        var stamper = PdfStamper.createSignature(new PdfReader(file), out, null, null, true);
        PdfSignatureAppearance appearance = stamper.getSignatureAppearance();
        appearance.setVisibleSignature(place, 1, "bidder");
        appearance.setLayer2Text("");
        appearance.setCryptoDictionary(new PdfSignature(PdfName.ADOBE_PPKLITE, PdfName.ADBE_PKCS7_DETACHED));
        appearance.preClose(new HashMap<>(Map.of(PdfName.CONTENTS, 200)));
        var contents = new PdfDictionary();
        contents.put(PdfName.CONTENTS, new PdfString(new byte[99]).setHexWriting(true));
        appearance.close(contents);
        return out.toByteArray();
    }
}
