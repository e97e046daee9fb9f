package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
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
import org.bouncycastle.cms.CMSAttributeTableGenerator;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.SignerInfoGeneratorBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.util.CollectionStore;
import org.jspecify.annotations.Nullable;

/// Detached signatures as PAdES wants them (`ETSI.CAdES.detached`): signed are the document's digest and which
/// certificate signs; the time of signing stands in the document.
///
/// @param ecdsa signs a SHA-256 digest on P-256
record Cms(Chain chain, UnaryOperator<Bytes> ecdsa, Stamping stamping) {

    /// The longest that DER makes of two numbers of 256 bits.
    private static final int LONGEST_SIGNATURE = 72;

    /// How long a signature can be.
    static int longest(Chain chain, Stamping stamping) {
        return new Cms(chain, _ -> Bytes.of(new byte[LONGEST_SIGNATURE]), stamping.longest())
                .sign(Bytes.of(new byte[32]))
                .length();
    }

    /// @param digest SHA-256 of the document's bytes
    Bytes sign(Bytes digest) {
        try {
            var builder = new SignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
                    .setSignedAttributeGenerator(_ -> attributes(digest))
                    .setUnsignedAttributeGenerator(this::beside);
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(builder.build(new Ecdsa(ecdsa), chain.own()));
            generator.addCertificates(new CollectionStore<X509CertificateHolder>(chain.certificates()));
            return Bytes.of(generator
                    .generate(new CMSAbsentContent(), false)
                    .toASN1Structure()
                    .getEncoded(ASN1Encoding.DER));
        } catch (OperatorCreationException | CMSException | IOException e) {
            throw new IllegalStateException("a signature that cannot be written", e);
        }
    }

    private AttributeTable attributes(Bytes digest) {
        var certificate = new ESSCertIDv2(digest(chain.der().getFirst()));
        var attributes = new ASN1EncodableVector();
        attributes.add(new Attribute(CMSAttributes.contentType, new DERSet(CMSObjectIdentifiers.data)));
        attributes.add(new Attribute(CMSAttributes.messageDigest, new DERSet(new DEROctetString(digest.array()))));
        attributes.add(new Attribute(
                PKCSObjectIdentifiers.id_aa_signingCertificateV2,
                new DERSet(new SigningCertificateV2(new ESSCertIDv2[] {certificate}))));
        return new AttributeTable(attributes);
    }

    /// Nothing, not an empty set of attributes, where there is no timestamp.
    private @Nullable AttributeTable beside(Map<?, ?> signing) {
        var signature = (byte[]) Objects.requireNonNull(signing.get(CMSAttributeTableGenerator.SIGNATURE));
        return stamping.of(Bytes.of(signature)).orElse(null);
    }

    private static byte[] digest(Bytes message) {
        return HexFormat.of().parseHex(message.sha256().hex());
    }

    /// Hands what BouncyCastle wants signed to the holder of the key.
    private record Ecdsa(UnaryOperator<Bytes> key, ByteArrayOutputStream message) implements ContentSigner {

        Ecdsa(UnaryOperator<Bytes> key) {
            this(key, new ByteArrayOutputStream());
        }

        @Override
        public AlgorithmIdentifier getAlgorithmIdentifier() {
            return new AlgorithmIdentifier(X9ObjectIdentifiers.ecdsa_with_SHA256);
        }

        @Override
        public OutputStream getOutputStream() {
            return message;
        }

        @Override
        public byte[] getSignature() {
            return key.apply(Bytes.of(digest(Bytes.of(message.toByteArray())))).array();
        }
    }
}
