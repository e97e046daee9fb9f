package cn.jiazhu.platform.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/// A tender platform that asks by the sharing interface (see `docs/sharing.md`).
final class TenderPlatform {

    static final String NAME = "sandbox-tenders";

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String REASON = "模拟投标资格审查";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final URI shared;
    private final String token;

    private TenderPlatform(URI shared, String token) {
        this.shared = shared;
        this.token = token;
    }

    static TenderPlatform of(Sandbox.World world) {
        return new TenderPlatform(world.shared(), world.token(NAME));
    }

    /// What was asked, and the whole answer.
    record Exchange(String question, Map<String, String> data, JsonNode answer) {

        String field(String name) {
            return answer.at("/data/certData/" + name).asText();
        }
    }

    /// @param data what is asked about, without the reason
    Exchange ask(String question, Map<String, String> data) {
        var body = JSON.createObjectNode();
        body.putObject("head").put("accessId", NAME).put("accessToken", token);
        var fields = body.putObject("data").put("useCause", REASON);
        data.forEach(fields::put);
        var request = HttpRequest.newBuilder(shared.resolve(question))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        try {
            return new Exchange(
                    question,
                    data,
                    JSON.readTree(
                            client.send(request, BodyHandlers.ofByteArray()).body()));
        } catch (IOException e) {
            throw new IllegalStateException("the sharing interface does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
