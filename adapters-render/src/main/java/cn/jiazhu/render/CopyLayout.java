package cn.jiazhu.render;

import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.Unprintable;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.qr.QrText;
import cn.jiazhu.domain.verification.PrintedElement;
import java.util.List;

/// Where things stand on the face (`design/certificate.md`): the one layout behind PDF, OFD and preview. The template's
/// marks are drawn first, then the issuer's seal, then the copy's.
final class CopyLayout {

    static final double PAGE_WIDTH = 210;
    static final double PAGE_HEIGHT = 297;

    private final Fonts fonts;
    private final Printed printed;

    CopyLayout(Fonts fonts, Printed printed) {
        this.fonts = fonts;
        this.printed = printed;
    }

    /// What every copy of a type shows.
    List<Mark> template(CertificateType type) {
        var sheet = new Sheet(fonts);
        StaticSection.drawOn(sheet, type, printed);
        return printable(sheet);
    }

    /// What is about this person and this copy.
    List<Mark> copy(AnnotatedCopy copy, QrText qr, Images images) {
        var sheet = new Sheet(fonts);
        HolderSection.drawImagesOn(sheet, images);
        StripSection.drawQrOn(sheet, qr);
        StripSection.drawOn(sheet, copy);
        HolderSection.drawOn(sheet, copy.facts());
        return printable(sheet);
    }

    /// Where on a copy something stands that says something.
    List<PrintedElement> elements(AnnotatedCopy copy) {
        var sheet = new Sheet(fonts);
        StaticSection.drawOn(sheet, copy.type(), printed);
        StripSection.drawOn(sheet, copy);
        HolderSection.drawOn(sheet, copy.facts());
        return Elements.of(sheet.marks(), fonts);
    }

    /// The certificate as registered (原件), for its holder's eyes: drawn as well as it can be, whatever is missing.
    List<Mark> original(CertificateType type, Facts facts, Images images) {
        var sheet = new Sheet(fonts);
        OriginalSection.drawWatermarkOn(sheet, fonts.bold());
        StaticSection.drawOriginalOn(sheet, type, printed);
        HolderSection.drawImagesOn(sheet, images);
        HolderSection.drawOn(sheet, facts);
        return sheet.marks();
    }

    /// What of these facts and this purpose the face cannot show.
    List<Unprintable> unprintable(Facts facts, Purpose purpose) {
        var sheet = new Sheet(fonts);
        HolderSection.drawOn(sheet, facts);
        StripSection.drawPurposeOn(sheet, purpose);
        return sheet.faults();
    }

    private static List<Mark> printable(Sheet sheet) {
        if (!sheet.faults().isEmpty()) {
            List<String> fields =
                    sheet.faults().stream().map(Unprintable::field).toList();
            throw new IllegalArgumentException("cannot be printed: " + fields);
        }
        return sheet.marks();
    }
}
