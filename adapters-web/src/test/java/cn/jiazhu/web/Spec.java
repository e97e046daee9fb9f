package cn.jiazhu.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// `openapi.yaml` as a judge: every answer of the API that any test receives is held against it.
final class Spec {

    static final String BASE = "/api/v1";

    private static final String LOCATION = "https://jiazhu.example/openapi.json";
    private static final JsonNode ROOT = read();
    private static final JsonSchemaFactory SCHEMAS = JsonSchemaFactory.getInstance(
            VersionFlag.V202012,
            builder -> builder.schemaLoaders(loaders -> loaders.schemas(Map.of(LOCATION, ROOT.toString()))));
    private static final SchemaValidatorsConfig STRICT =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    /// A path of the description with one of its methods.
    record Operation(String method, String path, JsonNode node) {

        String id() {
            return node.path("operationId").asText();
        }

        boolean isOpen() {
            return node.path("security").isArray() && node.path("security").isEmpty();
        }

        private String pointer() {
            return "/paths/" + path.replace("~", "~0").replace("/", "~1") + "/" + method;
        }

        private boolean matches(String otherMethod, String otherPath) {
            return method.equalsIgnoreCase(otherMethod)
                    && otherPath.matches(path.replace(".", "\\.").replaceAll("\\{[a-z]+}", "[^/]+"));
        }
    }

    private Spec() {}

    static List<Operation> operations() {
        return ROOT.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(method.getKey(), path.getKey(), method.getValue())))
                .toList();
    }

    static Operation operation(String id) {
        return operations().stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static String server() {
        return ROOT.at("/servers/0/url").asText();
    }

    static List<JsonNode> parameters(Operation operation) {
        return operation
                .node()
                .path("parameters")
                .valueStream()
                .map(parameter -> parameter.has("$ref")
                        ? ROOT.at(parameter.path("$ref").asText().substring(1))
                        : parameter)
                .toList();
    }

    /// The answer itself, if the description allows it; of addresses that are not described nothing is known.
    static Answer checked(Answer answer) {
        String path = answer.response().uri().getPath();
        String method = answer.response().request().method();
        if (path.startsWith(BASE)) {
            find(method.equals("HEAD") ? "GET" : method, path.substring(BASE.length()))
                    .ifPresent(operation -> check(operation, answer));
        }
        return answer;
    }

    private static Optional<Operation> find(String method, String path) {
        return operations().stream()
                .filter(operation -> operation.matches(method, path))
                .findFirst();
    }

    private static void check(Operation operation, Answer answer) {
        String pointer = operation.pointer() + "/responses/" + answer.status();
        JsonNode response = ROOT.at(pointer);
        if (response.isMissingNode()) {
            fail("%s answers %d, which is not documented: %s", operation.id(), answer.status(), answer.text());
        }
        if (response.has("$ref")) {
            pointer = response.path("$ref").asText().substring(1);
            response = ROOT.at(pointer);
        }
        checkHeaders(operation, response, answer);
        if (answer.status() < 300
                && operation.node().has("requestBody")
                && !answer.sent().isEmpty()) {
            String body = operation.pointer() + "/requestBody/content/application~1json/schema";
            checkJson(body, answer.sent(), "what was taken by " + operation.id());
        }
        if (answer.bytes().length == 0) {
            return;
        }
        String type = answer.header("Content-Type").replaceFirst(";.*", "");
        assertThat(response.path("content").has(type))
                .as("%s answers %d with %s", operation.id(), answer.status(), type)
                .isTrue();
        if (response.path("content").path(type).has("schema")) {
            checkJson(
                    pointer + "/content/" + type.replace("/", "~1") + "/schema",
                    answer.text(),
                    "answer of " + operation.id());
        }
    }

    private static void checkHeaders(Operation operation, JsonNode response, Answer answer) {
        response.path("headers").fieldNames().forEachRemaining(name -> {
            if (!name.equals("Link")) {
                assertThat(answer.header(name))
                        .as("%s %d has %s", operation.id(), answer.status(), name)
                        .isNotEmpty();
            }
        });
    }

    private static void checkJson(String pointer, String json, String what) {
        var errors = SCHEMAS.getSchema(SchemaLocation.of(LOCATION + "#" + pointer), STRICT)
                .validate(json, InputFormat.JSON);
        assertThat(errors).as("%s%n%s", what, json).isEmpty();
    }

    private static JsonNode read() {
        try (var in = Spec.class.getResourceAsStream("openapi.yaml")) {
            return new ObjectMapper(new YAMLFactory()).readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
