package cn.jiazhu.platform;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Signer.KeyRole;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.ECDSA;
import com.nimbusds.jose.util.Base64URL;
import java.time.Clock;
import java.util.HexFormat;

/// What we state to the platform, as a JWS by the issuer's published key for files: no secret is shared with it. A
/// signed file's attributes are DER, a JWS is text, so that neither can be taken for the other.
record SignedRequests(Platform.Connection connection, Signer signer, Clock clock) {

    private static final int SIGNATURE_BYTES = 64;

    String sign(String kind, String nonce, ObjectNode claims) {
        ObjectNode header = JsonNodeFactory.instance
                .objectNode()
                .put("alg", "ES256")
                .put("typ", kind)
                .put("kid", String.valueOf(signer.key(KeyRole.PDF).id()));
        claims.put("iss", connection.client())
                .put("aud", connection.issuer())
                .put("iat", clock.instant().getEpochSecond())
                .put("nonce", nonce);
        String signed = Base64URL.encode(header.toString()) + "." + Base64URL.encode(claims.toString());
        return signed + "." + signature(Bytes.utf8(signed));
    }

    private Base64URL signature(Bytes text) {
        byte[] digest = HexFormat.of().parseHex(text.sha256().hex());
        byte[] der = signer.sign(KeyRole.PDF, Bytes.of(digest)).array();
        try {
            return Base64URL.encode(ECDSA.transcodeSignatureToConcat(der, SIGNATURE_BYTES));
        } catch (JOSEException e) {
            throw new IllegalStateException("a signature that is no DER", e);
        }
    }
}
