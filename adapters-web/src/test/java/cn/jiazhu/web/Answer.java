package cn.jiazhu.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/// An answer as a client has it, and the JSON that was sent for it.
record Answer(HttpResponse<byte[]> response, String sent) {

    private static final ObjectMapper JSON = new ObjectMapper();

    int status() {
        return response.statusCode();
    }

    String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    String text() {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return response.body();
    }

    boolean isJson() {
        return header("Content-Type").contains("json");
    }

    JsonNode json() {
        try {
            return isJson() ? JSON.readTree(response.body()) : MissingNode.getInstance();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// What stands at a JSON pointer, as text; empty when nothing does.
    String at(String pointer) {
        return json().at(pointer).asText();
    }
}
