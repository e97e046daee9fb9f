package cn.jiazhu.web.sharing;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Reads `{head{accessId, accessToken}, data{useCause, …}}`, every field a text.
final class Intake {

    /// @param reason as it was sent; empty for none
    /// @param fields all others of `data`
    record Asked(String accessId, String accessToken, String reason, Map<String, String> fields) {

        /// A token is among them, and maybe an ID number.
        @Override
        public String toString() {
            return "asked";
        }
    }

    private static final String REASON = "useCause";
    private static final int MOST_FIELDS = 40;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(4)
                            .maxNameLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Intake() {}

    static Asked read(ServerRequest request, int mostBytes) {
        JsonNode body = json(request, mostBytes);
        Map<String, String> head = texts(body.path("head"));
        Map<String, String> data = texts(body.path("data"));
        String reason = Objects.requireNonNullElse(data.remove(REASON), "");
        return new Asked(head.getOrDefault("accessId", ""), head.getOrDefault("accessToken", ""), reason, data);
    }

    /// Whatever goes wrong here was sent so.
    private static JsonNode json(ServerRequest request, int mostBytes) {
        try (InputStream in = request.content().inputStream()) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length <= mostBytes) {
                return JSON.readTree(bytes);
            }
        } catch (IOException | RuntimeException _) {
            throw Responses.refused(Responses.MALFORMED);
        }
        throw Responses.refused(Responses.TOO_LARGE);
    }

    private static Map<String, String> texts(JsonNode object) {
        if (!object.isObject() || object.size() > MOST_FIELDS) {
            throw Responses.refused(Responses.MALFORMED);
        }
        var texts = new HashMap<String, String>();
        object.properties().forEach(field -> {
            String text = field.getValue().asText();
            if (!field.getValue().isTextual() || text.codePoints().anyMatch(Intake::isBroken)) {
                throw Responses.refused(Responses.MALFORMED);
            }
            texts.put(field.getKey(), text);
        });
        return texts;
    }

    /// No database takes it.
    private static boolean isBroken(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }
}
