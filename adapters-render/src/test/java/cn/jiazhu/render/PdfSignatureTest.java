package cn.jiazhu.render;

import static org.assertj.core.api.Assertions.assertThat;

import cn.jiazhu.application.port.Signer.KeyRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The signature in the PDF, by BouncyCastle's reader and by counting bytes.
class PdfSignatureTest {

    private static final Pattern SIGNED =
            Pattern.compile("/ByteRange\\[0 (\\d+) (\\d+) (\\d+) *]/Contents<([0-9a-f]+)>>>\nendobj\nxref\n");

    static List<Copies> copies() {
        return Copies.various();
    }

    @ParameterizedTest
    @MethodSource("copies")
    void it_covers_all_of_the_file_but_its_own_place(Copies copies) {
        byte[] file = Made.of(copies.copy()).pdf();
        Matcher signed = signed(file);
        int start = signed.start(4) - 1;
        assertThat(numbers(signed)).containsExactly(start, signed.end(4) + 1, file.length - signed.end(4) - 1);
    }

    @ParameterizedTest
    @MethodSource("copies")
    void it_states_document_and_certificate_and_no_time(Copies copies) throws Exception {
        byte[] file = Made.of(copies.copy()).pdf();
        SignerInformation signer = cms(file).getSignerInfos().iterator().next();
        var own = Chain.of(KnownKeys.SIGNER.key(KeyRole.PDF)).own();
        var verifier = new JcaSimpleSignerInfoVerifierBuilder().setProvider(Algorithm.PROVIDER);
        assertThat(signer.verify(verifier.build(own))).isTrue();
        var attributes = signer.getSignedAttributes();
        assertThat(attributes.size()).isEqualTo(3);
        assertThat(attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2))
                .isNotNull();
        assertThat(attributes.get(CMSAttributes.signingTime)).isNull();
    }

    @ParameterizedTest
    @MethodSource("copies")
    void it_allows_no_change_and_names_the_time(Copies copies) {
        String file = new String(Made.of(copies.copy()).pdf(), StandardCharsets.ISO_8859_1);
        assertThat(file)
                .contains("/M(D:20260309101530+08'00')", "/TransformParams/P 1/V/1.2", "/DocMDP ")
                .containsOnlyOnce("%%EOF")
                .containsOnlyOnce("/Type/Sig/");
    }

    /// Little room is left behind it for anything else.
    @ParameterizedTest
    @MethodSource("copies")
    void it_fills_its_place(Copies copies) {
        byte[] file = Made.of(copies.copy()).pdf();
        String hex = signed(file).group(4);
        assertThat(hex.length() - hex.replaceFirst("(00)+$", "").length()).isLessThanOrEqualTo(8);
    }

    private static Matcher signed(byte[] file) {
        Matcher signed = SIGNED.matcher(new String(file, StandardCharsets.ISO_8859_1));
        assertThat(signed.find()).isTrue();
        return signed;
    }

    private static List<Integer> numbers(Matcher signed) {
        return List.of(
                Integer.valueOf(signed.group(1)), Integer.valueOf(signed.group(2)), Integer.valueOf(signed.group(3)));
    }

    /// Without the zeros behind it.
    static CMSSignedData cms(byte[] file) throws IOException, CMSException {
        byte[] place = HexFormat.of().parseHex(signed(file).group(4));
        try (var reading = new ASN1InputStream(place)) {
            return new CMSSignedData(
                    new CMSProcessableByteArray(around(file)), ContentInfo.getInstance(reading.readObject()));
        }
    }

    private static byte[] around(byte[] file) {
        List<Integer> range = numbers(signed(file));
        byte[] both = Arrays.copyOf(file, range.get(0) + range.get(2));
        System.arraycopy(file, range.get(1), both, range.get(0), range.get(2));
        return both;
    }
}
