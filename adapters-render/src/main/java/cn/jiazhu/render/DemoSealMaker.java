package cn.jiazhu.render;

import static cn.jiazhu.render.SesSeal.der;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.render.Certification.Usage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.X500Name;

/// Makes the sandbox's seal as a licensed maker makes a real one. Its key is kept by nobody.
final class DemoSealMaker {

    static final String NAME = "电子证照演示专用章";

    /// Of the square that holds it, in millimetres.
    static final int SIDE = 40;

    /// In three colours, drawn by the tests' `DrawSeal`: some viewers do not fill the paths of a vector seal.
    static final String PICTURE = "/seal/demo.png";

    private static final String ID = "99000000000001";
    private static final int UNIT = 1;
    private static final int CERTIFICATES = 1;

    /// A sandbox's calendar can be turned back.
    private static final Duration EARLIER = Duration.ofDays(366);

    private static final Duration YEARS = Duration.ofDays(10 * 366);

    private DemoSealMaker() {}

    /// @param signer the certificate of the only key that may set it
    static SesSeal make(Bytes signer, Instant now, SecureRandom random) {
        KeyPair pair = Algorithm.SM2.newPair(random);
        var name = new X500Name("C=CN,O=" + DemoAuthority.ORGANISATION + ",CN=演示制章单位");
        var maker = new Certification(Algorithm.SM2, pair, name, random)
                .certifyItself(Usage.SIGNING, now.minus(EARLIER), now.plus(YEARS));
        DERSequence info = info(signer, now);
        try {
            var sm2 = Sm2.of(Algorithm.publicKey(maker.getSubjectPublicKeyInfo()));
            byte[] signature = Algorithm.SM2
                    .signer(pair.getPrivate(), random)
                    .sign(sm2.digest(der(info)).array());
            return SesSeal.parse(Bytes.of(der(sequence(
                    info, new DEROctetString(maker.getEncoded()), SesSeal.SM2_WITH_SM3, new DERBitString(signature)))));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException("a seal that cannot be made", e);
        }
    }

    private static DERSequence info(Bytes signer, Instant now) {
        var header = sequence(new DERIA5String("ES"), new ASN1Integer(SesSeal.VERSION), new DERIA5String("Jiazhu"));
        var property = sequence(
                new ASN1Integer(UNIT),
                new DERUTF8String(NAME),
                new ASN1Integer(CERTIFICATES),
                sequence(new DEROctetString(signer.array())),
                time(now),
                time(now.minus(EARLIER)),
                time(now.plus(YEARS)));
        var side = new ASN1Integer(SIDE);
        var picture = sequence(new DERIA5String("png"), new DEROctetString(picture()), side, side);
        return sequence(header, new DERIA5String(ID), property, picture);
    }

    private static byte[] picture() {
        try (InputStream file = Objects.requireNonNull(DemoSealMaker.class.getResourceAsStream(PICTURE), PICTURE)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ASN1GeneralizedTime time(Instant at) {
        return new ASN1GeneralizedTime(SesSeal.time(at));
    }

    private static DERSequence sequence(ASN1Encodable... elements) {
        return new DERSequence(elements);
    }
}
