package cn.jiazhu.platform.sandbox;

import cn.jiazhu.platform.Platform;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.nimbusds.jose.util.Base64URL;
import java.net.URI;
import java.time.Instant;

/// Answers as the sandbox signs them, without a server.
public final class SandboxAnswers {

    private final Signer signer = new Signer();

    public Platform.Connection connection() {
        return new Platform.Connection(
                URI.create("http://127.0.0.1:1"), Answer.ISSUER, Answer.CLIENT, signer.publicKey());
    }

    public String signed(String kind, String subject, String nonce, Instant now) {
        var claims = JsonNodeFactory.instance.objectNode().put("mobile", "bound");
        return new Answer(kind, subject, nonce, claims).signedBy(signer, now);
    }

    public static String compact(String header, String claims) {
        return Base64URL.encode(header) + "." + Base64URL.encode(claims) + "." + Base64URL.encode(new byte[64]);
    }
}
