package cn.jiazhu.bootstrap.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Asks one server, as any program may.
final class Client {

    static final ObjectMapper JSON = new ObjectMapper();

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI server;

    Client(URI server) {
        this.server = server;
    }

    /// What came back.
    record Answer(int status, HttpResponse<byte[]> response) {

        byte[] bytes() {
            return response.body();
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return response.body().length == 0 ? MissingNode.getInstance() : JSON.readTree(response.body());
            } catch (IOException e) {
                throw new Mismatch("no JSON from " + response.request().method() + " "
                        + response.uri().getPath());
            }
        }

        /// Itself, if that is its status.
        Answer must(int expected) {
            String asked = response.request().method() + " " + response.uri().getPath();
            String said = status >= 400
                    ? " " + json().path("code").asText() + " "
                            + json().path("detail").asText()
                    : "";
            Mismatch.unless(status == expected, asked + ": expected " + expected + ", saw " + status + said);
            return this;
        }
    }

    Answer get(String path, Map<String, String> headers) {
        return send(request(path, headers).GET());
    }

    Answer post(String path, Map<String, String> headers, Object body) {
        return send(request(path, headers)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString())));
    }

    Answer post(String path, Map<String, String> headers, byte[] file) {
        return send(request(path, headers)
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofByteArray(file)));
    }

    Answer post(String path, Map<String, String> headers) {
        return send(request(path, headers).POST(BodyPublishers.noBody()));
    }

    /// A form with files, and perhaps the text of a QR.
    Answer post(String path, Map<String, String> headers, List<byte[]> files, String qr) {
        var form = new Multipart();
        files.forEach(file -> form.file("file", file));
        if (!qr.isEmpty()) {
            form.field("qr", qr);
        }
        return send(form.on(request(path, headers)));
    }

    Answer delete(String path, Map<String, String> headers) {
        return send(request(path, headers).DELETE());
    }

    private HttpRequest.Builder request(String path, Map<String, String> headers) {
        var request = HttpRequest.newBuilder(server.resolve(path));
        headers.forEach(request::header);
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        var response = send(http, request);
        return new Answer(response.statusCode(), response);
    }

    static HttpResponse<byte[]> send(HttpClient http, HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Mismatch("interrupted");
        }
    }
}
