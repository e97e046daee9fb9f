package cn.jiazhu.render;

import static cn.jiazhu.render.SesSeal.der;

import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Signer.KeyRole;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.ofdrw.core.signatures.SigType;
import org.ofdrw.sign.ExtendSignatureContainer;

/// What ofdrw's signer asks for digests and the seal's signature. ofdrw's own container makes a provider of
/// BouncyCastle's for each signature and does not link with the one we have; this one's signer is kept.
record PracticeSealing(Signer signer, SesSeal seal, Sm2 sm2) {

    PracticeSealing(Signer signer, SesSeal seal) {
        this(signer, seal, Sm2.of(signer.key(KeyRole.SEAL)));
    }

    ExtendSignatureContainer at(Instant time) {
        return new Container(this, time);
    }

    private record Container(PracticeSealing sealing, Instant time) implements ExtendSignatureContainer {

        @Override
        public MessageDigest getDigestFnc() {
            return new SM3.Digest();
        }

        @Override
        public ASN1ObjectIdentifier getSignAlgOID() {
            return SesSeal.SM2_WITH_SM3;
        }

        @Override
        public byte[] sign(InputStream signatureXml, String path) throws IOException {
            byte[] toSign = der(sequence(
                    new ASN1Integer(SesSeal.VERSION),
                    sealing.seal.asn1(),
                    new ASN1GeneralizedTime(SesSeal.time(time)),
                    new DERBitString(Sm3.of(signatureXml.readAllBytes()).array()),
                    new DERIA5String(path)));
            var signature = sealing.signer.sign(KeyRole.SEAL, sealing.sm2.digest(toSign));
            return der(sequence(
                    DERSequence.getInstance(toSign),
                    new DEROctetString(
                            sealing.signer.key(KeyRole.SEAL).chain().getFirst().array()),
                    SesSeal.SM2_WITH_SM3,
                    new DERBitString(signature.array())));
        }

        @Override
        public byte[] getSeal() {
            return sealing.seal.file().array();
        }

        @Override
        public SigType getSignType() {
            return SigType.Seal;
        }

        private static DERSequence sequence(ASN1Encodable... elements) {
            return new DERSequence(elements);
        }
    }
}
