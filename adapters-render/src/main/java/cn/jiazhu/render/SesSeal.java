package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1UTF8String;
import org.bouncycastle.asn1.gm.GMObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;

/// An electronic seal (SESeal, version 4, GB/T 38540-2020): a picture, who may set it and in which years, signed by
/// the seal's maker.
///
/// @param asn1 all of it, as its maker delivered it
/// @param name of the seal, e.g. whose it is
/// @param signers the certificates that may set it, or SM3 digests of them
/// @param signature by the maker, over the DER of eSealInfo
record SesSeal(
        ASN1Sequence asn1,
        String name,
        List<Bytes> signers,
        Instant validFrom,
        Instant validUntil,
        Picture picture,
        X509CertificateHolder maker,
        Bytes signature) {

    static final ASN1ObjectIdentifier SM2_WITH_SM3 = GMObjectIdentifiers.sm2sign_with_sm3;
    static final int VERSION = 4;

    private static final int CERTIFICATES = 1;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    /// What the seal looks like.
    ///
    /// @param type of the data: `png`, `ofd`, …
    /// @param width in millimetres
    /// @param height in millimetres
    record Picture(String type, Bytes data, int width, int height) {}

    SesSeal {
        signers = List.copyOf(signers);
    }

    /// @throws IllegalArgumentException for whatever is no such seal in DER
    static SesSeal parse(Bytes file) {
        try {
            var seal = (ASN1Sequence) ASN1Primitive.fromByteArray(file.array());
            if (!Arrays.equals(der(seal), file.array()) || !SM2_WITH_SM3.equals(seal.getObjectAt(2))) {
                throw new IllegalArgumentException("not in DER, or not signed with SM2");
            }
            return parse(seal);
        } catch (IOException | ParseException | RuntimeException e) {
            throw new IllegalArgumentException("not an SES seal of version 4", e);
        }
    }

    private static SesSeal parse(ASN1Sequence seal) throws IOException, ParseException {
        var info = sequence(seal, 0);
        var header = sequence(info, 0);
        if (!text(header, 0).equals("ES") || number(header, 1) != VERSION) {
            throw new IllegalArgumentException("another kind or version");
        }
        var property = sequence(info, 2);
        var picture = sequence(info, 3);
        return new SesSeal(
                seal,
                ASN1UTF8String.getInstance(property.getObjectAt(1)).getString(),
                signers(number(property, 2), sequence(property, 3)),
                time(property, 5),
                time(property, 6),
                new Picture(text(picture, 0), octets(picture.getObjectAt(1)), number(picture, 2), number(picture, 3)),
                new X509CertificateHolder(octets(seal.getObjectAt(1)).array()),
                Bytes.of(ASN1BitString.getInstance(seal.getObjectAt(3)).getOctets()));
    }

    /// Whether the holder of this certificate may set the seal.
    boolean admits(Bytes certificate) {
        return signers.contains(certificate) || signers.contains(Sm3.of(certificate.array()));
    }

    /// Whether its maker has signed it.
    boolean isGenuine() {
        try {
            var sm2 = Sm2.of(Algorithm.publicKey(maker.getSubjectPublicKeyInfo()));
            return Algorithm.SM2.verifies(maker, sm2.digest(der(sequence(asn1, 0))), signature);
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }

    Bytes file() {
        return Bytes.of(der(asn1));
    }

    /// As GeneralizedTime has it.
    static String time(Instant at) {
        return TIME.format(at);
    }

    static byte[] der(ASN1Encodable object) {
        try {
            return object.toASN1Primitive().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Bytes> signers(int type, ASN1Sequence list) {
        return Stream.of(list.toArray())
                .map(entry -> type == CERTIFICATES
                        ? octets(entry)
                        : octets(ASN1Sequence.getInstance(entry).getObjectAt(1)))
                .toList();
    }

    private static ASN1Sequence sequence(ASN1Sequence in, int at) {
        return ASN1Sequence.getInstance(in.getObjectAt(at));
    }

    private static String text(ASN1Sequence in, int at) {
        return ASN1IA5String.getInstance(in.getObjectAt(at)).getString();
    }

    private static int number(ASN1Sequence in, int at) {
        return ASN1Integer.getInstance(in.getObjectAt(at)).intValueExact();
    }

    private static Instant time(ASN1Sequence in, int at) throws ParseException {
        return ASN1GeneralizedTime.getInstance(in.getObjectAt(at)).getDate().toInstant();
    }

    private static Bytes octets(ASN1Encodable object) {
        return Bytes.of(ASN1OctetString.getInstance(object).getOctets());
    }
}
