package cn.jiazhu.platform.sandbox;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Randomness;
import cn.jiazhu.domain.annotation.Blocker.ImageKind;
import cn.jiazhu.domain.certificate.Province;
import cn.jiazhu.domain.registry.RegistryReport;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// The system of a province, as the ministry hears it: numbers what it reports, signs it and posts it (see
/// `docs/reporting.md`). It is called by its key, so that nobody else is.
final class ProvincialSystem {

    static final Province PROVINCE = Province.BEIJING;

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final ECKey key;
    private final URI ministry;
    private final Clock clock;
    private final Randomness randomness;
    private long last;

    private ProvincialSystem(ECKey key, URI ministry, Clock clock, Randomness randomness) {
        this.key = key;
        this.ministry = ministry;
        this.clock = clock;
        this.randomness = randomness;
    }

    /// Known to this world from now on, with the key that it keeps.
    static ProvincialSystem of(Sandbox.World world, Clock clock, Randomness randomness) {
        try {
            String fresh = new ECKeyGenerator(Curve.P_256).generate().toJSONString();
            var system = new ProvincialSystem(ECKey.parse(world.key(fresh)), world.reports(), clock, randomness);
            Bytes publicKey = Bytes.of(system.key.toECPublicKey().getEncoded());
            world.believe(system.name(), PROVINCE, publicKey);
            return system;
        } catch (JOSEException | ParseException e) {
            throw new IllegalStateException("no key of a province", e);
        }
    }

    /// What the ministry answered.
    ///
    /// @param body an answer to every report, or a problem
    record Reply(int status, JsonNode body) {}

    String name() {
        try {
            return "sandbox-"
                    + Bytes.of(key.toECPublicKey().getEncoded()).sha256().hex().substring(0, 8);
        } catch (JOSEException e) {
            throw new IllegalStateException("this JDK has no P-256", e);
        }
    }

    URI ministry() {
        return ministry;
    }

    /// The next number: the time, so that a later start counts on.
    synchronized long next() {
        last = Math.max(last + 1, clock.millis());
        return last;
    }

    /// A batch, signed now, with a number of its own.
    String signed(List<JsonNode> items) {
        var batch = JSON.createObjectNode()
                .put("reporter", name())
                .put("batch", randomness.uuid().toString())
                .put("sent_at", clock.instant().toString());
        batch.putArray("items").addAll(items);
        try {
            var jws = new JWSObject(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(new JOSEObjectType("report-batch+jws"))
                            .keyID(name())
                            .build(),
                    new Payload(batch.toString()));
            jws.sign(new ECDSASigner(key));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("this JDK cannot sign", e);
        }
    }

    Reply send(String signed) {
        var request = HttpRequest.newBuilder(ministry)
                .timeout(PATIENCE)
                .header("Content-Type", "application/jose")
                .header("Accept-Language", "zh-CN")
                .POST(BodyPublishers.ofString(signed))
                .build();
        try {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            return new Reply(answer.statusCode(), JSON.readTree(answer.body()));
        } catch (IOException e) {
            throw new IllegalStateException("the ministry does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /// One report, at once; it must be taken. One after the other, as the ministry takes only so many at a time.
    synchronized void report(RegistryReport report, Map<ImageKind, Bytes> images) {
        Reply reply = send(signed(List.of(ReportJson.of(next(), report, images))));
        if (reply.status() != 200 || reply.body().at("/counts/refused").asInt() > 0) {
            throw new IllegalStateException("refused: " + reply.body());
        }
    }
}
