package cn.jiazhu.platform.sandbox;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.Base64URL;
import java.util.Base64;

/// Signs with an ES256 key made at start, or in a way that a client must not believe.
final class Signer {

    private final ECKey key = newKey();
    private final ECKey otherKey = newKey();

    /// X.509 SubjectPublicKeyInfo in base64.
    String publicKey() {
        return Base64.getEncoder().encodeToString(encodedPublicKey());
    }

    String signed(String kind, String claims) {
        return sign(JWSAlgorithm.ES256, kind, claims, () -> new ECDSASigner(key));
    }

    String signedByOther(String kind, String claims) {
        return sign(JWSAlgorithm.ES256, kind, claims, () -> new ECDSASigner(otherKey));
    }

    /// HS256, the public key taken for the secret.
    String signedWithPublicKey(String kind, String claims) {
        return sign(JWSAlgorithm.HS256, kind, claims, () -> new MACSigner(encodedPublicKey()));
    }

    String unsigned(String kind, String claims) {
        return Base64URL.encode("{\"alg\":\"none\",\"typ\":\"" + kind + "\"}") + "." + Base64URL.encode(claims) + ".";
    }

    /// Signed, then changed.
    String tampered(String kind, String claims) {
        String other = claims.replaceFirst("\\{", "{\"added\":true,");
        return signed(kind, claims).replace(encoded(claims), encoded(other));
    }

    private static String encoded(String claims) {
        return Base64URL.encode(claims).toString();
    }

    private interface Key {
        JWSSigner signer() throws JOSEException;
    }

    private static String sign(JWSAlgorithm algorithm, String kind, String claims, Key by) {
        try {
            var header = new JWSHeader.Builder(algorithm)
                    .type(new JOSEObjectType(kind))
                    .build();
            var jws = new JWSObject(header, new Payload(claims));
            jws.sign(by.signer());
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JDK cannot sign", e);
        }
    }

    private byte[] encodedPublicKey() {
        try {
            return key.toECPublicKey().getEncoded();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JDK has no P-256", e);
        }
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JDK has no P-256", e);
        }
    }
}
