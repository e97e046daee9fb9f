package cn.jiazhu.render;

import static cn.jiazhu.render.SesSeal.der;

import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Signer.KeyRole;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.time.Instant;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.jcajce.provider.digest.SM3;
import org.ofdrw.core.signatures.SigType;
import org.ofdrw.gm.ses.v4.SESeal;
import org.ofdrw.sign.ExtendSignatureContainer;
import org.ofdrw.sign.signContainer.SESV4Container;

/// What ofdrw's signer asks for digests and the seal's signature, for each copy one.
interface PracticeSealing {

    ExtendSignatureContainer at(Instant time);

    /// ofdrw's own. It makes a new provider of BouncyCastle's for each signature.
    static PracticeSealing ofOfdrw(PrivateKey key, Signer.Key signer, SesSeal seal) {
        try {
            var certificate = new JcaX509CertificateConverter()
                    .setProvider(Algorithm.PROVIDER)
                    .getCertificate(Chain.of(signer).own());
            return _ -> new SESV4Container(key, new Parsed(seal), certificate);
        } catch (CertificateException e) {
            throw new IllegalStateException(e);
        }
    }

    /// One written for a signer that is kept, as only whoever has measured it does.
    static PracticeSealing kept(Signer signer, SesSeal seal) {
        var sm2 = Sm2.of(signer.key(KeyRole.SEAL));
        return time -> new Kept(signer, seal, sm2, time);
    }

    /// ofdrw's parser does not link with the BouncyCastle that we have.
    final class Parsed extends SESeal {

        private final SesSeal seal;

        Parsed(SesSeal seal) {
            this.seal = seal;
        }

        @Override
        public ASN1Primitive toASN1Primitive() {
            return seal.asn1();
        }
    }

    record Kept(Signer signer, SesSeal seal, Sm2 sm2, Instant time) implements ExtendSignatureContainer {

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
                    seal.asn1(),
                    new ASN1GeneralizedTime(SesSeal.time(time)),
                    new DERBitString(Sm3.of(signatureXml.readAllBytes()).array()),
                    new DERIA5String(path)));
            var signature = signer.sign(KeyRole.SEAL, sm2.digest(toSign));
            return der(sequence(
                    DERSequence.getInstance(toSign),
                    new DEROctetString(
                            signer.key(KeyRole.SEAL).chain().getFirst().array()),
                    SesSeal.SM2_WITH_SM3,
                    new DERBitString(signature.array())));
        }

        @Override
        public byte[] getSeal() {
            return seal.file().array();
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
