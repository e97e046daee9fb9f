package cn.jiazhu.web;

import cn.jiazhu.domain.InvalidValue;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpException;
import io.helidon.http.RequestException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// Bodies and parameters as they came, within their bounds: no field twice, none that is not known, no text that cannot
/// be one.
final class Intake {

    /// The fields of an object that was sent.
    record Sent(JsonNode object) {

        String required(String field) {
            String text = text(field);
            InvalidValue.unless(!text.isEmpty(), field, InvalidValue.Reason.EMPTY);
            return text;
        }

        /// Empty when absent.
        String text(String field) {
            JsonNode value = object.path(field);
            if (value.isMissingNode() || value.isNull()) {
                return "";
            }
            InvalidValue.unless(value.isTextual(), field, InvalidValue.Reason.PATTERN);
            return clean(value.textValue(), field);
        }

        boolean flag(String field) {
            JsonNode value = object.path(field);
            InvalidValue.unless(
                    value.isMissingNode() || value.isNull() || value.isBoolean(), field, InvalidValue.Reason.PATTERN);
            return value.booleanValue();
        }

        /// Passwords are among them.
        @Override
        public String toString() {
            return "fields";
        }
    }

    private static final int LONGEST_TEXT = 200;
    private static final int MOST_FIELDS = 20;
    private static final Pattern FIELD_NAME = Pattern.compile("[A-Za-z][A-Za-z0-9-]{0,29}");

    /// What a decoder leaves where it found no character.
    private static final int REPLACEMENT = 0xFFFD;

    private static final ObjectMapper JSON = new ObjectMapper(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(8)
                            .maxStringLength(10_000)
                            .maxNumberLength(30)
                            .maxNameLength(100)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    private final int mostBytes;

    Intake(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /// What a form sent; its fields are looked at by whoever wants them.
    Form form(Call call) {
        String type = call.header(HeaderNames.CONTENT_TYPE).orElse("");
        if (!type.matches("(?i)application/x-www-form-urlencoded\\s*(;\\s*charset=\"?utf-8\"?\\s*)?")) {
            throw new RequestRefused(ProblemCode.WRONG_TYPE);
        }
        if (!call.request().content().hasEntity()) {
            return Form.EMPTY;
        }
        String body = new String(bytes(call), StandardCharsets.UTF_8);
        var fields = new HashMap<String, String>();
        for (String pair : body.split("&", MOST_FIELDS + 1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? pair : pair.substring(0, equals);
            if (fields.size() >= MOST_FIELDS || !FIELD_NAME.matcher(name).matches()) {
                throw new RequestRefused(ProblemCode.MALFORMED);
            }
            String value = clean(decoded(pair.substring(equals + 1)), name);
            InvalidValue.unless(fields.put(name, value) == null, name, InvalidValue.Reason.PATTERN);
        }
        return new Form(fields);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            throw new RequestRefused(ProblemCode.MALFORMED);
        }
    }

    /// The object in the body, with no other fields than these.
    Sent body(Call call, String... fields) {
        JsonNode body = json(call);
        if (!body.isObject()) {
            throw new RequestRefused(ProblemCode.MALFORMED);
        }
        Set<String> known = Set.of(fields);
        body.fieldNames()
                .forEachRemaining(name -> InvalidValue.unless(
                        known.contains(name),
                        name.matches("[A-Za-z_-]{1,30}") ? name : "?",
                        InvalidValue.Reason.UNKNOWN));
        return new Sent(body);
    }

    private JsonNode json(Call call) {
        String type = call.header(HeaderNames.CONTENT_TYPE).orElse("");
        if (!type.matches("(?i)application/json\\s*(;\\s*charset=\"?utf-8\"?\\s*)?")) {
            throw new RequestRefused(ProblemCode.WRONG_TYPE);
        }
        byte[] bytes = bytes(call);
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return JSON.readTree(text);
        } catch (JsonProcessingException | CharacterCodingException _) {
            throw new RequestRefused(ProblemCode.MALFORMED);
        }
    }

    /// Whatever goes wrong here was sent so: bad chunks, fewer bytes than promised.
    private byte[] bytes(Call call) {
        if (!call.request().content().hasEntity()) {
            throw new RequestRefused(ProblemCode.MALFORMED);
        }
        try (InputStream in = call.request().content().inputStream()) {
            byte[] bytes = in.readNBytes(mostBytes + 1);
            if (bytes.length > mostBytes) {
                throw new RequestRefused(ProblemCode.TOO_LARGE);
            }
            return bytes;
        } catch (RequestRefused | HttpException | RequestException refused) {
            throw refused;
        } catch (IOException | RuntimeException _) {
            throw new RequestRefused(ProblemCode.MALFORMED);
        }
    }

    /// A query parameter, given at most once; empty when absent.
    static String parameter(Call call, String name) {
        List<String> values = call.request().query().all(name, List::of);
        InvalidValue.unless(values.size() <= 1, name, InvalidValue.Reason.PATTERN);
        return clean(values.isEmpty() ? "" : values.getFirst(), name);
    }

    /// No text of ours holds controls or half a character, and no database takes them.
    private static String clean(String text, String field) {
        InvalidValue.unless(text.codePointCount(0, text.length()) <= LONGEST_TEXT, field, InvalidValue.Reason.TOO_LONG);
        InvalidValue.unless(text.codePoints().noneMatch(Intake::isBroken), field, InvalidValue.Reason.CHARACTER);
        return text;
    }

    private static boolean isBroken(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE || c == REPLACEMENT;
    }
}
