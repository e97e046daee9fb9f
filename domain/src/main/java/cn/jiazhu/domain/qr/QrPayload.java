package cn.jiazhu.domain.qr;

import cn.jiazhu.domain.InvalidValue;
import cn.jiazhu.domain.InvalidValue.Reason;
import cn.jiazhu.domain.certificate.CertificateTypes;

/// A statement and the signature over it.
///
/// @param signature r and s of SM2, 32 bytes each, as 128 hexadecimal digits
public record QrPayload(QrStatement statement, String signature) {

    static final int SIGNATURE_BYTES = 64;

    public QrPayload {
        InvalidValue.unless(Hex.isOf(signature, SIGNATURE_BYTES), "signature", Reason.PATTERN);
    }

    static QrPayload read(String digits, CertificateTypes types) {
        String hex = Decimal.hex(digits);
        int end = hex.length() - 2 * SIGNATURE_BYTES;
        InvalidValue.unless(end > 0, "signature", Reason.TOO_SHORT);
        return new QrPayload(Packing.read(hex.substring(0, end), types), hex.substring(end));
    }

    /// As decimal digits.
    public String digits() {
        return Decimal.digits(Packing.hex(statement) + signature);
    }
}
