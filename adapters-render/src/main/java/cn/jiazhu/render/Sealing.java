package cn.jiazhu.render;

import static cn.jiazhu.render.SesSeal.der;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Signer.KeyRole;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.DERIA5String;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;

/// Sets the issuer's seal on OFD files: digests of all parts in `Signature.xml` (GB/T 33190), its own digest in an SES
/// signature of version 4 (GB/T 38540-2020). Only these two parts are covered by no reference, so nothing can be added
/// to a sealed file, not a second seal either.
final class Sealing {

    static final String LIST = "Doc_0/Signs/Signatures.xml";

    private static final String FOLDER = "Doc_0/Signs/Sign_0/";
    private static final String SEAL = FOLDER + "Seal.esl";
    private static final String SIGNATURE = FOLDER + "Signature.xml";
    private static final String VALUE = FOLDER + "SignedValue.dat";

    private static final String SM3 = "1.2.156.10197.1.401";

    private final Signer signer;
    private final SesSeal seal;
    private final Blob file;
    private final Sm2 sm2;

    Sealing(Signer signer, SesSeal seal) {
        this.signer = signer;
        this.seal = seal;
        file = Blob.of(seal.file());
        sm2 = Sm2.of(signer.key(KeyRole.SEAL));
    }

    /// Seals whatever the package holds; nothing may be added after.
    void seal(OfdPackage ofd, Instant at) {
        ofd.add(LIST, Xml.document("""
                <ofd:Signatures xmlns:ofd="http://www.ofdspec.org/2016">\
                <ofd:Signature ID="s1" Type="Seal" BaseLoc="/%s"/>\
                </ofd:Signatures>""".formatted(SIGNATURE)));
        ofd.addShared(SEAL, file);
        byte[] signature = Xml.document(signature(ofd.digests(), at));
        ofd.add(SIGNATURE, signature);
        addValue(ofd, Sm3.of(signature), at);
    }

    private String signature(Map<String, Bytes> digests, Instant at) {
        String references = digests.entrySet().stream()
                .map(part -> reference(part.getKey(), part.getValue()))
                .collect(Collectors.joining());
        return """
                <ofd:Signature xmlns:ofd="http://www.ofdspec.org/2016">\
                <ofd:SignedInfo>\
                <ofd:Provider ProviderName="Jiazhu" Version="1.0" Company="Jiazhu"/>\
                <ofd:SignatureMethod>%s</ofd:SignatureMethod>\
                <ofd:SignatureDateTime>%s</ofd:SignatureDateTime>\
                <ofd:References CheckMethod="%s">%s</ofd:References>\
                <ofd:StampAnnot ID="stamp1" PageRef="%d" Boundary="%s"/>\
                <ofd:Seal><ofd:BaseLoc>/%s</ofd:BaseLoc></ofd:Seal>\
                </ofd:SignedInfo>\
                <ofd:SignedValue>/%s</ofd:SignedValue>\
                </ofd:Signature>""".formatted(
                        SesSeal.SM2_WITH_SM3, SesSeal.time(at), SM3, references, OfdIds.PAGE, boundary(), SEAL, VALUE);
    }

    private static String reference(String part, Bytes digest) {
        return "<ofd:Reference FileRef=\"/%s\"><ofd:CheckValue>%s</ofd:CheckValue></ofd:Reference>"
                .formatted(part, Base64.getEncoder().encodeToString(digest.array()));
    }

    private String boundary() {
        Bounds place = SealPicture.place(seal.picture());
        return Stream.of(place.left(), place.top(), place.right() - place.left(), place.bottom() - place.top())
                .map(Numbers::fine)
                .collect(Collectors.joining(" "));
    }

    /// SES_Signature over TBS_Sign, which repeats the seal.
    private void addValue(OfdPackage ofd, Bytes digest, Instant at) {
        byte[] toSign = der(sequence(
                new ASN1Integer(SesSeal.VERSION),
                seal.asn1(),
                new ASN1GeneralizedTime(SesSeal.time(at)),
                new DERBitString(digest.array()),
                new DERIA5String("/" + SIGNATURE)));
        byte[] value = der(sequence(
                DERSequence.getInstance(toSign),
                new DEROctetString(signer.key(KeyRole.SEAL).chain().getFirst().array()),
                SesSeal.SM2_WITH_SM3,
                new DERBitString(signer.sign(KeyRole.SEAL, sm2.digest(toSign)).array())));
        ofd.addAround(VALUE, value, file, place(value, file.bytes().array()));
    }

    private static int place(byte[] whole, byte[] part) {
        return IntStream.rangeClosed(0, whole.length - part.length)
                .filter(at -> Arrays.equals(whole, at, at + part.length, part, 0, part.length))
                .findFirst()
                .orElseThrow();
    }

    private static DERSequence sequence(ASN1Encodable... elements) {
        return new DERSequence(elements);
    }
}
