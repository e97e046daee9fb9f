package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer.KeyRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1IA5String;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The seal on an OFD, taken apart by BouncyCastle alone.
class SealingTest {

    static List<Copies> copies() {
        return Copies.various();
    }

    @ParameterizedTest
    @MethodSource("copies")
    void every_part_is_covered_but_the_signature_itself(Copies copies) {
        OfdFile file = OfdFile.read(Made.of(copies.copy()).ofd());
        Map<String, Bytes> covered = new HashMap<>();
        file.elements(OfdFile.SIGNATURE, "Reference")
                .forEach(reference -> covered.put(
                        reference.getAttribute("FileRef").substring(1),
                        Bytes.of(Base64.getDecoder().decode(reference.getTextContent()))));
        Map<String, Bytes> there = new HashMap<>();
        file.entries().forEach((name, content) -> there.put(name, Sm3.of(content)));
        there.keySet().removeAll(Set.of(OfdFile.SIGNATURE, OfdFile.VALUE));
        assertThat(covered).isEqualTo(there);
    }

    @Test
    void the_seals_key_has_signed_the_digest_of_the_signature() throws IOException {
        OfdFile file = OfdFile.read(Made.of(Copies.sample().copy()).ofd());
        var value = ASN1Sequence.getInstance(file.entry(OfdFile.VALUE));
        var toSign = ASN1Sequence.getInstance(value.getObjectAt(0));
        assertThat(toSign.getObjectAt(1)).isEqualTo(ASN1Sequence.getInstance(file.entry(OfdFile.SEAL)));
        assertThat(bits(toSign, 3)).isEqualTo(Sm3.of(file.entry(OfdFile.SIGNATURE)));
        assertThat(ASN1IA5String.getInstance(toSign.getObjectAt(4)).getString()).isEqualTo("/" + OfdFile.SIGNATURE);
        var signer = new SM2Signer();
        signer.init(false, new ParametersWithID(publicKey(), "1234567812345678".getBytes(StandardCharsets.US_ASCII)));
        byte[] message = toSign.getEncoded("DER");
        signer.update(message, 0, message.length);
        assertThat(signer.verifySignature(bits(value, 3).array())).isTrue();
    }

    /// Viewers draw the seal from the signature: drawn on the page too, it would show twice.
    @Test
    void the_seal_is_on_the_stamp_alone() {
        OfdFile file = OfdFile.read(Made.of(Copies.sample().copy()).ofd());
        var stamps = file.elements(OfdFile.SIGNATURE, "StampAnnot");
        assertThat(stamps).hasSize(1);
        assertThat(stamps.getFirst().getAttribute("Boundary")).isEqualTo("144 211 40 40");
        assertThat(stamps.getFirst().getAttribute("PageRef"))
                .isEqualTo(
                        file.elements("Doc_0/Document.xml", "Page").getFirst().getAttribute("ID"));
        var colours = new LinkedHashSet<String>();
        for (String part : List.of(OfdFile.TEMPLATE, OfdFile.PAGE)) {
            for (String tag : List.of("FillColor", "StrokeColor")) {
                file.elements(part, tag).forEach(colour -> colours.add(colour.getAttribute("Value")));
            }
        }
        assertThat(colours).contains("0 0 0").doesNotContain("196 22 28");
    }

    @Test
    void the_demo_seals_picture_is_what_its_drawing_gives() {
        Bytes picture = SesSeal.parse(KnownKeys.SEAL).picture().data();
        assertThat(picture.length()).isLessThan(4_000);
        assertThat(picture.array()).isEqualTo(DrawSeal.png());
    }

    private static ECPublicKeyParameters publicKey() throws IOException {
        var certificate = new X509CertificateHolder(
                KnownKeys.SIGNER.key(KeyRole.SEAL).chain().getFirst().array());
        return Algorithm.publicKey(certificate.getSubjectPublicKeyInfo());
    }

    private static Bytes bits(ASN1Sequence in, int at) {
        return Bytes.of(ASN1BitString.getInstance(in.getObjectAt(at)).getOctets());
    }
}
