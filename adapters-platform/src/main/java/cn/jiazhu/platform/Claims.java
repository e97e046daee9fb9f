package cn.jiazhu.platform;

import cn.jiazhu.application.port.PlatformUnavailable;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/// What a signed answer states. A claim that is not there, or of another kind, makes it no answer.
record Claims(JsonNode json) {

    String text(String name) {
        JsonNode claim = json.path(name);
        if (!claim.isTextual()) {
            throw new PlatformUnavailable("answer without " + name);
        }
        return claim.textValue();
    }

    List<String> texts(String name) {
        JsonNode claim = json.path(name);
        if (!claim.isArray() || !claim.valueStream().allMatch(JsonNode::isTextual)) {
            throw new PlatformUnavailable("answer without " + name);
        }
        return claim.valueStream().map(JsonNode::textValue).toList();
    }

    int number(String name) {
        JsonNode claim = json.path(name);
        if (!claim.isInt()) {
            throw new PlatformUnavailable("answer without " + name);
        }
        return claim.intValue();
    }

    /// Seconds since 1970, as JWT writes instants.
    Instant instant(String name) {
        JsonNode claim = json.path(name);
        if (!claim.canConvertToLong() || !claim.isIntegralNumber()) {
            throw new PlatformUnavailable("answer without " + name);
        }
        try {
            return Instant.ofEpochSecond(claim.longValue());
        } catch (DateTimeException e) {
            throw new PlatformUnavailable("answer without " + name, e);
        }
    }
}
