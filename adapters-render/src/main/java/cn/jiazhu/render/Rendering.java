package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DocumentMaker;
import cn.jiazhu.application.port.DrawingFailed;
import cn.jiazhu.application.port.MadeDocuments;
import cn.jiazhu.application.port.QrCodes;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.Unprintable;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.verification.PrintedElement;
import cn.jiazhu.render.Mark.Portrait;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// The door: makes the two files and the preview, and says beforehand what cannot be printed.
public final class Rendering implements DocumentMaker {

    private final Fonts fonts = Fonts.load();
    private final CopyLayout layout;
    private final Map<CertificateType, Press> presses = new ConcurrentHashMap<>();

    private Rendering(Printed printed) {
        layout = new CopyLayout(fonts, printed);
    }

    /// The maker of documents, its fonts and templates read. An address too long to print or to scan is refused here.
    ///
    /// @param baseAddress where strangers verify a copy, as printed, e.g. `https://verify.example`
    /// @param sandbox whether copies bear the marks and the seal of a demonstration
    public static DocumentMaker open(String baseAddress, boolean sandbox) {
        var rendering = new Rendering(new Printed(baseAddress, sandbox));
        CertificateType.ALL.forEach(rendering::press);
        return rendering;
    }

    /// Draws for screens what no document holds.
    public static QrCodes qrCodes() {
        return text -> new QrCode(text).symbol();
    }

    /// What is prepared once for a certificate type.
    private record Press(Template template, PdfWriter pdf, OfdWriter ofd) {}

    @Override
    public MadeDocuments make(AnnotatedCopy copy, Bytes photo, Bytes signature) {
        return drawing(() -> {
            Press press = press(copy.type());
            Drawn drawn = Drawn.of(copy, images(photo, signature), press.template, layout, fonts);
            Assembly pdf = press.pdf.write(copy, drawn);
            Assembly ofd = press.ofd.write(copy, drawn);
            var blobs = new LinkedHashMap<>(pdf.blobs());
            blobs.putAll(ofd.blobs());
            return new MadeDocuments(pdf.splice(), ofd.splice(), List.copyOf(blobs.values()));
        });
    }

    @Override
    public Bytes preview(AnnotatedCopy copy, Bytes photo, Bytes signature) {
        return drawing(() -> {
            Press press = press(copy.type());
            Drawn drawn = Drawn.of(copy, images(photo, signature), press.template, layout, fonts);
            return Bytes.utf8(new Preview(fonts).of(copy, press.template, drawn));
        });
    }

    @Override
    public Bytes original(CertificateType type, Facts facts, Map<ImageKind, Bytes> images) {
        return drawing(() -> {
            var readable = new EnumMap<Portrait, ImageFile>(Portrait.class);
            images.forEach((kind, file) -> readable.put(portrait(kind), ImageFile.read(file)));
            var all = new Images(readable);
            return Bytes.utf8(new Preview(fonts).ofOriginal(type, facts, layout.original(type, facts, all), all));
        });
    }

    private static Portrait portrait(ImageKind kind) {
        return switch (kind) {
            case PHOTO -> Portrait.PHOTO;
            case SIGNATURE -> Portrait.SIGNATURE;
        };
    }

    @Override
    public List<PrintedElement> printed(AnnotatedCopy copy) {
        return layout.elements(copy);
    }

    @Override
    public List<Unprintable> unprintable(CertificateType type, Facts facts, Purpose purpose) {
        return layout.unprintable(facts, purpose);
    }

    private Press press(CertificateType type) {
        return presses.computeIfAbsent(type, wanted -> {
            Template template = Template.of(wanted, layout, fonts);
            return new Press(template, new PdfWriter(template), new OfdWriter(template, fonts));
        });
    }

    private static Images images(Bytes photo, Bytes signature) {
        return Images.of(ImageFile.read(photo), ImageFile.read(signature));
    }

    private static <T> T drawing(Supplier<T> drawing) {
        try {
            return drawing.get();
        } catch (IllegalArgumentException e) {
            throw new DrawingFailed("the copy's own data cannot be drawn", e);
        }
    }
}
