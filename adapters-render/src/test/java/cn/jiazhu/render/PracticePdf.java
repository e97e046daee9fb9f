package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Signer.KeyRole;
import cn.jiazhu.domain.Days;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.openpdf.text.Document;
import org.openpdf.text.PageSize;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfAnnotation;
import org.openpdf.text.pdf.PdfArray;
import org.openpdf.text.pdf.PdfDate;
import org.openpdf.text.pdf.PdfDictionary;
import org.openpdf.text.pdf.PdfFileSpecification;
import org.openpdf.text.pdf.PdfFormField;
import org.openpdf.text.pdf.PdfName;
import org.openpdf.text.pdf.PdfNumber;
import org.openpdf.text.pdf.PdfObject;
import org.openpdf.text.pdf.PdfReader;
import org.openpdf.text.pdf.PdfSignature;
import org.openpdf.text.pdf.PdfSignatureAppearance;
import org.openpdf.text.pdf.PdfStamper;
import org.openpdf.text.pdf.PdfString;
import org.openpdf.text.pdf.PdfStructureElement;
import org.openpdf.text.pdf.PdfWriter;

/// The page as a good engineer has OpenPDF write it: fonts read once and cached, one pass that draws and tags, another
/// that certifies. PDF/A-3b and PDF/UA-1.
final class PracticePdf {

    private static final String FIELD = "seal";
    private static final PdfName RELATIONSHIP = new PdfName("AFRelationship");

    private static final Pattern RENEWED = Pattern.compile(" (pdf:Producer)=\"([^\"]*)\"");

    private final Map<Face, BaseFont> fonts = new EnumMap<>(Face.class);
    private final byte[] profile = resource("/colour/srgb.icc");
    private final Cms cms;

    PracticePdf(Signer signer) {
        cms = new Cms(Chain.of(signer.key(KeyRole.PDF)), digest -> signer.sign(KeyRole.PDF, digest), Stamping.NONE);
        BaseFont regular = font("NotoSerifSC-Regular.ttf");
        BaseFont rare = font("JiazhuRareHan.ttf");
        fonts.put(Face.BOLD, font("NotoSerifSC-Bold-subset.ttf"));
        List.of(Face.REGULAR, Face.PERSON, Face.PURPOSE).forEach(face -> fonts.put(face, regular));
        List.of(Face.PERSON_RARE, Face.PURPOSE_RARE).forEach(face -> fonts.put(face, rare));
    }

