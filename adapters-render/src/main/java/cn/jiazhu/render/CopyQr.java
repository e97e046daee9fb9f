package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Signer.KeyRole;
import cn.jiazhu.domain.Digest;
import cn.jiazhu.domain.annotation.AnnotatedCopy;
import cn.jiazhu.domain.annotation.Numbering.Numbers;
import cn.jiazhu.domain.annotation.Purpose;
import cn.jiazhu.domain.annotation.Serial;
import cn.jiazhu.domain.annotation.UsePeriod;
import cn.jiazhu.domain.annotation.VerificationCode;
import cn.jiazhu.domain.certificate.CertificateType;
import cn.jiazhu.domain.certificate.Facts;
import cn.jiazhu.domain.identity.PersonName;
import cn.jiazhu.domain.qr.QrPayload;
import cn.jiazhu.domain.qr.QrStatement;
import cn.jiazhu.domain.qr.QrText;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.StandardDSAEncoding;

/// What the QR of a copy holds: the address of its page, and for whoever has no network what the copy states, signed.
///
/// @param baseAddress where strangers verify, e.g. `https://verify.example`; no slash at its end
record CopyQr(String baseAddress, Signer signer, Sm2 sm2) {

    private static final BigInteger ORDER = GMNamedCurves.getByName("sm2p256v1").getN();

    /// In UTF-16 units; see [Printed].
    private static final int USUAL_NAME = PersonName.MAX_CODE_POINTS;

    private static final VerificationCode ANY_CODE =
            VerificationCode.of("0".repeat(VerificationCode.RANDOM_CHARACTERS));

    CopyQr(String baseAddress, Signer signer) {
        this(baseAddress, signer, Sm2.of(signer.key(KeyRole.QR)));
    }

    QrText of(AnnotatedCopy copy) {
        return of(copy, new MachineFacts(copy).claimDigest());
    }

    /// @param claimDigest of the copy, which others need too
    QrText of(AnnotatedCopy copy, Digest claimDigest) {
        Signer.Key key = signer.key(KeyRole.QR);
        VerificationCode code = copy.numbers().code();
        String claim = claimDigest.hex();
        QrStatement statement = shortened(QrStatement.of(copy, key.id(), claim), code);
        Bytes digest = sm2.digest(statement.signedWith(code));
        Bytes signature = plain(signer.sign(KeyRole.QR, digest));
        return new QrText(baseAddress, code, new QrPayload(statement, hex(signature)));
    }

    /// Whether any copy of these facts has room for their name; only names of rare characters may not.
    boolean holds(CertificateType type, Facts facts) {
        if (facts.name().text().length() <= USUAL_NAME) {
            return true;
        }
        var period = new UsePeriod(facts.issuedOn(), facts.issuedOn(), UsePeriod.Limit.TERM);
        var numbers = new Numbers(1, Serial.of(facts.issuedOn(), 1), ANY_CODE);
        var shortest = new AnnotatedCopy(type, facts, period, numbers, Purpose.NONE, Instant.EPOCH);
        return fits(ANY_CODE, QrStatement.of(shortest, 0, "0".repeat(64)));
    }

    /// As much as can be scanned: in the end the name alone. With a name that is still too long the copy is refused.
    private QrStatement shortened(QrStatement statement, VerificationCode code) {
        return fits(code, statement)
                ? statement
                : statement
                        .shorter()
                        .map(shorter -> shortened(shorter, code))
                        .orElseThrow(() -> new IllegalArgumentException("name too long for a QR that can be scanned"));
    }

    private boolean fits(VerificationCode code, QrStatement statement) {
        return QrCode.fits(QrText.address(baseAddress, code) + "#", statement.digits());
    }

    /// r and s, 32 bytes each.
    static Bytes plain(Bytes der) {
        try {
            BigInteger[] parts = StandardDSAEncoding.INSTANCE.decode(ORDER, der.array());
            return Bytes.of(PlainDSAEncoding.INSTANCE.encode(ORDER, parts[0], parts[1]));
        } catch (IOException e) {
            throw new IllegalStateException("not a signature", e);
        }
    }

    /// Whether the key has signed the message; `signature` as [#plain] gives it.
    static boolean isBy(Signer.Key key, Bytes message, Bytes signature) {
        try {
            BigInteger[] parts = PlainDSAEncoding.INSTANCE.decode(ORDER, signature.array());
            var der = Bytes.of(StandardDSAEncoding.INSTANCE.encode(ORDER, parts[0], parts[1]));
            return Algorithm.SM2.verifies(Chain.of(key).own(), Sm2.of(key).digest(message.array()), der);
        } catch (IOException | IllegalArgumentException malformed) {
            return false;
        }
    }

    private static String hex(Bytes bytes) {
        return HexFormat.of().formatHex(bytes.array());
    }
}
