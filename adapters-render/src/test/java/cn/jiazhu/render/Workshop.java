package cn.jiazhu.render;

import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.certificate.CertificateType;

/// The writers of one certificate type, ours and the libraries', over one layout.
record Workshop(Template template, PdfWriter pdf, OfdWriter ofd) {

    private static final Fonts FONTS = Fonts.load();
    private static final CopyLayout LAYOUT = new CopyLayout(FONTS, new Printed(Copies.ADDRESS, true));

    static Workshop of(CertificateType type) {
        SesSeal seal = SesSeal.parse(KnownKeys.SEAL);
        Template template = Template.of(type, LAYOUT, FONTS, new Mark.Seal(SealPicture.of(seal)));
        return new Workshop(
                template,
                new PdfWriter(template, KnownKeys.SIGNER, Stamping.NONE),
                new OfdWriter(template, FONTS, new Sealing(KnownKeys.SIGNER, seal)));
    }

    Drawn drawn(AnnotatedCopy copy) {
        var facts = new MachineFacts(copy);
        var qr = new CopyQr(Copies.ADDRESS, KnownKeys.SIGNER).of(copy, facts.claimDigest());
        Images images = Images.of(ImageFile.read(Pictures.photo()), ImageFile.read(Pictures.signature()));
        return Drawn.of(copy, facts, qr, images, template, LAYOUT, FONTS);
    }

    ReferencePdfWriter pdfByOpenPdf() {
        return new ReferencePdfWriter(template);
    }

    ReferenceOfdWriter ofdByOfdrw() {
        return new ReferenceOfdWriter(template, FONTS);
    }
}
