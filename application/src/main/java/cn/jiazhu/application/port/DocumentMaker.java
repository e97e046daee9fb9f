package cn.jiazhu.application.port;

import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.Unprintable;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.verification.PrintedElement;
import java.util.List;
import java.util.Map;

/// Draws what a copy states, and only that. The same copy and images give the same bytes.
public interface DocumentMaker {

    /// Gets ready what the first copies would have to wait for; needed for nothing else.
    default void prepare() {}

    /// Both files.
    ///
    /// @throws DrawingFailed when this copy's own data cannot be drawn; any other exception is nobody's fault
    /// @throws TimestampUnavailable when no copy is issued without a timestamp, and there is none
    MadeDocuments make(AnnotatedCopy copy, Bytes photo, Bytes signature);

    /// The face as an SVG, UTF-8.
    Bytes preview(AnnotatedCopy copy, Bytes photo, Bytes signature);

    /// The certificate as registered (原件), marked 未加注, as an SVG; with those of its images that can be read.
    Bytes original(CertificateType type, Facts facts, Map<ImageKind, Bytes> images);

    /// The claim digest: SM3 of what the copy states.
    Digest claim(AnnotatedCopy copy);

    /// Everything on the face that says something, and where it stands.
    List<PrintedElement> printed(AnnotatedCopy copy);

    /// What of these texts cannot be printed; empty when all can.
    List<Unprintable> unprintable(CertificateType type, Facts facts, Purpose purpose);
}
