package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.DocumentMaker;
import cn.jiazhu.application.port.DrawingFailed;
import cn.jiazhu.application.port.MadeDocuments;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Splice;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.Unprintable;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.qr.QrText;
import cn.jiazhu.domain.verification.Box;
import cn.jiazhu.domain.verification.PrintedElement;
import cn.jiazhu.domain.verification.PrintedElement.Name;
import cn.jiazhu.render.Mark.Portrait;
import cn.jiazhu.render.Rehearsal.Dictionaries;
import cn.jiazhu.render.Rehearsal.Writers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Makes the two files of a copy and its preview, and says beforehand what cannot be printed.
final class CopyMaker implements DocumentMaker {

    private final Fonts fonts = Fonts.load();
    private final CopyLayout layout;
    private final SesSeal issuersSeal;
    private final Mark.Seal seal;
    private final Signer signer;
    private final Stamping stamping;
    private final CopyQr qr;
    private final Map<String, Press> presses = new ConcurrentHashMap<>();

    CopyMaker(Printed printed, SesSeal seal, Signer signer, Stamping stamping) {
        qr = new CopyQr(printed.baseAddress(), signer);
        layout = new CopyLayout(fonts, printed);
        this.seal = new Mark.Seal(SealPicture.of(seal));
        issuersSeal = seal;
        this.signer = signer;
        this.stamping = stamping;
        CertificateType.ALL.forEach(layout::template); // what cannot be printed is refused at once
    }

    /// What is prepared once for a certificate type.
    private record Press(Template template, Writers writers, Rehearsal rehearsal) {}

    @Override
    public void prepare() {
        CertificateType.ALL.forEach(this::press);
    }

    @Override
    public MadeDocuments make(AnnotatedCopy copy, Bytes photo, Bytes signature) {
        return drawing(() -> {
            Press press = press(copy.type());
            Drawn drawn = drawn(press, copy, photo, signature);
            Assembly pdf = press.writers.pdf().write(drawn);
            Assembly ofd = press.writers.ofd().write(drawn);
            Dictionaries dictionaries = press.rehearsal.like(copy);
            Splice pdfSplice = pdf.splice(dictionaries.pdf());
            Splice ofdSplice = ofd.splice(dictionaries.ofd());
            var blobs = new LinkedHashMap<>(pdf.blobs());
            blobs.putAll(ofd.blobs());
            Digest claim = drawn.facts().claimDigest();
            return new MadeDocuments(pdfSplice, ofdSplice, List.copyOf(blobs.values()), claim);
        });
    }

    @Override
    public Bytes preview(AnnotatedCopy copy, Bytes photo, Bytes signature) {
        return drawing(() -> {
            Press press = press(copy.type());
            Drawn drawn = drawn(press, copy, photo, signature);
            return Bytes.utf8(new Preview(fonts).of(copy, press.template, drawn));
        });
    }

    @Override
    public Bytes original(CertificateType type, Facts facts, Map<ImageKind, Bytes> images) {
        return drawing(() -> {
            var readable = new EnumMap<Portrait, ImageFile>(Portrait.class);
            images.forEach((kind, file) -> readable.put(portrait(kind), ImageFile.read(file)));
            var all = new Images(readable);
            var marks = new ArrayList<>(layout.original(type, facts, all));
            marks.add(seal);
            return Bytes.utf8(new Preview(fonts).ofOriginal(type, facts, marks, all));
        });
    }

    private static Portrait portrait(ImageKind kind) {
        return switch (kind) {
            case PHOTO -> Portrait.PHOTO;
            case SIGNATURE -> Portrait.SIGNATURE;
        };
    }

    @Override
    public Digest claim(AnnotatedCopy copy) {
        return new MachineFacts(copy).claimDigest();
    }

    @Override
    public List<PrintedElement> printed(AnnotatedCopy copy) {
        Bounds place = seal.picture().place();
        var box = new Box(place.left(), place.top(), place.right(), place.bottom());
        return Stream.concat(layout.elements(copy).stream(), Stream.of(new PrintedElement(Name.SEAL, box)))
                .toList();
    }

    @Override
    public List<Unprintable> unprintable(CertificateType type, Facts facts, Purpose purpose) {
        Stream<Unprintable> name = qr.holds(type, facts) ? Stream.empty() : Stream.of(new Unprintable.Overflow("name"));
        return Stream.concat(layout.unprintable(facts, purpose).stream(), name).toList();
    }

    private Press press(CertificateType type) {
        return presses.computeIfAbsent(type.shortName(), _ -> {
            Template template = Template.of(type, layout, fonts, seal);
            return new Press(template, writers(template, signer, stamping), rehearsal(type, template));
        });
    }

    private Rehearsal rehearsal(CertificateType type, Template template) {
        var unsigned = new Rehearsal.Unsigned(signer);
        var unsignedQr = new CopyQr(qr.baseAddress(), unsigned);
        return new Rehearsal(
                type,
                copy -> drawn(template, copy, unsignedQr, Rehearsal.images()),
                () -> writers(template, unsigned, Stamping.NONE));
    }

    private Writers writers(Template template, Signer keys, Stamping stamps) {
        return new Writers(
                new PdfWriter(template, keys, stamps), new OfdWriter(template, fonts, new Sealing(keys, issuersSeal)));
    }

    private Drawn drawn(Press press, AnnotatedCopy copy, Bytes photo, Bytes signature) {
        return drawn(press.template, copy, qr, images(photo, signature));
    }

    private Drawn drawn(Template template, AnnotatedCopy copy, CopyQr codes, Images images) {
        var facts = new MachineFacts(copy);
        QrText text = codes.of(copy, facts.claimDigest());
        return Drawn.of(copy, facts, text, images, template, layout, fonts);
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
