package cn.jiazhu.bootstrap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/// A province's system that knows nothing but `docs/reporting.md`.
///
/// @param name by which the ministry knows it
public record ReportingProvince(String name, KeyPair keys) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static ReportingProvince named(String name) {
        try {
            return new ReportingProvince(
                    name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /// What it hands in once.
    public Path publicKey(Path folder) throws IOException {
        String body = Base64.getMimeEncoder().encodeToString(keys.getPublic().getEncoded());
        return Files.writeString(
                folder.resolve(name + ".pem"), "-----BEGIN PUBLIC KEY-----\n" + body + "\n-----END PUBLIC KEY-----\n");
    }

    /// A batch, signed now.
    public String signed(UUID number, List<? extends JsonNode> items) {
        var batch = JSON.createObjectNode()
                .put("reporter", name)
                .put("batch", number.toString())
                .put("sent_at", Instant.now().toString());
        batch.putArray("items").addAll(items);
        String header = "{\"alg\":\"EdDSA\",\"typ\":\"report-batch+jws\",\"kid\":\"" + name + "\"}";
        String input = base64(header.getBytes(StandardCharsets.UTF_8)) + "."
                + base64(batch.toString().getBytes(StandardCharsets.UTF_8));
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initSign(keys.getPrivate());
            signature.update(input.getBytes(StandardCharsets.US_ASCII));
            return input + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    public static HttpResponse<String> post(HttpClient client, URI ministry, String signed)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(ministry.resolve("/api/v1/report-batches"))
                .header("Content-Type", "application/jose")
                .POST(BodyPublishers.ofString(signed))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
