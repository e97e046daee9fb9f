package cn.jiazhu.bootstrap.browser;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/// A place in a request where a text can stand, as `openapi.yaml` has it.
///
/// @param in `path`, `query`, `header` or `body`
/// @param isOpen for those who are not signed in
/// @param beside the fields of the same body
record RequestField(String method, String path, boolean isOpen, String in, String name, List<String> beside) {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    /// What stands in a field while another has the injection.
    static final Map<String, String> ORDINARY = Map.of(
            "userName", "nobody",
            "password", "a long password",
            "type", "constructor-1",
            "number", "京1012018201809999",
            "Idempotency-Key", "one");

    static List<RequestField> all() throws IOException {
        try (var yaml = Objects.requireNonNull(RequestField.class.getResourceAsStream("/cn/jiazhu/web/openapi.yaml"))) {
            JsonNode api = JSON.valueToTree(new Load(LoadSettings.builder().build())
                    .loadFromString(new String(yaml.readAllBytes(), StandardCharsets.UTF_8)));
            return api.path("paths").properties().stream()
                    .flatMap(path -> path.getValue().properties().stream()
                            .filter(operation -> METHODS.contains(operation.getKey()))
                            .flatMap(operation -> of(
                                    api,
                                    path.getKey(),
                                    operation.getKey().toUpperCase(Locale.ROOT),
                                    operation.getValue())))
                    .toList();
        }
    }

    private static Stream<RequestField> of(JsonNode api, String path, String method, JsonNode operation) {
        JsonNode schema = operation.at("/requestBody/content/application~1json/schema");
        List<String> beside = resolved(api, schema).path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .toList();
        boolean open = operation.has("security");
        return Stream.concat(
                operation
                        .path("parameters")
                        .valueStream()
                        .map(parameter -> resolved(api, parameter))
                        .map(parameter -> new RequestField(
                                method,
                                path,
                                open,
                                parameter.path("in").asText(),
                                parameter.path("name").asText(),
                                beside)),
                beside.stream().map(name -> new RequestField(method, path, open, "body", name, beside)));
    }

    private static JsonNode resolved(JsonNode api, JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
    }

    /// The request with that text in this field.
    ///
    /// @param own what stands in the path, by name
    /// @throws IllegalArgumentException when HTTP itself has no place for it
    HttpRequest.Builder with(String text, URI pages, Map<String, String> own, String token) {
        String address = "/api/v1" + path;
        for (var part : own.entrySet()) {
            address = address.replace(
                    "{" + part.getKey() + "}",
                    in.equals("path") && name.equals(part.getKey()) ? percent(text) : part.getValue());
        }
        var request = HttpRequest.newBuilder(
                pages.resolve(in.equals("query") ? address + "?" + name + "=" + percent(text) : address));
        if (!token.isEmpty()) {
            request.header("Authorization", "Bearer " + token);
        }
        if (in.equals("header")) {
            request.header(name, text);
        } else if (method.equals("POST")) {
            request.header("Idempotency-Key", "one");
        }
        return beside.isEmpty()
                ? request.method(method, BodyPublishers.noBody())
                : request.header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body(text).toString()));
    }

    private ObjectNode body(String text) {
        ObjectNode body = JSON.createObjectNode();
        beside.forEach(field -> {
            if (in.equals("body") && field.equals(name)) {
                body.put(field, text);
            } else if (ORDINARY.containsKey(field)) {
                body.put(field, ORDINARY.get(field));
            }
        });
        return body;
    }

    static String percent(String text) {
        return Guest.encoded(text).replace("+", "%20");
    }

    @Override
    public String toString() {
        return method + " " + path + " " + in + " " + name;
    }
}
