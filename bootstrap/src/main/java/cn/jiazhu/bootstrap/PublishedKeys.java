package cn.jiazhu.bootstrap;

import cn.jiazhu.application.port.Bytes;
import cn.jiazhu.application.port.Signer;
import cn.jiazhu.application.port.Signer.KeyRole;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.stream.StreamSupport;

/// The issuer's public keys, as `/api/v1/keys` tells them.
final class PublishedKeys {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private PublishedKeys() {}

    /// @param place a file, or an http address
    static List<Signer.Key> read(String place) {
        try {
            var json = new ObjectMapper().readTree(place.matches("https?://.*") ? fetched(place) : file(place));
            return StreamSupport.stream(json.path("keys").spliterator(), false)
                    .map(PublishedKeys::key)
                    .toList();
        } catch (IOException | IllegalArgumentException e) {
            throw new CannotRun("no published keys at " + place, e);
        }
    }

    private static byte[] file(String place) throws IOException {
        return Files.readAllBytes(Path.of(place));
    }

    private static byte[] fetched(String place) throws IOException {
        var request =
                HttpRequest.newBuilder(URI.create(place)).timeout(PATIENCE).build();
        try (var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build()) {
            var answer = client.send(request, BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("answered " + answer.statusCode());
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static Signer.Key key(JsonNode json) {
        var chain = StreamSupport.stream(json.path("certificates").spliterator(), false)
                .map(certificate -> Bytes.of(Base64.getDecoder().decode(certificate.asText())))
                .toList();
        return new Signer.Key(
                json.path("id").asInt(), KeyRole.valueOf(json.path("role").asText()), chain);
    }
}
