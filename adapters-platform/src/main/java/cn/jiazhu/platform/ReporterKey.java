package cn.jiazhu.platform;

import cn.jiazhu.application.port.Bytes;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.jwk.Curve;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The public key of a provincial system. It says by which algorithm it signs: a header that says another is not
/// believed.
///
/// @param jca the same algorithm as Java calls it
record ReporterKey(PublicKey key, JWSAlgorithm algorithm, String jca) {

    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]{1,1000})-----END PUBLIC KEY-----");

    /// @throws IllegalArgumentException unless it is an Ed25519 or a P-256 key
    static ReporterKey of(Bytes subjectPublicKeyInfo) {
        var spec = new X509EncodedKeySpec(subjectPublicKeyInfo.array());
        for (String kind : List.of("Ed25519", "EC")) {
            try {
                return of(KeyFactory.getInstance(kind).generatePublic(spec));
            } catch (GeneralSecurityException _) {
                // of another kind
            }
        }
        throw new IllegalArgumentException("neither an Ed25519 nor a P-256 public key");
    }

    /// The key in a PEM file, X.509 SubjectPublicKeyInfo.
    ///
    /// @throws IllegalArgumentException when there is none that can be used
    static Bytes ofPem(String text) {
        Matcher pem = PEM.matcher(text);
        if (!pem.find()) {
            throw new IllegalArgumentException("no PUBLIC KEY in PEM");
        }
        Bytes key = Bytes.of(Base64.getMimeDecoder().decode(pem.group(1)));
        return Bytes.of(of(key).key().getEncoded());
    }

    private static ReporterKey of(PublicKey key) {
        if (!(key instanceof ECPublicKey ec)) {
            return new ReporterKey(key, JWSAlgorithm.EdDSA, "Ed25519");
        }
        if (!Curve.P_256.equals(Curve.forECParameterSpec(ec.getParams()))) {
            throw new IllegalArgumentException("an EC key of another curve than P-256");
        }
        return new ReporterKey(key, JWSAlgorithm.ES256, "SHA256withECDSAinP1363Format");
    }

    /// Also false for what asks to be understood in a way that nobody here knows (RFC 7515 `crit`).
    boolean hasSigned(JWSObject jws) {
        JWSHeader header = jws.getHeader();
        boolean plain =
                header.getCriticalParams() == null || header.getCriticalParams().isEmpty();
        if (!plain || !algorithm.equals(header.getAlgorithm())) {
            return false;
        }
        try {
            var signature = Signature.getInstance(jca);
            signature.initVerify(key);
            signature.update(jws.getSigningInput());
            return signature.verify(jws.getSignature().decode());
        } catch (GeneralSecurityException _) {
            return false;
        }
    }
}
