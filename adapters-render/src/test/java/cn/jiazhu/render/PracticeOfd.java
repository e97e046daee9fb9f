package cn.jiazhu.render;

import cn.jiazhu.domain.Days;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.dom4j.DocumentException;
import org.ofdrw.core.basicStructure.ofd.docInfo.CT_DocInfo;
import org.ofdrw.core.basicStructure.ofd.docInfo.CustomDatas;
import org.ofdrw.core.basicType.ST_Loc;
import org.ofdrw.font.Font;
import org.ofdrw.layout.OFDDoc;
import org.ofdrw.layout.PageLayout;
import org.ofdrw.layout.VirtualPage;
import org.ofdrw.layout.edit.Attachment;
import org.ofdrw.layout.element.canvas.Canvas;
import org.ofdrw.reader.OFDReader;
import org.ofdrw.sign.OFDSigner;
import org.ofdrw.sign.stamppos.NormalStampPos;

/// The page as a good engineer has ofdrw write it: on a canvas of ofdrw-layout, its fonts cut to what it shows, sealed
/// by ofdrw's signer in a second pass.
final class PracticeOfd {

    private static final String FACTS = "certificate.json";

    private final Fonts fonts;
    private final PracticeSealing sealing;
    private final Map<Face, double[]> widths = new EnumMap<>(Face.class);

    PracticeOfd(Fonts fonts, PracticeSealing sealing) {
        this.fonts = fonts;
        this.sealing = sealing;
        for (Face face : Face.values()) {
            Typeface typeface = fonts.of(face);
            widths.put(
                    face,
                    IntStream.rangeClosed(' ', '~')
                            .mapToDouble(c -> typeface.advance(typeface.glyph(c)) / (double) Typeface.UNITS_PER_EM)
                            .toArray());
        }
    }

    /// ofdrw takes fonts, images and attachments from files.
    byte[] of(PracticePage page) {
        try {
            Path folder = Files.createTempDirectory("ofd");
            try {
                return sealed(page, drawn(page, folder));
            } finally {
                delete(folder);
            }
        } catch (IOException | DocumentException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] drawn(PracticePage page, Path folder) throws IOException, DocumentException {
        var out = new ByteArrayOutputStream();
        try (var document = new OFDDoc(out)) {
            describe(document.getOfdDir().getOfd().getDocBody().getDocInfo(), page);
            var canvas = new Canvas(0, 0, CopyLayout.PAGE_WIDTH, CopyLayout.PAGE_HEIGHT);
            var faces = faces(page.marks(), folder);
            var images = images(page, folder);
            canvas.setDrawer(context -> new PracticeOfdDrawing(context, faces, images).draw(page.marks()));
            var sheet = new VirtualPage(new PageLayout(CopyLayout.PAGE_WIDTH, CopyLayout.PAGE_HEIGHT).setMargin(0d));
            document.setDefaultPageLayout(sheet.getStyle()).addVPage(sheet.add(canvas));
            attach(
                    document,
                    Files.writeString(folder.resolve(FACTS), page.facts().json()));
        }
        return out.toByteArray();
    }

    private static void describe(CT_DocInfo info, PracticePage page) {
        var custom = new CustomDatas();
        page.facts().flat().forEach(custom::addCustomData);
        info.setTile(page.copy().type().title() + "（加注件）")
                .setAuthor(page.copy().type().issuer())
                .setCreationDate(Days.of(page.copy().madeAt()))
                .setCustomDatas(custom);
    }

    /// ofdrw leaves the document's folder out of the path, and then does not find it again.
    private static void attach(OFDDoc document, Path file) throws IOException {
        var attachment = new Attachment(FACTS, file).setFormat("json");
        document.addAttachment(attachment);
        attachment.getAttachment().setFileLoc(new ST_Loc("/Doc_0/Res/" + FACTS));
    }

    private Map<Face, Font> faces(Collection<Mark> marks, Path folder) throws IOException {
        var faces = new EnumMap<Face, Font>(Face.class);
        for (Face face : Face.values()) {
            Set<Integer> characters = Template.charactersOf(marks, face);
            if (!characters.isEmpty()) {
                byte[] subset = Subsetter.cut(fonts.of(face), characters).file().array();
                Path file = Files.write(folder.resolve(face.name().toLowerCase(Locale.ROOT) + ".ttf"), subset);
                faces.put(face, new Font("Noto Serif SC", face.name(), file, widths.get(face)));
            }
        }
        return faces;
    }

    private static PracticeOfdDrawing.Files images(PracticePage page, Path folder) throws IOException {
        Path qr = folder.resolve("qr.png");
        ImageIO.write(Practice.picture(page.qr()), "png", qr.toFile());
        return new PracticeOfdDrawing.Files(
                Files.write(folder.resolve("photo.jpg"), page.photo().array()),
                Files.write(folder.resolve("signature.png"), page.signature().array()),
                qr);
    }

    private byte[] sealed(PracticePage page, byte[] drawn) throws IOException, GeneralSecurityException {
        var out = new ByteArrayOutputStream();
        Bounds place = page.seal().picture().place();
        try (var reader = new OFDReader(new ByteArrayInputStream(drawn));
                var signer = new OFDSigner(reader, out)) {
            signer.setSignContainer(sealing.at(page.copy().madeAt()));
            signer.addApPos(new NormalStampPos(
                    1, place.left(), place.top(), place.right() - place.left(), place.bottom() - place.top()));
            signer.exeSign();
        }
        return out.toByteArray();
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
