package cn.jiazhu.render;

import static cn.jiazhu.render.SesSeal.der;
import static java.nio.charset.StandardCharsets.US_ASCII;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Signer.KeyRole;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
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

    private static final Bytes SIGNATURES = Bytes.of(Xml.document(
            Xml.root("Signatures", "", "<ofd:Signature ID=\"s1\" Type=\"Seal\" BaseLoc=\"/" + SIGNATURE + "\"/>")));

    private static final String TIME = "00000000000000Z";
    private static final byte[] DIGEST = DerTemplate.marker(32, 0xD1);

    private final Signer signer;
    private final SesSeal seal;
    private final Blob file;
    private final OfdPackage.Part part;
    private final DerTemplate toSign;
    private final Sm2.Begun begun;
    private final int sealAt;
    private final Map<Integer, DerTemplate> byLength = new ConcurrentHashMap<>();

    Sealing(Signer signer, SesSeal seal) {
        this.signer = signer;
        this.seal = seal;
        file = Blob.of(seal.file());
        part = OfdPackage.Part.of(file);
        toSign = DerTemplate.of(der(toBeSigned()), TIME.getBytes(US_ASCII), DIGEST);
        begun = Sm2.of(signer.key(KeyRole.SEAL))
                .begun(toSign.der(), toSign.holes().getFirst());
        sealAt = DerTemplate.place(template(0).der(), seal.file().array());
    }

    /// Seals whatever the package holds; nothing may be added after.
    void seal(OfdPackage ofd, Instant at) {
        ofd.add(LIST, SIGNATURES.array());
        ofd.addShared(SEAL, part);
        byte[] signature = Xml.document(signature(ofd.digests(), at));
        ofd.add(SIGNATURE, signature);
        ofd.addAround(VALUE, value(Sm3.of(signature), at), file, sealAt);
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
        return "<ofd:Reference FileRef=\"/" + part + "\"><ofd:CheckValue>"
                + Base64.getEncoder().encodeToString(digest.array()) + "</ofd:CheckValue></ofd:Reference>";
    }

    private String boundary() {
        Bounds place = SealPicture.place(seal.picture());
        return Stream.of(place.left(), place.top(), place.right() - place.left(), place.bottom() - place.top())
                .map(Numbers::fine)
                .collect(Collectors.joining(" "));
    }

    /// SES_Signature over TBS_Sign, which repeats the seal. For each length of SM2's DER there is a template.
    private byte[] value(Bytes digest, Instant at) {
        byte[] time = SesSeal.time(at).getBytes(US_ASCII);
        Bytes e = begun.digest(toSign.filled(time, digest.array()));
        byte[] signed = signer.sign(KeyRole.SEAL, e).array();
        return byLength.computeIfAbsent(signed.length, this::template).filled(time, digest.array(), signed);
    }

    private DerTemplate template(int length) {
        byte[] marker = DerTemplate.marker(length, 0x51);
        byte[] value = der(sequence(
                toBeSigned(),
                new DEROctetString(signer.key(KeyRole.SEAL).chain().getFirst().array()),
                SesSeal.SM2_WITH_SM3,
                new DERBitString(marker)));
        return DerTemplate.of(value, TIME.getBytes(US_ASCII), DIGEST, marker);
    }

    private DERSequence toBeSigned() {
        return sequence(
                new ASN1Integer(SesSeal.VERSION),
                seal.asn1(),
                new ASN1GeneralizedTime(TIME),
                new DERBitString(DIGEST),
                new DERIA5String("/" + SIGNATURE));
    }

    private static DERSequence sequence(ASN1Encodable... elements) {
        return new DERSequence(elements);
    }
}
