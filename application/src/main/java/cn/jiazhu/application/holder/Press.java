package cn.jiazhu.application.holder;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.IdempotencyKey;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.certificate.CertificateId;

/// A press of 加注.
///
/// @param whenPossible the explicit choice 「条件满足后自动加注」
public record Press(CertificateId certificate, Purpose purpose, boolean whenPossible, IdempotencyKey key) {

    /// Of all that was asked, the key apart: the same key with another digest is another press.
    public Digest digest() {
        return Bytes.utf8(certificate + "\u001f" + purpose.key() + "\u001f" + whenPossible)
                .sha256();
    }
}
