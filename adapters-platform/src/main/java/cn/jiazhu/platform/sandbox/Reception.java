package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.Signer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.interfaces.ECPublicKey;
import java.text.ParseException;
import java.util.List;

/// Reads what the issuer hands over. What is not signed by one of its keys, or made out to another, is refused.
record Reception(List<Signer.Key> keys) {

    private static final JsonMapper JSON = new JsonMapper();

    /// The claims of the JWS.
    ///
    /// @throws IllegalArgumentException when it cannot be believed
    JsonNode read(String name, String compact) throws IOException {
        try {
            var jws = JWSObject.parse(compact);
            if (!JWSAlgorithm.ES256.equals(jws.getHeader().getAlgorithm())
                    || !new JOSEObjectType(name + "+jwt").equals(jws.getHeader().getType())
                    || !jws.verify(new ECDSAVerifier(key(jws.getHeader().getKeyID())))) {
                throw new IllegalArgumentException("not signed by the issuer");
            }
            JsonNode claims = JSON.readTree(jws.getPayload().toBytes());
            if (!claims.path("aud").asText().equals(Answer.ISSUER)) {
                throw new IllegalArgumentException("made out to another");
            }
            return claims;
        } catch (ParseException | JOSEException | CertificateException e) {
            throw new IllegalArgumentException("no signed statement", e);
        }
    }

    private ECPublicKey key(String id) throws CertificateException {
        byte[] certificate = keys.stream()
                .filter(key -> key.role() == Signer.KeyRole.PDF)
                .filter(key -> String.valueOf(key.id()).equals(id))
                .map(key -> key.chain().getFirst().array())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no key of the issuer"));
        var parsed = CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(certificate));
        return (ECPublicKey) parsed.getPublicKey();
    }
}
