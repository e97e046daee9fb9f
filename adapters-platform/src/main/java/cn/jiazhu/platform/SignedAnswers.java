package cn.jiazhu.platform;

import cn.jiazhu.application.port.PlatformUnavailable;
import cn.jiazhu.domain.identity.RealNameCheck;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;

/// Signed answers, each checked against its question. What does not fit in every point is no answer.
final class SignedAnswers {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Platform.Connection connection;
    private final ECDSAVerifier verifier;
    private final Clock clock;

    SignedAnswers(Platform.Connection connection, Clock clock) {
        this.connection = connection;
        this.verifier = verifier(connection.publicKey());
        this.clock = clock;
    }

    Claims read(String compact, Question question) {
        Claims claims = signed(compact, question.kind());
        agree(claims.text("iss"), connection.issuer(), "issuer");
        agree(claims.text("aud"), connection.client(), "audience");
        agree(claims.text("nonce"), question.nonce(), "nonce");
        agree(claims.text("sub"), question.subject(), "subject");
        Duration age = Duration.between(claims.instant("iat"), clock.instant());
        if (age.abs().compareTo(RealNameCheck.CLOCK_SKEW) > 0) {
            throw new PlatformUnavailable("answer of another time");
        }
        return claims;
    }

    private Claims signed(String compact, String kind) {
        try {
            JWSObject answer = JWSObject.parse(compact);
            if (!JWSAlgorithm.ES256.equals(answer.getHeader().getAlgorithm())
                    || !new JOSEObjectType(kind).equals(answer.getHeader().getType())
                    || !answer.verify(verifier)) {
                throw new PlatformUnavailable("answer not signed by the platform, or for another question");
            }
            return new Claims(JSON.readTree(answer.getPayload().toBytes()));
        } catch (ParseException | JOSEException | IOException | IllegalArgumentException e) {
            throw new PlatformUnavailable("no signed answer", e);
        }
    }

    private static void agree(String stated, String asked, String what) {
        if (!stated.equals(asked)) {
            throw new PlatformUnavailable("answer with another " + what);
        }
    }

    private static ECDSAVerifier verifier(String publicKey) {
        try {
            var spec = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(publicKey));
            return new ECDSAVerifier((ECPublicKey) KeyFactory.getInstance("EC").generatePublic(spec));
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalArgumentException("no ES256 public key", e);
        }
    }
}
