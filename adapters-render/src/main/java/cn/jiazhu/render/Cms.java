package cn.jiazhu.render;

import static cn.jiazhu.render.SesSeal.der;

import cn.jiazhu.application.port.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.util.CollectionStore;

/// Detached signatures as PAdES wants them (`ETSI.CAdES.detached`): signed are the document's digest and which
/// certificate signs; the time of signing stands in the document. BouncyCastle writes one for each length that a
/// signature can have; without a timestamp nothing but digest and signature differs from one to the next.
final class Cms {

    /// The longest that DER makes of two numbers of 256 bits.
    private static final int LONGEST_SIGNATURE = 72;

    private static final byte[] DIGEST = DerTemplate.marker(32, 0xD1);

    private final Chain chain;
    private final UnaryOperator<Bytes> ecdsa;
    private final Stamping stamping;
    private final DerTemplate attributes;
    private final int longest;
    private final Map<Integer, DerTemplate> byLength = new ConcurrentHashMap<>();

    /// @param ecdsa signs a SHA-256 digest on P-256
    Cms(Chain chain, UnaryOperator<Bytes> ecdsa, Stamping stamping) {
        this.chain = chain;
        this.ecdsa = ecdsa;
        this.stamping = stamping;
        attributes = DerTemplate.of(der(new DERSet(attributes(DIGEST).toASN1EncodableVector())), DIGEST);
        longest = written(DIGEST, marker(LONGEST_SIGNATURE), stamping.longest().of(Bytes.of(DIGEST))).length;
    }

    /// How long a signature can be.
    int longest() {
        return longest;
    }

    /// @param digest SHA-256 of the document's bytes
    Bytes sign(Bytes digest) {
        Bytes signature = ecdsa.apply(digest(attributes.filled(digest.array())));
        Optional<AttributeTable> beside = stamping.of(signature);
        return Bytes.of(
                beside.isPresent()
                        ? written(digest.array(), signature.array(), beside)
                        : byLength.computeIfAbsent(signature.length(), this::template)
                                .filled(digest.array(), signature.array()));
    }

    private DerTemplate template(int length) {
        return DerTemplate.of(written(DIGEST, marker(length), Optional.empty()), DIGEST, marker(length));
    }

    private static byte[] marker(int length) {
        return DerTemplate.marker(length, 0x51);
    }

    private byte[] written(byte[] digest, byte[] signature, Optional<AttributeTable> beside) {
        try {
            var builder = new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
                    .setSignedAttributeGenerator(none -> attributes(digest));
            beside.ifPresent(table -> builder.setUnsignedAttributeGenerator(none -> table));
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(builder.build(new Signed(signature), chain.own()));
            generator.addCertificates(new CollectionStore<X509CertificateHolder>(chain.belowRoot()));
            return generator
                    .generate(new CMSAbsentContent(), false)
                    .toASN1Structure()
                    .getEncoded(ASN1Encoding.DER);
        } catch (OperatorCreationException | CMSException | IOException e) {
            throw new IllegalStateException("a signature that cannot be written", e);
        }
    }

    private AttributeTable attributes(byte[] digest) {
        var certificate = new ESSCertIDv2(digest(chain.der().getFirst().array()).array());
        var vector = new ASN1EncodableVector();
        vector.add(new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)));
        vector.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest))));
        vector.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {certificate}))));
        return new AttributeTable(vector);
    }

    private static Bytes digest(byte[] message) {
        return Bytes.of(HexFormat.of().parseHex(Bytes.of(message).sha256().hex()));
    }

    /// Gives BouncyCastle a signature that there is already.
    private record Signed(Bytes signature) implements ContentSigner {

        Signed(byte[] signature) {
            this(Bytes.of(signature));
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        }

        @Override
        public OutputStream getOutputStream() {
            return new ByteArrayOutputStream();
        }

        @Override
        public byte[] getSignature() {
            return signature.array();
        }
    }
}