    private static BaseFont font(String name) {
        try {
            BaseFont font = BaseFont.createFont(
                    name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.CACHED, resource("/fonts/" + name), null);
            font.setIncludeCidSet(false);
            return font;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String path) {
        try (InputStream stream = Objects.requireNonNull(PracticePdf.class.getResourceAsStream(path), path)) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] of(PracticePage page) {
        try {
            return certified(page, drawn(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private byte[] drawn(PracticePage page) throws IOException {
        var out = new ByteArrayOutputStream();
        var document = new Document(PageSize.A4);
        PdfWriter writer = PdfWriter.getInstance(document, out);
        writer.setPdfVersion(PdfWriter.VERSION_1_7);
        writer.setTagged();
        writer.setTabs(PdfName.S);
        writer.setViewerPreferences(PdfWriter.DisplayDocTitle);
        var metadata = ReferencePdfMetadata.of(page.copy());
        writer.setXmpMetadata(renewable(PdfMetadata.xmp(page.copy().type())).getBytes(StandardCharsets.UTF_8));
        document.open();
        writer.getInfo().putAll(metadata.information());
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString("zh-CN"));
        writer.setOutputIntents("sRGB IEC61966-2.1", "PDFA/1", "http://www.color.org", "sRGB IEC61966-2.1", profile);
        attach(writer, page.facts(), metadata.date());
        var top = new PdfStructureElement(writer.getStructureTreeRoot(), new PdfName("Document"));
        new PracticePdfDrawing(writer.getDirectContent(), top, fonts).draw(page);
        addField(writer, top, page);
        document.close();
        return out.toByteArray();
    }

    /// OpenPDF's second pass writes these anew, but only where they are elements.
    private static String renewable(String xmp) {
        Matcher attributes = RENEWED.matcher(xmp);
        String elements = attributes
                .results()
                .map(attribute -> "<%1$s>%2$s</%1$s>".formatted(attribute.group(1), attribute.group(2)))
                .collect(Collectors.joining());
        String modified = "<xmp:ModifyDate xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">2026-03-09</xmp:ModifyDate>";
        return attributes.replaceAll("").replace("<dc:title>", elements + modified + "<dc:title>");
    }

    private static void attach(PdfWriter writer, MachineFacts facts, PdfString date) throws IOException {
        byte[] json = facts.json().getBytes(StandardCharsets.UTF_8);
        var parameters = new PdfDictionary();
        parameters.put(PdfName.MODDATE, date);
        var file = PdfFileSpecification.fileEmbedded(
                writer, "", "certificate.json", json, true, "application/json", parameters);
        file.put(RELATIONSHIP, new PdfName("Data"));
        file.addDescription("证照数据，供机器读取", true);
        writer.addFileAttachment(file);
        writer.getExtraCatalog().put(new PdfName("AF"), new PdfArray(file.getReference()));
    }

    /// The signature's field and its place among what is read.
    private static void addField(PdfWriter writer, PdfStructureElement top, PracticePage page) {
        Bounds place = page.seal().picture().place();
        PdfFormField field = PdfFormField.createSignature(writer);
        field.setWidget(PracticePdfDrawing.rectangle(place), PdfAnnotation.HIGHLIGHT_NONE);
        field.setFieldName(FIELD);
        field.setFlags(PdfAnnotation.FLAGS_PRINT | PdfAnnotation.FLAGS_LOCKED);
        field.put(new PdfName("TU"), new PdfString(page.seal().picture().name(), PdfObject.TEXT_UNICODE));
        field.setPage();
        var reference = field.getIndirectReference();
        var root = writer.getStructureTreeRoot();
        var form = new PdfStructureElement(top, new PdfName("Form"));
        field.put(PdfName.STRUCTPARENT, new PdfNumber(root.addExistingObject(form.getReference())));
        var object = new PdfDictionary(new PdfName("OBJR"));
        object.put(new PdfName("Obj"), reference);
        object.put(PdfName.PG, writer.getPageReference(1));
        form.put(PdfName.K, object);
        writer.addAnnotation(field);
    }

    private byte[] certified(PracticePage page, byte[] drawn) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfStamper stamper = PdfStamper.createSignature(new PdfReader(drawn), out, PdfWriter.VERSION_1_7);
        PdfSignatureAppearance appearance = stamper.getSignatureAppearance();
        appearance.setVisibleSignature(FIELD);
        appearance.setAcro6Layers(true);
        appearance.getLayer(2);
        appearance.setCertificationLevel(PdfSignatureAppearance.CERTIFIED_NO_CHANGES_ALLOWED);
        var signature = new PdfSignature(PdfName.ADOBE_PPKLITE, new PdfName("ETSI.CAdES.detached"));
        var madeAt = GregorianCalendar.from(page.copy().madeAt().atZone(Days.ZONE));
        appearance.setSignDate(madeAt);
        signature.setDate(new PdfDate(madeAt));
        signature.setName(page.copy().type().issuer());
        appearance.setCryptoDictionary(signature);
        appearance.setSignatureEvent(PracticePdf::withoutDigests);
        var reserved = new HashMap<PdfName, Integer>();
        reserved.put(PdfName.CONTENTS, 2 * cms.longest() + 2);
        appearance.preClose(reserved);
        byte[] contents =
                Arrays.copyOf(cms.sign(digest(appearance.getRangeStream())).array(), cms.longest());
        var update = new PdfDictionary();
        update.put(PdfName.CONTENTS, new PdfString(contents).setHexWriting(true));
        appearance.close(update);
        return out.toByteArray();
    }

    /// What OpenPDF writes there is of PDF 1.5 and not a digest.
    private static void withoutDigests(PdfDictionary signature) {
        PdfDictionary reference = signature.getAsArray(PdfName.REFERENCE).getAsDict(0);
        for (String key : List.of("DigestValue", "DigestLocation", "DigestMethod", "Data")) {
            reference.remove(new PdfName(key));
        }
    }

    private static Bytes digest(InputStream stream) throws IOException {
        try (stream) {
            var digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[8192];
            for (int read = stream.read(buffer); read > 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
            return Bytes.of(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
