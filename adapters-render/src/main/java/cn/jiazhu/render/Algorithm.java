package cn.jiazhu.render;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer.KeyRole;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.ProviderException;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECGenParameterSpec;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.Signer;
import org.bouncycastle.crypto.digests.NullDigest;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.DSADigestSigner;
import org.bouncycastle.crypto.signers.ECDSASigner;
import org.bouncycastle.crypto.util.PublicKeyFactory;
import org.bouncycastle.jcajce.provider.asymmetric.util.ECUtil;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/// How a key signs digests: on P-256 by whichever provider holds the key, on SM2 by BouncyCastle.
enum Algorithm {
    P256("secp256r1", "SHA256withECDSA"),
    SM2("sm2p256v1", "SM3withSM2");

    /// Asked by name only where the JDK knows no SM2; never registered, so that nobody else's choice changes.
    static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    /// Of digests.
    static final String ECDSA = "NONEwithECDSA";

    private final String curve;
    private final String certificateSignature;

    Algorithm(String curve, String certificateSignature) {
        this.curve = curve;
        this.certificateSignature = certificateSignature;
    }

    static Algorithm of(KeyRole role) {
        return switch (role) {
            case PDF -> P256;
            case SEAL, QR -> SM2;
        };
    }

    /// What a key of this algorithm puts under certificates and requests, in Java's words.
    String certificateSignature() {
        return certificateSignature;
    }

    KeyPair newPair(SecureRandom random) {
        try {
            var generator = KeyPairGenerator.getInstance("EC", PROVIDER);
            generator.initialize(new ECGenParameterSpec(curve), random);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("BouncyCastle knows " + curve, e);
        }
    }

    /// A signer of its own for each thread that wants one at the same time; it can be used again and again.
    DigestSigner signer(PrivateKey key, SecureRandom random) {
        try {
            return switch (this) {
                case P256 -> ecdsa(key, random);
                case SM2 -> sm2(key, random);
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a key that does not sign", e);
        }
    }

    boolean verifies(X509CertificateHolder certificate, Bytes digest, Bytes signature) {
        try {
            Signer verifier = switch (this) {
                case P256 -> new DSADigestSigner(new ECDSASigner(), new NullDigest());
                case SM2 -> new Sm2DigestSigner();
            };
            verifier.init(false, publicKey(certificate.getSubjectPublicKeyInfo()));
            verifier.update(digest.array(), 0, digest.length());
            return verifier.verifySignature(signature.array());
        } catch (IOException | RuntimeException _) {
            return false;
        }
    }

    static ECPublicKeyParameters publicKey(SubjectPublicKeyInfo key) throws IOException {
        if (PublicKeyFactory.createKey(key) instanceof ECPublicKeyParameters point) {
            return point;
        }
        throw new IOException("not a key on a curve");
    }

    /// Signs 32 bytes.
    interface DigestSigner {
        byte[] sign(byte[] digest) throws GeneralSecurityException;
    }

    private static DigestSigner ecdsa(PrivateKey key, SecureRandom random) throws GeneralSecurityException {
        var signature = Signature.getInstance(ECDSA);
        signature.initSign(key, random);
        return signing(signature);
    }

    /// With a signature that has its key.
    static DigestSigner signing(Signature signature) {
        return digest -> {
            try {
                signature.update(digest);
                return signature.sign();
            } catch (ProviderException e) {
                throw new SignatureException("the key's device does not answer", e);
            }
        };
    }

    private static DigestSigner sm2(PrivateKey key, SecureRandom random) throws GeneralSecurityException {
        var signer = new Sm2DigestSigner();
        signer.init(true, new ParametersWithRandom(ECUtil.generatePrivateKeyParameter(key), random));
        return digest -> {
            signer.update(digest, 0, digest.length);
            try {
                return signer.generateSignature();
            } catch (CryptoException e) {
                throw new SignatureException(e);
            }
        };
    }
}
