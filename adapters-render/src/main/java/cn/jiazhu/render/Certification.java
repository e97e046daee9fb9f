package cn.jiazhu.render;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;

/// Issues certificates with a key of one algorithm, and asks others for one.
///
/// @param provider that has the key
/// @param issuer its name in what it issues
record Certification(Algorithm algorithm, KeyPair pair, Provider provider, X500Name issuer, SecureRandom random) {

    private static final int SERIAL_BITS = 120;

    /// What a certified key may be used for.
    enum Usage {
        AUTHORITY(KeyUsage.keyCertSign | KeyUsage.cRLSign),
        SIGNING(KeyUsage.digitalSignature | KeyUsage.nonRepudiation),
        /// Nothing but timestamps.
        STAMPING(KeyUsage.digitalSignature);

        private final int bits;

        Usage(int bits) {
            this.bits = bits;
        }
    }

    Certification(Algorithm algorithm, KeyPair pair, X500Name issuer, SecureRandom random) {
        this(algorithm, pair, Algorithm.PROVIDER, issuer, random);
    }

    /// What a key store wants with a key before an authority has answered; nobody relies on it.
    X509CertificateHolder placeholder() {
        return certifyItself(Usage.SIGNING, Instant.EPOCH, Instant.EPOCH);
    }

    X509CertificateHolder certifyItself(Usage usage, Instant from, Instant until) {
        return certify(issuer, pair.getPublic(), usage, from, until);
    }

    X509CertificateHolder certify(X500Name subject, PublicKey key, Usage usage, Instant from, Instant until) {
        var builder = new JcaX509v3CertificateBuilder(
                issuer, new BigInteger(SERIAL_BITS, random), Date.from(from), Date.from(until), subject, key);
        try {
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(usage == Usage.AUTHORITY));
            builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage.bits));
            if (usage == Usage.STAMPING) {
                builder.addExtension(
                        Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
            }
            builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(pair.getPublic()));
            return builder.build(signer());
        } catch (CertIOException | GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that cannot be written", e);
        }
    }

    /// A certificate signing request in PEM: that of this key, for this name.
    String request() {
        return Chain.pem(List.of(new JcaPKCS10CertificationRequestBuilder(issuer, pair.getPublic()).build(signer())));
    }

    private ContentSigner signer() {
        try {
            return new JcaContentSignerBuilder(algorithm.certificateSignature())
                    .setProvider(provider)
                    .setSecureRandom(random)
                    .build(pair.getPrivate());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException("a key that does not sign", e);
        }
    }

    @Override
    public String toString() {
        return issuer.toString();
    }
}
